/** Writes a workbook of raw data of so many invented users. Arguments: the bundled product, the path, the users. */
import process from 'node:process';

const [, , product, path, users] = process.argv;
const { syntheticSample, writeRawWorkbook } = await import(product);
await writeRawWorkbook(path, syntheticSample(Number(users), 'banco'));
