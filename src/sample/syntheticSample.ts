import type { Day } from '../calendar/day';
import type { RawWorkbook } from '../intake/rawWorkbook';
import { byLaterStage } from '../service/byStage';
import { type LaterStage, laterStages, type Stage } from '../service/stages';
import { apportion, holdMeetings } from './holdMeetings';
import { createLives, type Lives, type Meetings, type SampleData } from './lives';
import {
  firstJobCentres,
  firstProviders,
  type PublishedArea,
  publishedAreas,
  publishedPeriods,
} from './published';
import { createRandom, type Random, spread, weightedChoice } from './random';
import { openDays, sampleStages, stageBefore } from './sampleStages';
import { sampleWorkbook } from './sheets/sampleWorkbook';
import { firstFrom, workingDayFrom } from './workingDays';

/** Rows of a sheet, less the header. */
export const mostUsers = 1_048_575;

/**
 * A raw workbook of `userCount` invented users (0 to `mostUsers`), for trials of any size.
 * Throws a RangeError for any other number.
 */
export function syntheticSample(userCount: number, seed: string): RawWorkbook {
  if (!Number.isInteger(userCount) || userCount < 0 || userCount > mostUsers) {
    throw new RangeError(`A sample has 0 to ${mostUsers} users, not ${userCount}.`);
  }
  const data = syntheticLives(userCount, createRandom(`${seed}/vite`));
  return sampleWorkbook(data, readme(userCount, seed), seed);
}

function readme(userCount: number, seed: string): string[] {
  return [
    'Report MIP - Cartella di prova con utenti inventati',
    '',
    'In questa cartella è tutto inventato: utenti, incontri, passi del percorso, profili, contatti e gradimento.',
    'Serve a provare il report con la quantità di dati voluta; i risultati non descrivono il servizio reale.',
    'Sono veri soltanto i nomi delle aree, dei centri per l’impiego e dei soggetti attuatori; le proporzioni ricalcano quelle pubblicate',
    'nel rapporto di monitoraggio del servizio MIP (Mettersi in proprio, Regione Piemonte), giugno 2017 - dicembre 2019.',
    '',
    `Utenti: ${userCount}. Seme: ${seed}. Lo stesso numero di utenti con lo stesso seme dà sempre le stesse righe.`,
  ];
}

/** Invented users over the published territory and periods, in about the published proportions. */
function syntheticLives(userCount: number, random: Random): SampleData {
  const scale = userCount / total(publishedAreas.flatMap((area) => area.registered));
  const meetings = holdMeetings(
    publishedAreas.map((area) => area.meetings.map((count) => Math.round(count * scale))),
    random,
  );
  const lives = createLives(userCount);
  register(lives, random);
  const paths = publishedAreas.map((area, index) => pathOf(area, index, meetings));
  for (let user = 0; user < userCount; user++) {
    const path = paths[lives.area[user] ?? 0];
    if (path) walk(lives, user, path, random);
  }
  return { lives, meetings };
}

/** How users of one area go on. */
interface Path {
  /** Of those who reached the stage before, the part that goes on. */
  readonly goOn: Readonly<Record<LaterStage, number>>;
  readonly jobCentre: (random: Random) => number;
  readonly provider: (random: Random) => number;
  /** Days of the meetings by job centre, all periods. */
  readonly meetings: readonly (readonly Day[])[];
}

const lastDay = publishedPeriods.at(-1)?.last ?? 0;

function register(lives: Lives, random: Random): void {
  const areaOf = publishedPeriods.map((_, period) =>
    weightedChoice(publishedAreas.map((area) => area.registered[period] ?? 0)),
  );
  const shares = apportion(
    lives.userCount,
    publishedPeriods.map((_, period) =>
      total(publishedAreas.map((area) => area.registered[period] ?? 0)),
    ),
  );
  let user = 0;
  openDays('registration').forEach((days, period) => {
    for (const day of spread(shares[period] ?? 0, days, random)) {
      lives.days.registration[user] = day;
      lives.area[user] = areaOf[period]?.(random) ?? 0;
      user++;
    }
  });
}

function pathOf(area: PublishedArea, index: number, meetings: Meetings): Path {
  const participants = area.participants.map(total);
  const choices = area.providers.map((provider) => total(provider.choices));
  const reached = (stage: Stage): number => total(sampleStages[stage].published(area).flat());
  const jobCentre = weightedChoice(participants);
  const provider = weightedChoice(choices);
  return {
    goOn: byLaterStage((stage) => reached(stage) / reached(stageBefore(stage))),
    jobCentre: (draw) => (firstJobCentres[index] ?? 0) + jobCentre(draw),
    provider: (draw) => (firstProviders[index] ?? 0) + provider(draw),
    meetings: meetings.map((periods) => periods.flat()),
  };
}

/** Takes one user from stage to stage, until they stop or the time is over. */
function walk(lives: Lives, user: number, path: Path, random: Random): void {
  lives.jobCentre[user] = path.jobCentre(random);
  lives.provider[user] = path.provider(random);
  for (const stage of laterStages) {
    if (random() >= path.goOn[stage]) return;
    const { usual, longestDelay } = sampleStages[stage];
    const before = lives.days[stageBefore(stage)][user] ?? 0;
    const draw = random();
    // Short waits are the most frequent.
    const delay = Math.floor(draw * draw * longestDelay);
    const ready = workingDayFrom(before + usual + delay);
    const held = path.meetings[lives.jobCentre[user] ?? 0] ?? [];
    const day = stage === 'participation' ? (firstFrom(held, ready) ?? ready) : ready;
    if (day > lastDay) return;
    lives.days[stage][user] = day;
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
