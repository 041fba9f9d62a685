import type { Tally } from '../../indicators/tally/tally';
import { laterStages, type Stage } from '../../service/stages';
import type { Section } from '../report';
import { assistanceSection } from './assistanceSection';
import { meetingSection } from './meetingSection';
import { pathSection } from './pathSection';
import { qualitySection } from './qualitySection';
import {
  pactSection,
  providerSection,
  questionnaireSection,
  registeredSection,
} from './stageSections';

type BuildSection = (tally: Tally) => Section;

/** Each has the counts of its stage by area: the path is made of formulas over them. */
const ofStages: Readonly<Record<Stage, BuildSection>> = {
  registration: registeredSection,
  participation: meetingSection,
  questionnaire: questionnaireSection,
  providerChoice: providerSection,
  pact: pactSection,
};

/** Sheets 1 to 8, in order. */
export const sections: readonly BuildSection[] = [
  ofStages.registration,
  assistanceSection,
  ...laterStages.map((stage) => ofStages[stage]),
  pathSection,
  qualitySection,
];
