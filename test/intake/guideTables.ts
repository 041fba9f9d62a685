import { contactClasses } from '../../src/service/contactClasses';
import { type Field, fields } from '../../src/service/fields';
import { numberWords, plainHeaders } from '../../src/service/headers';
import type { WordClasses } from '../../src/service/profile/classReader';
import { wordClasses } from '../../src/service/profile/wordClasses';
import { fieldHeader, needsOf } from '../../src/service/sheetNeeds';
import {
  dataKinds,
  type RowKind,
  rowKinds,
  sheetDefinitions,
  sheetNameOf,
} from '../../src/service/sheets';

/** The tables of recognised names as docs/guida.md has to show them, from the lists of the code. */
export function guideTables(): readonly string[] {
  return [sheetTable(), columnTable(), countTable(), ...wordTables()];
}

function sheetTable(): string {
  const rows = Object.values(sheetDefinitions).map(({ names: [name = '', ...others] }) => [
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
    kinds.map(sheetNameOf).join(', '),
    ...names.split(' | '),
  ]);
}

function namesIn(kind: RowKind, field: Field): string {
  const { headers, weakHeaders } = sheetDefinitions[kind];
  return [headers[field] ?? [], weakHeaders[field] ?? []]
    .map((names) => names.join(', '))
    .join(' | ');
}

function countTable(): string {
  const before = numberWords.filter((word) => word !== '').join(', ');
  const rows = dataKinds.map((kind) => [
    sheetNameOf(kind),
    sheetDefinitions[kind].countedThings.join(', '),
  ]);
  return `${plainHeaders.count.join(', ')}; oppure, da sole o dopo ${before}:\n\n${table(['Foglio', 'Parole'], rows)}`;
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
      classes.map(({ label, words, kindOf: [wider = ''] = [], besideWider }) => [
        label,
        `${words.join(', ')}${besideWider ? `; con «${wider}» anche ${besideWider.join(', ')}` : ''}`,
      ]),
    ),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
