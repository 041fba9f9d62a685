/**
 * Lines of a table with a title; numbers to the right.
 * @param {readonly string[]} headers
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function textTable(title, headers, rows) {
  const lines = [headers, ...rows.map((row) => row.map(shown))];
  const widths = headers.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isNumber = (column) => rows.some((row) => typeof row[column] === 'number');
  const draw = (line) =>
    line
      .map((text, column) =>
        isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [title, draw(headers), rule, ...lines.slice(1).map(draw), ''].join('\n');
}

function shown(value) {
  if (typeof value !== 'number') return value;
  if (Number.isInteger(value) || Math.abs(value) >= 100)
    return Math.round(value).toLocaleString('en');
  return value.toFixed(2);
}
