import { countThings, numberWords, plainCounts } from '../../src/service/headerNames';
import { fields, type Field } from '../../src/service/fields';
import { rowKinds, type RowKind } from '../../src/service/sheetKind';
import { fieldHeader, needsOf } from '../../src/service/sheetNeeds';
import { sheetSynonyms } from '../../src/service/sheetNames';
import { headerLists } from '../../src/service/vocabulary';
import { contactClasses, wordClasses, type WordClasses } from '../../src/service/wordClasses';

/** The tables of recognised names as docs/guida.md has to show them, from the lists of the code. */
export function guideTables(): readonly string[] {
  return [sheetTable(), columnTable(), countTable(), ...wordTables()];
}

function sheetTable(): string {
  const rows = Object.values(sheetSynonyms).map(([name = '', ...others]) => [
    `\`${name}\``,
    others.join(', '),
  ]);
  return table(['Foglio', 'Si riconosce anche come'], rows);
}

/** A row per field; several where sheets differ. Counts have a table of their own. */
function columnTable(): string {
  const rows = fields.filter((field) => field !== 'count').flatMap(fieldRows);
  return table(['Campo', 'Fogli', 'Nomi riconosciuti', 'Solo se non ce n’è un altro'], rows);
}

function fieldRows(field: Field): readonly (readonly string[])[] {
  const kindsByNames = new Map<string, RowKind[]>();
  for (const kind of rowKinds.filter((each) => !needsOf(each, '').without.includes(field))) {
    const names = namesIn(kind, field);
    if (names !== ' | ') kindsByNames.set(names, [...(kindsByNames.get(names) ?? []), kind]);
  }
  return [...kindsByNames].map(([names, kinds]) => [
    fieldHeader(kinds[0] ?? 'registration', field),
    kinds.map((kind) => sheetSynonyms[kind][0]).join(', '),
    ...names.split(' | '),
  ]);
}

function namesIn(kind: RowKind, field: Field): string {
  const { strong, weak = {} } = headerLists[kind];
  return [strong[field] ?? [], weak[field] ?? []].map((names) => names.join(', ')).join(' | ');
}

function countTable(): string {
  const before = numberWords.filter((word) => word !== '').join(', ');
  const rows = Object.entries(countThings).map(([kind, things]) => [
    sheetSynonyms[kind as RowKind][0] ?? '',
    things.join(', '),
  ]);
  return `${plainCounts.join(', ')}; oppure, da sole o dopo ${before}:\n\n${table(['Foglio', 'Parole'], rows)}`;
}

function wordTables(): readonly string[] {
  const ofContacts: readonly [string, WordClasses] = ['Canale di contatto', contactClasses];
  const ofUsers = Object.entries(wordClasses).map(([dimension, classes]): [string, WordClasses] => [
    fieldHeader('registration', dimension as Field),
    classes,
  ]);
  return [...ofUsers, ofContacts].map(([name, classes]) =>
    table(
      [name, 'Parole'],
      classes.map(({ label, words }) => [label, words.join(', ')]),
    ),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
