import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeFinding } from '../../src/findings/describeFinding';
import { createRandom } from '../../src/sample/random';
import { runs, timeLimit } from '../support/runs';
import { type Book, bookSource, sampleBook } from './book';
import type { Fault, Flawed } from './fault';
import { type FaultName, faultNames, faults } from './faults';
import { messes, messNames } from './messes';
import { codesOf, figuresOf, type Outcome, outcomeOf } from './outcome';

const sample = sampleBook();
const clean = await outcomeOf(bookSource(sample));

/** Most faults leave the figures of the sample. */
async function outcomeOfSame(same: Book): Promise<Outcome> {
  return same === sample ? clean : await outcomeOf(bookSource(same));
}

function committed(name: FaultName, seed: string): Flawed & Fault {
  const fault: Fault = faults[name];
  return { ...fault, ...fault.commit(sample, createRandom(seed)) };
}

/** All findings, as `CODE Utenti!B7`. */
function findingsOf({ log }: Outcome): readonly string[] {
  return log.first.map((finding) => {
    const { code, sheet, cell } = describeFinding(finding);
    return `${code} ${[sheet, cell].filter(Boolean).join('!')}`;
  });
}

/** Messes after which a fault is still the same one. */
const harmless = messNames.filter((name) => name !== 'wideOrCounted' && name !== 'totalRows');

const aFault = fc.constantFrom(...faultNames);
const seeds = ['1', '2', '3', '4', '5'];
const aSeed = fc.nat().map(String);

describe('a fault', () => {
  it.each(faultNames)('%s has its finding, and the rest of the report is right', async (name) => {
    for (const seed of seeds.slice(0, runs(5))) await check(name, seed);
  });

  it(
    'has its finding wherever it is, and the rest of the report is right',
    async () => {
      await fc.assert(fc.asyncProperty(aFault, aSeed, check), { numRuns: runs(250) });
    },
    timeLimit,
  );

  it(
    'has its finding amid any mess',
    async () => {
      const someMesses = fc.subarray([...harmless], { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(aFault, aSeed, someMesses, async (name, seed, names) => {
          const { code, spoiledBy, book, same, only } = committed(name, seed);
          const allowed = names.filter((mess) => !spoiledBy?.includes(mess));
          const messy = allowed.reduce(
            (done, mess) => messes[mess](done, createRandom(seed + mess)),
            book,
          );
          const outcome = await outcomeOf(bookSource(messy));
          expect(codesOf(outcome)).toEqual({ [code]: 1 });
          expect(figuresOf(outcome, only)).toBe(figuresOf(await outcomeOfSame(same), only));
        }),
        { numRuns: runs(200) },
      );
    },
    timeLimit,
  );
});

async function check(name: FaultName, seed: string): Promise<void> {
  const { code, book, at, same, only } = committed(name, seed);
  const outcome = await outcomeOf(bookSource(book));
  expect(findingsOf(outcome)).toEqual([`${code} ${at}`]);
  expect(figuresOf(outcome, only)).toBe(figuresOf(await outcomeOfSame(same), only));
}
