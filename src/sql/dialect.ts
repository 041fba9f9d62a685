/** The programs whose words the SQL can use. */
export const dialectNames = ['duckdb', 'trino', 'spark'] as const;
export type DialectName = (typeof dialectNames)[number];

/** What differs between them. */
export interface Dialect {
  /** Every part of the text that the pattern fits. */
  readonly replaceAll: (text: string, pattern: string, by: string) => string;
  /** Whether a backslash in a text escapes the sign behind it: a plain one is then written twice. */
  readonly escapes: boolean;
  /** Between the name of a new table and its `AS`. */
  readonly tableFormat: string;
  /** How the rows of a table get into a file: a statement, or a remark that says it. */
  readonly handOver: (table: string, file: string) => string;
}

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    replaceAll: (text, pattern, by) => `regexp_replace(${text}, '${pattern}', '${by}', 'g')`,
    escapes: false,
    tableFormat: '',
    handOver: (table, file) => `COPY ${table} TO 'conteggi/${file}.parquet' (FORMAT parquet);`,
  },
  trino: {
    replaceAll: (text, pattern, by) => `regexp_replace(${text}, '${pattern}', '${by}')`,
    escapes: false,
    tableFormat: '',
    handOver: (table, file) =>
      `-- trino --output-format=CSV_HEADER --execute 'SELECT * FROM ${table}' > 'conteggi/${file}.csv'`,
  },
  spark: {
    replaceAll: (text, pattern, by) => `regexp_replace(${text}, '${pattern}', '${by}')`,
    escapes: true,
    tableFormat: ' USING parquet',
    handOver: (table, file) =>
      `INSERT OVERWRITE DIRECTORY 'conteggi/${file}' USING parquet SELECT /*+ COALESCE(1) */ * FROM ${table};\n-- Poi dai al file scritto in questa cartella il nome «${file}.parquet».`,
  },
};

/** A new table of what the query gives, in the place of an earlier one. */
export function tableSql(name: string, query: string, { tableFormat }: Dialect): string {
  return `DROP TABLE IF EXISTS ${name};\nCREATE TABLE ${name}${tableFormat} AS\n${query};`;
}

/** Texts as SQL has them, between commas; signs that no line can hold are blanks. */
export function literals(texts: Iterable<string>, { escapes }: Dialect): string {
  const quoted = (text: string): string =>
    escapes ? text.replaceAll('\\', '\\\\').replaceAll("'", "\\'") : text.replaceAll("'", "''");
  return [...texts].map((text) => `'${quoted(text.replace(/\p{Cc}/gu, ' '))}'`).join(', ');
}
