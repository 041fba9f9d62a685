/** Hands all rows of a workbook over, and does nothing with them. Arguments: the bundled product, the workbook. */
import process from 'node:process';

const [, , product, path] = process.argv;
const { openXlsx } = await import(product);
const source = await openXlsx(path);
let rows = 0;
for (const sheet of source.sheets)
  for await (const chunk of source.readRows(sheet, {})) rows += chunk.rows.length;
if (rows === 0) process.exitCode = 2;
