import { dayOfIso } from '../calendar/day';
import { type FigureKey, keyParts, keyText } from '../report/figureKey';
import { figureText } from '../report/figureText';
import { monthText, percentText } from '../report/italian';
import { type FigureIndex, figureOf, type IndexedFigure } from './figureIndex';
import type { KeyNames } from './figureWords';

/** A figure of the same row or column, of other periods or other places. */
export interface Neighbour {
  readonly key: FigureKey;
  /** `2° sem.`, `CPI Alba` */
  readonly label: string;
  readonly value: string;
  /** Its length beside the longest of them, 0 to 1; 0 also where there is no value. */
  readonly share: number;
  readonly isOwn: boolean;
}

/** What part a count is of one that it is in. */
export interface PartOf {
  /** `60,2%` */
  readonly share: string;
  /** `di tutte le aree` */
  readonly whole: string;
}

/** As many bars as a narrow pane has room for. */
const mostNeighbours = 12;

/**
 * The figure among those of its row that differ in the period alone. Where it is the only one, among those of
 * its column that are of the same kind. Of many, those around it; none where it is alone there too.
 */
export function neighboursOf(
  { figure: { key }, format, at: { table, row, column } }: IndexedFigure,
  { periods }: Pick<KeyNames, 'periods'>,
): readonly Neighbour[] {
  const across = (table.rows[row]?.figures ?? [])
    .filter((figure) => isOfOtherPeriod(figure.key, key))
    .map((figure) => ({ figure, label: periodLabel(figure.key, periods) }));
  const down = table.rows.flatMap(({ labels, figures }) => {
    const figure = figures[column];
    return figure && isOfSameKind(figure.key, key) ? [{ figure, label: labels.at(-1) ?? '' }] : [];
  });
  const all = across.length > 1 ? across : down;
  if (all.length < 2) return [];
  const own = all.findIndex(({ figure }) => keyText(figure.key) === keyText(key));
  const first = Math.max(0, Math.min(own - mostNeighbours / 2, all.length - mostNeighbours));
  const shown = all.slice(first, first + mostNeighbours);
  const sizes = shown.map(({ figure: { value = 0, withheld } }) =>
    withheld === undefined ? Math.max(0, value) : 0,
  );
  const longest = Math.max(...sizes);
  return shown.map(({ figure, label }, index) => ({
    ...{ key: figure.key, label, value: figureText(figure, format) },
    share: longest === 0 ? 0 : (sizes[index] ?? 0) / longest,
    isOwn: first + index === own,
  }));
}

function isOfOtherPeriod(one: FigureKey, other: FigureKey): boolean {
  return keyParts.every((part) =>
    part === 'period'
      ? one.period !== undefined && other.period !== undefined
      : one[part] === other[part],
  );
}

/** The same of another place, class or month. */
function isOfSameKind(one: FigureKey, other: FigureKey): boolean {
  return keyParts.every((part) =>
    part === 'indicator' || part === 'stage' || part === 'dimension'
      ? one[part] === other[part]
      : (one[part] === undefined) === (other[part] === undefined),
  );
}

function periodLabel({ period = '' }: FigureKey, periods: KeyNames['periods']): string {
  const day = dayOfIso(period);
  const found = periods.find(({ id }) => id === period);
  return found?.label ?? (day === undefined ? period : monthText(day));
}

/** What a part of the key is left out for, and what the count is then part of. */
const wholes: readonly {
  readonly without: readonly (keyof FigureKey)[];
  readonly words: string;
}[] = [
  { without: ['class'], words: 'del totale' },
  { without: ['jobCentre', 'provider'], words: 'dell’area' },
  { without: ['area', 'jobCentre', 'provider'], words: 'di tutte le aree' },
  { without: ['period'], words: 'di tutti i periodi' },
];

/** Its share of each count that holds it. None where it is no count, is withheld or is part of nothing. */
export function partsOf({ figure }: IndexedFigure, index: FigureIndex): readonly PartOf[] {
  const { key, value, withheld } = figure;
  if (key.indicator !== 'count' || value === undefined || withheld !== undefined) return [];
  return wholes.flatMap(({ without, words }) => {
    if (without.every((part) => key[part] === undefined)) return [];
    const rest = Object.entries(key).filter(([part]) => !without.some((each) => each === part));
    const whole = figureOf(index, Object.fromEntries(rest) as unknown as FigureKey)?.figure;
    if (!whole?.value || whole.withheld !== undefined) return [];
    return [{ share: percentText(value / whole.value), whole: words }];
  });
}
