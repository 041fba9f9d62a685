/** What only the measurements need, installed by `npm --prefix bench ci`: types are checked without it. */
declare module '@duckdb/node-api';
declare module 'arquero';
declare module 'esbuild';
