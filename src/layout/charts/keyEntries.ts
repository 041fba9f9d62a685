import type { Hue, Panel, Table } from '../../report/report';
import type { PlacedSeries } from '../placed';
import { lookOf, textStyle } from '../theme';

/** An entry of a chart's key: a marker and a name in a colour. The key stands in place of a legend. */
export interface KeyEntry {
  readonly text: string;
  readonly hue: Hue;
}

/** Whether a panel has a key of its own: the bars beside those of the first panel share its key. */
export function hasKey({ type }: Panel, index: number): boolean {
  return index === 0 || type === 'line';
}

/** A single series needs no key. Where many areas are grey, one entry stands for all of them. */
export function keyEntries(panel: Panel, table: Table, panels: number): readonly KeyEntry[] {
  const { type, series } = panel;
  const { lines } = series;
  if (lines.length === 1 && panels === 1) return [];
  const grey = lines.filter(({ hue }) => type === 'line' && hue === 'other');
  const named = grey.length > 1 ? lines.filter((line) => !grey.includes(line)) : lines;
  return [
    ...named.map(({ at, hue, axis }) => ({
      text: `${glyph(panel, hue)}${lineName(series.by, at, table)}${axis === 'secondary' ? ' (asse destro)' : ''}`,
      hue,
    })),
    ...(grey.length > 1 ? [{ text: `— altre ${grey.length} aree`, hue: 'other' as const }] : []),
  ];
}

function lineName(by: 'row' | 'column', at: number, { rows, columns }: Table): string {
  return (by === 'row' ? rows[at]?.labels[0] : columns[at]?.header) ?? '';
}

const markers: Readonly<Partial<Record<Hue, PlacedSeries['marker']>>> = {
  first: 'circle',
  second: 'square',
  third: 'diamond',
  fourth: 'triangle',
};

/** The marker of a line's points: series differ by it as well as by colour. */
export function markerOf({ type, isUnmarked }: Panel, hue: Hue): PlacedSeries['marker'] {
  return type === 'line' && !isUnmarked ? (markers[hue] ?? 'none') : 'none';
}

/** The dash of a line: lines without markers differ by it. */
export function dashOf({ type, isUnmarked }: Panel, hue: Hue): PlacedSeries['dash'] {
  return type === 'line' && isUnmarked && hue !== 'first' ? 'dash' : 'solid';
}

const glyphs: Readonly<Record<PlacedSeries['marker'], string>> = {
  none: '—',
  circle: '●',
  square: '■',
  diamond: '◆',
  triangle: '▲',
};

/** What is too light for text fills its cell instead, without a glyph. */
function glyph(panel: Panel, hue: Hue): string {
  if (isFilled(hue)) return '';
  if (panel.type !== 'line') return `${glyphs.square} `;
  return `${dashOf(panel, hue) === 'dash' ? '– –' : glyphs[markerOf(panel, hue)]} `;
}

export function isFilled(hue: Hue): boolean {
  return lookOf(textStyle(`key-${hue}`)).fill !== undefined;
}
