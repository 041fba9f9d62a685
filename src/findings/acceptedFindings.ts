import { plainLine } from '../text/plainLine';
import type { Finding } from './finding';
import { type FindingGroup, withCases } from './groupFindings';

/** Findings that the analyst has looked at and finds right, each by its key. */
export type AcceptedFindings = ReadonlySet<string>;

/** As much of a value as findings show. */
const longestValue = 200;

/**
 * The key of a finding. Findings of one code and value are accepted together, wherever they are; a finding
 * without a value is accepted for its sheet. A finding whose value changes is another finding.
 */
export function acceptedKey({
  code,
  value,
  sheet = '',
}: Pick<Finding, 'code' | 'value' | 'sheet'>): string {
  return [code, value === '' ? plainLine(sheet) : value.slice(0, longestValue)].join(' ');
}

/** The problems that wait, and those that were accepted. One that is accepted in part is among both. */
export function splitAccepted(
  groups: readonly FindingGroup[],
  accepted: AcceptedFindings,
): { readonly waiting: readonly FindingGroup[]; readonly accepted: readonly FindingGroup[] } {
  if (accepted.size === 0) return { waiting: groups, accepted: [] };
  const isAccepted = (finding: Finding): boolean => accepted.has(acceptedKey(finding));
  const parts = (keep: (finding: Finding) => boolean) =>
    groups.flatMap((group) => {
      const cases = group.cases.filter(keep);
      return cases.length === 0 ? [] : [withCases(group, cases)];
    });
  return { waiting: parts((finding) => !isAccepted(finding)), accepted: parts(isAccepted) };
}
