import { type ChangeKind, type FormerCount, recordedText } from '../../history/recordedFigures';
import { countedText, countText } from '../../report/italian';
import { listText } from '../../text/listText';
import { plainLine } from '../../text/plainLine';
import type { CellLink, FigureCard, NoCard, RowCard, RowLink, RowList } from '../state/card';
import { cellWords } from './controls';

export const cardWords = {
  about: 'Seleziona una cifra, un grafico o una riga dei dati e chiedi che cos’è.',
  stale: 'I dati sono cambiati dopo questa risposta: chiedi di nuovo.',
  what: 'Che cosa conta',
  how: 'Come si calcola',
  rows: 'Da dove viene',
  absent: 'Registrati senza nessuna partecipazione contata',
  noRows: 'Nessuna riga.',
  drawn: 'Che cosa disegna',
  beside: 'Accanto',
  parts: 'Quanto pesa',
  former: 'Nel report precedente',
  elsewhere: 'Altrove nel report',
} as const;

/** `Cella B7 del foglio «1 Registrati»` */
const cellPhrase = ({ sheet, address }: CellLink): string =>
  `La cella ${address} del foglio «${plainLine(sheet)}»`;

/** Why nothing is told of a cell, and what to do. */
export function noCardWords(card: NoCard): string {
  if (card.kind === 'noChart')
    return `«${card.name}» non è un grafico del report: seleziona una cifra o un grafico del report e chiedi di nuovo.`;
  const { kind, cell } = card;
  return kind === 'outdated'
    ? `${cellPhrase(cell)} non contiene la cifra che danno ora i dati, oppure la sua riga o la sua colonna sono cambiate: premi Genera report per aggiornarla, poi chiedi di nuovo.`
    : `${cellPhrase(cell)} non contiene una cifra di una tabella o di una figura: seleziona una cella con una cifra e chiedi di nuovo.`;
}

export const noCardTitle: Readonly<Record<NoCard['kind'], string>> = {
  noFigure: 'Qui non c’è una cifra',
  outdated: 'Il report va prima aggiornato',
  noChart: 'Questo grafico non è del report',
};

/** `60,2% di tutte le aree · 27,2% di tutti i periodi` */
export function partsWords(parts: FigureCard['parts']): string {
  return parts.map(({ share, whole }) => `${share} ${whole}`).join(' · ');
}

/** `1.511, il 30/06/2019 10:00 (rettifica di un periodo concluso)` */
export function formerWords({ since, before, kind }: FormerCount): string {
  return `${recordedText(before)}, il ${since} (${kind ? formerKinds[kind] : 'non è cambiato'})`;
}

const formerKinds: Readonly<Record<ChangeKind, string>> = {
  restated: 'rettifica di un periodo concluso',
  new: 'dati nuovi',
};

/** `Utenti registrati: ogni utente una volta sola.` */
export function definitionWords({ name, meaning }: FigureCard['definition']): string {
  return `${name}: ${meaning}.`;
}

export function formulaSentence(formula: string): string {
  return `${formula.charAt(0).toUpperCase()}${formula.slice(1)}.`;
}

/** `1.512 righe del foglio «Utenti»` */
export function rowCountWords({ sheet, count }: RowList['counts'][number]): string {
  return `${countedText(count, 'riga', 'righe')} del foglio «${plainLine(sheet)}»`;
}

/** Where rows are hidden, of a figure or of a problem. */
export function hiddenRowsWords(sheets: readonly string[]): string {
  const names = listText(sheets.map((sheet) => `«${plainLine(sheet)}»`));
  return `In ${names} sono in vista solo le righe che hai scelto: le altre sono nascoste, non eliminate.`;
}

export function moreFiguresWords(rest: number): string {
  return rest === 1 ? 'C’è un’altra cifra.' : `Ci sono altre ${countText(rest)} cifre.`;
}

export function moreRowsWords(rest: number): string {
  return rest === 1 ? 'C’è un’altra riga.' : `Ci sono altre ${countText(rest)} righe.`;
}

/** `Utenti, riga 14` */
export function rowWords({ sheet, number }: RowLink): string {
  return `${plainLine(sheet)}, riga ${number}`;
}

/** Of the link that asks what a row counts in, beside the one that leads to it. */
export const rowFigures = {
  text: 'cifre',
  label: (row: RowLink): string => `Cifre della riga ${row.number} di ${plainLine(row.sheet)}`,
} as const;

/** `conta 3`; a row that counts one says nothing. */
export function weightWords(weight: number): string {
  return weight === 1 ? '' : `conta ${countText(weight)}`;
}

export function placeWords({ sheet, address }: CellLink): string {
  return cellWords(plainLine(sheet), address);
}

/** `Conta in 6 conteggi`, the heading of the list. */
export function rowCountsWords({ figures }: RowCard): string {
  if (figures.length === 0) return 'Non conta in nessuna cifra';
  return figures.length === 1
    ? 'Conta in un conteggio'
    : `Conta in ${countText(figures.length)} conteggi`;
}

export function cumulativesWords(count: number): string {
  return `Conta anche in ${countedText(count, 'cumulata', 'cumulate')}.`;
}
