import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';

const users = ['id', 'day', 'area', 'gender', 'birth', 'education', 'employment', 'citizenship'];
/** Tables by sheet: columns in the sheet's order; `day`, `birth` and `number` are whole numbers. */
const tables = {
  Utenti: ['users', [...users, 'informationChannel']],
  Incontri: ['meeting', ['day', 'centre', 'area']],
  Partecipazioni: ['participation', ['id', 'day', 'centre']],
  Questionari: ['questionnaire', ['id', 'day', 'area']],
  'Scelte SA': ['providerChoice', ['id', 'day', 'provider', 'area']],
  Patti: ['pact', ['id', 'day', 'provider', 'area']],
  Contatti: ['contact', ['day', 'channel', 'number']],
  Territorio: ['territory', ['centre', 'area']],
};
const isNumber = (column) => /^(day|birth|number|rating\d+)$/.test(column);
const chunkRows = 2048;

/** A database in memory with a table per sheet; `close` gives its memory back. */
export async function loadDuckdb(workbook) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const questions = workbook.Gradimento.headers.slice(1);
  const all = {
    ...tables,
    Gradimento: ['satisfaction', ['day', ...questions.map((_, index) => `rating${index}`)]],
  };
  for (const [sheet, [table, columns]] of Object.entries(all))
    await loadTable(connection, table, columns, workbook[sheet].rows);
  return {
    connection,
    questions,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** By chunks of columns, the quickest way in that the package has. */
async function loadTable(connection, table, columns, rows) {
  const types = columns.map((column) => (isNumber(column) ? INTEGER : VARCHAR));
  const declared = columns.map((column, index) => `"${column}" ${types[index]}`);
  await connection.run(`CREATE TABLE ${table} (${declared.join(', ')})`);
  const appender = await connection.createAppender(table);
  for (let first = 0; first < rows.length; first += chunkRows) {
    const part = rows.slice(first, first + chunkRows);
    const chunk = DuckDBDataChunk.create(types, part.length);
    chunk.setColumns(columns.map((_, index) => part.map((row) => row[index])));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const dimensions = ['gender', 'education', 'employment', 'citizenship'];

/** @returns {Promise<import('./figures.mjs').Figures>} */
export async function queryDuckdb({ connection, questions }, rules) {
  /** @type {Record<string, number>} */
  const figures = {};
  const add = async (sql) => {
    const reader = await connection.runAndReadAll(sql);
    for (const [key, value] of reader.getRows())
      if (Number(value) !== 0) figures[key] = Number(value);
  };
  const period = cases(rules.periodEnds.map((end, index) => [`day <= ${end}`, index]));
  const first = (table, columns) =>
    `SELECT id, min(day) AS day${columns
      .map((column) => `, arg_min(${column}, day) AS ${column}`)
      .join('')} FROM ${table} GROUP BY id`;
  const byArea = (kind, rows) =>
    add(`SELECT '${kind}/' || area || '/' || (${period}), count(*) FROM (${rows}) GROUP BY ALL`);
  const byUnit = (kind, rows, unit) =>
    add(
      `SELECT '${kind}/' || area || '/' || ${unit} || '/' || (${period}), count(*) FROM (${rows}) GROUP BY ALL`,
    );
  const profile = async (who, rows, named) => {
    for (const [name, value] of named)
      await add(
        `SELECT '${who}/${name}/' || coalesce(${value}, '${rules.notStated}'), count(*) FROM ${rows} GROUP BY ALL`,
      );
  };
  const years = `date_sub('year', DATE '1899-12-30' + birth, DATE '1899-12-30' + registered)`;
  const ageClass = cases(
    rules.ageClasses.map(([to, label]) => [`${years} <= ${to}`, `'${label}'`]),
  );
  const profiles = [...dimensions.map((name) => [name, name]), ['ageClass', ageClass]];

  const described = [...users.slice(2), 'informationChannel'];
  await connection.run(
    `CREATE TEMP TABLE person AS SELECT *, day AS registered FROM (${first('users', described)})`,
  );
  await byArea('registration', 'SELECT * FROM person');
  await profile('registered', 'person', [
    ...profiles,
    ['informationChannel', 'informationChannel'],
  ]);
  await byArea('meeting', 'SELECT * FROM meeting');
  await connection.run(
    `CREATE TEMP TABLE taking AS SELECT * FROM (${first('participation', ['centre'])}) JOIN territory USING (centre)`,
  );
  await byArea('participation', 'SELECT * FROM taking');
  await byUnit('participation', 'SELECT * FROM taking', 'centre');
  await byArea('questionnaire', first('questionnaire', ['area']));
  await connection.run(
    `CREATE TEMP TABLE choice AS ${first('providerChoice', ['provider', 'area'])}`,
  );
  await byArea('providerChoice', 'SELECT * FROM choice');
  await byUnit('providerChoice', 'SELECT * FROM choice', 'provider');
  await connection.run(`CREATE TEMP TABLE signing AS ${first('pact', ['area'])}`);
  await byArea('pact', 'SELECT * FROM signing');
  await profile('signed', '(SELECT id FROM signing) LEFT JOIN person USING (id)', profiles);
  await add(`SELECT 'contact/' || channel || '/' || day, sum(number) FROM contact GROUP BY ALL`);
  for (const [index, text] of questions.entries())
    await add(
      `SELECT ${quoted(`satisfaction/${text}/`)} || rating${index}, count(*) FROM satisfaction WHERE rating${index} IS NOT NULL GROUP BY ALL`,
    );
  return figures;
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

function cases(branches) {
  return `CASE ${branches.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(' ')} END`;
}
