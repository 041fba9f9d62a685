import type { ChartTemplate } from '../../definitions/figureDefinition';
import { channels, path, profile, shares, votes } from './barTemplates';
import { lines, months } from './lineTemplates';
import type { Template } from './template';

export const templates: Readonly<Record<ChartTemplate, Template>> = {
  lines,
  shares,
  profile,
  months,
  path,
  channels,
  votes,
};
