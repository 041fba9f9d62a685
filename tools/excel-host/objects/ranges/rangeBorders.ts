import { invalidArgument, notImplemented } from '../../hostError';
import type { Area } from '../../model/area';
import type { BorderLine, BorderSide, CellFormat } from '../../model/cell';
import type { Json } from '../../wire';
import { aColor, oneOf } from '../check';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { changeFormats, type OnAreas, uniform } from './cellFormats';

type Border = HandleOf<'RangeBorder'>;

export const rangeBorders: ObjectType<HandleOf<'RangeBorderCollection'>> = {
  item: ({ sheet, areas }, index) => {
    if (typeof index !== 'string' || !(index in places)) {
      if (index === 'DiagonalDown' || index === 'DiagonalUp')
        throw notImplemented(`border ${index}`);
      throw invalidArgument(`border ${JSON.stringify(index)}`);
    }
    return { type: 'RangeBorder', sheet, areas, index };
  },
};

const noLine: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

const aStyle = oneOf(
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
);
const aWeight = oneOf('Hairline', 'Thin', 'Medium', 'Thick');

export const rangeBorder: ObjectType<Border> = {
  guard: refuseOnProtectedSheet,
  get: {
    SideIndex: ({ index }) => index,
    Style: (border) => common(border, 'style'),
    Weight: (border) => common(border, 'weight'),
    Color: (border) => common(border, 'color'),
  },
  set: {
    Style: (border, value) => {
      const style = aStyle(value);
      draw(border, (line) => ({ ...line, style }));
    },
    Weight: (border, value) => {
      const weight = aWeight(value);
      draw(border, (line) => ({ ...drawn(line), weight }));
    },
    Color: (border, value) => {
      const color = aColor(value);
      draw(border, (line) => ({ ...drawn(line), color }));
    },
  },
};

/** A colour or a weight on a border that isn't there draws it. */
function drawn(line: BorderLine): BorderLine {
  return line.style === 'None' ? { ...line, style: 'Continuous' } : line;
}

interface Place {
  readonly side: BorderSide;
  /** The cells of the range that have this border; undefined where there are none, as inside a single row. */
  readonly of: (area: Area) => Area | undefined;
}

/** Lines between two cells are kept with the upper or the left one. */
const places: Readonly<Record<string, Place>> = {
  EdgeTop: { side: 'top', of: (area) => ({ ...area, lastRow: area.firstRow }) },
  EdgeBottom: { side: 'bottom', of: (area) => ({ ...area, firstRow: area.lastRow }) },
  EdgeLeft: { side: 'left', of: (area) => ({ ...area, lastColumn: area.firstColumn }) },
  EdgeRight: { side: 'right', of: (area) => ({ ...area, firstColumn: area.lastColumn }) },
  InsideHorizontal: {
    side: 'bottom',
    of: (area) =>
      area.firstRow === area.lastRow ? undefined : { ...area, lastRow: area.lastRow - 1 },
  },
  InsideVertical: {
    side: 'right',
    of: (area) =>
      area.firstColumn === area.lastColumn
        ? undefined
        : { ...area, lastColumn: area.lastColumn - 1 },
  },
};

/** Each of several areas has its own edges and inside. */
function placeOf({
  sheet,
  areas,
  index,
}: Border): (OnAreas & { readonly side: BorderSide }) | undefined {
  const place = places[index];
  if (place === undefined) return undefined;
  const cells = areas.flatMap((area) => place.of(area) ?? []);
  return cells.length === 0 ? undefined : { sheet, areas: cells, side: place.side };
}

function common(border: Border, key: keyof BorderLine): Json {
  const place = placeOf(border);
  if (place === undefined) return noLine[key];
  return uniform(place, ({ borders }) => (borders[place.side] ?? noLine)[key]);
}

function draw(border: Border, change: (line: BorderLine) => BorderLine): void {
  const place = placeOf(border);
  // What Excel does with a rule inside a single row or column is not known: this host takes none.
  if (place?.areas.length !== border.areas.length) throw invalidArgument(`no ${border.index} here`);
  changeFormats(place, (format) => withLine(format, place.side, change));
}

function withLine(
  format: CellFormat,
  side: BorderSide,
  change: (line: BorderLine) => BorderLine,
): CellFormat {
  const line = change(format.borders[side] ?? noLine);
  const lines = Object.entries({ ...format.borders, [side]: line });
  return {
    ...format,
    borders: Object.fromEntries(lines.filter(([, { style }]) => style !== 'None')),
  };
}
