import type { NothingToCount } from '../../app/countData';
import type { PaneAction } from '../state/paneAction';
import { refusals } from '../words/problemWords';
import { summariseData } from './summariseData';

/** No report can be made: why, and what was found all the same. */
export function refusal(nothing: NothingToCount): PaneAction {
  const problem = { sentence: refusals[nothing.reason] };
  return { type: 'refused', data: summariseData(nothing), problem };
}
