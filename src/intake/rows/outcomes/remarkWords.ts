import {
  isIncomplete,
  isOfCompletion,
  isOfOtherCase,
  isOfProgrammes,
  isOwnType,
  programmeIn,
} from '../../../service/otherCases';
import { cancellationIn, isOfCancellation, outcomeOf } from '../../../service/outcomes';
import { isOfHours } from '../../../service/presence';
import type { RowKind } from '../../../service/sheets';
import { memoize } from '../../../text/memoize';
import { isAbsent } from '../../cells/absentText';
import { cellText } from '../../cells/cellText';
import { numberOf } from '../../cells/italianNumber';
import type { RawCell } from '../../rawSource';
import { outcomeText } from './outcomeText';

/**
 * Gives of a cell in a column of remarks the words that say that its row may not count, by which the settings call
 * them; undefined where it says nothing of the kind.
 */
export function remarkWords(kind: RowKind, header: string): (cell: RawCell) => string | undefined {
  // Of a column such as `Data annullamento` whatever stands in it may cancel its row.
  if (isOfCancellation(header)) return (cell) => (isAffirmed(cell) ? header : undefined);
  if (kind === 'questionnaire' && isOfCompletion(header))
    return (cell) => (isPartly(cell) ? header : undefined);
  const ofText = memoize((text: string): string | undefined => {
    const isOfOther =
      isOfOtherCase(text, header, kind) || (isOfProgrammes(header) && programmeIn(text) !== 'own');
    return isOfOther ? text : cancellationIn(text, header);
  });
  const isOfStay = isOfHours(header);
  return (cell) => {
    if (numberOf(cell) === 0) return isOfStay ? '0' : undefined;
    return typeof cell === 'string' && !isAbsent(cell) ? ofText(cellText(cell)) : undefined;
  };
}

/** The same of a column that names what each row is: all that is not what the sheet counts. */
export function typeWords(kind: RowKind): (cell: RawCell) => string | undefined {
  const isOwn = memoize(
    (text: string): boolean => isOwnType(text, kind) || outcomeOf(text) === 'happened',
  );
  return (cell) =>
    typeof cell !== 'string' || isAbsent(cell) || isOwn(cellText(cell))
      ? undefined
      : cellText(cell);
}

function isAffirmed(cell: RawCell): boolean {
  return !isAbsent(cell) && outcomeOf(outcomeText(cell)) !== 'notHappened';
}

/** `0,45`, `45 %` */
function isPartly(cell: RawCell): boolean {
  const share = numberOf(typeof cell === 'string' ? cell.replace(/\s*%\s*$/, '') : cell);
  return share !== undefined && isIncomplete(share);
}
