import { addFinding, type FindingLog } from '../../findings/finding';
import { fieldLabel } from '../../service/fields';
import { matchKey } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { splitList } from '../../text/splitList';
import { isBlank } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import { createLabelCarrier, labelFields } from '../sheets/carriedLabels';
import type { GroupLabels, GroupTitles, Region } from '../sheets/region';
import type { RowVisitor } from './forEachRow';

/** Labels of other rows; among rows of several steps `forEachRow` sees to those of groups. */
export function withCarried(context: IntakeContext, region: Region, visit: RowVisitor): RowVisitor {
  const read = withLabelsOfGroups(context, region, visit);
  return region.step ? read : withDittos(context.log, region, read);
}

/** Labels that stand on the first row of their group. */
function withLabelsOfGroups(context: IntakeContext, region: Region, visit: RowVisitor): RowVisitor {
  if (region.groupLabels) return withGroupLabels(context.log, region, region.groupLabels, visit);
  if (region.groupTitles) return withTitles(context, region, region.groupTitles, visit);
  if (region.carried.length === 0 || region.step) return visit;
  const carry = createLabelCarrier(region, context);
  return (cells, row) => visit(carry(cells, row), row);
}

/** Puts the label of a group, which stands amid it, into its other rows, and says so at the first. */
function withGroupLabels(
  log: FindingLog,
  { sheet, line }: Region,
  { column, labels }: GroupLabels,
  visit: RowVisitor,
): RowVisitor {
  let isSaid = false;
  return (cells, row) => {
    const label = labels.get(row);
    if (label === undefined || !isBlank(cells[column])) {
      visit(cells, row);
      return;
    }
    if (!isSaid) {
      addFinding(log, {
        code: 'ETICHETTA_DEL_GRUPPO',
        ...foundAt(sheet.name, row, column, label),
        details: { header: line.headers[column] ?? '', stands: 'amid' },
      });
      isSaid = true;
    }
    const filled = Array.from(cells, (cell) => cell ?? null);
    filled[column] = label;
    visit(filled, row);
  };
}

/** Puts the title above a row into its column, if nothing stands there, and says so at the first title. */
function withTitles(
  { log, onAside }: IntakeContext,
  { sheet }: Region,
  { field, column, titles }: GroupTitles,
  visit: RowVisitor,
): RowVisitor {
  let current: RawCell | undefined;
  return (cells, row) => {
    const title = titles.get(row);
    if (title !== undefined) {
      if (current === undefined)
        addFinding(log, {
          code: 'ETICHETTA_DEL_GRUPPO',
          ...foundAt(
            sheet.name,
            row,
            cells.findIndex((cell) => !isBlank(cell)),
            title,
          ),
          details: { header: fieldLabel(field), stands: 'above' },
        });
      current = title;
      onAside?.(sheet.name, row, 'RIGA_DI_INTESTAZIONE');
      return;
    }
    const filled = Array.from(cells, (cell) => cell ?? null);
    if (current !== undefined && isBlank(cells[column])) filled[column] = current;
    visit(filled, row);
  };
}

const dittos: ReadonlySet<string> = new Set(
  splitList('idem, ditto, come sopra, c.s., stesso, stessa').map(matchKey),
);

/** `"`, `''`, `idem`: what the row above says. */
const isDitto = memoize(
  (text: string) => /^\s*(?:["”“″〃]|'\s?'|’’)\s*$/.test(text) || dittos.has(matchKey(text)),
);

/** Puts the label of the row above in the place of a ditto mark, and says so at the first of a column. */
function withDittos(
  log: FindingLog,
  { sheet, line, columns }: Region,
  visit: RowVisitor,
): RowVisitor {
  const labels = labelFields.flatMap((field) => columns[field] ?? []);
  const above = new Map<number, RawCell>();
  const said = new Set<number>();
  return (cells, row) => {
    let filled = cells;
    for (const column of labels) {
      const cell = cells[column] ?? null;
      const label = typeof cell === 'string' && isDitto(cell) ? above.get(column) : undefined;
      if (label === undefined) {
        above.set(column, cell);
        continue;
      }
      filled = Array.from(filled, (each, at) => (at === column ? label : (each ?? null)));
      if (said.has(column)) continue;
      said.add(column);
      addFinding(log, {
        code: 'ETICHETTA_DEL_GRUPPO',
        ...foundAt(sheet.name, row, column, cell),
        details: { header: line.headers[column] ?? '', stands: 'ditto' },
      });
    }
    visit(filled, row);
  };
}
