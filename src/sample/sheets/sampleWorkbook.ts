import { italianDay } from '../../calendar/day';
import type { RawTableSheet, RawWorkbook } from '../../intake/rawWorkbook';
import { sampleNotesSheet } from '../../service/reportSheets';
import { type LaterStage, laterStages, stageDefinitions } from '../../service/stages';
import { type Lives, type Meetings, type SampleData, usersByDay } from '../lives';
import { drawProfile } from '../profile';
import { jobCentres, providers, publishedAreas, publishedPeriods } from '../published';
import { createRandom } from '../random';
import {
  areaColumn,
  dateColumn,
  jobCentreColumn,
  listSheet,
  providerColumn,
  textColumn,
  userIdColumn,
} from './columns';
import { contactSheet, satisfactionSheet } from './inventedSheets';

/** The sheets of a sample in the order in which an analyst keeps them. Rows are made as they are read. */
export function sampleWorkbook(
  { lives, meetings }: SampleData,
  readme: readonly string[],
  seed: string,
): RawWorkbook {
  return {
    notes: [{ name: sampleNotesSheet, lines: readme }],
    sheets: [
      userSheet(lives, seed),
      meetingSheet(meetings),
      ...laterStages.map((stage) => stageSheet(lives, stage)),
      contactSheet(lives, seed),
      satisfactionSheet(lives, seed),
      territorySheet(),
      providerSheet(),
      settingsSheet(),
    ],
  };
}

/** `Utenti`: who registered, when and where, with an invented profile. */
function userSheet({ userCount, days, area }: Lives, seed: string): RawTableSheet {
  function* users() {
    const random = createRandom(`${seed}/profili`);
    for (let user = 0; user < userCount; user++) {
      const registration = days.registration[user] ?? 0;
      yield { user, registration, profile: drawProfile(registration, random) };
    }
  }
  return listSheet('registration', userCount, users, [
    userIdColumn(({ user }) => user),
    dateColumn('Data registrazione', 18, ({ registration }) => registration),
    areaColumn(({ user }) => area[user]),
    textColumn('Genere', 10, ({ profile }) => profile.gender),
    dateColumn('Data di nascita', 15, ({ profile }) => profile.birthDay),
    textColumn('Titolo di studio', 28, ({ profile }) => profile.education),
    textColumn('Condizione occupazionale', 32, ({ profile }) => profile.employment),
    textColumn('Cittadinanza', 16, ({ profile }) => profile.citizenship),
    textColumn("Canale d'informazione", 31, ({ profile }) => profile.informationChannel),
  ]);
}

/** `Incontri`: one row per meeting held, in order of the day. */
function meetingSheet(meetings: Meetings): RawTableSheet {
  const held = meetings
    .flatMap((periods, centre) => periods.flat().map((day) => ({ day, centre })))
    .sort((a, b) => a.day - b.day);
  return listSheet('meeting', held.length, () => held, [
    dateColumn('Data', 12, ({ day }) => day),
    jobCentreColumn(({ centre }) => centre),
    areaColumn(({ centre }) => jobCentres[centre]?.area),
  ]);
}

/** The sheet of a stage after the registration: one row per user who reached it, in order of the day. */
function stageSheet(lives: Lives, stage: LaterStage): RawTableSheet {
  const days = lives.days[stage];
  const users = usersByDay(days);
  // A job centre tells the area.
  const places = {
    jobCentre: [jobCentreColumn((user: number) => lives.jobCentre[user])],
    provider: [
      providerColumn((user: number) => lives.provider[user]),
      areaColumn((user: number) => lives.area[user]),
    ],
    area: [areaColumn((user: number) => lives.area[user])],
  };
  return listSheet(stage, users.length, () => users, [
    userIdColumn((user) => user),
    dateColumn('Data', 12, (user) => days[user] ?? 0),
    ...places[stageDefinitions[stage].ownPlace ?? 'area'],
  ]);
}

/** `Territorio`: the job centres in the order of the publication. */
function territorySheet(): RawTableSheet {
  return listSheet('territory', jobCentres.length, () => jobCentres.keys(), [
    jobCentreColumn((code) => code),
    areaColumn((code) => jobCentres[code]?.area),
    textColumn('Sigla', 16, (code) => areaOf(code).code),
    textColumn('Province', 18, (code) => areaOf(code).provinces.join(', ')),
  ]);
}

function areaOf(jobCentre: number) {
  const area = publishedAreas[jobCentres[jobCentre]?.area ?? -1];
  if (!area) throw new RangeError(`There is no area of job centre ${jobCentre}.`);
  return area;
}

/** `Soggetti attuatori`: the providers in the order of the publication, each in its area. */
function providerSheet(): RawTableSheet {
  return listSheet('providers', providers.length, () => providers.keys(), [
    providerColumn((code) => code),
    areaColumn((code) => providers[code]?.area),
  ]);
}

/** `Parametri`: values are text, dates too, since the column holds both. */
function settingsSheet(): RawTableSheet {
  const settings = [
    ['Titolo', 'Rapporto di monitoraggio MIP'],
    ['Servizio', 'Mettersi in proprio'],
    ['Inizio servizio', italianDay(publishedPeriods[0]?.first ?? 0)],
    ['Dati al', italianDay(publishedPeriods.at(-1)?.last ?? 0)],
    ['Periodo', 'semestre'],
    ['Scala del gradimento', 'da 1 a 5'],
  ] as const;
  return listSheet('settings', settings.length, () => settings, [
    textColumn('Parametro', 28, ([name]) => name),
    textColumn('Valore', 40, ([, value]) => value),
  ]);
}
