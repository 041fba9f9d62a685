import { type Day, dayOf } from '../calendar/day';
import { piemonte, type PiemonteArea } from '../service/piemonte';

/** One figure per published period. */
type PerPeriod = readonly [number, number, number, number, number];

interface PublishedPeriod {
  readonly first: Day;
  readonly last: Day;
}

/** What the monitoring report of June 2017 - December 2019 counts in one area. */
interface PublishedFigures {
  /** Table 1. */
  readonly registered: PerPeriod;
  /** Table 2, whose rows are published without names: taken in the order of the areas. */
  readonly meetings: PerPeriod;
  /** Table 3: one row per job centre, in the order of `piemonte`. */
  readonly participants: readonly PerPeriod[];
  /** Table 6: cumulative, as published. */
  readonly questionnairesToDate: PerPeriod;
  /** Table 8. */
  readonly providers: readonly { readonly name: string; readonly choices: PerPeriod }[];
  /** Table 9. */
  readonly pacts: PerPeriod;
}

/** An area with its figures; its participants are in the order of its job centres. */
export interface PublishedArea extends PiemonteArea, PublishedFigures {}

export const publishedPeriods: readonly PublishedPeriod[] = [
  { first: dayOf(2017, 6, 1), last: dayOf(2017, 12, 31) },
  { first: dayOf(2018, 1, 1), last: dayOf(2018, 6, 30) },
  { first: dayOf(2018, 7, 1), last: dayOf(2018, 12, 31) },
  { first: dayOf(2019, 1, 1), last: dayOf(2019, 6, 30) },
  { first: dayOf(2019, 7, 1), last: dayOf(2019, 12, 31) },
];

/** In the order of `piemonte`. */
const publishedFigures: readonly PublishedFigures[] = [
  {
    registered: [1512, 1238, 913, 1068, 830],
    meetings: [91, 83, 83, 78, 87],
    participants: [
      [109, 96, 73, 93, 58],
      [204, 216, 220, 199, 190],
      [107, 61, 50, 70, 73],
      [68, 107, 79, 87, 69],
      [82, 47, 40, 44, 53],
      [73, 45, 40, 39, 48],
      [21, 10, 12, 21, 22],
      [154, 149, 160, 114, 110],
      [67, 35, 42, 46, 61],
      [74, 45, 60, 24, 32],
      [38, 35, 54, 34, 29],
      [56, 43, 21, 45, 17],
      [71, 39, 60, 51, 40],
    ],
    questionnairesToDate: [792, 1388, 2082, 2708, 3271],
    providers: [
      { name: 'CNA', choices: [374, 259, 298, 260, 276] },
      { name: 'CODEX S.C. TORINO', choices: [140, 130, 171, 166, 133] },
      { name: 'SOGES S.P.A. TO', choices: [114, 84, 116, 101, 56] },
      { name: 'UNIONCOOP TORINO Società', choices: [72, 51, 52, 60, 49] },
    ],
    pacts: [417, 524, 484, 520, 535],
  },
  {
    registered: [346, 300, 175, 198, 144],
    meetings: [62, 60, 60, 60, 55],
    participants: [
      [79, 101, 77, 77, 73],
      [102, 91, 53, 68, 73],
      [28, 34, 15, 7, 0],
      [28, 21, 29, 16, 14],
    ],
    questionnairesToDate: [167, 370, 502, 640, 773],
    providers: [
      { name: 'I Z I S.P.A.', choices: [91, 122, 67, 82, 82] },
      { name: 'SOGES S.P.A. SE', choices: [41, 60, 56, 46, 42] },
      { name: 'CODEX S.C. ATAL', choices: [18, 2, 0, 0, 4] },
    ],
    pacts: [71, 185, 131, 103, 99],
  },
  {
    registered: [390, 261, 159, 145, 186],
    meetings: [33, 40, 40, 39, 34],
    participants: [
      [103, 77, 35, 35, 44],
      [63, 56, 38, 33, 46],
      [31, 27, 19, 18, 13],
      [29, 21, 6, 3, 5],
      [26, 17, 18, 15, 7],
      [37, 14, 37, 20, 15],
    ],
    questionnairesToDate: [244, 411, 537, 642, 747],
    providers: [
      { name: 'COMTUR - VERCELLESE SERVIZI - S.R.L.', choices: [66, 43, 34, 24, 27] },
      { name: 'CONFARTIGIANATO SERVIZI PIEMONTE ORIENTALE S.R.L.', choices: [106, 81, 57, 48, 42] },
      { name: 'SOGES S.P.A. NE', choices: [59, 33, 26, 22, 32] },
    ],
    pacts: [111, 157, 71, 44, 66],
  },
  {
    registered: [262, 289, 156, 201, 136],
    meetings: [109, 114, 117, 114, 114],
    participants: [
      [63, 86, 56, 72, 50],
      [99, 92, 54, 61, 54],
      [17, 13, 15, 18, 10],
      [17, 19, 12, 21, 15],
      [11, 21, 5, 7, 7],
    ],
    questionnairesToDate: [177, 368, 505, 657, 754],
    providers: [
      { name: 'CODEX S.C. CUNEO', choices: [78, 66, 47, 53, 35] },
      { name: 'IS. COM. CUNEO ISTITUTO PER IL COMMERCIO S.R.L.', choices: [79, 109, 78, 89, 56] },
    ],
    pacts: [74, 174, 96, 104, 149],
  },
];

export const publishedAreas: readonly PublishedArea[] = piemonte.map((area, index) => {
  const figures = publishedFigures[index];
  if (figures?.participants.length !== area.jobCentres.length) {
    throw new RangeError(`The figures of ${area.name} do not fit its job centres.`);
  }
  return { ...area, ...figures };
});

/** A job centre or a provider of the sample; its code is its index in the list below. */
interface SamplePlace {
  readonly name: string;
  /** Index in `publishedAreas`. */
  readonly area: number;
}

/** In the order of the publication, area by area. */
export const jobCentres: readonly SamplePlace[] = publishedAreas.flatMap((area, index) =>
  area.jobCentres.map((name) => ({ name, area: index })),
);

export const providers: readonly SamplePlace[] = publishedAreas.flatMap((area, index) =>
  area.providers.map(({ name }) => ({ name, area: index })),
);

/** Code of the first place of each area; its others follow. */
export const firstJobCentres: readonly number[] = firstCodes(jobCentres);
export const firstProviders: readonly number[] = firstCodes(providers);

function firstCodes(places: readonly SamplePlace[]): number[] {
  return publishedAreas.map((_, area) => places.findIndex((place) => place.area === area));
}
