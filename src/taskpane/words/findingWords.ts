import type { Severity } from '../../findings/catalogueEntry';
import {
  type AcceptedFindings,
  beyondCount,
  type FindingGroup,
  splitAccepted,
} from '../../findings/groupFindings';
import { countedText, countText, percentText } from '../../report/italian';
import type { RowsLeftOut } from '../../report/verdict';
import { listText } from '../../text/listText';
import { plainLine } from '../../text/plainLine';
import type { DataSummary } from '../state/paneState';
import { controls } from './controls';

export const severityWords: Readonly<Record<Severity, string>> = {
  errore: 'Errore',
  avviso: 'Avviso',
  informazione: 'Informazione',
};

export const findingWords = {
  heading: 'Rilievi',
  nothingFound: 'Nessun rilievo: non c’è nulla da correggere.',
  notFound: 'Nessun rilievo contiene questo testo.',
  search: 'Cerca un foglio, una cella, un valore',
  openOne: 'Apri un problema: il suo caso compare qui.',
  previous: 'Caso precedente (Alt+freccia su)',
  next: 'Caso successivo (Alt+freccia giù)',
  meter: 'Righe escluse',
} as const;

export const acceptedWords = {
  accept: 'Va bene così',
  restore: 'Rimetti fra i rilievi',
  restoreLabel: (title: string): string => `Rimetti fra i rilievi: ${title}`,
  heading: (count: number): string => `Accettati: ${countText(count)}`,
} as const;

/** How many problems wait: what is for information alone does not, what is missing is one of them. */
export function problemsToMend(
  { groups, missing }: DataSummary,
  accepted: AcceptedFindings,
): number {
  const waiting = splitAccepted(groups, accepted).waiting.filter(
    ({ severity }) => severity !== 'informazione',
  );
  return waiting.length + (missing.length > 0 ? 1 : 0);
}

/** Some sheets by name, more as a number. */
export function sheetsWords({ sheets }: FindingGroup): string {
  if (sheets.length > 2) return countedText(sheets.length, 'foglio', 'fogli');
  return listText(sheets.map(plainLine));
}

/** What the number of a group counts. */
export function amountWords({ rows, count }: FindingGroup): {
  readonly figure: string;
  readonly of: string;
} {
  const figure = countText(rows ?? count);
  if (rows === undefined) return { figure, of: count === 1 ? 'caso' : 'casi' };
  return { figure, of: rows === 1 ? 'riga' : 'righe' };
}

/** `3 di 200`; of more than are kept, how many in all. */
export function caseNumberWords(index: number, { cases, count }: FindingGroup): string {
  const place = `${countText(index + 1)} di ${countText(cases.length)}`;
  return count > cases.length ? `${place} (in tutto ${countText(count)})` : place;
}

/** How those are come to that are not among the cases: in the workbook, or where there is none. */
export const beyondWords = {
  inSheets: (group: FindingGroup): string =>
    `${firstWords(group)}. «${controls.showRows}» mette in vista nel foglio anche ${othersWords(group)}; corretti i primi, un nuovo controllo elenca qui il resto.`,
  later: (group: FindingGroup): string =>
    `${firstWords(group)}: correggili e controlla di nuovo i dati per vedere ${othersWords(group)}.`,
} as const;

function firstWords({ cases }: FindingGroup): string {
  return `Qui ci sono i primi ${countText(cases.length)} casi`;
}

function othersWords(group: FindingGroup): string {
  const rest = beyondCount(group);
  return rest === 1 ? 'l’altro' : `gli altri ${countText(rest)}`;
}

/** `1,44% escluso` */
export function shareWords({ share }: RowsLeftOut): string {
  return `${percentText(share, 2)} escluso`;
}

/** `limite 1%: correggine ancora 153` */
export function limitWords({ tolerated, tooMany }: RowsLeftOut): string {
  const limit = `limite ${percentText(tolerated, 0)}`;
  if (tooMany === 0) return limit;
  return `${limit}: ${tooMany === 1 ? 'correggi ancora una riga' : `correggine ancora ${countText(tooMany)}`}`;
}
