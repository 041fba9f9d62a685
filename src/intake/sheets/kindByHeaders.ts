import type { ColumnMap } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { byStage, stageDefinitions, stages } from '../../service/stages';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import { columnsNamed, type LocatedCorrection } from '../columns/correction';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import { twoLineHeaders } from '../columns/twoLineHeader';

const dateKeys = byStage((stage) => new Set(stageDefinitions[stage].dateHeaders.map(matchKey)));

/**
 * What a sheet without a telling name is, by headers that leave no doubt: who (or how many) with a
 * date that belongs to one stage, or a channel with a date, or job centres with their areas.
 * Undefined where several kinds are possible, or none.
 */
export function kindByHeaders(
  line: HeaderLine,
  corrections: readonly LocatedCorrection[],
): RowKind | undefined {
  const headers = [...line.headers];
  for (const correction of corrections) {
    const [column] = columnsNamed(correction.column, line.headers);
    if (column !== undefined) headers[column] = correction.fieldText;
  }
  const users = fieldsIn(headers, 'registration');
  const isCounted = users.userId !== undefined || users.count !== undefined;
  const dated = stages.filter((stage) =>
    headers.some((header) => dateKeys[stage].has(matchKey(header))),
  );
  if (isCounted && dated.includes('registration')) return 'registration';
  if (isCounted && dated.length === 1) return dated[0];
  const contacts = fieldsIn(headers, 'contact');
  const isDated = contacts.date !== undefined || contacts.month !== undefined;
  if (users.userId === undefined && contacts.contactChannel !== undefined && isDated) {
    return 'contact';
  }
  const places = fieldsIn(headers, 'territory');
  const isReference = places.areaCode !== undefined || places.provinces !== undefined;
  if (places.jobCentre !== undefined && places.area !== undefined && isReference) {
    return users.date === undefined && !isCounted ? 'territory' : undefined;
  }
  return undefined;
}

/** The kind that the headers of a list alone tell, or none. */
export function kindOfHead({
  head,
  corrections,
}: {
  readonly head: SheetHead;
  readonly corrections: readonly LocatedCorrection[];
}): readonly RowKind[] {
  const pairs = twoLineHeaders(head.lines, 'registration');
  for (const line of [...head.tableLines, ...head.lines, ...pairs]) {
    const kind = kindByHeaders(line, corrections);
    if (kind) return [kind];
  }
  return [];
}

function fieldsIn(headers: readonly string[], kind: RowKind): ColumnMap {
  return Object.fromEntries(
    headers.flatMap((header, column) => {
      const meaning = meaningOfHeader(header, kind);
      return meaning && !meaning.isWeak ? [[meaning.field, column]] : [];
    }),
  );
}
