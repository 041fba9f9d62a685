import { calendarDay, type Day, italianMonth, italianMonths } from '../calendar/day';

/** Numbers and dates in Italian sentences. Missing values print `n.d.`. */

export const notAvailable = 'n.d.';

/** Where no figure can be. */
export const noFigure = '–';

/** `8.909` */
export function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** `62,4%`: a fraction as a percentage with so many decimals. */
export function percentText(fraction: number | undefined, decimals = 1): string {
  return fraction === undefined ? notAvailable : `${decimalText(fraction * 100, decimals)}%`;
}

/** `+17,0%`, `−22,3%`, `0,0%` */
export function changeText(fraction: number | undefined, decimals = 1): string {
  const text = percentText(fraction === undefined ? undefined : Math.abs(fraction), decimals);
  if (fraction === undefined || !/[1-9]/.test(text)) return text;
  return `${fraction > 0 ? '+' : '−'}${text}`;
}

/** `del 62,4%`, `dello 0,0%`, `dell'8,1%`; with `a`: `al`; with `da`: `dal`. */
export function percentPhrase(
  preposition: 'de' | 'a' | 'da',
  fraction: number | undefined,
  decimals = 1,
): string {
  return percentWith(`${preposition}l`, fraction, decimals);
}

/** `il 62,4%`, `l'11,7%`, `lo 0,5%` */
export function thePercent(fraction: number | undefined): string {
  return percentWith('', fraction, 1);
}

/** `article`: what stands before the article's own letters; none for the article alone. */
function percentWith(article: string, fraction: number | undefined, decimals: number): string {
  const text = percentText(fraction, decimals);
  // Zero begins with z; one, eight, eleven and the eighties with a vowel.
  if (/^0\b/.test(text)) return `${article}lo ${text}`;
  if (/^(?:1|8|11|8\d|8\d\d)(?:,|%)/.test(text)) return `${article}l'${text}`;
  return article === '' ? `il ${text}` : `${article} ${text}`;
}

/** `3,84` */
export function decimalText(value: number | undefined, decimals: number): string {
  if (value === undefined) return notAvailable;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '-' : '';
  return `${sign}${countText(Number(whole))}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** `1° giugno 2017` */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = calendarDay(day);
  return `${dayOfMonth === 1 ? '1°' : dayOfMonth} ${italianMonths[month - 1] ?? ''} ${year}`;
}

/** `dal 1° giugno 2017 all'8 marzo 2019` */
export function spanText(first: Day, last: Day): string {
  return `${article('da', first)}${dayText(first)} ${article('a', last)}${dayText(last)}`;
}

/** `giu 2017` */
export function monthText(day: Day): string {
  const { year, month } = calendarDay(day);
  return `${(italianMonths[month - 1] ?? '').slice(0, 3)} ${year}`;
}

/** `giu-dic 2017`, `lug 2017-giu 2018`; `gen 2018` of a single month. */
export function monthsText(first: Day, last: Day): string {
  return fromTo(first, last, monthText);
}

/** `giugno-dicembre 2017` */
export function fullMonthsText(first: Day, last: Day): string {
  return fromTo(first, last, italianMonth);
}

function fromTo(first: Day, last: Day, textOf: (day: Day) => string): string {
  const [from, to] = [textOf(first), textOf(last)];
  if (from === to) return to;
  const isOneYear = calendarDay(first).year === calendarDay(last).year;
  return `${isOneYear ? from.replace(/ \d+$/, '') : from}-${to}`;
}

/** `1 riga`, `2.300 righe` */
export function countedText(count: number, singular: string, plural: string): string {
  return `${countText(count)} ${count === 1 ? singular : plural}`;
}

/** Eight and eleven begin with a vowel. */
function article(preposition: 'da' | 'a', day: Day): string {
  const { dayOfMonth } = calendarDay(day);
  return dayOfMonth === 8 || dayOfMonth === 11 ? `${preposition}ll'` : `${preposition}l `;
}

/** Nouns that areas' names begin with, and their articles: `della Provincia`, `dell'Area`. */
const nouns: readonly (readonly [RegExp, Article])[] = [
  [/^(città|provincia|regione|zona)(?=\s|$)/i, 'la'],
  [/^province(?=\s|$)/i, 'le'],
  [/^(area|unione)\b/i, "l'"],
  [/^(quadrante|distretto|comune|bacino|territorio|centro)\b/i, 'il'],
  [/^ambito\b/i, "l'"],
];

type Article = 'la' | 'le' | "l'" | 'il';
type Preposition = 'di' | 'in';

const joined: Readonly<Record<Preposition, Readonly<Record<Article, string>>>> = {
  di: { la: 'della ', le: 'delle ', "l'": "dell'", il: 'del ' },
  in: { la: 'nella ', le: 'nelle ', "l'": "nell'", il: 'nel ' },
};

/** `Nord`, `A`, `Area 2`: names that are no place of their own. */
const isMark = (name: string): boolean =>
  name.length <= 2 || /\d/.test(name) || /^(nord|sud|est|ovest|centr)/i.test(name);

/** `della Città metropolitana di Torino`, `nell'area di Cuneo`, `dell'area Nord`. */
export function areaPhrase(preposition: Preposition, name: string): string {
  const [, article] = nouns.find(([noun]) => noun.test(name)) ?? [];
  if (article) return `${joined[preposition][article]}${name}`;
  return `${joined[preposition]["l'"]}area ${isMark(name) ? '' : 'di '}${name}`;
}
