import type { FindingLog } from '../../findings/finding';
import type { NameCells } from '../../findings/groupFindings';
import { type Dataset, missing } from '../../intake/dataset';
import { countedKinds } from '../../service/stages';
import { nameFields, unknownNameCodes } from './reportUnknownNames';

/** Every cell that was read and holds an unknown name that the log keeps, column by column. */
export function unknownNameCells(dataset: Dataset, { first }: FindingLog): readonly NameCells[] {
  return nameFields.flatMap((field) => {
    const code = unknownNameCodes[field];
    const wanted = new Set(first.flatMap((each) => (each.code === code ? [each.value] : [])));
    if (wanted.size === 0) return [];
    const names = dataset.names[field];
    const isWanted = names.map((name) => wanted.has(name));
    const found = new Map<string, NameCells & { readonly rows: number[] }>();
    for (const kind of countedKinds) {
      const { length, reading, row, [field]: codes } = dataset.events[kind];
      for (let index = 0; index < length; index++) {
        const name = codes[index] as number;
        if (name === missing || isWanted[name] !== true) continue;
        const { sheet, columns } = dataset.readings[reading[index] as number] ?? {};
        const column = columns?.[field];
        if (sheet === undefined || column === undefined) continue;
        const key = [sheet, column, name].join('\n');
        const cells = found.get(key);
        const at = row[index] as number;
        if (!cells) found.set(key, { code, value: names[name] ?? '', sheet, column, rows: [at] });
        // Wide sheets and crosstabs read a row several times.
        else if (cells.rows.at(-1) !== at) cells.rows.push(at);
      }
    }
    return [...found.values()].map((cells) => ({ ...cells, rows: [...new Set(cells.rows)] }));
  });
}
