import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import * as React from 'react';
import { percentText } from '../../../report/italian';
import type { RowsLeftOut } from '../../../report/verdict';
import { findingWords, limitWords, shareWords } from '../../words/findingWords';

/** How many rows are left out, beside how many may be. */
export function MeterView({ leftOut }: { readonly leftOut: RowsLeftOut }): React.ReactElement {
  const { share, tolerated, tooMany } = leftOut;
  const end = Math.max(2 * tolerated, share);
  return (
    <>
      <div
        role="meter"
        aria-label={findingWords.meter}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={share}
        aria-valuetext={percentText(share, 2)}
        className={styles.track}
      >
        <div
          className={styles.bar}
          style={{
            width: percentage(share / end),
            background: tooMany > 0 ? 'var(--bad)' : 'var(--good)',
          }}
        />
        <div className={styles.limit} style={{ left: percentage(tolerated / end) }} />
      </div>
      <p className={`muted ${styles.words}`}>
        <span>{shareWords(leftOut)}</span>
        <span>{limitWords(leftOut)}</span>
      </p>
    </>
  );
}

function percentage(share: number): string {
  return `${share * 100}%`;
}

const inForcedColors = '@media (forced-colors: active)';

const styles = mergeStyleSets({
  track: {
    position: 'relative',
    height: 6,
    marginTop: 8,
    background: 'var(--wash)',
    selectors: { [inForcedColors]: { outline: '1px solid CanvasText' } },
  },
  bar: {
    height: '100%',
    selectors: { [inForcedColors]: { borderTop: '6px solid Highlight', height: 0 } },
  },
  limit: {
    position: 'absolute',
    top: -3,
    width: 0,
    height: 12,
    borderLeft: '2px solid var(--ink)',
  },
  words: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 8 },
});
