import * as React from 'react';
import { problemWords } from '../words/problemWords';
import { ProblemView } from './ProblemView';

/** A part of the pane that is loaded when it first shows; where it cannot be, it says so. */
export function lazily<Props extends object>(
  load: () => Promise<React.ComponentType<Props>>,
): React.FunctionComponent<Props> {
  const Part = React.lazy(async () => ({ default: await load().catch(() => NotLoaded) }));
  return (props) => (
    <React.Suspense fallback={null}>{React.createElement(Part, props)}</React.Suspense>
  );
}

function NotLoaded(): React.ReactElement {
  return <ProblemView problem={{ sentence: problemWords.notLoaded }} />;
}
