import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { syntheticSample } from '../../src/sample/syntheticSample';
import { piemonte } from '../../src/service/piemonte';
import { type Book, mapColumn, mapSheets, pick } from '../properties/book';
import { messes } from '../properties/messes';
import type { MemorySheets } from '../support/memorySource';

const steps = ['Partecipazioni', 'Questionari', 'Scelte SA', 'Patti'];

/** Invented users as a warehouse has them: spelled in many ways, with gaps, repeats, steps that did not happen and counts. */
export function messyPeople(users: number, random: Random): MemorySheets {
  const { sheets } = syntheticSample(users, `magazzino ${random()}`);
  const book: Book = {
    dateSystem: 1900,
    sheets: sheets.map((sheet) => ({
      ...{ name: sheet.name, holds: sheet.name, rows: [...sheet.rows()] },
      header: sheet.columns.map(({ header }) => header),
    })),
  };
  const respelled = [messes.namesRespelled, messes.wordsRespelled, messes.identifiersRespelled];
  // A name that nobody knows prints as it is written first, and a warehouse has no first row: it comes last.
  const messy = withGaps(
    respelled.reduce(
      (done, mess) => mess(done, random),
      withRepeats(random() < 0.5 ? byProvince(book, random) : book, random),
    ),
    random,
  );
  return Object.fromEntries(
    messy.sheets.map(({ name, header, rows }) => [name, [header, ...rows]]),
  );
}

/** Where users live is told by their provinces. */
function byProvince(book: Book, random: Random): Book {
  const provinceIn = (cell: RawCell): RawCell => {
    const area = piemonte.find(({ code, name }) => cell === code || cell === name);
    return area ? pick(random, area.provinces) : cell;
  };
  return mapSheets(book, ['Utenti'], (sheet) => {
    const { header, rows } = mapColumn(sheet, 'Area territoriale', provinceIn);
    const renamed = header.map((text) => (text === 'Area territoriale' ? 'Provincia' : text));
    return { ...sheet, header: renamed, rows };
  });
}

/** A third of the places is not told, or told by a name that nobody knows. */
function withGaps(book: Book, random: Random): Book {
  const gap = (cell: RawCell): RawCell => {
    const chance = random();
    return chance < 0.3 ? pick(random, [null, 'n.d.', '-']) : cell;
  };
  const lost = (cell: RawCell): RawCell => (random() < 0.05 ? 'CPI Atlantide' : gap(cell));
  return mapSheets(book, ['Utenti', ...steps], (sheet) =>
    mapColumn(mapColumn(mapColumn(sheet, 'Area territoriale', gap), 'Provincia', gap), 'CPI', lost),
  );
}

/** Some take a step again days later, some have not taken it at all, and some rows count people without a name. */
function withRepeats(book: Book, random: Random): Book {
  return mapSheets(book, steps, (sheet) => {
    const [id, date] = ['ID utente', 'Data'].map((header) => sheet.header.indexOf(header));
    const cells = (row: readonly RawCell[], changes: Readonly<Record<number, RawCell>>) =>
      row.map((cell, at) => changes[at] ?? (at in changes ? null : cell));
    const rows = sheet.rows.flatMap((row) => {
      const day = Number(row[date ?? 0]);
      const own = [...row, random() < 0.1 ? 'Annullato' : 'Sì', null];
      const chance = random();
      if (chance < 0.1) return [own, [...cells(row, { [date ?? 0]: day + 9 }), 'Sì', null]];
      if (chance < 0.15) return [own, [...cells(row, { [id ?? 0]: null }), 'Sì', 3]];
      return [own];
    });
    return { ...sheet, header: [...sheet.header, 'Esito', 'Numero'], rows };
  });
}
