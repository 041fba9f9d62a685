/**
 * Where sheets of the report that are to be added go, zero-based, when they are added one after the other:
 * behind the one that precedes them in the report, or before the first that is there. Absent: at the end.
 * `present`: the workbook's sheets in order. `report`: the report's sheets in order, as the user calls them.
 */
export function newPositions(
  present: readonly string[],
  report: readonly string[],
): ReadonlyMap<string, number> {
  const order = [...present];
  const positions = new Map<string, number>();
  report.forEach((name, index) => {
    if (order.includes(name)) return;
    const before = report[index - 1];
    const next = report.find((other) => order.includes(other));
    const end = order.length;
    const first = next === undefined ? end : order.indexOf(next);
    const place = before === undefined ? first : order.indexOf(before) + 1;
    order.splice(place, 0, name);
    if (place < end) positions.set(name, place);
  });
  return positions;
}
