import { excelSerial } from '../../calendar/day';
import type { RawTableSheet } from '../../intake/rawWorkbook';
import { sheetNameOf } from '../../service/sheets';
import type { Meetings } from '../lives';
import { publishedAreas } from '../published';
import { jobCentres } from '../territory';
import { areaColumn, dateColumn, jobCentreColumn } from './columns';

/** `Incontri`: one row per meeting held, in order of the day. */
export function meetingSheet(meetings: Meetings): RawTableSheet {
  const held = meetings
    .flatMap((periods, centre) => periods.flat().map((day) => ({ day, centre })))
    .sort((a, b) => a.day - b.day);
  return {
    name: sheetNameOf('meeting'),
    columns: [dateColumn, jobCentreColumn, areaColumn],
    rowCount: held.length,
    *rows() {
      for (const { day, centre } of held) {
        const jobCentre = jobCentres[centre];
        yield [
          excelSerial(day),
          jobCentre?.name ?? null,
          publishedAreas[jobCentre?.area ?? 0]?.name ?? null,
        ];
      }
    },
  };
}
