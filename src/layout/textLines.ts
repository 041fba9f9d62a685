/**
 * How many lines a wrapped text takes in a width given in characters of the default font: words are
 * kept whole where they fit. An estimate, on the generous side: letters differ in width.
 */
export function textLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * 0.95));
  return text
    .split('\n')
    .map((paragraph) => paragraphLines(paragraph, room))
    .reduce((sum, lines) => sum + lines, 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
    } else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / room) - 1;
      used = word.length % room || room;
    }
  }
  return lines;
}
