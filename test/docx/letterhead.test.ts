import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8 } from 'fflate';
import type { ReportDocument } from '../../src/document/blocks';
import { buildDocument } from '../../src/document/buildDocument';
import { docxBytes } from '../../src/docx/docxBytes';
import { UnusableDocument } from '../../src/docx/openDocx';
import { inspectDocx, type InspectedDocx, paragraphsOf, partOf } from '../support/inspectDocx';
import { at, childrenOf, descendants } from '../support/parseXml';
import { generatedSample } from '../support/shared/madeOnce';
import { validateDocx } from '../support/validateXlsx';
import { letterhead } from './letterhead';

const created = '2019-12-31T23:59:00Z';
let published: ReportDocument;
let bytes: Uint8Array;
let docx: InspectedDocx;

beforeAll(async () => {
  const { report } = await generatedSample();
  published = buildDocument(report, new Map());
  bytes = docxBytes(published, { created, template: letterhead() });
  docx = inspectDocx(bytes);
});

describe('a letterhead', () => {
  it('makes a document without errors for the Open XML SDK', async () => {
    expect(await validateDocx(bytes)).toEqual([]);
  });

  it('keeps what stands around the place of the text, and its header', () => {
    const texts = docx.body.children.map(
      (child) => paragraphsOf({ ...child, children: [child] })[0],
    );
    expect(texts[0]).toBe('Alla Giunta');
    expect(texts.at(-2)).toBe('Distinti saluti');
    expect(docx.controls.size).toBe(published.blocks.length);
    expect(descendants(docx.body, 'w:p').some(({ text }) => text.includes('{{'))).toBe(false);
    expect(strFromU8(docx.parts['word/header1.xml'] ?? new Uint8Array())).toContain(
      'Regione Esempio',
    );
  });

  it('gives its own looks to the styles that it has, and gets those that it lacks', () => {
    const styles = childrenOf(partOf(docx.parts, 'word/styles.xml'), 'w:style');
    const ids = styles.map(({ attributes }) => attributes['w:styleId']);
    expect(new Set(ids).size).toBe(ids.length);
    const named = (name: string) =>
      styles.filter((style) => at(style, 'w:name')?.attributes['w:val'] === name);
    expect(named('heading 1')).toHaveLength(1);
    expect(at(named('heading 1')[0], 'w:rPr', 'w:color')?.attributes['w:val']).toBe('7A1F1F');
    const [heading] = descendants(docx.controls.get('capitolo-1') ?? docx.body, 'w:pStyle');
    expect(heading?.attributes['w:val']).toBe('Titolo1');
    expect(named('Testo')[0]?.attributes['w:styleId']).toBe('MipTesto');
  });

  it('keeps its list and its footnote apart from those of the report', () => {
    const lists = childrenOf(partOf(docx.parts, 'word/numbering.xml'), 'w:num');
    expect(lists.map(({ attributes }) => attributes['w:numId'])).toEqual(['4', '5']);
    const notes = childrenOf(partOf(docx.parts, 'word/footnotes.xml'), 'w:footnote');
    expect(notes.map(({ attributes }) => attributes['w:id'])).toEqual([
      '-1',
      '0',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
  });

  it('narrows tables and figures to its text', () => {
    const widths = descendants(docx.body, 'w:tblW').map(({ attributes }) =>
      Number(attributes['w:w']),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(11906 - 2 * 1700);
    const charts = descendants(docx.body, 'wp:extent').map(({ attributes }) =>
      Number(attributes['cx']),
    );
    expect(Math.max(...charts)).toBeLessThanOrEqual((11906 - 2 * 1700) * 635);
  });

  it.each([
    ['has no place for the text', letterhead('<w:p/>'), 'non dice dove va il testo'],
    ['is no archive', new TextEncoder().encode('carta'), 'non è un documento Word leggibile'],
  ])('is refused where it %s', (_, template, sentence) => {
    expect(() => docxBytes(published, { created, template })).toThrow(UnusableDocument);
    expect(() => docxBytes(published, { created, template })).toThrow(sentence);
  });
});
