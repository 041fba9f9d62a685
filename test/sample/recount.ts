import type { RawWorkbook } from '../../src/intake/rawWorkbook';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };
import { isoOf, type Row, sheetRows } from './sheetRows';

type ByArea<T> = Record<string, T>;

/**
 * Tables 1-9 counted again from the rows, in the shape of the published figures.
 * Written without any code of the project, so that it can contradict it.
 */
export function recount(workbook: RawWorkbook) {
  const rows = (sheet: string) => sheetRows(workbook, sheet);
  const areaOfCentre = new Map(rows('Territorio').map((row) => [row['CPI'], row[areaHeader]]));
  const byColumn = (row: Row) => row[areaHeader];
  const byCentre = (row: Row) => areaOfCentre.get(row['CPI'] ?? '');

  const registered = byArea(rows('Utenti'), byColumn, 'Data registrazione');
  const meetings = byArea(rows('Incontri'), byCentre);
  const participants = byArea(rows('Partecipazioni'), byCentre);
  const questionnaires = byArea(rows('Questionari'), byColumn);
  const choices = byArea(rows('Scelte SA'), byColumn);
  const pacts = byArea(rows('Patti'), byColumn);
  const absent = subtract(withTotal(totals(registered)), withTotal(totals(participants)));

  return {
    table1_registered: {
      counts: registered,
      totals: totals(registered),
      total_row: totalRow(registered),
      grand_total: sum(totalRow(registered)),
    },
    table2_meetings: {
      rows: Object.values(meetings),
      totals: Object.values(totals(meetings)),
      total_row: totalRow(meetings),
      grand_total: sum(totalRow(meetings)),
    },
    table3_participants: {
      areas: participants,
      totals: totals(participants),
      percent_of_all: mapValues(totals(participants), (value) =>
        percent(value, sum(totalRow(participants))),
      ),
      total_row: totalRow(participants),
      grand_total: sum(totalRow(participants)),
      cpi: placesOf(rows('Territorio'), 'CPI', rows('Partecipazioni')),
    },
    table4_absence: {
      registered: withTotal(totals(registered)),
      absent,
      absence_rate_percent: mapValues(
        absent,
        (value, area) => percent(10 * value, withTotal(totals(registered))[area] ?? 0) / 10,
      ),
    },
    table5_participants_cumulative: {
      cumulative: mapValues(withTotalRow(participants), cumulative),
      ...spreadOf(participants),
    },
    table6_questionnaires_cumulative: {
      cumulative: mapValues(withTotalRow(questionnaires), cumulative),
      last_step_percent: mapValues(withTotalRow(questionnaires), (counts) =>
        percent(counts.at(-1) ?? 0, sum(counts.slice(0, -1))),
      ),
      ...spreadOf(questionnaires),
    },
    table7_provider_choice: {
      counts: choices,
      totals: totals(choices),
      percent_of_participants: conversion(choices, participants),
      total_row: totalRow(choices),
      grand_total: sum(totalRow(choices)),
    },
    table8_provider_distribution: {
      ...mapValues(
        placesOf(rows('Soggetti attuatori'), 'Soggetto attuatore', rows('Scelte SA')),
        (places) => places.map(([name, counts, total]) => [name, counts, total]),
      ),
      total_row: totalRow(choices),
      grand_total: sum(totalRow(choices)),
    },
    table9_service_pacts: {
      counts: pacts,
      totals: totals(pacts),
      percent_of_provider_choice: conversion(pacts, choices),
      total_row: totalRow(pacts),
      grand_total: sum(totalRow(pacts)),
    },
  };
}

const areaHeader = 'Area territoriale';

function countByPeriod(rows: readonly Row[], dateHeader = 'Data'): number[] {
  const days = rows.map((row) => isoOf(row[dateHeader]));
  return golden.periods.map(
    ({ from, to }) => days.filter((day) => day >= from && day <= to).length,
  );
}

function byArea(
  rows: readonly Row[],
  areaOf: (row: Row) => unknown,
  dateHeader?: string,
): ByArea<number[]> {
  return Object.fromEntries(
    golden.areas.map(({ id, name }) => [
      id,
      countByPeriod(
        rows.filter((row) => areaOf(row) === name),
        dateHeader,
      ),
    ]),
  );
}

type Place = [name: unknown, counts: number[], total: number, percentOfArea: number];

/** The places of a reference sheet, in its order within each area, with what the rows of an event sheet count there. */
function placesOf(
  reference: readonly Row[],
  header: string,
  events: readonly Row[],
): ByArea<Place[]> {
  return Object.fromEntries(
    golden.areas.map(({ id, name }) => {
      const places = reference
        .filter((row) => row[areaHeader] === name)
        .map((row) => {
          const counts = countByPeriod(events.filter((event) => event[header] === row[header]));
          return { name: row[header], counts, total: sum(counts) };
        });
      const all = sum(places.map(({ total }) => total));
      return [id, places.map((p): Place => [p.name, p.counts, p.total, percent(p.total, all)])];
    }),
  );
}

function spreadOf(counts: ByArea<number[]>) {
  const all = withTotalRow(counts);
  const mean = mapValues(all, (values) => sum(values) / values.length);
  const sd = mapValues(all, (values, area) =>
    Math.sqrt(sum(values.map((value) => (value - (mean[area] ?? 0)) ** 2)) / (values.length - 1)),
  );
  return {
    mean: mapValues(mean, Math.round),
    sd: mapValues(sd, Math.round),
    cv_percent: mapValues(sd, (value, area) => percent(value, mean[area] ?? 0)),
  };
}

function conversion(counts: ByArea<number[]>, before: ByArea<number[]>): ByArea<number> {
  const denominators = withTotal(totals(before));
  return mapValues(withTotal(totals(counts)), (value, area) =>
    percent(value, denominators[area] ?? 0),
  );
}

function mapValues<T, R>(record: ByArea<T>, change: (value: T, key: string) => R): ByArea<R> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function percent(value: number, of: number): number {
  return Math.round((100 * value) / of);
}

function totals(counts: ByArea<number[]>): ByArea<number> {
  return mapValues(counts, sum);
}

function totalRow(counts: ByArea<number[]>): number[] {
  return golden.periods.map((_, t) => sum(Object.values(counts).map((row) => row[t] ?? 0)));
}

function withTotal(values: ByArea<number>): ByArea<number> {
  return { ...values, total: sum(Object.values(values)) };
}

function withTotalRow(counts: ByArea<number[]>): ByArea<number[]> {
  return { ...counts, total: totalRow(counts) };
}

function cumulative(counts: readonly number[]): number[] {
  return counts.map((_, t) => sum(counts.slice(0, t + 1)));
}

function subtract(a: ByArea<number>, b: ByArea<number>): ByArea<number> {
  return mapValues(a, (value, key) => value - (b[key] ?? 0));
}
