import { catalogue } from '../../src/findings/catalogue';
import type { FindingCode } from '../../src/findings/findingDetails';

/** Every code of the catalogue. */
export const findingCodes = Object.keys(catalogue) as readonly FindingCode[];
