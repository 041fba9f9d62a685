import { expect, it } from '@jest/globals';
import { holdMeetings } from '../../src/sample/holdMeetings';
import { publishedAreas } from '../../src/sample/published';
import { createRandom } from '../../src/sample/random';

const participants = publishedAreas.flatMap((area) => area.participants);

it('holds at least one meeting wherever somebody takes part, and none for nobody', () => {
  const published = publishedAreas.map(({ meetings }) => meetings);
  const held = holdMeetings(published, createRandom('prova'));
  expect(held.map((periods) => periods.map((days) => days.length > 0))).toEqual(
    participants.map((counts) => counts.map((count) => count > 0)),
  );
});

it('holds most where most take part', () => {
  const held = holdMeetings([[26, 0, 0, 0, 0]], createRandom('prova'));
  const counts = held.slice(0, 13).map((periods) => periods[0]?.length ?? 0);
  expect(Math.max(...counts)).toBe(counts[1]); // Torino, Via Bologna: 204 of 1,124
  expect(counts.reduce((a, b) => a + b, 0)).toBe(26);
});

it('holds exactly as many as it is told, even fewer than there are centres', () => {
  const held = holdMeetings([[3, 0, 0, 0, 1]], createRandom('prova'));
  const perPeriod = [0, 1, 2, 3, 4].map((t) => held.flatMap((periods) => periods[t] ?? []).length);
  expect(perPeriod).toEqual([3, 0, 0, 0, 1]);
});
