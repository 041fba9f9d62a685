import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { Spinner, SpinnerSize } from 'office-ui-fabric-react/lib/Spinner';
import * as React from 'react';
import { type Work, workSteps } from '../../state/paneState';
import { stepWords, workWords } from '../../words/steps';

/** The steps of a run that makes the report, with what each has to do; the line above says each aloud. */
export function WorkView({ work }: { readonly work: Work }): React.ReactElement {
  const now = workSteps.indexOf(work.at);
  return (
    <section className="columns">
      <div>
        <h2>{stepWords.making}</h2>
        <ol className="work">
          {workSteps.map((step, index) => (
            <li key={step} className={index === now ? 'now' : ''}>
              <span className="mark">
                {index < now && <Icon iconName="Completed" className="good" aria-hidden />}
                {index === now && <Spinner size={SpinnerSize.xSmall} aria-hidden />}
              </span>
              <span>{workWords[step].step}</span>
              <span className="muted figure">{workWords[step].count(work)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
