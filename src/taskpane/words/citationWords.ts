import type { Report } from '../../report/report';
import { plainLine } from '../../text/plainLine';

interface Cited {
  readonly words: string;
  readonly value: string;
  /** `Tabella 9` */
  readonly table: string;
  readonly report: Pick<Report, 'title' | 'span' | 'overview'>;
}

/** A figure as another text may cite it: what it is, its value, where it stands and whose the data are. */
export function citationWords({ words, value, table, report }: Cited): string {
  const { title, span, overview } = report;
  return [`${words}: ${value}`, `${title}, ${table} (${span}). ${overview.source}`]
    .map(plainLine)
    .join('\n');
}
