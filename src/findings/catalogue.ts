import type { Catalogue } from './catalogueEntry';
import { cellWording } from './cellWording';
import { countWording } from './countWording';
import { fileWording } from './fileWording';
import { identityWording } from './identityWording';
import { pathWording } from './pathWording';
import { sheetWording } from './sheetWording';

/** All wording about data in one place. */
export const catalogue: Catalogue = {
  ...cellWording,
  ...identityWording,
  ...pathWording,
  ...countWording,
  ...sheetWording,
  ...fileWording,
};
