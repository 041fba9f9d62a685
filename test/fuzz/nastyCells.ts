import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';

/** Stands in every text that is made up: no formula of the report may hold it. */
export const rawMark = 'ZQX';

const headers = [
  ...['ID utente', 'Data registrazione', 'Area territoriale', 'Provincia', 'CPI', 'Numero', 'Mese'],
  ...['Data', 'Semestre', 'Anno', 'Genere', 'Data di nascita', 'Età', 'Titolo di studio', 'Canale'],
  ...['Cittadinanza', 'Condizione occupazionale', "Canale d'informazione", 'Soggetto attuatore'],
  ...['Data pre-accoglienza', 'Data questionario', 'Data scelta SA', 'Data firma patto', 'Sigla'],
  ...['Province', 'Utilità', 'Foglio', 'Campo', 'Colonna'],
] as const;

const sheetNames = [
  ...[
    'Utenti',
    'Registrazioni',
    'Utenti 2019',
    'Incontri',
    'Partecipazioni',
    'Questionari',
    'Patti',
  ],
  ...['Scelte SA', 'Contatti', 'Numero verde', 'Gradimento', 'Territorio', 'Soggetti attuatori'],
  ...[
    'Parametri',
    'Foglio1',
    'Indice',
    '__proto__',
    "L'elenco d'oggi",
    'constructor',
    '=1+1',
    '1 Registrati',
    'Partecipazioni Alba',
    'Questionari marzo 2018',
  ],
] as const;

const settings = [
  ...[
    'Titolo',
    'Servizio',
    'Inizio servizio',
    'Fine primo periodo',
    'Dati al',
    'Periodo',
    'Foglio',
  ],
  ...["Area sull'asse secondario", 'Soglia riservatezza', 'trimestre', 'anno', 'nessuna', 'Campo'],
] as const;

const strange = [
  ...[
    '=1+1',
    '+39 011',
    '-1+1',
    '@SUM(A1)',
    '=HYPERLINK("http://x")',
    '\t=1',
    "'=1",
    '|cmd',
    "='[a]b'!A1",
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'undefined',
    'null',
    'NaN',
    '[object Object]',
  ],
  ...[
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u0007',
    '\ud800',
    '\udfff',
    '\uffff',
    '😀',
    'İ',
    'ß',
    'ﬁ',
    'Ǆ',
  ],
  ...[
    'a\nb',
    'a\r\nb',
    '<b>&amp;</b>',
    ']]>',
    '"',
    '""',
    '\\',
    '%s',
    '${x}',
    '{{x}}',
    '_x000D_',
    '_x0041_',
  ],
  ...[
    '#N/A',
    '#REF!',
    '#DIV/0!',
    '#N/D',
    'n.d.',
    '-',
    '–',
    ' ',
    '\u00a0',
    'Totale',
    'TOTALE CMTO',
    'tot.',
  ],
  ...[
    '1e309',
    '-0',
    '0x10',
    '1.512',
    '1.51',
    "1'000",
    '1,5',
    '9'.repeat(400),
    '٣',
    '½',
    '²',
    '1/2',
    '∞',
  ],
  ...[
    '31/12/2018',
    '31/02/2018',
    '1/1/1',
    '99/99/9999',
    '2018-12-31T25:61',
    '1° sem 2018',
    'dic 2017',
    '43100',
  ],
  ...[
    '12/2018',
    '2018 S3',
    'T5 2018',
    '13/2018',
    '0° sem 2018',
    '31.12.99',
    '1.1.50',
    'sem',
    '2018',
  ],
  ...[
    'CMTO',
    'cmto',
    'CN',
    'TO',
    'NA',
    'Torino',
    "CPI CIRIE'",
    'Asti',
    'F',
    'M',
    'mail',
    'numero verde',
    'Alfa',
  ],
] as const;

const numbers = [
  ...[
    0, -0, 1, 2, 5, 10, 11, 13, 36, 59, 60, 61, 366, 1462, 40_000, 42_887, 43_100, 43_465.75,
    43_830,
  ],
  ...[
    -1,
    -43_100,
    0.5,
    1.5,
    2.9999999999,
    1e-320,
    1e9,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 32,
    2 ** 53,
    1e21,
    1e308,
  ],
  ...[-1e308, 2_958_465, 2_958_466, 73_050, 91_313, 18_264],
] as const;

/** A cell as no analyst would write it, or as some do. */
export function nastyCell(random: Random): RawCell {
  const kind = random();
  if (kind < 0.12) return null;
  if (kind < 0.32) return 42_800 + Math.floor(random() * 1200);
  if (kind < 0.44) return pick(random, numbers);
  if (kind < 0.48) return random() < 0.5;
  if (kind < 0.53) return (random() - 0.5) * 10 ** Math.floor(random() * 300);
  if (kind < 0.8) return pick(random, strange);
  if (kind < 0.85) return pick(random, headers);
  if (kind < 0.97) return `${nastyText(random)}${rawMark}`;
  return `${pick(random, strange)}${rawMark}`.repeat(1 + Math.floor(random() * 400));
}

/** Up to a dozen characters from anywhere. */
function nastyText(random: Random): string {
  const highest = pick(random, [0x7f, 0x7f, 0x2ff, 0xffff, 0x10ffff]);
  const length = Math.floor(random() * 12);
  return Array.from({ length }, () =>
    String.fromCodePoint(Math.floor(random() * (highest + 1))),
  ).join('');
}

export function nastyHeader(random: Random): RawCell {
  return random() < 0.85 ? pick(random, headers) : nastyCell(random);
}

export function nastySheetName(random: Random): string {
  return pick(random, sheetNames);
}

export function settingRow(random: Random): readonly RawCell[] {
  return [
    random() < 0.8 ? pick(random, settings) : nastyCell(random),
    nastyCell(random),
    nastyCell(random),
  ];
}
