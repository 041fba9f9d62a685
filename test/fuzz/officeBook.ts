import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';
import type { NastyWorkbook } from './nastySheets';
import { counts, crosstab, satisfaction, stagesInColumns } from './officeCounts';
import {
  centresBelowAreas,
  crossedContacts,
  pivotOfTimes,
  stepsCrossedWithTimes,
  titledCrosstabs,
  wideMarks,
} from './officeCrossed';
import {
  eventLog,
  oneBelow,
  sideBySide,
  stepList,
  stepPerName,
  territory,
  users,
  withRemarks,
} from './officePeople';
import { type IdStyle, idStyle, type OfficeSheet, some, withSlips } from './officeWords';

/** Some sheets as offices send them, with slips here and there. */
export function officeWorkbook(random: Random): NastyWorkbook {
  const ids = idStyle(random);
  const registered = random();
  const sent: readonly OfficeSheet[] = [
    registered < 0.7 ? users(random, ids) : (registered < 0.8 ? wideMarks : counts)(random),
    ...some(random, makers, 0).flatMap((make) => (random() < 0.4 ? make(random, ids) : [])),
    ...(random() < 0.3 ? [answers(random)] : []),
  ];
  const sheets = new Map<string, OfficeSheet['rows']>();
  for (const sheet of sent) {
    const about = random() < 0.2 ? withRemarks(random, sheet) : sheet;
    const { name, rows } = withSlips(random, about);
    sheets.set(sheets.has(name) ? `${name} (${sheets.size})` : name, rows);
  }
  const [first = '', second = ''] = sheets.keys();
  const top = sheets.get(second) ?? [];
  const isTable = random() < 0.15 && top.length > 2;
  const bounds = {
    ...{ firstRow: 0, firstColumn: 0, hasHeaderRow: true, hasTotalRow: random() < 0.2 },
    rowCount: Math.max(2, top.length - Math.floor(random() * 3)),
    columnCount: Math.max(1, (top[0]?.length ?? 1) - Math.floor(random() * 2)),
  };
  return {
    sheets: Object.fromEntries(sheets),
    options: {
      dateSystem: random() < 0.1 ? 1904 : 1900,
      chunkSize: pick(random, [1, 3, 1000]),
      tables: isTable ? { [second]: [bounds] } : {},
      hidden: random() < 0.2 ? [random() < 0.5 ? first : second] : [],
    },
  };
}

type Maker = (random: Random, ids: IdStyle) => OfficeSheet | readonly OfficeSheet[];

const makers: readonly Maker[] = [
  counts,
  counts,
  crosstab,
  stagesInColumns,
  stepsCrossedWithTimes,
  titledCrosstabs,
  pivotOfTimes,
  centresBelowAreas,
  crossedContacts,
  satisfaction,
  territory,
  eventLog,
  stepList,
  stepList,
  stepPerName,
  (random, ids) => sideBySide(users(random, ids), stepList(random, ids)),
  (random, ids) => sideBySide(counts(random), stepList(random, ids)),
  (random, ids) => oneBelow(random, users(random, ids), stepList(random, ids)),
  (random) => oneBelow(random, counts(random), counts(random)),
  (random) => oneBelow(random, crosstab(random), crosstab(random)),
];

/** What questions may be answered with, rightly or not. */
function answers(random: Random): OfficeSheet {
  const sheetNames = ['Utenti', 'Patti', 'Partecipazioni', 'nessuno', 'Foglio che non c’è'];
  const sheet = pick(random, sheetNames);
  return {
    name: 'Parametri',
    rows: [
      ...some(random, [
        ['Periodo', pick(random, ['semestre', 'trimestre', 'anno'])],
        ['Dati al', pick(random, ['31/12/2018', 43_830, '30/06/2019'])],
        ['Date scambiate', `${sheet}: Data registrazione`],
        ['Date giuste', `${sheet}: Data`],
        ['Identificativi da uniformare', sheet],
        ['Conteggi giusti', sheet],
        ['Conteggi cumulati', sheet],
        ['Scala del gradimento', pick(random, ['da 1 a 5', 'da 0 a 10', 'Utilità: da 1 a 4'])],
        ['Esiti da contare', 'boh, vuoto'],
        ['Soglia riservatezza', 5],
      ]),
      [],
      ['Foglio', 'Campo', 'Colonna'],
      ['Patti', 'Numero', pick(random, ['Firmati', 'C', 'nessuna', 'Boh'])],
    ],
  };
}
