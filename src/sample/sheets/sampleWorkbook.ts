import { excelSerial, italianDay } from '../../calendar/day';
import type { RawTableSheet, RawWorkbook } from '../../intake/rawWorkbook';
import { sampleNotesSheet } from '../../service/reportSheets';
import { sheetNameOf } from '../../service/sheets';
import { laterStages } from '../../service/stages';
import type { Lives, Meetings, SampleData } from '../lives';
import { drawProfile } from '../profile';
import { jobCentres, providers, publishedAreas, publishedPeriods } from '../published';
import { createRandom } from '../random';
import {
  areaColumn,
  dateColumn,
  jobCentreColumn,
  providerColumn,
  textColumn,
  userId,
  userIdColumn,
} from './columns';
import { contactSheet, satisfactionSheet } from './inventedSheets';
import { stageSheet } from './stageSheets';

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
function userSheet(lives: Lives, seed: string): RawTableSheet {
  return {
    name: sheetNameOf('registration'),
    columns: [
      userIdColumn,
      { header: 'Data registrazione', type: 'date', width: 18 },
      areaColumn,
      textColumn('Genere', 10),
      { header: 'Data di nascita', type: 'date', width: 15 },
      textColumn('Titolo di studio', 28),
      textColumn('Condizione occupazionale', 32),
      textColumn('Cittadinanza', 16),
      textColumn("Canale d'informazione", 31),
    ],
    rowCount: lives.userCount,
    *rows() {
      const random = createRandom(`${seed}/profili`);
      for (let user = 0; user < lives.userCount; user++) {
        const registration = lives.days.registration[user] ?? 0;
        const profile = drawProfile(registration, random);
        yield [
          userId(user),
          excelSerial(registration),
          publishedAreas[lives.area[user] ?? 0]?.name ?? null,
          profile.gender,
          profile.birthDay === null ? null : excelSerial(profile.birthDay),
          profile.education,
          profile.employment,
          profile.citizenship,
          profile.informationChannel,
        ];
      }
    },
  };
}

/** `Incontri`: one row per meeting held, in order of the day. */
function meetingSheet(meetings: Meetings): RawTableSheet {
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

/** `Territorio`: the job centres in the order of the publication. */
function territorySheet(): RawTableSheet {
  return {
    name: sheetNameOf('territory'),
    columns: [jobCentreColumn, areaColumn, textColumn('Sigla', 16), textColumn('Province', 18)],
    rowCount: jobCentres.length,
    rows: () =>
      jobCentres.map(({ name, area }) => {
        const { name: areaName, code, provinces } = areaAt(area);
        return [name, areaName, code, provinces.join(', ')];
      }),
  };
}

/** `Soggetti attuatori`: the providers in the order of the publication, each in its area. */
function providerSheet(): RawTableSheet {
  return {
    name: sheetNameOf('providers'),
    columns: [providerColumn, areaColumn],
    rowCount: providers.length,
    rows: () => providers.map(({ name, area }) => [name, areaAt(area).name]),
  };
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
  return {
    name: sheetNameOf('settings'),
    columns: [textColumn('Parametro', 28), textColumn('Valore', 40)],
    rowCount: settings.length,
    rows: () => settings,
  };
}

function areaAt(index: number) {
  const area = publishedAreas[index];
  if (!area) throw new RangeError(`There is no area ${index}.`);
  return area;
}
