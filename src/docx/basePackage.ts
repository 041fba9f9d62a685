import { strToU8 } from 'fflate';
import { documentStyles, pageSetUp } from '../document/documentTheme';
import { fontName, palette } from '../layout/theme';
import {
  contentTypesNamespace,
  officeRelationships,
  relationshipsNamespace,
} from '../opc/partName';
import { escapeXml } from '../text/xmlText';
import type { Parts } from './docxPackage';
import { declaration, halfPoints, hex, twips, wordNamespaces, wordValue } from './wordXml';

/** Where the blocks go. */
export const bodyPlaceholder = '{{corpo}}';

export const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface BaseProperties {
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
}

/** A document of one page without text: A4, the title and the page's number at its foot. */
export function basePackage({ title, created }: BaseProperties): Parts {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${contentTypesNamespace}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordTypes}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordTypes}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordTypes}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationshipsNamespace}"><Relationship Id="rId1" Type="${officeRelationships}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': coreXml(title, created),
    'word/document.xml': documentXml(),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationshipsNamespace}"><Relationship Id="rId1" Type="${officeRelationships}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${officeRelationships}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${officeRelationships}/footer" Target="footer1.xml"/></Relationships>`,
    'word/styles.xml': stylesXml(),
    'word/settings.xml': settingsXml(),
    'word/footer1.xml': footerXml(title),
  };
  return new Map(Object.entries(parts).map(([path, xml]) => [path, strToU8(declaration + xml)]));
}

export function coreXml(title: string, created: string): string {
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created}</dcterms:${name}>`;
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Report MIP</dc:creator>`,
    `${stamp('created')}${stamp('modified')}<dc:language>it-IT</dc:language></cp:coreProperties>`,
  ].join('');
}

function documentXml(): string {
  const { width, height, sideMargin, topMargin, footer } = pageSetUp;
  const sides = `w:right="${twips(sideMargin)}" w:left="${twips(sideMargin)}"`;
  const ends = `w:top="${twips(topMargin)}" w:bottom="${twips(topMargin + footer / 2)}"`;
  return [
    `<w:document ${wordNamespaces}><w:body><w:p><w:r><w:t>${bodyPlaceholder}</w:t></w:r></w:p>`,
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>`,
    `<w:pgMar ${ends} ${sides} w:header="${twips(footer)}" w:footer="${twips(footer)}" w:gutter="0"/>`,
    '</w:sectPr></w:body></w:document>',
  ].join('');
}

/** What all styles begin with, and those that every document has. */
function stylesXml(): string {
  const size = halfPoints(documentStyles.body.size);
  return [
    `<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>`,
    `<w:rFonts w:ascii="${fontName}" w:hAnsi="${fontName}" w:eastAsia="${fontName}" w:cs="${fontName}"/>`,
    `${wordValue('color', hex(palette.ink))}${wordValue('sz', size)}${wordValue('szCs', size)}<w:lang w:val="it-IT" w:eastAsia="it-IT" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '</w:styles>',
  ].join('');
}

function settingsXml(): string {
  return [
    `<w:settings ${wordNamespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>`,
    '<w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="it-IT"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
  ].join('');
}

/** The footer's style is among those that are put in. */
function footerXml(title: string): string {
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${twips(pageSetUp.textWidth)}"/></w:tabs>`;
  const field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  return `<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/>${tab}</w:pPr><w:r><w:t>${escapeXml(title)}</w:t></w:r><w:r><w:tab/></w:r>${field}</w:p></w:ftr>`;
}
