import type { Finding } from './finding';
import { reportContents } from '../service/reportSheets';
import type { RowKind } from '../service/sheets';
import { type Stage, stageDefinitions, stages } from '../service/stages';
import { listText } from '../text/listText';

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

/** What the report has to do without when it has no rows of this kind; it cannot do without registrations. */
export function leftOut(kind: RowKind | undefined): string {
  const content = reportContents.find(({ of }) => of === kind);
  if (!content || kind === 'registration') return '';
  const { sheet, tables, figures, about } = content;
  const numbered = [
    ...numberedItems('la Tabella', 'le Tabelle', tables),
    ...numberedItems('la Figura', 'le Figure', figures),
  ];
  if (numbered.length === 0)
    return `; il report esce senza la parte sul ${about} del foglio «${sheet}»`;
  const shares = stages
    .filter((stage) => stage === kind)
    .flatMap((stage) => stageDefinitions[stage].sharesOfIt ?? []);
  const own = tables.length === 0 ? ' con la sua tabella' : '';
  return `; il report esce senza ${[`${listText(numbered)} (${about})${own}`, ...shares].join(' e ')}`;
}

function numberedItems(one: string, many: string, numbers: readonly string[]): readonly string[] {
  return numbers.length === 0 ? [] : [`${numbers.length === 1 ? one : many} ${listText(numbers)}`];
}

/** `la pre-accoglienza e il questionario`: the steps within a sentence; undefined where none is named. */
export function stageWords(names: string | undefined): string | undefined {
  const named = (names?.split(',') ?? []) as Stage[];
  return names === undefined
    ? undefined
    : listText(named.map((stage) => stageDefinitions[stage].withArticle));
}

/** What a step counts, after a number: `12 partecipanti`. */
export function countWords(stage: string | undefined): string {
  return stageDefinitions[(stage ?? 'registration') as Stage].counted;
}

export function foundSheets(names: string | undefined): string {
  return names ? `; i fogli trovati sono: ${names}` : '';
}

export function expected(text: string | undefined): string {
  return text === undefined ? '' : `; ${text}`;
}
