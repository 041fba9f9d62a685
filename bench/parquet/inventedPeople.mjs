/** SQL that invents people in DuckDB, the same every time, and counts them plainly. */

const provinces = {
  TO: 'CMTO',
  CN: 'CN',
  AL: 'AT-AL',
  AT: 'AT-AL',
  NO: 'BI-VC-NO-VCO',
  BI: 'BI-VC-NO-VCO',
};
const centres = {
  'CPI CHIERI': 'CMTO',
  'CPI IVREA': 'CMTO',
  'CPI ALBA': 'CN',
  'CPI CUNEO': 'CN',
  'CPI ASTI': 'AT-AL',
  'CPI NOVARA': 'BI-VC-NO-VCO',
};

const list = (texts) => `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`;
/** One of these for each user, another for each `salt`. */
const oneOf = (texts, salt) =>
  `${list(texts)}[1 + CAST(hash(i * 31 + ${salt}) % ${texts.length} AS INTEGER)]`;
const upTo = (most, salt) => `CAST(hash(i * 31 + ${salt}) % ${most} AS INTEGER)`;
const id = `'U' || lpad(CAST(i AS VARCHAR), 8, '0')`;
const registered = `DATE '2017-06-01' + ${upTo(700, 1)}`;
const after = (days, salt) => `${registered} + ${days} + ${upTo(40, salt)}`;

/** Of each step its sheet, its share of the users in percent, and its columns. */
const sheets = {
  Utenti: [
    100,
    `${id} AS "ID utente", ${registered} AS "Data registrazione", ${oneOf(Object.keys(provinces), 2)} AS "Provincia",
     ${oneOf(['F', 'M'], 3)} AS "Genere", DATE '1955-01-01' + ${upTo(15_000, 4)} AS "Data di nascita",
     ${oneOf(['Diploma', 'Laurea', 'Licenza media'], 5)} AS "Titolo di studio",
     ${oneOf(['Disoccupato', 'Occupato', 'Studente'], 6)} AS "Condizione occupazionale",
     ${oneOf(['Italiana', 'UE', 'Extra UE'], 7)} AS "Cittadinanza", ${oneOf(['Internet', 'CPI', 'Passaparola'], 8)} AS "Canale d'informazione"`,
  ],
  Partecipazioni: [
    90,
    `${id} AS "ID utente", ${after(10, 9)} AS "Data", ${oneOf(Object.keys(centres), 10)} AS "CPI"`,
  ],
  Questionari: [70, `${id} AS "ID utente", ${after(60, 11)} AS "Data"`],
  'Scelte SA': [
    50,
    `${id} AS "ID utente", ${after(110, 12)} AS "Data", ${oneOf(['Alfa', 'Beta', 'Gamma'], 13)} AS "Soggetto attuatore"`,
  ],
  Patti: [
    40,
    `${id} AS "ID utente", ${after(160, 14)} AS "Data", ${oneOf(['Alfa', 'Beta', 'Gamma'], 13)} AS "Soggetto attuatore"`,
  ],
};

export const stageOf = {
  Utenti: 'registration',
  Partecipazioni: 'participation',
  Questionari: 'questionnaire',
  'Scelte SA': 'providerChoice',
  Patti: 'pact',
};

/** Files of all sheets in folders of their format. */
export function writingSql(users) {
  return Object.entries(sheets)
    .map(
      ([sheet, [percent, columns]]) => `CREATE OR REPLACE VIEW v AS
SELECT ${columns} FROM range(${users}) AS r(i) WHERE i % 100 < ${percent};
COPY v TO 'parquet/${sheet}.parquet' (FORMAT parquet);
COPY v TO 'csv/${sheet}.csv' (HEADER);`,
    )
    .join('\n');
}

/** The count of each stage by area and period, as lines `stage area period count`. */
export function plainCountsSql() {
  const cases = (values, of) =>
    `CASE ${of} ${Object.entries(values)
      .map(([from, to]) => `WHEN '${from}' THEN '${to}'`)
      .join(' ')} END`;
  const period = `CASE WHEN d < DATE '2018-01-01' THEN '2017-06-01' ELSE
    CAST(year(d) AS VARCHAR) || CASE WHEN month(d) <= 6 THEN '-01-01' ELSE '-07-01' END END`;
  const queries = Object.entries(stageOf).map(([sheet, stage]) => {
    const from = `'parquet/${sheet}.parquet'`;
    const rows =
      sheet === 'Utenti'
        ? `SELECT "Data registrazione" AS d, ${cases(provinces, '"Provincia"')} AS a FROM ${from}`
        : sheet === 'Partecipazioni'
          ? `SELECT "Data" AS d, ${cases(centres, '"CPI"')} AS a FROM ${from}`
          : `SELECT s."Data" AS d, ${cases(provinces, 'u."Provincia"')} AS a FROM ${from} s JOIN 'parquet/Utenti.parquet' u USING ("ID utente")`;
    return `SELECT '${stage}' AS stage, a, ${period} AS p, count(*) AS n FROM (${rows}) GROUP BY ALL`;
  });
  return `COPY (${queries.join(' UNION ALL ')}) TO 'attesi.json' (FORMAT json, ARRAY true);`;
}

/** The views that the SQL of `mip-report sql` reads, over the same files. */
export function viewsSql() {
  const places = `CAST(NULL AS VARCHAR) AS area_territoriale, CAST(NULL AS VARCHAR) AS provincia`;
  const views = Object.keys(stageOf).map((sheet) => {
    const view = `mip_${sheet.toLowerCase().replace(' ', '_')}`;
    const from = `FROM 'parquet/${sheet}.parquet'`;
    if (sheet === 'Utenti')
      return `CREATE VIEW ${view} AS SELECT "ID utente" AS id_utente, "Data registrazione" AS data, NULL AS area_territoriale,
        "Provincia" AS provincia, NULL AS cpi, "Genere" AS genere, "Data di nascita" AS data_di_nascita, NULL AS eta,
        "Titolo di studio" AS titolo_di_studio, "Condizione occupazionale" AS condizione_occupazionale,
        "Cittadinanza" AS cittadinanza, "Canale d'informazione" AS canale_d_informazione, 1 AS numero ${from};`;
    const cpi = sheet === 'Partecipazioni' ? '"CPI"' : 'NULL';
    const provider = /SA|Patti/.test(sheet) ? '"Soggetto attuatore"' : 'NULL';
    return `CREATE VIEW ${view} AS SELECT "ID utente" AS id_utente, "Data" AS data, ${places}, ${cpi} AS cpi,
      ${provider} AS soggetto_attuatore, NULL AS esito, 1 AS numero ${from};`;
  });
  return `${views.join('\n')}
CREATE VIEW mip_incontri AS SELECT DATE '2018-01-01' AS data, ${places}, '' AS cpi, 1 AS numero WHERE 1 = 0;
CREATE VIEW mip_contatti AS SELECT DATE '2018-01-01' AS data, '' AS canale, 1 AS numero WHERE 1 = 0;
CREATE VIEW mip_gradimento AS SELECT DATE '2018-01-01' AS data, '' AS domanda, '' AS voto, 1 AS numero WHERE 1 = 0;`;
}
