import type { Day } from '../calendar/day';
import { byLaterStage } from '../service/byStage';
import { type LaterStage, laterStages, stageDefinitions } from '../service/stages';
import { holdMeetings } from './holdMeetings';
import { createLives, type Lives, type SampleData, usersByDay } from './lives';
import { firstJobCentres, firstProviders, publishedAreas } from './published';
import { type Random, spread } from './random';
import { openDays, sampleStages, stageBefore } from './sampleStages';
import { firstFrom } from './workingDays';

/** One user's place in a stage: on a day, and at a job centre or with a provider where it has one. */
interface Slot {
  readonly day: Day;
  /** Days of the same period, in order, that can stand in for the slot's day for a user who is not ready. */
  readonly days: readonly Day[];
  readonly code: number;
}

/**
 * Users who make up the published figures exactly. In each area the stages are handed out first come, first
 * served: the published counts to date never exceed those of the stage before, so whoever is next has always
 * got that far.
 */
export function publishedLives(random: Random): SampleData {
  const meetings = holdMeetings(
    publishedAreas.map((area) => area.meetings),
    random,
  );
  const lives = register(random);
  const days = byLaterStage(openDays);
  publishedAreas.forEach((area, index) => {
    const firstCodes = {
      jobCentre: firstJobCentres[index] ?? 0,
      provider: firstProviders[index] ?? 0,
    };
    const offered = byLaterStage((stage) => {
      const { divides } = stageDefinitions[stage];
      return sampleStages[stage].published(area).flatMap((counts, nth) => {
        const code = (divides ? firstCodes[divides] : 0) + nth;
        const held = stage === 'participation' ? (meetings[code] ?? []) : days[stage];
        return slots(counts, held, code, random);
      });
    });
    for (const stage of laterStages) {
      const { divides } = stageDefinitions[stage];
      handOut(lives, index, stage, offered[stage], random, divides && lives[divides]);
    }
  });
  return { lives, meetings };
}

function register(random: Random): Lives {
  const days = openDays('registration');
  const registrations = publishedAreas
    .flatMap((area, index) => slots(area.registered, days, index, random))
    .map((slot) => ({ ...slot, order: random() }))
    .sort((a, b) => a.day - b.day || a.order - b.order);
  const lives = createLives(registrations.length);
  registrations.forEach(({ day, code }, user) => {
    lives.days.registration[user] = day;
    lives.area[user] = code;
  });
  return lives;
}

/** Gives each slot to the user who has waited longest, and the slot's place to `codes`. */
function handOut(
  lives: Lives,
  area: number,
  stage: LaterStage,
  slots: readonly Slot[],
  random: Random,
  codes?: Uint8Array,
): void {
  const days = lives.days[stage];
  const daysBefore = lives.days[stageBefore(stage)];
  const waiting = usersByDay(daysBefore).filter((user) => lives.area[user] === area);
  const inOrder = [...slots].sort((a, b) => a.day - b.day);
  inOrder.forEach((slot, turn) => {
    const user = waiting[turn];
    if (user === undefined) throw new Error('More users reach a stage than the one before it.');
    const wait = sampleStages[stage].usual + Math.floor(random() * 7);
    days[user] = dayFor(slot, daysBefore[user] ?? 0, wait);
    if (codes) codes[user] = slot.code;
  });
}

/**
 * The slot's day, or the next one after the wait; towards the end of a period the wait may have to be
 * shorter.
 */
function dayFor({ day, days }: Slot, before: Day, wait: number): Day {
  return firstFrom(days, Math.max(day, before + wait)) ?? Math.max(days.at(-1) ?? day, before);
}

function slots(
  counts: readonly number[],
  days: readonly (readonly Day[])[],
  code: number,
  random: Random,
): Slot[] {
  return counts.flatMap((count, period) => {
    const periodDays = days[period] ?? [];
    return [...spread(count, periodDays, random)].map((day) => ({ day, days: periodDays, code }));
  });
}
