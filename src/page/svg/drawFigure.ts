import { hasKey, isFilled, keyEntries, type KeyEntry } from '../../layout/charts/keyEntries';
import type { Panel, PanelType, Table } from '../../report/report';
import { decimals, element } from '../element';
import { chartText, type Drawing, lineHeight, points, writtenWidth } from './chartText';
import { drawBars } from './drawBars';
import { drawLines } from './drawLines';

const drawers: Readonly<Record<PanelType, (panel: Panel, table: Table) => Drawing>> = {
  line: drawLines,
  bar: drawBars,
  barStacked: drawBars,
  barShare: drawBars,
};

/** Panels side by side as far as they fit in so many cm, else one below the other; above each its key. */
export function drawFigure(panels: readonly Panel[], table: Table, room: number): Drawing {
  const width = points(room);
  const placed: string[] = [];
  let [left, top, rowHeight] = [0, 0, 0];
  for (const drawing of drawPanels(panels, table, room)) {
    if (left > 0 && left + drawing.width > width + 0.01) {
      [left, top, rowHeight] = [0, top + rowHeight + lineHeight / 2, 0];
    }
    const transform = left + top > 0 ? `translate(${decimals(left)} ${decimals(top)})` : undefined;
    placed.push(element('g', { transform }, drawing.markup));
    left += drawing.width;
    rowHeight = Math.max(rowHeight, drawing.height);
  }
  return { width, height: top + rowHeight, markup: placed.join('') };
}

/** Each panel stands below its key. The panels of one row begin at one height. */
function drawPanels(panels: readonly Panel[], table: Table, room: number): readonly Drawing[] {
  const keyed = panels.filter(hasKey).length;
  const fitted = panels.map((panel) => ({ ...panel, width: Math.min(panel.width, room) }));
  const keys = fitted.map((panel, index) => {
    const entries = index < keyed ? keyEntries(panel, table, keyed) : [];
    // Where there is one key for all panels, it may be as wide as they are.
    return drawKey(entries, points(keyed === 1 ? room : panel.width));
  });
  const isOneRow = fitted.reduce((sum, { width }) => sum + width, 0) <= room + 0.01;
  const highest = Math.max(...keys.map(({ height }) => height));
  return fitted.map((panel, index) => {
    const key = keys[index] ?? { height: 0, markup: '' };
    const { width, height, markup } = drawers[panel.type](panel, table);
    const above = isOneRow ? highest : key.height;
    const transform = above > 0 ? `translate(0 ${decimals(above)})` : undefined;
    const moved = element('g', { transform, class: 'panel' }, markup);
    return { width, height: above + height, markup: key.markup + moved };
  });
}

const keyGap = 10;
const swatch = 7;
const keyLine = lineHeight + 2;

/** In place of a legend: each series by its marker and name, in its colour; beside a light colour, in ink. */
function drawKey(entries: readonly KeyEntry[], width: number): Omit<Drawing, 'width'> {
  let [x, line] = [0, 0];
  const markup = entries.map(({ text, hue }) => {
    const before = isFilled(hue) ? swatch + 3 : 0;
    // Bold.
    const needed = before + writtenWidth(text) * 1.04;
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1];
    const [start, y] = [x, line * keyLine + keyLine / 2];
    x += needed + keyGap;
    const name = before > 0 ? 'key value' : `key ${hue} ink`;
    const square = { x: start, y: y - swatch / 2, width: swatch, height: swatch };
    const fill = before > 0 ? element('g', { class: `bar ${hue}` }, element('rect', square)) : '';
    return fill + chartText([text], { x: start + before, y, anchor: 'start', class: name });
  });
  const height = entries.length === 0 ? 0 : (line + 1) * keyLine + 2;
  return { height, markup: element('g', { class: 'keys' }, markup.join('')) };
}
