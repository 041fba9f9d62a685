const chunkRows = 5000;

/** The workbook in memory as the engine's source. */
export function sourceOf(workbook) {
  const sheets = Object.entries(workbook).map(([name, { rows }]) => ({
    name,
    rowCount: rows.length + 1,
    tables: [],
  }));
  return {
    name: 'banco.xlsx',
    dateSystem: 1900,
    sheets,
    async *readRows({ name }, { firstRow = 0, rowCount = Infinity }) {
      const { headers, rows } = workbook[name];
      const end = Math.min(rows.length + 1, firstRow + rowCount);
      if (firstRow === 0 && end > 0) yield { firstRow: 0, rows: [headers] };
      for (let row = Math.max(firstRow, 1); row < end; row += chunkRows)
        yield { firstRow: row, rows: rows.slice(row - 1, Math.min(row + chunkRows, end) - 1) };
    },
  };
}

/** From rows in memory to the finished indicators. */
export async function runOurs(product, workbook) {
  const log = product.createFindingLog();
  const dataset = await product.readDataset(sourceOf(workbook), log);
  const tally = product.tallyDataset(dataset, { today: product.dayOf(2020, 6, 15) }, log);
  return { dataset, tally };
}

/** @returns {import('./figures.mjs').Figures} */
export function figuresOfTally({ tally }, { excelSerial }) {
  /** @type {Record<string, number>} */
  const figures = {};
  const put = (key, value) => {
    if (value !== 0) figures[key] = value;
  };
  const { kinds, contacts } = tally;
  // The other engines know an area by the name of the data, not by the one that is printed.
  const areas = tally.areas.map(({ name, fullName }) => fullName ?? name);
  for (const [kind, { byArea, units }] of Object.entries(kinds)) {
    byArea.forEach((counts, area) =>
      counts.forEach((value, period) => put(`${kind}/${areas[area]}/${period}`, value)),
    );
    for (const { area, name, counts } of units)
      counts.forEach((value, period) => put(`${kind}/${areas[area]}/${name}/${period}`, value));
  }
  for (const [who, profile] of [
    ['registered', tally.registrationProfile],
    ['signed', tally.pactProfile],
  ])
    for (const { dimension, classes } of profile)
      for (const { label, count } of classes) put(`${who}/${dimension}/${label}`, count);
  for (const { label, counts } of contacts.channels)
    counts.forEach((value, index) =>
      put(`contact/${label}/${excelSerial(contacts.months[index])}`, value),
    );
  for (const { text, answers } of tally.satisfaction)
    answers.forEach((value, index) => put(`satisfaction/${text}/${index + 1}`, value));
  return figures;
}
