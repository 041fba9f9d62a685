/**
 * Whether texts that come in, a JSON list, are SQL to the grammar of a program that is not here. Argument: `trino`
 * or `spark`. Tells of each the first sentences about what is not.
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
const refusals = JSON.parse(readFileSync(0, 'utf8')).map((sql) =>
  new Parser()
    .validate(sql)
    .slice(0, 5)
    .map(({ startLine, startColumn, message }) => `${startLine}:${startColumn} ${message}\n`)
    .join(''),
);
process.stdout.write(JSON.stringify(refusals));
