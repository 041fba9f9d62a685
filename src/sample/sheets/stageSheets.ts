import { excelSerial } from '../../calendar/day';
import type { RawColumn, RawTableSheet } from '../../intake/rawWorkbook';
import type { Lives } from '../lives';
import { publishedAreas } from '../published';
import { jobCentres, providers } from '../territory';
import { usersByDay } from '../usersByDay';
import type { LaterStage } from '../waits';
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

const area: StageColumn = {
  column: areaColumn,
  value: (lives, user) => publishedAreas[lives.area[user] ?? 0]?.name ?? null,
};
const jobCentre: StageColumn = {
  column: jobCentreColumn,
  value: (lives, user) => jobCentres[lives.jobCentre[user] ?? 0]?.name ?? null,
};
const provider: StageColumn = {
  column: providerColumn,
  value: (lives, user) => providers[lives.provider[user] ?? 0]?.name ?? null,
};

/** After the user and the date. */
const stageColumns: Readonly<Record<LaterStage, readonly StageColumn[]>> = {
  participation: [jobCentre],
  questionnaire: [area],
  providerChoice: [provider, area],
  pact: [provider, area],
};

const sheetNames: Readonly<Record<LaterStage, string>> = {
  participation: 'Partecipazioni',
  questionnaire: 'Questionari',
  providerChoice: 'Scelte SA',
  pact: 'Patti',
};

/** The sheet of a stage after the registration: one row per user who reached it, in order of the day. */
export function stageSheet(lives: Lives, stage: LaterStage): RawTableSheet {
  const days = lives.days[stage];
  const users = usersByDay(days);
  const more = stageColumns[stage];
  return {
    name: sheetNames[stage],
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
