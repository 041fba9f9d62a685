import { calendarDay, dayOf, excelSerial } from '../../src/calendar/day';
import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';
import { nastyCell } from './nastyCells';

export type Row = readonly RawCell[];

/** A sheet as an office may send it. */
export interface OfficeSheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

export const areas = ['CMTO', 'AT-AL', 'CN', 'BI - VC - NO - VCO', 'Provincia Cuneo'] as const;
export const provinces = ['TO', 'CN', 'AL', 'Asti', 'Novara', 'Estero', ''] as const;
export const centres = ['CPI ALBA', 'Cuneo', "CPI CIRIE'", 'Chieri (TO)', 'CPI ASTI'] as const;
export const providers = ['Alfa', 'Beta srl', 'Gamma'] as const;
export const channels = ['Numero verde', 'Mail'] as const;
export const steps = [
  ...['Registrazione', 'Pre-accoglienza', 'Questionario', 'Scelta SA', 'Patto di servizio'],
  ...['Incontro', 'Colloquio', 'Partecipazione'],
] as const;
export const monthNames = [
  ...['Gennaio', 'Febbraio', 'Marzo', 'Aprile', 'Maggio', 'Giugno'],
  ...['Luglio', 'Agosto', 'Settembre', 'Ottobre', 'Novembre', 'Dicembre'],
] as const;

export function some<T>(random: Random, list: readonly T[], least = 1): readonly T[] {
  const chosen = list.filter(() => random() < 0.6);
  return chosen.length >= least ? chosen : list.slice(0, least);
}

export function upTo(random: Random, most: number): number {
  return Math.floor(random() * (most + 1));
}

export function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The rows with a cell here and there that nobody would expect; a header row is mostly spared. */
export function withSlips(random: Random, { name, rows }: OfficeSheet): OfficeSheet {
  if (random() < 0.4) return { name, rows };
  const share = pick(random, [0.02, 0.1, 0.3]);
  const slipped = rows.map((row, index) =>
    row.map((cell) => (random() < (index === 0 ? share / 5 : share) ? nastyCell(random) : cell)),
  );
  return { name, rows: slipped };
}

/** How a column writes its dates: of a day in 2018 or 2019. */
export type DateStyle = (day: number) => RawCell;

const noDates = ['n.d.', '//', 'NO', '01/01/1900', '31/12/9999', '-', 'non ancora'] as const;

export function dateStyle(random: Random): DateStyle {
  const two = (number: number): string => String(number).padStart(2, '0');
  const styles: readonly DateStyle[] = [
    (day) => excelSerial(day),
    (day) => excelSerial(day) + random(),
    (day) => {
      const { year, month, dayOfMonth: of } = calendarDay(day);
      return `${two(of)}/${two(month)}/${year}`;
    },
    // The month first.
    (day) => {
      const { year, month, dayOfMonth: of } = calendarDay(day);
      return `${month}/${of}/${year}`;
    },
    // Midnights in UTC.
    (day) => excelSerial(day) - (calendarDay(day).month > 3 ? 2 : 1) / 24,
    // Swapped where that gives a date, as a program in English does.
    (day) => {
      const { year, month, dayOfMonth: of } = calendarDay(day);
      return of <= 12 ? excelSerial(dayOf(year, of, month)) : `${of}/${month}/${year}`;
    },
    (day) => {
      const { year, month } = calendarDay(day);
      return `${monthNames[month - 1] ?? ''} ${year}`;
    },
  ];
  const style = pick(random, styles);
  const lack = pick(random, [0, 0, 0.2]);
  return (day) => (random() < lack ? pick(random, noDates) : style(day));
}

export function anyDay(random: Random): number {
  return dayOf(2018, 1, 1) + upTo(random, 729);
}

/** How a sheet writes its identifiers. */
export type IdStyle = (number: number) => RawCell;

export function idStyle(random: Random): IdStyle {
  return pick<IdStyle>(random, [
    (number) => number,
    (number) => `U${number}`,
    (number) => String(number).padStart(5, '0'),
    (number) => `${number}.0`,
    (number) => `'${number}`,
    (number) => ` RSS${number} 80A01 ${number}Z `,
    (number) => `MIP-${number * 7}`,
  ]);
}

/** Labels of columns or rows of counts: one kind of time. */
export function timeLabels(random: Random): readonly RawCell[] {
  return pick<readonly RawCell[]>(random, [
    ['1° sem 2018', '2° sem 2018', '1° sem 2019'],
    ['gen 2018', 'feb 2018', 'marzo 2018', '04/2018'],
    times(6, (index) => excelSerial(dayOf(2018, index + 1, 1))),
    [2018, 2019],
    ['2018', '2019'],
    ['2018 T1', '2018 T2', '3° trim 2018'],
    ['Gennaio', 'Febbraio', 'Marzo'],
    ['gen-giu 2018', 'lug-dic 2018'],
  ]);
}
