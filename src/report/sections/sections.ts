import type { Tally } from '../../indicators/tally/tally';
import { laterStages } from '../../service/stages';
import type { Section } from '../report';
import { assistanceSection } from './assistanceSection';
import { pathSection } from './pathSection';
import { qualitySection } from './qualitySection';
import { stageSections } from './stageSections';

/** Sheets 1 to 8, in order. */
export const sections: readonly ((tally: Tally) => Section)[] = [
  stageSections.registration,
  assistanceSection,
  ...laterStages.map((stage) => stageSections[stage]),
  pathSection,
  qualitySection,
];
