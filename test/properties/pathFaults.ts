import { cellName } from '../../src/grid/address';
import type { RawCell } from '../../src/intake/rawSource';
import type { FigureKey } from '../../src/report/figureKey';
import { type Book, pick } from './book';
import { changed, leafRow, sheetOf, stageSheets, withRows } from './bookRows';
import type { Fault } from './fault';

/** What is wrong between the steps of one user. */
export const pathFaults = {
  'an identifier that nobody registered': {
    code: 'UTENTE_NON_REGISTRATO',
    commit: (book, random) => {
      const name = pick(random, laterSheets);
      const row = leafRow(book, name, random);
      return {
        ...changed(book, name, row, 'ID utente', 'MIP-999999'),
        // Nobody's profile.
        only: ({ dimension }: FigureKey) => dimension === undefined,
      };
    },
  },
  'a step without the one before': {
    code: 'PASSO_PRECEDENTE_MANCANTE',
    commit: (book, random) => {
      const skipped = pick(random, ['Partecipazioni', 'Questionari', 'Scelte SA'] as const);
      const next = stageSheets[stageSheets.indexOf(skipped) + 1] ?? 'Patti';
      const { rows } = sheetOf(book, next);
      const row = Math.floor(random() * rows.length);
      const user = rows[row]?.[0];
      const left = sheetOf(book, skipped).rows.filter(([id]) => id !== user);
      const flawed = withRows(book, skipped, left);
      return { book: flawed, at: `${next}!${cellName({ row: row + 1, column: 0 })}`, same: flawed };
    },
  },
  'a step dated before the one before': {
    code: 'DATE_NON_IN_ORDINE',
    commit: (book, random) => {
      const row = leafRow(book, 'Patti', random);
      const choice = rowOf(book, 'Scelte SA', sheetOf(book, 'Patti').rows[row]?.[0]);
      return {
        ...changed(book, 'Patti', row, 'Data', Number(choice[1]) - 1),
        // It may fall in another period.
        only: ({ indicator, period }: FigureKey) => indicator === 'count' && period === undefined,
      };
    },
  },
  "an area other than the user's": {
    code: 'AREA_DIVERSA_DALL_UTENTE',
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Scelte SA', 'Patti'] as const);
      const row = leafRow(book, name, random);
      const { header, rows } = sheetOf(book, name);
      const own = rows[row]?.[header.indexOf('Area territoriale')];
      const other = pick(
        random,
        areasOf(book).filter((area) => area !== own),
      );
      return {
        ...changed(book, name, row, 'Area territoriale', other),
        only: ({ area }: FigureKey) => area === undefined,
      };
    },
  },
  'a provider outside its area': {
    code: 'SA_FUORI_AREA',
    commit: (book, random) => {
      const row = leafRow(book, 'Scelte SA', random);
      const [, , , own] = sheetOf(book, 'Scelte SA').rows[row] ?? [];
      const known = sheetOf(book, 'Soggetti attuatori').rows;
      const here = new Set(known.filter(([, area]) => area === own).map(([provider]) => provider));
      const foreign = known.flatMap(([provider]) =>
        provider === undefined || here.has(provider) ? [] : [provider],
      );
      return {
        ...changed(book, 'Scelte SA', row, 'Soggetto attuatore', pick(random, foreign)),
        only: ({ provider }: FigureKey) => provider === undefined,
      };
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

const laterSheets = ['Partecipazioni', 'Questionari', 'Scelte SA', 'Patti'] as const;

function rowOf(book: Book, name: string, user: RawCell | undefined): readonly RawCell[] {
  const row = sheetOf(book, name).rows.find(([id]) => id === user);
  if (!row) throw new Error(`${String(user)} is not in ${name}`);
  return row;
}

function areasOf(book: Book): readonly RawCell[] {
  return [...new Set(sheetOf(book, 'Territorio').rows.map(([, area]) => area ?? null))];
}
