import { saysCentre } from '../../../service/placeKey';
import type { ColumnMap } from '../../../service/sheetNeeds';
import { cellText } from '../../cells/cellText';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import { isTotalOrPart } from '../../rows/totalLabel';

/**
 * The columns of counts. Where a column of areas names job centres as well, it is one of job centres: among
 * those an area is the sum of its centres, or asked about. Centres alone may be the areas of a service.
 */
export function withCentresAmongAreas(
  columns: ColumnMap,
  { row }: HeaderLine,
  { rows }: SheetHead,
  isCentre: (text: string) => boolean = saysCentre,
): ColumnMap {
  const { area, ...others } = columns;
  if (area === undefined) return columns;
  if ([others.userId, others.province, others.jobCentre].some((column) => column !== undefined))
    return columns;
  const labels = rows
    .slice(row + 1)
    .filter((cells) => cells.some((cell) => typeof cell === 'number'))
    .map((cells) => cellText(cells[area]))
    .filter((text) => text !== '' && !isTotalOrPart(text));
  const isMixed = labels.some(isCentre) && !labels.every(isCentre);
  return isMixed ? { ...others, jobCentre: area } : columns;
}
