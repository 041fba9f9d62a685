import { strToU8, zipSync } from 'fflate';

/** A workbook written out by hand: what producers other than ours may put in a file. */
export interface HandmadeWorkbook {
  /** Content of each `<sheetData>`, or more of the worksheet where it begins with `<`. */
  readonly sheets: readonly HandmadeSheet[];
  /** Content of `<sst>`; no part where it is absent. */
  readonly sharedStrings?: string;
  /** Content of `<styleSheet>`; no part where it is absent. */
  readonly styles?: string;
  /** What stands in the workbook above its sheets. */
  readonly workbookHead?: string;
  /** Files beside those above, or instead of them. */
  readonly parts?: Readonly<Record<string, string>>;
}

export interface HandmadeSheet {
  readonly name: string;
  readonly rows: string;
  readonly attributes?: string;
  /** What stands above the rows. */
  readonly head?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function handmadeWorkbook(workbook: HandmadeWorkbook): Buffer {
  return packed(handmadeParts(workbook));
}

export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

export function handmadeParts({
  sheets,
  sharedStrings,
  styles,
  workbookHead = '',
  parts = {},
}: HandmadeWorkbook): Record<string, string> {
  const tabs = sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const strings = relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml');
  return {
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbookHead}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...targets,
      ...(sharedStrings === undefined ? [] : [strings]),
      ...(styles === undefined ? [] : [relationship('rIdStyles', 'styles', 'styles.xml')]),
    ]),
    ...Object.fromEntries(
      sheets.map(({ rows, head = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}">${head}<sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...(sharedStrings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...parts,
  };
}

export function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`;
}

export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
}
