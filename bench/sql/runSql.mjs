/**
 * Runs SQL in DuckDB and in memory: that of a file, or what comes in. Arguments: the folder that its files are in (the
 * working one), the file.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const [, , folder = '.', path] = process.argv;
const sql = readFileSync(path ?? 0, 'utf8');
process.chdir(folder);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(sql);
connection.closeSync();
instance.closeSync();
