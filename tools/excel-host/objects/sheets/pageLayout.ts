import { invalidArgument, notImplemented } from '../../hostError';
import { isWholeRows } from '../../model/area';
import type { PageLayout, Zoom } from '../../model/workbook';
import type { Json, JsonObject } from '../../wire';
import { textAt, valueAt } from '../argument';
import { aFlag, aNumber, aText, between, oneOf } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { rangeOrAddressAt } from '../ranges/rangeOrAddress';
import { rangeOf } from '../ranges/rangePlaces';

type Layout = HandleOf<'PageLayout'>;

const aMargin = between(0, 1000);

export const pageLayout: ObjectType<Layout> = {
  guard: refuseOnProtectedSheet,
  ...fields(({ sheet }: Layout) => sheet.pageLayout, {
    Orientation: ['orientation', oneOf('Portrait', 'Landscape')],
    PaperSize: ['paperSize', oneOf('Letter', 'Legal', 'A3', 'A4', 'A5')],
    Zoom: ['zoom', aZoom],
    LeftMargin: ['leftMargin', aMargin],
    RightMargin: ['rightMargin', aMargin],
    TopMargin: ['topMargin', aMargin],
    BottomMargin: ['bottomMargin', aMargin],
    HeaderMargin: ['headerMargin', aMargin],
    FooterMargin: ['footerMargin', aMargin],
    CenterHorizontally: ['centerHorizontally', aFlag],
    CenterVertically: ['centerVertically', aFlag],
    PrintGridlines: ['printGridlines', aFlag],
    PrintHeadings: ['printHeadings', aFlag],
    BlackAndWhite: ['blackAndWhite', aFlag],
  }),
  child: { HeadersFooters: ({ sheet }) => ({ type: 'HeaderFooterGroup', sheet }) },
  find: {
    GetPrintTitleRowsOrNullObject: ({ sheet }) =>
      sheet.pageLayout.printTitleRows === undefined
        ? null
        : rangeOf(sheet, sheet.pageLayout.printTitleRows),
  },
  act: {
    SetPrintArea: ({ sheet }, given) => {
      const range = rangeOrAddressAt(given, 0, sheet);
      if (range.sheet !== sheet) throw invalidArgument('a range of another sheet');
      sheet.pageLayout.printArea = range.area;
    },
    SetPrintTitleRows: ({ sheet }, given) => {
      const range = rangeOrAddressAt(given, 0, sheet);
      if (range.sheet !== sheet || !isWholeRows(range.area)) throw invalidArgument('no whole rows');
      sheet.pageLayout.printTitleRows = range.area;
    },
    SetPrintMargins: ({ sheet }, given) => {
      setMargins(sheet.pageLayout, textAt(given, 0), valueAt(given, 1) ?? null);
    },
  },
};

export const headerFooterGroup: ObjectType<HandleOf<'HeaderFooterGroup'>> = {
  guard: refuseOnProtectedSheet,
  get: { State: () => 'Default' },
  child: {
    DefaultForAllPages: ({ sheet }) => ({
      type: 'HeaderFooter',
      sheet,
      texts: sheet.pageLayout.headerFooter,
    }),
  },
};

export const headerFooter: ObjectType<HandleOf<'HeaderFooter'>> = {
  guard: refuseOnProtectedSheet,
  ...fields(({ texts }: HandleOf<'HeaderFooter'>) => texts, {
    LeftHeader: ['leftHeader', aText],
    CenterHeader: ['centerHeader', aText],
    RightHeader: ['rightHeader', aText],
    LeftFooter: ['leftFooter', aText],
    CenterFooter: ['centerFooter', aText],
    RightFooter: ['rightFooter', aText],
  }),
};

const zoomKeys = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];

/** Either a scale from 10 to 400, or pages to fit. */
function aZoom(value: Json): Zoom {
  const zoom = anObject(value);
  const unknown = Object.keys(zoom).find((key) => !zoomKeys.includes(key));
  if (unknown !== undefined) throw invalidArgument(`zoom option ${unknown}`);
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = zoom;
  if (isGiven(across) || isGiven(down)) {
    return { horizontalFitToPages: pages(across), verticalFitToPages: pages(down) };
  }
  return { scale: between(10, 400)(scale ?? null) };
}

/** Where only the other number of pages is said, this one is 1. */
function pages(value: Json | undefined): number {
  return isGiven(value) ? aNumber(value ?? null) : 1;
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

const pointsPerUnit: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

const marginKeys = {
  left: 'leftMargin',
  right: 'rightMargin',
  top: 'topMargin',
  bottom: 'bottomMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;

function setMargins(layout: PageLayout, unit: string, options: Json): void {
  const factor = pointsPerUnit[unit];
  if (factor === undefined) throw notImplemented(`margins in ${unit}`);
  for (const [name, value] of Object.entries(anObject(options))) {
    if (!(name in marginKeys)) throw invalidArgument(`margin ${name}`);
    layout[marginKeys[name as keyof typeof marginKeys]] = aMargin(aNumber(value ?? null) * factor);
  }
}

function anObject(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument('no object');
  }
  return value as JsonObject;
}
