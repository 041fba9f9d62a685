/**
 * Whether SQL that comes in is SQL to the grammar of a program that is not here. Argument: `trino` or `spark`. Ends
 * with 1 and the first sentences about what is not.
 */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , dialect] = process.argv;
const parser = { trino: 'TrinoSQL', spark: 'SparkSQL' }[dialect];
// The package imports folders, as bundlers allow and Node does not.
const { outputFiles } = await build({
  stdin: {
    contents: `export { ${parser} as Parser } from 'dt-sql-parser';`,
    resolveDir: fileURLToPath(new URL('.', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  write: false,
  logLevel: 'error',
});
const { Parser } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const wrong = new Parser().validate(readFileSync(0, 'utf8'));
for (const { startLine, startColumn, message } of wrong.slice(0, 5)) {
  process.stderr.write(`${startLine}:${startColumn} ${message}\n`);
}
process.exitCode = wrong.length > 0 ? 1 : 0;
