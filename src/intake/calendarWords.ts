import { listed } from './listed';

/** A word of a date. `part` is a part of the year: its value is its length in months. */
export interface CalendarWord {
  readonly kind: 'year' | 'number' | 'month' | 'part';
  readonly value: number;
  /** As written, where it is made of digits. */
  readonly digits: string;
}

const monthNames = [
  ['gennaio', 'gen', 'genn'],
  ['febbraio', 'feb', 'febb'],
  ['marzo', 'mar'],
  ['aprile', 'apr'],
  ['maggio', 'mag', 'magg'],
  ['giugno', 'giu', 'giug'],
  ['luglio', 'lug', 'lugl'],
  ['agosto', 'ago', 'ag'],
  ['settembre', 'set', 'sett'],
  ['ottobre', 'ott'],
  ['novembre', 'nov'],
  ['dicembre', 'dic'],
] as const;

const ordinals = [
  ['i', 'primo', 'prima'],
  ['ii', 'secondo', 'seconda'],
  ['iii', 'terzo', 'terza'],
  ['iv', 'quarto', 'quarta'],
] as const;

const semester = ['s', 'sem', 'semestre', 'h'] as const;
const quarter = ['t', 'trim', 'trimestre', 'q'] as const;

/** Words that say nothing about which day it is; `o` and `a` come from `1o` and `1a`. */
const fillers: ReadonlySet<string> = new Set([
  ...listed('di, del, dell, da, a, al, o, e, anno, mese'),
  ...listed('lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica'),
]);

const known: ReadonlyMap<string, CalendarWord> = new Map([
  ...monthNames.flatMap((names, month) => names.map((name) => entry(name, 'month', month + 1))),
  ...ordinals.flatMap((names, index) => names.map((name) => entry(name, 'number', index + 1))),
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
