import { defaultRowHeight, type Workbook } from '../host/model/workbook';

/**
 * All that a workbook holds, as plain data without the ids that differ between two workbooks, to be held
 * against another's.
 */
export function workbookState({ sheets, settings, names }: Workbook): unknown {
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const plain = (key: string, value: unknown): unknown => {
    if (key === 'id') return undefined;
    if (value instanceof Map)
      return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    if (value instanceof Set) return [...value].sort();
    return typeof value === 'string' ? (nameOf.get(value) ?? value) : value;
  };
  const ordered = sheets.map((sheet) => ({
    ...sheet,
    rowHeights: new Map([...sheet.rowHeights].filter(([, height]) => height !== defaultRowHeight)),
    charts: [...sheet.charts].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  return JSON.parse(JSON.stringify({ sheets: ordered, settings, names }, plain));
}
