import { strFromU8, unzipSync } from 'fflate';
import { at, childrenOf, descendants, parseXml, type XmlElement } from './parseXml';

export interface InspectedDocx {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly body: XmlElement;
  /** By the key in their tags, in their order. */
  readonly controls: ReadonlyMap<string, XmlElement>;
}

/** Reads a .docx file as anybody would who knows the format. */
export function inspectDocx(bytes: Uint8Array): InspectedDocx {
  return inspectParts(unzipSync(bytes));
}

export function inspectParts(parts: InspectedDocx['parts']): InspectedDocx {
  const body = at(partOf(parts, 'word/document.xml'), 'w:body');
  if (!body) throw new Error('no body');
  const controls = descendants(body, 'w:sdt').map((control) => {
    const tag = at(control, 'w:sdtPr', 'w:tag')?.attributes['w:val'] ?? '';
    return [tag.replace('mip:', ''), control] as const;
  });
  return { parts, body, controls: new Map(controls) };
}

export function partOf(parts: InspectedDocx['parts'], path: string): XmlElement {
  const bytes = parts[path];
  if (!bytes) throw new Error(`no part ${path}`);
  return parseXml(strFromU8(bytes));
}

/** What stands in the cells of the tables of a control, row by row; lines of a cell with a line break between. */
export function tableTexts(control: XmlElement | undefined): readonly (readonly string[])[] {
  if (!control) return [];
  return descendants(control, 'w:tr').map((row) =>
    childrenOf(row, 'w:tc').map((cell) => textIn(cell)),
  );
}

function textIn(element: XmlElement): string {
  if (element.name === 'w:br') return '\n';
  return element.name === 'w:t' ? element.text : element.children.map(textIn).join('');
}

/** The texts of the paragraphs, one by one. */
export function paragraphsOf(element: XmlElement | undefined): readonly string[] {
  return element ? descendants(element, 'w:p').map(textIn) : [];
}

/** The part of a chart with the workbook behind it. */
export interface InspectedDrawing {
  readonly altText: string;
  readonly chart: XmlElement;
  readonly workbook: Uint8Array;
}

export function drawingsOf(
  { parts }: InspectedDocx,
  control: XmlElement | undefined,
): readonly InspectedDrawing[] {
  if (!control) return [];
  return descendants(control, 'wp:inline').map((inline) => {
    const [reference] = descendants(inline, 'c:chart');
    const path = targetOf(parts, 'word/document.xml', reference?.attributes['r:id'] ?? '');
    const chart = partOf(parts, path);
    const external = at(chart, 'c:externalData')?.attributes['r:id'] ?? '';
    return {
      altText: at(inline, 'wp:docPr')?.attributes['descr'] ?? '',
      chart,
      workbook: parts[targetOf(parts, path, external)] ?? new Uint8Array(),
    };
  });
}

/** The values of the series of a chart as it keeps them; undefined where there is none. */
export function seriesOf(chart: XmlElement): readonly (readonly (number | undefined)[])[] {
  return descendants(chart, 'c:ser').map((series) => {
    const cache = at(series, 'c:val', 'c:numRef', 'c:numCache');
    const count = Number(at(cache, 'c:ptCount')?.attributes['val']);
    const points = new Map(
      childrenOf(cache, 'c:pt').map((point) => [
        Number(point.attributes['idx']),
        Number(at(point, 'c:v')?.text),
      ]),
    );
    return Array.from({ length: count }, (_, index) => points.get(index));
  });
}

function targetOf(parts: InspectedDocx['parts'], part: string, id: string): string {
  const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(part) ?? [];
  const relationship = partOf(parts, `${folder}_rels/${name}.rels`).children.find(
    ({ attributes }) => attributes['Id'] === id,
  );
  const target = relationship?.attributes['Target'] ?? '';
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
