import { dayOf } from '../../src/calendar/day';
import type { RawCell } from '../../src/intake/rawSource';
import { digitTexts, wordTexts } from '../properties/dateTexts';
import { rowsOfSample } from '../support/rowsOfSample';

export type Rows = readonly (readonly RawCell[])[];

const userHeaders = ['ID utente', 'Codice utente', 'Matricola', 'Identificativo', 'Cod. utente'];
const dateHeaders = ['Data pre-accoglienza', 'Data incontro', 'Partecipato il'];

/** As offices write days: numbers of Excel, digits and words in many ways. */
const dateStyles = [null, ...digitTexts, ...wordTexts];

/** The list of one job centre, in a shape of its own, whose name alone says which centre it is. */
function listOf(rows: Rows, index: number): Rows {
  const user = userHeaders[index % userHeaders.length] ?? '';
  const date = dateHeaders[index % dateHeaders.length] ?? '';
  const write = dateStyles[index % dateStyles.length];
  const cells = rows.map(([id = null, serial = null]): [RawCell, RawCell] => [
    id,
    write ? write(Number(serial) + dayOf(1899, 12, 30)) : serial,
  ]);
  const list: Rows = [[user, date], ...cells];
  const shapes: readonly (() => Rows)[] = [
    () => list,
    () => list.map(([id = null, day = null], row) => [row === 0 ? 'Note' : null, day, null, id]),
    () => [['Presenze agli incontri'], [], ...list, [], ['Fonte: registro delle presenze']],
    () => [...list, ['Totale', rows.length]],
    () => list.flatMap((row, at) => (at > 0 && at % 40 === 0 ? [list[0] ?? [], row] : [row])),
    () => [[null, 'Data'], [user, 'incontro'], ...list.slice(1)],
  ];
  return shapes[index % shapes.length]?.() ?? list;
}

/** Names of sheets end in no apostrophe. */
const sheetNameOf = (centre: string): string => centre.replace(/'$/, '');

/** The sample with a list for each of the 28 job centres in the place of its sheet of participations. */
export function cutByCentre(): {
  readonly others: Readonly<Record<string, Rows>>;
  readonly lists: readonly (readonly [string, Rows])[];
} {
  const { Partecipazioni: [, ...rows] = [], ...others } = rowsOfSample();
  const centres = [...new Set(rows.map(([, , centre]) => String(centre)))];
  const lists = centres.map((centre, index): readonly [string, Rows] => [
    sheetNameOf(centre),
    listOf(
      rows.filter((row) => row[2] === centre),
      index,
    ),
  ]);
  return { others, lists };
}
