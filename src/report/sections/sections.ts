import type { Tally } from '../../indicators/tally/tally';
import type { Section } from '../report';
import { assistanceSection } from './assistanceSection';
import { meetingSection } from './meetingSection';
import { pactSection } from './pactSection';
import { pathSection } from './pathSection';
import { providerSection } from './providerSection';
import { qualitySection } from './qualitySection';
import { questionnaireSection } from './questionnaireSection';
import { registeredSection } from './registeredSection';

/** Sheets 1 to 8, in order. */
export const sections: readonly ((tally: Tally) => Section)[] = [
  registeredSection,
  assistanceSection,
  meetingSection,
  questionnaireSection,
  providerSection,
  pactSection,
  pathSection,
  qualitySection,
];
