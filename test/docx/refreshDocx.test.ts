import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReportDocument } from '../../src/document/blocks';
import { buildDocument } from '../../src/document/buildDocument';
import { docxBytes } from '../../src/docx/docxBytes';
import { UnusableDocument } from '../../src/docx/openDocx';
import { refreshDocx } from '../../src/docx/refreshDocx';
import { shapedSource } from '../report/shapedSource';
import { generated } from '../support/generated';
import {
  drawingsOf,
  inspectDocx,
  paragraphsOf,
  seriesOf,
  tableTexts,
} from '../support/inspectDocx';
import { runs } from '../support/runs';
import { validateDocx } from '../support/validateXlsx';
import { type Edit, edited, edits } from './editDocument';
import { letterhead } from './letterhead';

const created = '2019-12-31T23:59:00Z';
/** The document of five quarters, and what the report of six says. */
let before: Uint8Array;
let next: ReportDocument;

async function reportOf(quarters: number): Promise<ReportDocument> {
  const users = (area: number, quarter: number): number => 8 + 3 * area + quarter;
  const { report } = await generated(shapedSource({ areas: 3, quarters, users }));
  return buildDocument(report, new Map());
}

beforeAll(async () => {
  before = docxBytes(await reportOf(5), { created });
  next = await reportOf(6);
}, 120_000);

/** The text outside the contents of controls. */
function outside(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<w:sdtContent>[\s\S]*?<\/w:sdtContent>/g, '<w:sdtContent/>');
}

const isOfBlocks = (path: string): boolean =>
  /^(?:word\/(?:charts|embeddings)\/|customXml\/|word\/footnotes\.xml|word\/document\.xml)/.test(
    path,
  );

describe('the refresh of a document', () => {
  it('leaves what a person did as it is, and puts the new figures in the controls', async () => {
    const wanted = inspectDocx(docxBytes(next, { created })).controls;
    await fc.assert(
      fc.asyncProperty(edits, async (all: readonly Edit[]) => {
        const { bytes, deleted, typed } = edited(before, all);
        const result = refreshDocx(bytes, next);
        expect(outside(result.bytes)).toBe(outside(bytes));
        const [old, now] = [unzipSync(bytes), unzipSync(result.bytes)];
        for (const [path, content] of Object.entries(old)) {
          if (!isOfBlocks(path))
            expect({ path, same: same(now[path], content) }).toEqual({ path, same: true });
        }
        expect(result.deleted).toHaveLength(new Set(deleted).size);
        expect(result.typed).toHaveLength(typed.size);
        const { controls } = inspectDocx(result.bytes);
        for (const [key, control] of controls) {
          const texts = paragraphsOf(control);
          for (const text of typed.get(key) ?? [])
            expect(texts.some((each) => each.includes(text))).toBe(true);
          const fresh = paragraphsOf(wanted.get(key));
          expect({ key, texts: texts.slice(0, fresh.length) }).toEqual({ key, texts: fresh });
          if (!typed.has(key)) expect(texts).toHaveLength(fresh.length);
        }
        expect(same(refreshDocx(result.bytes, next).bytes, result.bytes)).toBe(true);
        await Promise.resolve();
      }),
      { numRuns: runs(500) },
    );
  }, 600_000);

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
  }, 60_000);

  it('changes nothing where the report says the same', async () => {
    expect(same(refreshDocx(before, await reportOf(5)).bytes, before)).toBe(true);
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
  }, 60_000);

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
    expect(outside(bytes)).not.toContain('showingPlcHdr');
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

function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.from(one).equals(other);
}

function replaced(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts['word/document.xml'] = strToU8(
    edit(strFromU8(parts['word/document.xml'] ?? new Uint8Array())),
  );
  return zipSync(parts);
}
