import type { FigureBlock } from '../document/blocks';
import { pageSetUp } from '../document/documentTheme';
import { decimals, element, text } from './element';
import { drawFigure } from './svg/drawFigure';
import { noteHtml, titlesHtml } from './tableHtml';

/** In cm: what a small screen is wide, on paper. */
const narrow = 8.4;

/**
 * A figure drawn twice: as wide as a page and for small screens, on which the texts of the wide one are too
 * small to be read. The style sheet shows one of them. Who hears the page is told of one picture.
 */
export function figureHtml(block: FigureBlock): string {
  const { key, caption, subtitle, altText, notes, panels, data } = block;
  const [titleId, valuesId] = [`${key}-titolo`, `${key}-valori`];
  const told = [
    element('title', { id: titleId }, text(caption.name)),
    element('desc', { id: valuesId }, text(altText)),
  ].join('');
  const drawn = (room: number, name: string, before: string): string => {
    const { width, height, markup } = drawFigure(panels, data, room);
    const viewBox = `0 0 ${decimals(width)} ${decimals(height)}`;
    const named = { role: 'img', 'aria-labelledby': `${titleId} ${valuesId}` };
    return element('svg', { class: name, viewBox, ...named }, `${before}${markup}`);
  };
  return element(
    'figure',
    { id: key },
    [
      element('figcaption', {}, titlesHtml(caption, text(subtitle))),
      drawn(pageSetUp.textWidth, 'wide', told),
      drawn(narrow, 'narrow', ''),
      ...notes.map(noteHtml),
    ].join('\n'),
  );
}
