import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { type RecordedCount, recordedText } from '../../../history/recordedFigures';
import type { PathStep, PlacePath } from '../../../history/reportPath';
import { percentText } from '../../../report/italian';
import { isFirst, pathWords, reportSheetOf, stepLabel } from '../../words/pathWords';
import type { ShowCell } from '../handlers';
import { lazily } from '../lazily';
import type { AreaProps } from './AreaChoice';

const AreaChoice = lazily(
  async () => (await import(/* webpackChunkName: "area" */ './AreaChoice')).AreaChoice,
);

interface Props extends AreaProps {
  readonly onShowCell: ShowCell;
}

/** How far users get: a row per stage, which is the way to its sheet, of everywhere or of one area. */
export function PathView({ path, area, onChooseArea, onShowCell }: Props): React.ReactElement {
  const { periods, areas, everywhere } = path;
  const place: PlacePath = areas.find(({ id }) => id === area) ?? everywhere;
  return (
    <section>
      <div className="row">
        <h2>{pathWords.heading}</h2>
        <span className="muted">{pathWords.periods(path)}</span>
      </div>
      {areas.length > 1 && (
        <div className="area">
          <AreaChoice path={path} area={area} onChooseArea={onChooseArea} />
        </div>
      )}
      <ul className="path">
        {place.steps.map((step) => (
          <StepRow key={step.stage} step={step} periods={periods} onShowCell={onShowCell} />
        ))}
      </ul>
      <dl className="rates">
        {place.rates.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{percentText(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface StepProps {
  readonly step: PathStep;
  readonly periods: readonly string[];
  readonly onShowCell: ShowCell;
}

function StepRow({ step, periods, onShowCell }: StepProps): React.ReactElement {
  const { stage, count, share, counts } = step;
  return (
    <li>
      <ActionButton
        styles={{
          root: { width: '100%', height: 'auto', minHeight: 34, padding: 0, textAlign: 'left' },
          flexContainer: { display: 'block' },
        }}
        onClick={() => onShowCell(reportSheetOf(stage), 'A1')}
      >
        <span className="bar" style={{ width: `${Math.min(share ?? 0, 1) * 100}%` }} />
        <span className="step">
          <span>{stepLabel(stage)}</span>
          <span className="count">{recordedText(count)}</span>
          <span className="share">{isFirst(stage) ? '' : percentText(share)}</span>
          <Sparkline counts={counts} />
          <span className="unseen">{pathWords.rest(step, periods)}</span>
        </span>
      </ActionButton>
    </li>
  );
}

/** One bar per period, the last one in colour; the row says the values. */
function Sparkline({ counts }: { readonly counts: readonly RecordedCount[] }): React.ReactElement {
  const values = counts.map((count) => (typeof count === 'number' ? Math.max(count, 0) : 0));
  const highest = Math.max(...values, 1);
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${Math.max(values.length, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden
      focusable={false}
    >
      {values.map((value, index) => (
        <rect
          key={index}
          className={index === values.length - 1 ? 'last' : ''}
          x={index + 0.1}
          width={0.8}
          y={1 - value / highest}
          height={value / highest}
        />
      ))}
    </svg>
  );
}
