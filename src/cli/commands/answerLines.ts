import type { FigureAnswer } from '../../provenance/explainFigure';
import type { RowAnswer } from '../../provenance/explainRow';
import { figureWords, type KeyNames } from '../../provenance/figureWords';
import type { Unfound } from '../../provenance/findFigure';
import type { FigureRow } from '../../provenance/traceRows';
import { figureText } from '../../report/figureText';
import { countedText, countText } from '../../report/italian';
import { listText } from '../../text/listText';
import { plainLine } from '../../text/plainLine';
import { NotDone } from '../outcome';

export function figureLines(answer: FigureAnswer): readonly string[] {
  const { at, words, definition, value, lack, formula, operands, rows, absent } = answer;
  return [
    words,
    `Dove sta: ${at.table.name}, foglio «${at.sheet}»`,
    `Valore: ${value}`,
    ...(lack === undefined ? [] : [lack]),
    `Che cosa è: ${definition.name}: ${definition.meaning}.`,
    ...(formula === undefined ? [] : [`Come si calcola: ${formula}.`]),
    ...operands.map((each) => `  ${each.role}: ${each.value} (${each.words})`),
    ...(rows ? [`Righe: ${rowsText(rows)}.`] : []),
    ...(absent
      ? [`Registrati che non hanno nessuna partecipazione contata: ${rowsText(absent)}.`]
      : []),
  ];
}

/** `1.512 righe del foglio «Utenti»` */
function rowsText(rows: readonly FigureRow[]): string {
  const bySheet = new Map<string, number>();
  for (const { sheet } of rows) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + 1);
  if (bySheet.size === 0) return 'nessuna';
  return listText(
    [...bySheet].map(
      ([sheet, count]) => `${countedText(count, 'riga', 'righe')} del foglio «${plainLine(sheet)}»`,
    ),
  );
}

/** What becomes of a row, in lines for the terminal. */
export function rowLines({ figures, reason }: RowAnswer, names: KeyNames): readonly string[] {
  if (reason) {
    return [
      'Non conta in nessuna cifra.',
      `Perché: ${reason.text}`,
      ...(reason.action === undefined ? [] : [`Che cosa fare: ${reason.action}`]),
    ];
  }
  const counts = figures.filter(({ figure }) => figure.key.indicator === 'count');
  const others = figures.length - counts.length;
  return [
    `Conta in ${counts.length === 1 ? 'un conteggio' : `${countText(counts.length)} conteggi`}:`,
    ...counts.map(
      ({ figure, format, at }) =>
        `  ${at.table.name}: ${figureWords(figure.key, names)}: ${figureText(figure, format)}`,
    ),
    ...(others > 0 ? [`e in ${countedText(others, 'cumulata', 'cumulate')}.`] : []),
  ];
}

const missing: Readonly<Record<Unfound['what'], (name: string) => string>> = {
  table: (name) => `Nel report di questi dati la tabella «${name}» non c'è`,
  figure: (name) => `Nel report di questi dati la figura «${name}» non c'è`,
  row: (name) => `la riga «${name}» non c'è`,
  column: (name) => `la colonna «${name}» non c'è`,
  cell: (name) => `nella cella «${name}» non c'è una cifra`,
};

const thoseThereAre: Readonly<Record<Unfound['what'], string>> = {
  table: 'Le tabelle sono',
  figure: 'Le figure sono',
  row: 'Le righe sono',
  column: 'Le colonne sono',
  cell: '',
};

/** Why a figure was not found by its names. */
export function unfound({ what, name, within, choices, isAmbiguous }: Unfound): NotDone {
  const where = within === undefined ? '' : `Nella ${within} `;
  if (isAmbiguous)
    return new NotDone(
      `${where}«${name}» può voler dire più ${what === 'row' ? 'righe' : 'colonne'}: ${quoted(choices)}.`,
      'Scrivi il nome per intero.',
    );
  if (what === 'column' && name === '')
    return new NotDone(
      `${where}manca la colonna: indicala con «--colonna».`,
      `Le colonne sono ${quoted(choices)}.`,
    );
  return new NotDone(
    `${where}${missing[what](name)}.`,
    choices.length > 0 ? `${thoseThereAre[what]} ${quoted(choices)}.` : undefined,
  );
}

export function quoted(all: readonly string[]): string {
  return listText(all.map((name) => `«${plainLine(name)}»`));
}
