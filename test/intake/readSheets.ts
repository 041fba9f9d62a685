import { isoDay } from '../../src/calendar/day';
import { createFindingLog, type Finding } from '../../src/findings/finding';
import { type Dataset, type EventColumns, missing } from '../../src/intake/dataset';
import { readDataset } from '../../src/intake/readDataset';
import type { CountedKind } from '../../src/service/stages';
import { type MemoryOptions, type MemorySheets, memorySource } from '../support/memorySource';

/** A dataset with what was found on the way; missing optional sheets are left out of `findings`. */
export interface ReadSheets {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly codes: readonly string[];
}

export async function readSheets(
  sheets: MemorySheets,
  options: MemoryOptions = {},
): Promise<ReadSheets> {
  const log = createFindingLog();
  const dataset = await readDataset(memorySource(sheets, options), log);
  const findings = log.first.filter(({ code }) => code !== 'FOGLIO_MANCANTE');
  return { dataset, findings, codes: findings.map(({ code }) => code) };
}

/** One registered user, for tests that are about another sheet. */
export const someUser = {
  Utenti: [
    ['ID utente', 'Data registrazione', 'Provincia'],
    ['U1', '05/06/2017', 'TO'],
  ],
} as const;

/** The events of one kind in words: `U1 2017-06-05 TO`, `- 2018-01-01..2018-06-30 CMTO x12`. */
export function eventsOf(dataset: Dataset, kind: CountedKind): readonly string[] {
  const events = dataset.events[kind];
  return Array.from({ length: events.length }, (_, row) => eventText(dataset, events, row));
}

function eventText(dataset: Dataset, events: EventColumns, row: number): string {
  const user = events.user[row] ?? missing;
  const first = isoDay(events.firstDay[row] ?? 0);
  const last = isoDay(events.lastDay[row] ?? 0);
  const places = (['area', 'province', 'jobCentre', 'provider'] as const).flatMap((field) => {
    const code = events[field][row] ?? missing;
    return code === missing ? [] : [dataset.names[field][code] ?? '?'];
  });
  const count = events.count[row] ?? 0;
  return [
    user === missing ? '-' : (dataset.userIds[user] ?? '?'),
    first === last ? first : `${first}..${last}`,
    ...places,
    ...(count === 1 ? [] : [`x${count}`]),
  ].join(' ');
}
