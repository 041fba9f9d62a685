import type { Table } from './report';

/** All that is printed under a table where there is no foot of the page: its footnotes, then its notes. */
export function remarksOf({ footnotes = [], notes }: Table): readonly string[] {
  return [...footnotes.map(({ text }) => text), ...notes];
}
