import { pageSetUp } from '../document/documentTheme';
import { folderOf } from '../opc/partName';
import { wordTypes } from './basePackage';
import type { BlockHost, ChartPart } from './blockHost';
import {
  addPart,
  beforeEnd,
  declareEnding,
  declareType,
  freePath,
  type Parts,
  relate,
  relationshipsOf,
  setText,
  textOf,
} from './docxPackage';
import { type StyleIds, withStyles } from './styles';
import { declaration, paragraph, run, wordNamespaces } from './wordXml';
import { attributeOf, attributesOf, elementsOf } from './xmlElements';

/** What a block that is written anew may use again: its charts' relationships and its footnotes' numbers. */
interface Reusable {
  readonly charts: readonly string[];
  readonly footnotes: readonly number[];
}

/** A document that takes blocks: its styles, footnotes and charts are put in as blocks ask for them. */
export interface DocumentHost {
  readonly blockHost: (reusable?: Reusable) => BlockHost;
}

/** The part with the document's text; undefined where the package has none. */
export function mainPart(parts: Parts): string | undefined {
  return relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
}

export function documentHost(parts: Parts, main: string): DocumentHost {
  const styles = prepareStyles(parts, main);
  const footnotes = prepareFootnotes(parts, main);
  const width = textWidth(textOf(parts, main));
  return {
    blockHost: ({ charts, footnotes: numbers } = { charts: [], footnotes: [] }) => {
      const [oldCharts, oldNumbers] = [[...charts], [...numbers]];
      return {
        styleId: (style) => styles.texts[style],
        tableStyleId: styles.table,
        footnoteReferenceId: styles.footnoteReference,
        textWidth: width,
        addFootnote: (text) =>
          writeFootnote(parts, footnotes, { text, styles, number: oldNumbers.shift() }),
        addChart: (chart) => {
          const old = oldCharts.shift();
          return old === undefined
            ? addChart(parts, main, chart)
            : rewriteChart(parts, main, chart, old);
        },
      };
    },
  };
}

/** In cm, of the last section. */
function textWidth(xml: string): number {
  const cm = (element: string, attribute: string): number => {
    const at = xml.lastIndexOf(`<${element} `);
    const value = at < 0 ? undefined : attributeOf(xml.slice(at), attribute);
    return (Number(value ?? NaN) * 2.54) / 1440;
  };
  const width = cm('w:pgSz', 'w:w') - cm('w:pgMar', 'w:left') - cm('w:pgMar', 'w:right');
  return width > 5 ? width : pageSetUp.textWidth;
}

function relatedPart(parts: Parts, main: string, kind: string): string | undefined {
  return relationshipsOf(parts, main).find(({ type }) => type === kind)?.target;
}

/** Adds a part beside the main one. */
function addRelated(parts: Parts, main: string, kind: string, xml: string): string {
  const path = `${folderOf(main)}${kind}.xml`;
  addPart(parts, path, `${wordTypes}.${kind}+xml`, xml);
  relate(parts, main, kind, path);
  return path;
}

function prepareStyles(parts: Parts, main: string): StyleIds {
  const empty = `${declaration}<w:styles ${wordNamespaces}></w:styles>`;
  const path = relatedPart(parts, main, 'styles') ?? addRelated(parts, main, 'styles', empty);
  const before = textOf(parts, path);
  const hasBullets = /<w:name\s+w:val="list bullet"/i.test(before);
  const { xml, ids } = withStyles(before, hasBullets ? 0 : addBullets(parts, main));
  if (xml !== before) setText(parts, path, xml);
  return ids;
}

/** Adds a list of bullets; returns its number. */
function addBullets(parts: Parts, main: string): number {
  const empty = `${declaration}<w:numbering ${wordNamespaces}></w:numbering>`;
  const path = relatedPart(parts, main, 'numbering') ?? addRelated(parts, main, 'numbering', empty);
  const xml = textOf(parts, path).replace(/(<w:numbering\b[^>]*)\/>\s*$/, '$1></w:numbering>');
  const highest = (name: string, attribute: string): number =>
    Math.max(0, ...attributesOf(xml, name, attribute).map(Number));
  const abstract = highest('w:abstractNum', 'w:abstractNumId') + 1;
  const number = highest('w:num', 'w:numId') + 1;
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="227"/></w:pPr></w:lvl>';
  const added = `<w:abstractNum w:abstractNumId="${abstract}"><w:multiLevelType w:val="singleLevel"/>${level}</w:abstractNum>`;
  // Lists stand below what they are made of.
  const [firstList] = elementsOf(xml, 'w:num');
  const at = firstList?.start ?? xml.lastIndexOf('</w:numbering>');
  const list = `<w:num w:numId="${number}"><w:abstractNumId w:val="${abstract}"/></w:num>`;
  const withAbstract = xml.slice(0, at) + added + xml.slice(at);
  setText(parts, path, beforeEnd(withAbstract, 'w:numbering', list));
  return number;
}

function prepareFootnotes(parts: Parts, main: string): string {
  const known = relatedPart(parts, main, 'footnotes');
  if (known !== undefined) return known;
  const separator = (type: string, id: number, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  const separators =
    separator('separator', -1, 'separator') +
    separator('continuationSeparator', 0, 'continuationSeparator');
  const xml = `${declaration}<w:footnotes ${wordNamespaces}>${separators}</w:footnotes>`;
  return addRelated(parts, main, 'footnotes', xml);
}

interface Footnote {
  readonly text: string;
  readonly styles: StyleIds;
  /** Of the footnote that it takes the place of. */
  readonly number: number | undefined;
}

function writeFootnote(parts: Parts, path: string, { text, styles, number }: Footnote): number {
  const xml = textOf(parts, path);
  const known = elementsOf(xml, 'w:footnote').map((element) => ({
    element,
    id: Number(attributeOf(element.xml, 'w:id')),
  }));
  const id = number ?? Math.max(0, ...known.map((footnote) => footnote.id)) + 1;
  const mark = `<w:r><w:rPr><w:rStyle w:val="${styles.footnoteReference}"/></w:rPr><w:footnoteRef/></w:r>`;
  const content = paragraph({ style: styles.texts.footnote }, mark, run(` ${text}`));
  const written = `<w:footnote w:id="${id}">${content}</w:footnote>`;
  const old = known.find((footnote) => footnote.id === id)?.element;
  setText(
    parts,
    path,
    old
      ? xml.slice(0, old.start) + written + xml.slice(old.end)
      : beforeEnd(xml, 'w:footnotes', written),
  );
  return id;
}

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function addChart(parts: Parts, main: string, { xml, workbook }: ChartPart): string {
  const folder = folderOf(main);
  const path = freePath(parts, `${folder}charts/chart`, '.xml');
  // The part has its place before its relationships do.
  setText(parts, path, '');
  declareType(parts, path, chartType);
  setText(parts, path, xml(addWorkbook(parts, path, folder, workbook)));
  return relate(parts, main, 'chart', path);
}

function addWorkbook(parts: Parts, chart: string, folder: string, workbook: Uint8Array): string {
  const path = freePath(parts, `${folder}embeddings/Dati`, '.xlsx');
  parts.set(path, workbook);
  declareEnding(parts, 'xlsx', workbookType);
  return relate(parts, chart, 'package', path);
}

/** A chart in the place of the one that this relationship leads to. */
function rewriteChart(parts: Parts, main: string, chart: ChartPart, relationship: string): string {
  const path = relationshipsOf(parts, main).find(({ id }) => id === relationship)?.target;
  if (path === undefined || !parts.has(path)) return addChart(parts, main, chart);
  const known = relationshipsOf(parts, path).find(({ type }) => type === 'package');
  if (known) parts.set(known.target, chart.workbook);
  const embedded = known?.id ?? addWorkbook(parts, path, folderOf(main), chart.workbook);
  setText(parts, path, chart.xml(embedded));
  return relationship;
}
