import { type CellRange, rangeName } from '../../grid/address';
import { mergedRanges } from '../../grid/ranges';
import { footerTexts } from '../../layout/footerTexts';
import { pageMargins } from '../../layout/measures';
import { type CellStyle, fontName, type Look, lookOf, type Rule } from '../../layout/theme';
import type { FormatBlock, PlacedPage, PrintedCells, SheetPlan } from '../../plan/reportPlan';
import { entryOf } from '../../text/grouped';
import type { LookSet } from '../request/sendLooks';
import { partedTask, type SheetTask, sizeOf } from '../request/sheetTask';

interface FeatureAreas extends LookFeature {
  readonly ranges: CellRange[];
}

/**
 * The looks of blocks that have none yet. Looks share most of their features, and neighbours too. Each
 * feature is painted over all cells that have it, and features of the same cells together: that takes a
 * fraction of the calls. A style of Excel's own changes a whole look and is set first. A rule above a cell is
 * the same line as the rule below its upper neighbour and has to prevail: it is painted last.
 */
export function lookTasks(sheet: string, looks: readonly FormatBlock[]): readonly SheetTask[] {
  const features = new Map<string, FeatureAreas>();
  for (const { style, range } of looks) {
    for (const feature of lookFeatures(style))
      entryOf(features, feature.name, () => ({ ...feature, ranges: [] })).ranges.push(range);
  }
  const all = [...features.values()];
  const turns = [isStyle, isNeither, isRuleAbove];
  return turns.flatMap((isOfTurn) => paintTasks(sheet, all.filter(isOfTurn)));
}

const isStyle = ({ name }: LookFeature): boolean => name.startsWith('style');
const isRuleAbove = ({ name }: LookFeature): boolean => name.startsWith('above');
const isNeither = (feature: LookFeature): boolean => !isStyle(feature) && !isRuleAbove(feature);

function paintTasks(sheet: string, features: readonly FeatureAreas[]): readonly SheetTask[] {
  const paints = new Map<string, LookFeature['paint'][]>();
  for (const { ranges, paint, on } of features) {
    const areas = mergedRanges(ranges).filter(
      ({ firstRow, lastRow }) => on === 'all' || lastRow > firstRow,
    );
    for (const list of addressLists(areas.map(rangeName))) {
      paints.set(list, [...(paints.get(list) ?? []), paint]);
    }
  }
  return [...paints].map(([list, together]) => {
    const bytes =
      sizeOf.range + list.length + together.length * 3 * (sizeOf.object + sizeOf.property);
    return partedTask({ sheet, bytes }, (target) => target.getRanges(list).untrack(), together);
  });
}

/** One trait of a look, which other looks may share. */
interface LookFeature {
  /** Equal exactly where the features are. */
  readonly name: string;
  /** The cells that it is painted on: all, or only areas of more than one row, which have rules inside. */
  readonly on: 'all' | 'manyRows';
  /** Queues it for the cells. */
  readonly paint: (areas: Excel.RangeAreas) => void;
}

const vertical = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const horizontal = { left: 'Left', right: 'Right' } as const;

const plain = lookOf({ role: 'body', format: 'text' });

/** The plain look is painted first; other looks are painted over it. */
const base: readonly LookFeature[] = [
  ...feature('plain font', fontName, ({ font }, name) => (font.name = name)),
  ...feature('plain size', plain.fontSize, ({ font }, size) => (font.size = size)),
  ...feature('plain color', plain.color, ({ font }, color) => (font.color = color)),
  ...feature('plain valign', vertical[plain.valign], (format, valign) => {
    format.verticalAlignment = valign;
  }),
  ...feature('plain align', horizontal[plain.align], (format, align) => {
    format.horizontalAlignment = align;
  }),
];

/** The features of a style in the order in which they are painted. */
function lookFeatures(style: CellStyle): readonly LookFeature[] {
  const look = lookOf(style);
  return [
    ...headingFeature(style, look),
    ...base,
    ...fontFeatures(look),
    ...alignmentFeatures(look),
    ...feature('fill', look.fill, (format, color) => (format.fill.color = color)),
    ...ruleFeature('below', look.ruleBelow, 'EdgeBottom'),
    ...ruleFeature('between', look.ruleBelow, 'InsideHorizontal'),
    ...ruleFeature('above', look.ruleAbove, 'EdgeTop'),
  ];
}

/** Excel's heading styles, which bring a rule below. */
function headingFeature({ format }: CellStyle, { heading }: Look): readonly LookFeature[] {
  if (heading === undefined || format !== 'text') return [];
  return [
    {
      name: `style ${heading}`,
      on: 'all',
      paint: (areas) => {
        areas.style = `Heading${heading}`;
        areas.format.borders.getItem('EdgeBottom').style = 'None';
      },
    },
  ];
}

function fontFeatures(look: Look): readonly LookFeature[] {
  return [
    ...feature('size', other(look, 'fontSize'), ({ font }, size) => (font.size = size)),
    ...feature('color', other(look, 'color'), ({ font }, color) => (font.color = color)),
    ...feature('bold', other(look, 'bold'), ({ font }, bold) => (font.bold = bold)),
    ...feature('underline', other(look, 'underline'), ({ font }) => (font.underline = 'Single')),
  ];
}

function alignmentFeatures(look: Look): readonly LookFeature[] {
  return [
    ...feature('valign', other(look, 'valign'), (format, valign) => {
      format.verticalAlignment = vertical[valign];
    }),
    ...feature('align', other(look, 'align'), (format, align) => {
      format.horizontalAlignment = horizontal[align];
    }),
    ...feature('wrap', look.wrap || undefined, (format) => (format.wrapText = true)),
    ...feature('indent', look.indent || undefined, (format, indent) => {
      format.indentLevel = indent;
    }),
  ];
}

/** The features in which a look differs from the plain one. */
function other<K extends keyof Look>(look: Look, key: K): Look[K] | undefined {
  return look[key] === plain[key] ? undefined : look[key];
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal';

const weights = { thin: 'Thin', medium: 'Medium' } as const;

function ruleFeature(name: string, rule: Rule | undefined, edge: Edge): readonly LookFeature[] {
  return feature(name, rule && `${rule.weight} ${rule.color}`, ({ borders }) => {
    if (!rule) return;
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = rule.color;
    border.weight = weights[rule.weight];
  });
}

function feature<T extends string | number | boolean>(
  name: string,
  value: T | undefined,
  paint: (format: Excel.RangeFormat, value: T) => void,
): readonly LookFeature[] {
  if (value === undefined) return [];
  return [
    {
      name: `${name} ${String(value)}`,
      on: name === 'between' ? 'manyRows' : 'all',
      paint: ({ format }) => paint(format, value),
    },
  ];
}

/** View and print set-up, each concern of each sheet by itself. */
export function pageLooks({ name: sheet, page, printed }: SheetPlan): readonly LookSet[] {
  return [
    ...(page ? pageConcerns.map((queue) => [taskOf(sheet, page, queue)]) : []),
    ...(printed ? printConcerns.map((queue) => [taskOf(sheet, printed, queue)]) : []),
  ];
}

type Concern<T> = (sheet: Excel.Worksheet, wanted: T) => void;

function taskOf<T>(sheet: string, wanted: T, concern: Concern<T>): SheetTask {
  const queue = (target: Excel.Worksheet): void => concern(target, wanted);
  return { sheet, bytes: 8 * sizeOf.property, queue };
}

const pageConcerns: readonly Concern<PlacedPage>[] = [
  (sheet) => {
    sheet.showGridlines = false;
  },
  ({ freezePanes }, { frozenRows }) => {
    if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
  },
  ({ pageLayout }) => {
    pageLayout.orientation = 'Portrait';
    pageLayout.paperSize = 'A4';
  },
  ({ pageLayout }) => pageLayout.setPrintMargins('Inches', pageMargins),
  ({ pageLayout }, { repeatedRows }) =>
    pageLayout.setPrintTitleRows(`$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`),
  ({ pageLayout }, { title }) => {
    const footer = pageLayout.headersFooters.defaultForAllPages;
    const { left, right } = footerTexts(title);
    footer.leftFooter = left;
    footer.centerFooter = '';
    footer.rightFooter = right;
  },
];

const printConcerns: readonly Concern<PrintedCells>[] = [
  // The scale is a number: a width in pages also means one page tall, and keeps breaks from holding.
  ({ pageLayout }, { printScale }) => {
    pageLayout.zoom = { scale: printScale };
  },
  ({ pageLayout }, { lastRow, lastPrintedColumn: lastColumn }) =>
    pageLayout.setPrintArea(rangeName({ firstRow: 0, firstColumn: 0, lastRow, lastColumn })),
  ({ horizontalPageBreaks }, { pageBreaks }) => {
    horizontalPageBreaks.removePageBreaks();
    for (const row of pageBreaks) horizontalPageBreaks.add(`A${row + 1}`);
  },
];

/** What Excel takes beyond so many characters in one address is not documented. */
const longest = 255;

/** Addresses of areas (`A1:B2`, `5:9`) joined by commas, each list short enough for `getRanges`. */
export function addressLists(areas: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const last = lists.at(-1);
    const longer = last === undefined ? undefined : `${last},${area}`;
    if (longer === undefined || longer.length > longest) lists.push(area);
    else lists[lists.length - 1] = longer;
  }
  return lists;
}
