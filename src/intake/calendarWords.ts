import { listed } from './listed';

/**
 * A word of a date. `part` is a part of the year: its value is its length in months. An `ordinal`
 * says which part (`I`, `secondo`), never which day or month.
 */
export interface CalendarWord {
  readonly kind: 'year' | 'number' | 'ordinal' | 'month' | 'part';
  readonly value: number;
  /** As written, where it is made of digits. */
  readonly digits: string;
}

/** Italian, then English: an English Excel writes `31-Dec-17`. */
const monthNames = [
  listed('gennaio, gen, genn, january, jan'),
  listed('febbraio, feb, febb, february'),
  listed('marzo, mar, march'),
  listed('aprile, apr, april'),
  listed('maggio, mag, magg, may'),
  listed('giugno, giu, giug, june, jun'),
  listed('luglio, lug, lugl, july, jul'),
  listed('agosto, ago, ag, august, aug'),
  listed('settembre, set, sett, september, sep, sept'),
  listed('ottobre, ott, october, oct'),
  listed('novembre, nov, november'),
  listed('dicembre, dic, december, dec'),
];

const ordinals = [
  ['i', 'primo'],
  ['ii', 'secondo'],
  ['iii', 'terzo'],
  ['iv', 'quarto'],
] as const;

const semester = ['s', 'sem', 'semestre', 'h', 'semester'] as const;
const quarter = ['t', 'trim', 'trimestre', 'q', 'quarter'] as const;

/** Words that say nothing about which day it is; `o` and `st` come from `1o` and `1st`. */
const fillers: ReadonlySet<string> = new Set([
  ...listed('di, del, dell, da, a, al, o, e, anno, mese, of, st, nd, rd, th'),
  ...listed('lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica'),
  ...listed('lun, mer, gio, ven, sab, dom, mon, tue, wed, thu, fri, sat, sun'),
  ...listed('monday, tuesday, wednesday, thursday, friday, saturday, sunday'),
]);

const known: ReadonlyMap<string, CalendarWord> = new Map([
  ...monthNames.flatMap((names, month) => names.map((name) => entry(name, 'month', month + 1))),
  ...ordinals.flatMap((names, index) => names.map((name) => entry(name, 'ordinal', index + 1))),
  ...semester.map((name) => entry(name, 'part', 6)),
  ...quarter.map((name) => entry(name, 'part', 3)),
]);

/** The words (see `matchWords`) that make a date, or undefined where one of them is none. */
export function calendarWords(words: readonly string[]): readonly CalendarWord[] | undefined {
  const found = words.filter((word) => !fillers.has(word)).map(calendarWord);
  return found.every((word) => word !== undefined) ? found : undefined;
}

function calendarWord(word: string): CalendarWord | undefined {
  if (/^\d{4}$/.test(word)) return { kind: 'year', value: Number(word), digits: word };
  if (/^\d{1,2}$/.test(word)) return { kind: 'number', value: Number(word), digits: word };
  return known.get(word);
}

function entry(
  name: string,
  kind: CalendarWord['kind'],
  value: number,
): readonly [string, CalendarWord] {
  return [name, { kind, value, digits: '' }];
}
