/**
 * How many lines a wrapped text takes in a width given in characters of the default font: words are
 * kept whole where they fit. An estimate, a little on the generous side.
 */
export function textLines(text: string, width: number): number {
  const room = Math.max(1, width * 0.97);
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

/** In widths of a digit, by which Excel measures columns; of Calibri and fonts like it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[ .,:;'|ijl]/.test(letter)) return 0.5;
  if (/[-It()]/.test(letter)) return 0.65;
  if (/[fr]/.test(letter)) return 0.75;
  if (/[A-ZÀ-Þmw@%]/.test(letter)) return 1.25;
  return 1;
}
