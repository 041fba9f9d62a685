/** Runs the SQL that comes in, in DuckDB and in memory; files are those of the working folder. */
import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

let sql = '';
for await (const piece of process.stdin.setEncoding('utf8')) sql += piece;
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(sql);
connection.closeSync();
instance.closeSync();
