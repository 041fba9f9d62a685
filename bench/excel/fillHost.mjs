/** A workbook in memory with the raw rows of so many invented users, as plain ranges. */
export function hostWith({ createHost, addSheet, putCell, plainFormat, syntheticSample }, users) {
  const host = createHost();
  // One cell per distinct value: they are never changed, only replaced.
  const known = new Map();
  const cellOf = (value) => {
    const cell = known.get(value) ?? { value, format: plainFormat };
    if (known.size < 50_000) known.set(value, cell);
    return cell;
  };
  for (const sheet of syntheticSample(users, 'banco').sheets) {
    const { cells } = addSheet(host.workbook, sheet.name);
    let row = 0;
    const put = (line) => {
      line.forEach((value, column) => {
        if (value !== null) putCell(cells, row, column, cellOf(value));
      });
      row++;
    };
    put(sheet.columns.map(({ header }) => header));
    for (const line of sheet.rows()) put(line);
  }
  return host;
}
