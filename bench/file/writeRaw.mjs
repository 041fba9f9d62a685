/** Writes a workbook of raw data of so many invented users. Arguments: the bundled product, the path, the users. */
import process from 'node:process';

const [, , product, path, users] = process.argv;
const { syntheticSample, writeLargeWorkbook } = await import(product);
await writeLargeWorkbook(path, syntheticSample(Number(users), 'banco'));
