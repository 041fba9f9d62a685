import { calendarDay, dayOf, excelSerial } from '../../calendar/day';
import type { RawTableSheet } from '../../intake/rawWorkbook';
import { sheetNameOf } from '../../service/sheets';
import type { Lives } from '../lives';
import { publishedPeriods } from '../published';
import { createRandom } from '../random';
import { textColumn } from './columns';

/** Invented: contacts per registration of the month, at least and at most. */
const channels = [
  { name: 'Numero verde', least: 0.9, most: 1.4 },
  { name: 'Mail', least: 0.3, most: 0.55 },
] as const;

const start = calendarDay(publishedPeriods[0]?.first ?? 0);
const end = calendarDay(publishedPeriods.at(-1)?.last ?? 0);
const monthCount = (end.year - start.year) * 12 + end.month - start.month + 1;

/** `Contatti`: calls and mails, one row per month and channel; a month is written as its first day. */
export function contactSheet(lives: Lives, seed: string): RawTableSheet {
  const registrations = registrationsByMonth(lives);
  return {
    name: sheetNameOf('contact'),
    columns: [
      { header: 'Mese', type: 'date', width: 12 },
      textColumn('Canale', 16),
      { header: 'Numero', type: 'number', width: 10 },
    ],
    rowCount: monthCount * channels.length,
    *rows() {
      const random = createRandom(`${seed}/contatti`);
      for (const [month, registered] of registrations.entries()) {
        const firstDay = excelSerial(dayOf(start.year, start.month + month, 1));
        for (const { name, least, most } of channels) {
          yield [firstDay, name, Math.round(registered * (least + random() * (most - least)))];
        }
      }
    },
  };
}

function registrationsByMonth({ days }: Lives): number[] {
  const counts = Array<number>(monthCount).fill(0);
  for (const day of days.registration) {
    const { year, month } = calendarDay(day);
    const index = (year - start.year) * 12 + month - start.month;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
