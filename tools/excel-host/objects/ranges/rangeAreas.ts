import { invalidArgument } from '../../hostError';
import { formatArea, parseArea, quoteSheetName } from '../../model/address';
import { columnsOf, rowsOf } from '../../model/area';
import type { Sheet } from '../../model/workbook';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';

type RangeAreas = HandleOf<'RangeAreas'>;

export const rangeAreas: ObjectType<RangeAreas> = {
  identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
  guard: refuseOnProtectedSheet,
  get: {
    Address: ({ sheet, areas }) =>
      areas.map((area) => `${quoteSheetName(sheet.name)}!${formatArea(area)}`).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0),
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
