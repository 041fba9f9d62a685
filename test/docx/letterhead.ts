import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const xml = (text: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);

/** A letterhead as Word keeps one: a header, a list, a footnote, headings of its own, the place in three runs. */
export function letterhead(body = place): Uint8Array {
  const parts = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.template.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${types}.header+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="${types}.footnotes+xml"/></Types>`,
    ),
    '_rels/.rels': xml(relationships([['officeDocument', '/word/document.xml']])),
    'word/document.xml': xml(
      `<w:document xmlns:w="${w}" xmlns:r="${r}"><w:body><w:p><w:r><w:t>Alla Giunta</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>${body}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>Distinti saluti</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1700" w:bottom="1134" w:left="1700" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': xml(
      relationships([
        ['styles', 'styles.xml'],
        ['header', 'header1.xml'],
        ['numbering', 'numbering.xml'],
        ['footnotes', 'footnotes.xml'],
      ]),
    ),
    'word/styles.xml': xml(
      `<w:styles xmlns:w="${w}"><w:style w:type="paragraph" w:default="1" w:styleId="Normale"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Titolo1"><w:name w:val="heading 1"/><w:basedOn w:val="Normale"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="7A1F1F"/><w:sz w:val="40"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Testo"><w:name w:val="Un altro testo"/></w:style></w:styles>`,
    ),
    'word/header1.xml': xml(
      `<w:hdr xmlns:w="${w}"><w:p><w:r><w:t>Regione Esempio</w:t></w:r></w:p></w:hdr>`,
    ),
    'word/numbering.xml': xml(
      `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': xml(
      `<w:footnotes xmlns:w="${w}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>Nota della carta.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
  };
  return zipSync(parts, { mtime: new Date(2020, 0, 1) });
}

/** As Word splits a text that was corrected while it was typed. */
const place =
  '<w:p><w:r><w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>cor</w:t></w:r><w:r><w:t>po}}</w:t></w:r></w:p>';

function relationships(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${r}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}
