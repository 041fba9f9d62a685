import { excelSerial } from '../../calendar/day';
import type { RawColumn, RawTableSheet } from '../../intake/rawWorkbook';
import { sheetNameOf } from '../../service/sheets';
import { type LaterStage, stageDefinitions } from '../../service/stages';
import { type Lives, usersByDay } from '../lives';
import { jobCentres, providers, publishedAreas } from '../published';
import {
  areaColumn,
  dateColumn,
  jobCentreColumn,
  providerColumn,
  userId,
  userIdColumn,
} from './columns';

/** A column of a stage's sheet, and what stands in it. */
interface StageColumn {
  readonly column: RawColumn;
  readonly value: (lives: Lives, user: number) => string | null;
}

const placeColumns: Readonly<Record<'area' | 'jobCentre' | 'provider', StageColumn>> = {
  area: {
    column: areaColumn,
    value: (lives, user) => publishedAreas[lives.area[user] ?? 0]?.name ?? null,
  },
  jobCentre: {
    column: jobCentreColumn,
    value: (lives, user) => jobCentres[lives.jobCentre[user] ?? 0]?.name ?? null,
  },
  provider: {
    column: providerColumn,
    value: (lives, user) => providers[lives.provider[user] ?? 0]?.name ?? null,
  },
};

/** Where the user took the step. A job centre tells the area. */
function columnsOf(stage: LaterStage): readonly StageColumn[] {
  const { ownPlace } = stageDefinitions[stage];
  const own = ownPlace === undefined ? [] : [placeColumns[ownPlace]];
  return ownPlace === 'jobCentre' ? own : [...own, placeColumns.area];
}

/** The sheet of a stage after the registration: one row per user who reached it, in order of the day. */
export function stageSheet(lives: Lives, stage: LaterStage): RawTableSheet {
  const days = lives.days[stage];
  const users = usersByDay(days);
  const more = columnsOf(stage);
  return {
    name: sheetNameOf(stage),
    columns: [userIdColumn, dateColumn, ...more.map(({ column }) => column)],
    rowCount: users.length,
    *rows() {
      for (const user of users) {
        yield [
          userId(user),
          excelSerial(days[user] ?? 0),
          ...more.map(({ value }) => value(lives, user)),
        ];
      }
    },
  };
}
