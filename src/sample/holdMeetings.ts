import { apportion } from './apportion';
import type { Meetings } from './lives';
import { publishedAreas, publishedPeriods } from './published';
import { type Random, spread } from './random';
import { openDays } from './sampleStages';

/**
 * Shares out the meetings of each area and period (`counts[area][period]`) among its job centres by their
 * participants. A centre with participants holds at least one, where there are enough.
 */
export function holdMeetings(counts: readonly (readonly number[])[], random: Random): Meetings {
  const meetingDays = openDays('participation');
  return publishedAreas.flatMap((area, areaIndex) => {
    const shares = publishedPeriods.map((_, period) =>
      shareOut(
        counts[areaIndex]?.[period] ?? 0,
        area.participants.map((counts) => counts[period] ?? 0),
      ),
    );
    return area.jobCentres.map((_, centre) =>
      publishedPeriods.map((__, period) => [
        ...spread(shares[period]?.[centre] ?? 0, meetingDays[period] ?? [], random),
      ]),
    );
  });
}

function shareOut(meetings: number, participants: readonly number[]): number[] {
  const active = participants.filter((count) => count > 0).length;
  if (meetings < active) return apportion(meetings, participants);
  const more = apportion(meetings - active, participants);
  return more.map((share, centre) => share + ((participants[centre] ?? 0) > 0 ? 1 : 0));
}
