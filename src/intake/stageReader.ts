import { addCellFinding } from './cellFinding';
import type { RawRow } from './cellText';
import { missing } from './dataset';
import { reportDate, withDateColumn } from './dateFault';
import type { EventRow, EventTable } from './eventTable';
import { fieldLabel } from './fieldLabel';
import type { Identity } from './identity';
import { openReading, type IntakeContext } from './intakeContext';
import type { PlaceField, PlaceReader } from './places';
import { createRowDateReader } from './rowDate';
import type { ColumnMap } from './sheetNeeds';
import type { CountedKind } from './stage';

/** How rows of one kind are read from one sheet. */
export interface StagePlan {
  readonly sheet: string;
  readonly kind: CountedKind;
  readonly columns: ColumnMap;
  readonly headers: readonly string[];
  /** Whether a row without the date is none of this kind; otherwise the lack is a fault. */
  readonly dateIsOptional: boolean;
  /** Columns of which a row should name one place, where the sheet has any of them. */
  readonly expectedPlaces: readonly PlaceField[];
  readonly readPlaces: PlaceReader;
}

/** Reads one row; returns its event, or undefined where the row is left out or none of this kind. */
export type StageReader = (
  cells: RawRow,
  row: number,
  identity: Identity,
) => Readonly<EventRow> | undefined;

/** Every row that is not read has its finding: here, or with the identity. */
export function createStageReader(
  context: IntakeContext,
  plan: StagePlan,
  table: EventTable,
): StageReader {
  const { sheet, kind, columns, headers, readPlaces } = plan;
  const { log, source } = context;
  const { index, reading } = openReading(context, {
    sheet,
    kind,
    columns: withDateColumn(columns),
  });
  const readDate = createRowDateReader(columns, headers, source.dateSystem);
  const expected = plan.expectedPlaces.filter((field) => columns[field] !== undefined);
  const [place] = expected;
  const event: EventRow = {
    reading: index,
    row: 0,
    user: missing,
    firstDay: 0,
    lastDay: 0,
    count: 1,
    area: missing,
    province: missing,
    jobCentre: missing,
    provider: missing,
  };

  return (cells, row, identity) => {
    const date = readDate(cells);
    if (date.outcome === 'blank' && plan.dateIsOptional) return undefined;
    reading.rowsRead++;
    reportDate(context, sheet, headers, date, cells, row);
    if (date.outcome !== 'read' || !identity.isKnown) {
      reading.rowsLeftOut++;
      table.addUnread(identity.user);
      return undefined;
    }
    event.row = row;
    event.user = identity.user;
    event.count = identity.count;
    event.firstDay = date.firstDay;
    event.lastDay = date.lastDay;
    readPlaces(cells, event);
    if (place !== undefined && namesNone(event, expected)) {
      const column = columns[place] ?? 0;
      const details = { header: headers[column] ?? fieldLabel(place) };
      addCellFinding(log, 'CELLA_ATTESA_VUOTA', sheet, row, column, cells[column], details);
    }
    table.add(event);
    return event;
  };
}

function namesNone(event: EventRow, places: readonly PlaceField[]): boolean {
  for (const field of places) if (event[field] !== missing) return false;
  return true;
}
