import { addFinding } from '../../findings/finding';
import { channelIn, namesChannel } from '../../service/contactClasses';
import { defaultChannel } from '../../service/sheetNeeds';
import { cellAt, cellText, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { createIntColumn } from '../cells/intColumn';
import type { TextWatch } from '../cells/textWatch';
import { type ContactColumns, missing } from '../dataset';
import { createRowDates, withDateColumn } from '../dates/rowDate';
import { type IntakeContext, openReading, usedColumns } from '../intakeContext';
import { citedColumns, type Region } from '../sheets/region';
import { createWordCodes } from './codes';
import { forEachCount } from './forEachCount';
import { createCountReader } from './identity';

/** Calls and mails, growing. */
interface ContactTable {
  readonly read: (context: IntakeContext, region: Region) => Promise<void>;
  readonly columns: () => ContactColumns;
}

export function createContactTable(texts: TextWatch): ContactTable {
  const channels = createWordCodes(
    (text) => (namesChannel(text) ? channelIn(text) : undefined),
    texts,
  );
  const reading = createIntColumn();
  const rowColumn = createIntColumn();
  const firstDay = createIntColumn();
  const lastDay = createIntColumn();
  const channel = createIntColumn();
  const count = createIntColumn();

  return {
    read: (ofSheet, whole) =>
      forEachCount(ofSheet, whole, (region, isFirst, context) => {
        const { sheet, line, columns, given } = region;
        const open = openReading(context, {
          sheet: sheet.name,
          kind: 'contact',
          headerRow: line.row,
          columns: withDateColumn(citedColumns(columns, given)),
          used: usedColumns('contact', columns, line.headers),
          unused: region.unused,
          isContinued: !isFirst,
          ...(region.isCumulated && { isCumulated: region.isCumulated }),
          ...(region.updates !== undefined && { updates: region.updates }),
        });
        const dates = createRowDates(context, {
          ...{ sheet: sheet.name, row: line.row, headers: line.headers, columns, given },
          ...{ isOptional: false, isContinued: !isFirst },
          ...(region.periodPart && { periodPart: region.periodPart }),
        });
        const readCount = createCountReader(context, region);
        const readChannel = channelReader(context, region, channels.codeOf);
        return (cells, row) => {
          open.reading.rowsRead++;
          const date = dates.read(cells);
          dates.report(date, cells, row);
          const code = readChannel(cells, row);
          const value = readCount(cells, row);
          if (date.outcome !== 'read' || code === missing || value === undefined) {
            open.reading.rowsLeftOut++;
            return;
          }
          reading.push(open.index);
          rowColumn.push(row);
          firstDay.push(date.firstDay);
          lastDay.push(date.lastDay);
          channel.push(code);
          count.push(value);
        };
      }),
    columns: () => ({
      length: rowColumn.length(),
      reading: reading.copyTo(new Uint16Array(reading.length())),
      row: rowColumn.values(),
      firstDay: firstDay.values(),
      lastDay: lastDay.values(),
      channelLabels: channels.labels,
      channel: channel.copyTo(new Int16Array(channel.length())),
      count: count.values(),
    }),
  };
}

type ChannelReader = (cells: RawRow, row: number) => number;

/** The sheet's own channel where it is named after one; a row without a channel is reported. */
function channelReader(
  { faults }: IntakeContext,
  { sheet, line, columns, given }: Region,
  codeOf: (cell: string) => number,
): ChannelReader {
  const column = columns.contactChannel;
  const fallback = given.contactChannel ?? defaultChannel(sheet.name);
  return (cells, row) => {
    const cell = cellAt(cells, column);
    const code = codeOf(typeof cell === 'string' ? cell : String(cell ?? ''));
    if (code !== missing) return code;
    if (fallback !== undefined) return codeOf(cellText(fallback));
    const at = column ?? 0;
    addFinding(faults, {
      code: 'CELLA_OBBLIGATORIA_VUOTA',
      ...foundAt(sheet.name, row, at, cell),
      details: { header: line.headers[at] ?? '' },
    });
    return missing;
  };
}
