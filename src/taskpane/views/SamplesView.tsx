import * as React from 'react';
import type { AnsweredColumn } from '../../app/settings/answersTo';
import { sampleWords } from '../words/answerWords';
import type { MendingHandlers } from './handlers';

interface Props {
  readonly sheet: string | undefined;
  readonly columns: readonly AnsweredColumn[];
  readonly onRead: MendingHandlers['onReadSamples'];
}

/** What stands in the columns that are chosen between: their headers were not enough. */
export function SamplesView({ sheet, columns, onRead }: Props): React.ReactElement | null {
  const [samples, setSamples] = React.useState<readonly (readonly string[])[]>([]);
  React.useEffect(() => {
    let isShown = true;
    setSamples([]);
    if (sheet === undefined || columns.length === 0) return;
    void onRead(sheet, columns).then((read) => {
      if (isShown) setSamples(read);
    });
    return () => {
      isShown = false;
    };
  }, [sheet, JSON.stringify(columns)]);
  const lines = columns.flatMap((column, index) => {
    const values = samples[index] ?? [];
    return values.length > 0 ? [sampleWords(column, values)] : [];
  });
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
