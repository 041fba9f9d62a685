import type { Hue } from '../report/report';

/**
 * The theme for dark screens, by the names of the style sheet. Texts have at least 4.5:1 on the background;
 * series stay apart as the light ones do (`test/page/darkTheme.test.ts`).
 */
export const darkPalette = {
  paper: '#12161D',
  ink: '#E6EAF0',
  muted: '#B3BDC9',
  accent: '#A9C4F5',
  link: '#8AB8F2',
  grid: '#323B47',
  rule: '#6B7787',
  area: '#1D2530',
} as const;

export const darkHues: Readonly<Record<Hue, string>> = {
  first: '#C7D5F5',
  second: '#E07C24',
  third: '#37BE88',
  fourth: '#AD66CC',
  other: '#8A96A4',
  context: '#4A5664',
  vote1: '#F0935E',
  vote2: '#9C5A38',
  vote3: '#3B4552',
  vote4: '#4F6A96',
  vote5: '#8FB3F0',
};
