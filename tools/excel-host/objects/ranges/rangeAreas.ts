import { invalidArgument } from '../../hostError';
import { formatArea, parseArea, quoteSheetName } from '../../model/address';
import { columnsOf, rowsOf } from '../../model/area';
import { plainFormat } from '../../model/cell';
import type { Sheet } from '../../model/workbook';
import { oneOf } from '../check';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { changeFormats, uniform } from './cellFormats';

type RangeAreas = HandleOf<'RangeAreas'>;

const aStyle = oneOf('Normal', 'Heading1', 'Heading2', 'Heading3');

/** As Excel's theme has them: a style brings its font and, under a heading, a rule. */
const headingLook = {
  ...{ bold: true, fontSize: 13, fontColor: '#44546A' },
  borders: { bottom: { style: 'Continuous', weight: 'Thick', color: '#4472C4' } },
};

export const rangeAreas: ObjectType<RangeAreas> = {
  identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
  guard: refuseOnProtectedSheet,
  get: {
    Address: ({ sheet, areas }) =>
      areas.map((area) => `${quoteSheetName(sheet.name)}!${formatArea(area)}`).join(','),
    AreaCount: ({ areas }) => areas.length,
    Style: (on) => uniform(on, ({ style }) => style),
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0),
  },
  set: {
    Style: (on, value) => {
      const style = aStyle(value);
      const look = style === 'Normal' ? plainFormat : headingLook;
      changeFormats(on, (format) => ({ ...format, ...look, style }));
    },
  },
  child: {
    Format: ({ sheet, areas }) => ({ type: 'RangeFormat', sheet, areas }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
};

/** Text that a range address may have: what Excel takes beyond it is not documented. */
const longestAddress = 255;

/** `A1:B2,D4`: areas of one sheet. */
export function areasByAddress(sheet: Sheet, address: string): RangeAreas {
  if (address.length > longestAddress)
    throw invalidArgument(`an address of ${address.length} characters`);
  const areas = address.split(/[,;]/).map((part) => {
    const area = parseArea(part.trim());
    if (area === undefined) throw invalidArgument(`address ${address}`);
    return area;
  });
  return { type: 'RangeAreas', sheet, areas };
}
