import { addFinding } from '../../findings/finding';
import { isStage } from '../../service/stages';
import { matchKey, matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { cellText, type RawRow, shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { Region } from '../sheets/region';

const headers = new Set(
  splitList(`
    nominativo, nominativi, cognome e nome, nome e cognome, cognome nome, nome cognome, cognome, nome,
    nominativo utente, nominativo partecipante
  `),
);

/** The columns of names in a list of people without identifiers: each of its rows counts one. */
export function nameColumns({ kind, columns, cross, unused }: Region): readonly number[] {
  const areOnes = columns.userId === undefined && columns.count === undefined && cross.length === 0;
  if (!areOnes || !isStage(kind)) return [];
  return unused.flatMap(({ header, column }) =>
    headers.has(matchWords(header).join(' ')) ? [column] : [],
  );
}

/** Tells at the end, once for the sheet, how many rows have the name of another one. */
export function watchRepeatedNames(
  { log, atEnd }: IntakeContext,
  region: Region,
): (cells: RawRow, row: number) => void {
  const columns = nameColumns(region);
  const [first] = columns;
  if (first === undefined) return () => undefined;
  const seen = new Set<string>();
  let rows = 0;
  let example: { readonly row: number; readonly name: string } | undefined;
  atEnd.push(() => {
    if (!example) return;
    addFinding(log, {
      code: 'PERSONE_FORSE_DOPPIE',
      ...foundAt(region.sheet.name, example.row, first, example.name),
      details: { users: rows, other: '' },
    });
  });
  return (cells, row) => {
    const name = columns.map((column) => cellText(cells[column])).join(' ');
    const key = matchKey(name);
    if (key === '') return;
    if (!seen.has(key)) {
      seen.add(key);
      return;
    }
    rows++;
    example ??= { row, name: shortText(name) };
  };
}
