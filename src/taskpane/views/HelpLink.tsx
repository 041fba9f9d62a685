import * as React from 'react';
import { helpWords } from '../words/helpWords';

interface Props {
  readonly page: 'guida' | 'controlli' | 'indicatori';
  /** The heading to open the page at. */
  readonly at: string;
  /** What it explains, for who does not see where the link stands. */
  readonly about: string;
}

/** Leads to the place of the help that explains what stands beside it. */
export function HelpLink({ page, at, about }: Props): React.ReactElement {
  return (
    <a
      href={`${page}.html#${at}`}
      target="_blank"
      rel="noreferrer"
      aria-label={helpWords.linkTo(about)}
    >
      {helpWords.link}
    </a>
  );
}
