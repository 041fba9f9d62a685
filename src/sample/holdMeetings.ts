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

/**
 * Whole shares of `total` in proportion to the weights, by the largest remainder (Hamilton);
 * of equal remainders the first comes first. The shares sum to `total`; weights have a sum above 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const quotas = weights.map((weight) => (total * weight) / sum);
  const shares = quotas.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
