/**
 * The part of a line that may be filled. A screen rounds letters to whole pixels and rounds digits, by which
 * columns are measured, down: the same text takes up to a twentieth more there than on paper.
 */
const usable = 0.95;

/** How many lines a text wraps to in a width in characters; words stay whole if they fit. */
export function textLines(text: string, width: number): number {
  const room = Math.max(1, width * usable);
  return text
    .split('\n')
    .map((paragraph) => paragraphLines(paragraph, room))
    .reduce((sum, lines) => sum + lines, 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = textWidth(word);
    const needed = used === 0 ? length : used + textWidth(' ') + length;
    if (needed <= room) {
      used = needed;
    } else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(length / room) - 1;
      used = length % room || room;
    }
  }
  return lines;
}

/** The width of a line that a text fills without wrapping, with room for how screens round letters. */
export function lineWidth(text: string): number {
  return textWidth(text) / usable;
}

/** In widths of a digit, by which Excel measures columns; of Calibri and fonts like it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += letterWidths.get(letter) ?? letterWidths.get(bare(letter)) ?? 1;
  return width;
}

/** Without its accent, which adds nothing to its width. */
function bare(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

/** Letters by width, as measured in Carlito, which has Calibri's. Others are about as wide as a digit. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  [" 'il", 0.45],
  ['j,’I.', 0.5],
  [':;', 0.53],
  ['f()-', 0.6],
  ['J!t°', 0.66],
  ['r', 0.69],
  ['/sz"', 0.78],
  ['cLx', 0.85],
  ['vyk', 0.9],
  ['FSZg|?', 0.93],
  ['aETY', 0.96],
  ['bdhnopquPXK', 1.04],
  ['CBR', 1.07],
  ['AV', 1.14],
  ['DHG●', 1.24],
  ['NUOQ', 1.31],
  ['w%&', 1.41],
  ['m', 1.58],
  ['MW@—', 1.75],
];

const letterWidths: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
