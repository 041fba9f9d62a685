import { lineCm, textCm } from '../../layout/charts/plotBox';
import { textWidth } from '../../text/textWidth';
import { element, text } from '../element';

/** A drawing is measured in points, as texts and lines are. */
export function points(cm: number): number {
  return (cm * 72) / 2.54;
}

/** In points, a little on the generous side: fonts that stand in for Calibri are wider. */
export function writtenWidth(written: string): number {
  return points(textCm(written));
}

export const lineHeight = points(lineCm);

/** From the middle of a line to its baseline. */
const toBaseline = 2.9;

interface TextPlace {
  readonly x: number;
  /** The middle of the text, or of its lines. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly class: string;
}

/** Lines one below the other. */
export function chartText(lines: readonly string[], place: TextPlace): string {
  const { x, anchor, class: name } = place;
  const first = place.y + toBaseline - ((lines.length - 1) * lineHeight) / 2;
  return lines
    .map((line, index) => {
      const y = first + index * lineHeight;
      const shown = anchor === 'start' ? undefined : anchor;
      return element('text', { x, y, 'text-anchor': shown, class: name }, text(line));
    })
    .join('');
}

/** From below to above, around its middle. */
export function uprightText(written: string, x: number, y: number, name: string): string {
  const transform = `translate(${Math.round(x)} ${Math.round(y)}) rotate(-90)`;
  return element('text', { transform, 'text-anchor': 'middle', class: name }, text(written));
}

/** Words are kept whole where they fit in so many points; line breaks stay. */
export function wrapped(written: string, room: number): readonly string[] {
  return written.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').flatMap((whole) => pieces(whole, room))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || writtenWidth(longer) <= room) {
        line = longer;
      } else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

function pieces(word: string, room: number): readonly string[] {
  if (writtenWidth(word) <= room) return [word];
  const letters = Array.from(word);
  const most = Math.max(1, Math.floor((letters.length * room) / Math.max(1, writtenWidth(word))));
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, index) =>
    letters.slice(index * most, (index + 1) * most).join(''),
  ).filter((piece) => textWidth(piece) > 0);
}

/** A part of a picture, in points from its own upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}
