import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReportDocument } from '../../src/document/blocks';
import { buildDocument } from '../../src/document/buildDocument';
import { docxBytes } from '../../src/docx/docxBytes';
import { UnusableDocument } from '../../src/docx/openDocx';
import { refreshDocx, refreshParts } from '../../src/docx/refreshDocx';
import { shapedSource } from '../report/shapedSource';
import { generated } from '../support/generated';
import {
  drawingsOf,
  inspectDocx,
  inspectParts,
  paragraphsOf,
  seriesOf,
  tableTexts,
} from '../support/inspectDocx';
import { runs } from '../support/runs';
import { validateDocx } from '../support/validateXlsx';
import { type Edit, edited, editParts, edits } from './editDocument';
import { letterhead } from './letterhead';

const created = '2019-12-31T23:59:00Z';
/** The document of five quarters, and what the report of six says. */
let former: ReportDocument;
let before: Uint8Array;
let next: ReportDocument;

async function reportOf(quarters: number): Promise<ReportDocument> {
  const users = (area: number, quarter: number): number => 8 + 3 * area + quarter;
  const { report } = await generated(shapedSource({ areas: 3, quarters, users }));
  return buildDocument(report, new Map());
}

beforeAll(async () => {
  former = await reportOf(5);
  before = docxBytes(former, { created });
  next = await reportOf(6);
});

/** With a block of every kind, one with footnotes, one with two charts: what takes a tenth of the time. */
function shortened({ title, blocks }: ReportDocument): ReportDocument {
  const keys = [
    'titolo',
    'cifre',
    'in-breve',
    'in-breve-testo',
    'tabella-1',
    'tabella-5',
    'figura-3',
    'fonte',
  ];
  return { title, blocks: blocks.filter(({ key }) => keys.includes(key)) };
}

/** The text outside the contents of controls. */
function outside(parts: Readonly<Record<string, Uint8Array>>): string {
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<w:sdtContent>[\s\S]*?<\/w:sdtContent>/g, '<w:sdtContent/>');
}

const isOfBlocks = (path: string): boolean =>
  /^(?:word\/(?:charts|embeddings)\/|customXml\/|word\/footnotes\.xml|word\/document\.xml)/.test(
    path,
  );

describe('the refresh of a document', () => {
  it.each([
    ['a short document', 470, shortened],
    ['the whole document', 30, (whole: ReportDocument) => whole],
  ] as const)(
    'leaves what a person did as it is, and refreshes the controls: %s',
    (_, times, of) => {
      const old = unzipSync(docxBytes(of(former), { created }));
      const report = of(next);
      const fresh = inspectDocx(docxBytes(report, { created })).controls;
      const wanted = new Map([...fresh].map(([key, control]) => [key, paragraphsOf(control)]));
      fc.assert(
        fc.property(edits, (all: readonly Edit[]) => {
          // Unpacked: to pack it takes longer than all the rest, and has tests of its own.
          const own = { ...old };
          const { deleted, typed } = editParts(own, all);
          const parts = new Map(Object.entries(own));
          const result = refreshParts(parts, report);
          const now = Object.fromEntries(parts);
          expect(outside(now)).toBe(outside(own));
          const changed = Object.keys(own).filter((path) => !same(now[path], own[path]));
          expect(changed.filter((path) => !isOfBlocks(path))).toEqual([]);
          expect(result.deleted).toHaveLength(new Set(deleted).size);
          expect(result.typed).toHaveLength(typed.size);
          const { controls } = inspectParts(now);
          for (const [key, control] of controls) {
            const texts = paragraphsOf(control);
            for (const text of typed.get(key) ?? [])
              expect(texts.some((each) => each.includes(text))).toBe(true);
            const first = wanted.get(key) ?? [];
            expect({ key, texts: texts.slice(0, first.length) }).toEqual({ key, texts: first });
            if (!typed.has(key)) expect(texts).toHaveLength(first.length);
          }
          const again = refreshParts(parts, report);
          expect(again.typed).toEqual(result.typed);
          expect([...parts.keys()]).toEqual(Object.keys(now));
          expect([...parts].filter(([path, content]) => !same(now[path], content))).toEqual([]);
        }),
        { numRuns: runs(times) },
      );
    },
    300_000,
  );

  it('gives every table a column and every chart a point for one more period', () => {
    const docx = inspectDocx(refreshDocx(before, next).bytes);
    const columns = tableTexts(docx.controls.get('tabella-1'))[0];
    expect(columns).toHaveLength(1 + 6 + 1);
    const [drawing] = drawingsOf(docx, docx.controls.get('figura-1'));
    expect(drawing && seriesOf(drawing.chart).map(({ length }) => length)).toEqual([6, 6, 6]);
  });

  it('makes a document without errors for the Open XML SDK, typed text and all', async () => {
    const { bytes } = edited(before, [
      { kind: 'retype', where: 8, text: 'scritto a mano: uno' },
      { kind: 'typeBelow', where: 9, text: 'scritto a mano: due' },
      { kind: 'delete', where: 3 },
    ]);
    expect(await validateDocx(refreshDocx(bytes, next).bytes)).toEqual([]);
  });

  it('changes nothing where the report says the same', () => {
    expect(same(refreshDocx(before, former).bytes, before)).toBe(true);
  });

  it('refreshes a document on a letterhead', () => {
    const template = letterhead();
    const old = docxBytes(next, { created, template });
    const result = refreshDocx(old, next);
    expect(same(result.bytes, old)).toBe(true);
    expect(result).toMatchObject({ deleted: [], typed: [], added: [], outdated: [] });
  });

  it('adds a block that the report has for the first time below the one before it, once', async () => {
    const without: ReportDocument = {
      ...next,
      blocks: next.blocks.filter(({ key }) => key !== 'tabella-2'),
    };
    const result = refreshDocx(docxBytes(without, { created }), next);
    expect(result.added).toEqual(['Tabella 2']);
    const keys = [...inspectDocx(result.bytes).controls.keys()];
    expect(keys).toEqual(next.blocks.map(({ key }) => key));
    expect(refreshDocx(result.bytes, next).added).toEqual([]);
    expect(await validateDocx(result.bytes)).toEqual([]);
  });

  it('leaves a block that the report has no more, and says so', () => {
    const without: ReportDocument = {
      ...next,
      blocks: next.blocks.filter(({ key }) => key !== 'tabella-2'),
    };
    const old = docxBytes(next, { created });
    const result = refreshDocx(old, without);
    expect(result.outdated).toEqual(['Tabella 2']);
    expect(same(result.bytes, old)).toBe(true);
  });

  it('fills a control that somebody emptied', () => {
    const xml = strFromU8(unzipSync(before)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('mip:tabella-2');
    const emptied = replaced(before, (text) =>
      text.replace(
        /(<w:tag w:val="mip:fonte"\/>)([\s\S]*?<w:sdtContent>)[\s\S]*?(<\/w:sdtContent>)/,
        '$1<w:showingPlcHdr/>$2<w:p><w:r><w:t>Fare clic qui</w:t></w:r></w:p>$3',
      ),
    );
    const { bytes, typed } = refreshDocx(emptied, next);
    expect(typed).toEqual([]);
    expect(paragraphsOf(inspectDocx(bytes).controls.get('fonte'))).toEqual([
      expect.stringMatching(/^Fonte/),
    ]);
    expect(outside(unzipSync(bytes))).not.toContain('showingPlcHdr');
  });

  it('keeps a block that somebody moved into another one', () => {
    const nested = replaced(before, (text) => {
      const [control = ''] =
        /<w:sdt><w:sdtPr><w:alias w:val="Fonte"[\s\S]*?<\/w:sdt>/.exec(text) ?? [];
      const rest = text.replace(control, '');
      return rest.replace(/(mip:tabella-2"\/>[\s\S]*?<w:sdtContent>)/, (head) => head + control);
    });
    const result = refreshDocx(nested, next);
    expect(result).toMatchObject({ deleted: [], typed: [] });
    expect([...inspectDocx(result.bytes).controls.keys()]).toContain('fonte');
    expect(same(refreshDocx(result.bytes, next).bytes, result.bytes)).toBe(true);
  });

  it('keeps a number that was typed where another cell has the same one', () => {
    const cells = tableTexts(inspectDocx(before).controls.get('tabella-2')).flat();
    const numbers = cells.filter((text) => /^\d+$/.test(text));
    const [first = ''] = numbers;
    const other = numbers.find((text) => text !== first) ?? '';
    const corrected = replaced(before, (text) =>
      text.replace(/mip:tabella-2"[\s\S]*?<\/w:sdt>/, (control) =>
        control.replace(`>${first}<`, `>${other}<`),
      ),
    );
    const { bytes, typed } = refreshDocx(corrected, former);
    expect(typed).toEqual(['Tabella 2']);
    expect(paragraphsOf(inspectDocx(bytes).controls.get('tabella-2')).at(-1)).toBe(other);
    expect(same(refreshDocx(bytes, former).bytes, bytes)).toBe(true);
  });

  it('keeps what cross-references lead to, and comments, where they were', () => {
    const [start, end] = [
      '<w:bookmarkStart w:id="7" w:name="_Ref7"/>',
      '<w:bookmarkEnd w:id="7"/>',
    ];
    const [from, to] = ['<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'];
    const comment = '<w:r><w:commentReference w:id="3"/></w:r>';
    const lead = /mip:tabella-2"[\s\S]*?<w:pStyle[^>]*><\/w:pPr>/;
    const marked = replaced(before, (text) =>
      text
        // Of label and number, as Word has it: the number is a field.
        .replace(lead, (found) => `${found}${start}`)
        .replace(/_Ref7[\s\S]*?"end"\/><\/w:r>/, (found) => found + end)
        // Of a figure that changes.
        .replace(/mip:cifre"[\s\S]*?<w:pStyle[^>]*><\/w:pPr>/, (found) => found + from)
        .replace(/<w:commentRangeStart[\s\S]*?<\/w:r>/, (found) => found + to + comment),
    );
    const { bytes, typed } = refreshDocx(marked, next);
    expect(typed).toEqual([]);
    const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const fresh = strFromU8(
      unzipSync(refreshDocx(before, next).bytes)['word/document.xml'] ?? new Uint8Array(),
    );
    for (const anchor of [start, end, from, to, comment])
      expect(text.split(anchor)).toHaveLength(2);
    const without = [start, end, from, to, comment].reduce(
      (xml, anchor) => xml.replace(anchor, ''),
      text,
    );
    expect(without).toBe(fresh);
    expect(lettersOf(text, start, end)).toBe('Tabella 2');
    expect(lettersOf(text, from, to)).toBe(
      paragraphsOf(inspectDocx(bytes).controls.get('cifre'))[0],
    );
    expect(same(refreshDocx(bytes, next).bytes, bytes)).toBe(true);
  });

  it('refuses a document that a program saved that knows no controls', () => {
    const flat = replaced(before, (text) =>
      text
        .replace(/<w:sdt><w:sdtPr>[\s\S]*?<w:sdtContent>/g, '')
        .replaceAll('</w:sdtContent></w:sdt>', ''),
    );
    expect(() => refreshDocx(flat, next)).toThrow('non ha più nessuno dei suoi blocchi');
  });

  it('refuses a document that it did not write', () => {
    expect(() => refreshDocx(letterhead(), next)).toThrow(UnusableDocument);
    expect(() => refreshDocx(letterhead(), next)).toThrow(
      'non è stato scritto da questo programma',
    );
  });
});

/** What stands between two tags. */
function lettersOf(xml: string, start: string, end: string): string {
  const between = xml.slice(xml.indexOf(start), xml.indexOf(end));
  return [...between.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^.*>/, '')).join('');
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(other);
}

function replaced(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts['word/document.xml'] = strToU8(
    edit(strFromU8(parts['word/document.xml'] ?? new Uint8Array())),
  );
  return zipSync(parts);
}
