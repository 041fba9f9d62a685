import { strFromU8, unzipSync } from 'fflate';
import { type CellRange, parseRange } from '../../src/grid/address';
import { inspectChart, type InspectedChart } from './inspectChart';
import { type InspectedStyle, inspectStyles } from './inspectStyles';
import { at, childrenOf, descendants, parseXml, type XmlElement } from './parseXml';

/** A written workbook as it stands in the file, read without the code under test. Indices are zero-based. */
export interface InspectedWorkbook {
  readonly sheets: readonly InspectedSheet[];
  readonly definedNames: readonly InspectedName[];
  readonly activeSheet: number;
  readonly title: string;
  readonly created: string;
}

export interface InspectedName {
  readonly name: string;
  /** Where it holds; absent: the whole workbook. */
  readonly sheet?: string;
  readonly value: string;
}

export interface InspectedSheet {
  readonly name: string;
  /** As they follow in the file: a cell that is there twice is here twice. */
  readonly cells: readonly InspectedCell[];
  /** By address, such as `B3`. */
  readonly cell: (address: string) => InspectedCell | undefined;
  readonly merges: readonly CellRange[];
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly links: readonly { readonly address: string; readonly target: string }[];
  readonly charts: readonly InspectedChart[];
  readonly frozenRows: number;
  readonly pageBreaks: readonly number[];
  readonly footer: string;
  readonly landscape: boolean;
  readonly paperSize: number;
  /** In percent. */
  readonly printScale: number;
  /** Excel then ignores scale and page breaks. */
  readonly isFittedToPages: boolean;
  readonly gridlines: boolean;
  /** The warnings that Excel is told to keep to itself, by range. */
  readonly ignoredErrors: readonly Readonly<Record<string, string>>[];
}

export interface InspectedCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** With a formula: the result kept beside it. */
  readonly value: string | number | boolean | null;
  readonly type: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  readonly formula?: string;
  readonly style: InspectedStyle;
}

export type Part = (path: string) => XmlElement | undefined;

export function inspectXlsx(bytes: Uint8Array): InspectedWorkbook {
  const files = unzipSync(bytes);
  const part: Part = (path) => {
    const content = files[path];
    return content && parseXml(strFromU8(content));
  };
  const workbook = needed(part, 'xl/workbook.xml');
  const targets = relations(part, 'xl/workbook.xml');
  const texts = sharedTexts(part('xl/sharedStrings.xml'));
  const styles = inspectStyles(needed(part, 'xl/styles.xml'));
  const entries = childrenOf(at(workbook, 'sheets'), 'sheet');
  const core = part('docProps/core.xml');
  return {
    sheets: entries.map(({ attributes }) =>
      inspectSheet(
        attributes['name'] ?? '',
        targets(attributes['r:id'] ?? ''),
        part,
        texts,
        styles,
      ),
    ),
    definedNames: childrenOf(at(workbook, 'definedNames'), 'definedName').map((name) => {
      const scope = entries[Number(name.attributes['localSheetId'] ?? NaN)]?.attributes['name'];
      return {
        name: name.attributes['name'] ?? '',
        value: name.text,
        ...(scope !== undefined && { sheet: scope }),
      };
    }),
    activeSheet: Number(at(workbook, 'bookViews', 'workbookView')?.attributes['activeTab'] ?? 0),
    title: at(core, 'dc:title')?.text ?? '',
    created: at(core, 'dcterms:created')?.text ?? '',
  };
}

function needed(part: Part, path: string): XmlElement {
  const element = part(path);
  if (!element) throw new Error(`no part ${path}`);
  return element;
}

/** The paths of the parts that this one refers to, by relation. */
export function relations(part: Part, path: string): (id: string) => string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const element = part(`${folder}/_rels${path.slice(folder.length)}.rels`);
  const targets = new Map(
    childrenOf(element, 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      new URL(attributes['Target'] ?? '', `part:///${folder}/`).pathname.slice(1),
    ]),
  );
  return (id) => targets.get(id) ?? '';
}

function sharedTexts(element: XmlElement | undefined): readonly string[] {
  return childrenOf(element, 'si').map((item) =>
    decodeEscapes(
      descendants(item, 't')
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

/** `_x0001_` stands for a character that XML cannot hold. */
function decodeEscapes(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function inspectSheet(
  name: string,
  path: string,
  part: Part,
  texts: readonly string[],
  styles: readonly InspectedStyle[],
): InspectedSheet {
  const sheet = needed(part, path);
  const cells = descendants(sheet, 'c').map((cell) => inspectCell(cell, texts, styles));
  const byAddress = new Map(cells.map((cell) => [cell.address, cell]));
  const view = at(sheet, 'sheetViews', 'sheetView');
  const page = at(sheet, 'pageSetup')?.attributes;
  return {
    name,
    cells,
    cell: (address) => byAddress.get(address),
    merges: childrenOf(at(sheet, 'mergeCells'), 'mergeCell').flatMap(
      ({ attributes }) => parseRange(attributes['ref'] ?? '') ?? [],
    ),
    columnWidths: new Map(childrenOf(at(sheet, 'cols'), 'col').flatMap(columnsOf)),
    rowHeights: new Map(
      descendants(sheet, 'row')
        .filter(({ attributes }) => attributes['customHeight'] !== undefined)
        .map(({ attributes }) => [Number(attributes['r']) - 1, Number(attributes['ht'])]),
    ),
    links: childrenOf(at(sheet, 'hyperlinks'), 'hyperlink').map(({ attributes }) => ({
      address: attributes['ref'] ?? '',
      target: attributes['location'] ?? '',
    })),
    charts: chartsOf(sheet, path, part),
    frozenRows: Number(at(view, 'pane')?.attributes['ySplit'] ?? 0),
    pageBreaks: childrenOf(at(sheet, 'rowBreaks'), 'brk').map((brk) =>
      Number(brk.attributes['id']),
    ),
    footer: at(sheet, 'headerFooter', 'oddFooter')?.text ?? '',
    landscape: page?.['orientation'] === 'landscape',
    paperSize: Number(page?.['paperSize'] ?? 0),
    printScale: Number(page?.['scale'] ?? 100),
    isFittedToPages: at(sheet, 'sheetPr', 'pageSetUpPr')?.attributes['fitToPage'] === '1',
    gridlines: view?.attributes['showGridLines'] !== '0',
    ignoredErrors: childrenOf(at(sheet, 'ignoredErrors'), 'ignoredError').map(
      ({ attributes }) => attributes,
    ),
  };
}

function columnsOf({ attributes }: XmlElement): readonly (readonly [number, number])[] {
  const first = Number(attributes['min']) - 1;
  const count = Number(attributes['max']) - first;
  return Array.from({ length: count }, (_, index) => [first + index, Number(attributes['width'])]);
}

function chartsOf(sheet: XmlElement, path: string, part: Part): readonly InspectedChart[] {
  const id = at(sheet, 'drawing')?.attributes['r:id'];
  if (id === undefined) return [];
  const drawingPath = relations(part, path)(id);
  const targets = relations(part, drawingPath);
  return childrenOf(part(drawingPath), 'xdr:twoCellAnchor').flatMap((anchor) => {
    const chartId = descendants(anchor, 'c:chart')[0]?.attributes['r:id'];
    return chartId === undefined ? [] : inspectChart(needed(part, targets(chartId)), anchor);
  });
}

function inspectCell(
  element: XmlElement,
  texts: readonly string[],
  styles: readonly InspectedStyle[],
): InspectedCell {
  const { r: address = '', t: kind = 'n', s: style = '0' } = element.attributes;
  const place = parseRange(address);
  const cellStyle = styles[Number(style)];
  if (!place || !cellStyle) throw new Error(`cell ${address} of style ${style}`);
  const formula = at(element, 'f')?.text;
  const value = valueOf(kind, at(element, 'v')?.text ?? at(element, 'is')?.text, texts);
  return {
    address,
    row: place.firstRow,
    column: place.firstColumn,
    ...value,
    style: cellStyle,
    ...(formula !== undefined && { formula }),
  };
}

function valueOf(
  kind: string,
  text: string | undefined,
  texts: readonly string[],
): Pick<InspectedCell, 'value' | 'type'> {
  if (text === undefined) return { value: null, type: 'blank' };
  if (kind === 's') return { value: texts[Number(text)] ?? null, type: 'text' };
  if (kind === 'b') return { value: text === '1', type: 'boolean' };
  if (kind === 'e') return { value: text, type: 'error' };
  if (kind === 'n') return { value: Number(text), type: 'number' };
  return { value: decodeEscapes(text), type: 'text' };
}
