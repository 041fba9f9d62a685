import type { Finding } from './finding';
import { leftOutWithout } from './leftOut';
import { stageWords } from './stageWords';

export function inColumn({ details }: Finding): string {
  const header = details?.['header'];
  return header === undefined ? '' : ` nella colonna «${header}»`;
}

/** The nearest known name, or the few that a short name may stand for. */
export function perhaps({ details }: Finding): string {
  const nearest = details?.['nearest'];
  return nearest === undefined ? '' : ` (forse intendevi ${nearest}?)`;
}

export function atColumn(letters: string | undefined): string {
  return letters === undefined ? '' : ` (${letters})`;
}

export function insteadOf(header: string | undefined): string {
  return header === undefined ? '' : ` invece che da «${header}»`;
}

export function emptyOrNot({ value }: Finding): string {
  return value === '' ? 'è vuota' : `contiene solo «${value}»`;
}

/** What a text had about it that must not reach the report. */
export function neutralised({ details }: Finding): string {
  return details?.['how'] === 'formula'
    ? 'comincia con un segno delle formule: nel report resta un testo e non calcola nulla'
    : 'contiene caratteri di controllo o che invertono la direzione della scrittura: nel report al loro posto ci sono spazi';
}

export function atDate({ details }: Finding): string {
  const day = details?.['data'];
  return day === undefined ? '' : ` (qui con la data ${day})`;
}

export function previousStep({ details }: Finding): string {
  const step = stageWords(details?.['before']);
  const day = details?.['beforeDay'];
  return step === undefined || day === undefined ? '' : ` (${step}, ${day})`;
}

export function named(name: string | undefined): string {
  return name === undefined ? '' : ` «${name}»`;
}

export function leftOut(kind: string | undefined): string {
  const text = leftOutWithout(kind);
  return text === undefined ? '' : `; il report esce senza ${text}`;
}

export function foundSheets(names: string | undefined): string {
  return names ? `; i fogli trovati sono: ${names}` : '';
}

export function expected(text: string | undefined): string {
  return text === undefined ? '' : `; ${text}`;
}
