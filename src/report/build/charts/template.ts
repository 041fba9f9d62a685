import type { Tally } from '../../../indicators/tally/tally';
import type { FigureDefinition } from '../../definitions/figureDefinition';
import type { Panel, Table } from '../../report';

/** What a template makes of a figure. */
interface DrawnFigure {
  readonly panels: readonly Panel[];
  /** What the panels draw, where that is not the figure's table. */
  readonly data?: Table;
  /** A table whose points are called by longer names, in the same order: told to who cannot see the chart. */
  readonly told?: Table;
  readonly notes?: readonly string[];
}

/** `compared`: the table of a profile that is drawn beside the figure's own. */
interface Tables {
  readonly table: Table;
  readonly compared: Table | undefined;
}

/** Undefined where there is nothing that may be drawn. */
export type Template = (
  tally: Tally,
  figure: FigureDefinition,
  tables: Tables,
) => DrawnFigure | undefined;

/** In cm: as wide as the text of a page. */
export const fullWidth = 17;
