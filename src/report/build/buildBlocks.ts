import type { Tally } from '../../indicators/tally/tally';
import type { BlockDefinition } from '../definitions/figureDefinition';
import type { Block } from '../report';
import { buildFigure } from './buildFigure';
import { buildTable } from './buildTable';

/** The tables and figures in this order, without those that there is nothing to show in. */
export function buildBlocks(
  tally: Tally,
  definitions: readonly BlockDefinition[],
): readonly Block[] {
  return definitions.flatMap((definition) =>
    'template' in definition
      ? buildFigure(tally, definition)
      : (buildTable(tally, definition) ?? []),
  );
}
