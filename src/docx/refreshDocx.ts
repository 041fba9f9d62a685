import type { DocumentBlock, ReportDocument } from '../document/blocks';
import { zipParts } from '../opc/zipParts';
import { withAnchors } from './anchors';
import { contentXml, controlXml, nameOf } from './blockXml';
import { controlsOf, invitation, withoutControls } from './controls';
import { type DocumentHost, documentHost, mainPart } from './documentHost';
import {
  paragraphMark,
  readMemory,
  type RememberedBlock,
  rememberedBlock,
  writeMemory,
} from './documentMemory';
import { type Parts, setText, textOf } from './docxPackage';
import { openDocx, UnusableDocument } from './openDocx';
import { plainText } from './plainText';
import { attributesOf, elementsOf } from './xmlElements';

export interface RefreshedDocx extends RefreshedBlocks {
  readonly bytes: Uint8Array;
}

/** What a person wants to know of the blocks, by their names. */
interface RefreshedBlocks {
  /** Somebody deleted them: they stay away. */
  readonly deleted: readonly string[];
  /** Hold text that somebody typed: it stands at their ends now. */
  readonly typed: readonly string[];
  /** The report has them for the first time. */
  readonly added: readonly string[];
  /** The report has them no more: they are as they were. */
  readonly outdated: readonly string[];
}

/**
 * A document that this program wrote and somebody edited, with new figures. What stands in the content
 * controls of its blocks is written anew; everything else is byte for byte as it was. The same report once
 * more changes nothing. Throws `UnusableDocument` where the bytes are no such document.
 */
export function refreshDocx(bytes: Uint8Array, published: ReportDocument): RefreshedDocx {
  const parts = openDocx(bytes);
  const blocks = refreshParts(parts, published);
  return { bytes: zipParts(parts), ...blocks };
}

/** The same in the parts of the document. */
export function refreshParts(parts: Parts, published: ReportDocument): RefreshedBlocks {
  const main = mainPart(parts) ?? '';
  const memory = readMemory(parts, main);
  if (!memory)
    throw new UnusableDocument(
      'non è stato scritto da questo programma, o chi lo ha salvato ne ha perso la memoria: scrivine uno nuovo con «--documento»',
    );
  const remembered = new Map(memory.map((block) => [block.key, block]));
  const run: RefreshRun = {
    host: documentHost(parts, main),
    blocks: new Map(published.blocks.map((block) => [block.key, block])),
    remembered,
    written: new Map(),
    typed: new Set(),
    standing: new Map(),
  };
  const text = refreshed(textOf(parts, main), run);
  if (run.standing.size === 0)
    throw new UnusableDocument(
      'non ha più nessuno dei suoi blocchi: chi lo ha salvato per ultimo non conserva i controlli contenuto, come fa Word. Riparti da una copia salvata da Word',
    );
  const unknown = published.blocks.filter(
    ({ key }) => !remembered.has(key) && !run.standing.has(key),
  );
  const added = unknown.filter((block) => isNeighbourThere(block, published, run));
  setText(parts, main, withAdded(text, added, published, run));
  writeMemory(parts, main, [
    ...memory.map((block) => run.written.get(block.key) ?? block),
    ...[...run.written.values()].filter(({ key }) => !remembered.has(key)),
  ]);
  return {
    deleted: memory.flatMap(({ key, name }) =>
      run.blocks.has(key) && !run.standing.has(key) ? [name] : [],
    ),
    typed: [...run.typed],
    added: added.map(nameOf),
    outdated: [...run.standing].flatMap(([key, name]) =>
      run.blocks.has(key) || key.endsWith('-analista') ? [] : [name],
    ),
  };
}

interface RefreshRun {
  readonly host: DocumentHost;
  /** The blocks of the new report, by key. */
  readonly blocks: ReadonlyMap<string, DocumentBlock>;
  /** The blocks that the document was written with, by key. */
  readonly remembered: ReadonlyMap<string, RememberedBlock>;
  readonly written: Map<string, RememberedBlock>;
  /** Names. */
  readonly typed: Set<string>;
  /** Names by key of the blocks that the document holds. */
  readonly standing: Map<string, string>;
}

/** A piece of a document with new contents in its controls. */
function refreshed(xml: string, run: RefreshRun): string {
  let result = '';
  let done = 0;
  for (const { key, content, isEmptied } of controlsOf(xml)) {
    const old = isEmptied ? '' : content.inner;
    const lead = xml.slice(done, content.contentStart);
    const at = isEmptied && run.blocks.has(key) ? lead.lastIndexOf(invitation) : -1;
    result += at < 0 ? lead : lead.slice(0, at) + lead.slice(at + invitation.length);
    result += newContent(key, old, run);
    done = content.contentEnd;
  }
  return result + xml.slice(done);
}

function newContent(key: string, old: string, run: RefreshRun): string {
  const block = run.blocks.get(key);
  run.standing.set(key, block ? nameOf(block) : (run.remembered.get(key)?.name ?? key));
  if (!block) return refreshed(old, run);
  const { own, moved } = withoutControls(old);
  const known = run.remembered.get(key)?.marks ?? [];
  const typed = notWritten(paragraphsIn(own), known).map((text) => text.replace(drawnCharts, ''));
  const free = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => !typed.some((text) => text.includes(`"${id}"`)));
  const written = contentXml(
    block,
    run.host.blockHost({
      charts: free(chartsIn(own)),
      footnotes: free(footnotesIn(own)).map(Number),
    }),
  );
  const remembered = rememberedBlock(block, written);
  run.written.set(key, remembered);
  // What somebody typed may be what the report says now: a cell that was put right before the data were.
  const kept = notWritten(typed, without(remembered.marks, known)).join('');
  if (kept !== '') run.typed.add(nameOf(block));
  return withAnchors(written, own, kept) + kept + refreshed(moved, run);
}

const drawnCharts = /<w:drawing\b(?:(?!<\/w:drawing>)[\s\S])*?<c:chart\b[\s\S]*?<\/w:drawing>/g;

function paragraphsIn(xml: string): readonly string[] {
  return elementsOf(xml, 'w:p')
    .filter(({ isNested }) => !isNested)
    .map((paragraph) => paragraph.xml);
}

/** The paragraphs that nobody but a person wrote: with a text that no mark is left for, or with a picture. */
function notWritten(paragraphs: readonly string[], marks: readonly string[]): readonly string[] {
  const left = counted(marks);
  return paragraphs.filter((paragraph) => {
    if (/<(?:pic:pic|w:pict|w:object)\b/.test(paragraph)) return true;
    const text = plainText(paragraph).trim();
    return text !== '' && !taken(left, paragraphMark(text));
  });
}

/** The marks, less one of each of these. */
function without(marks: readonly string[], others: readonly string[]): readonly string[] {
  const left = counted(others);
  return marks.filter((mark) => !taken(left, mark));
}

function counted(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** Takes one of this mark away, where there is one. */
function taken(left: Map<string, number>, mark: string): boolean {
  const count = left.get(mark) ?? 0;
  left.set(mark, count - 1);
  return count > 0;
}

function chartsIn(xml: string): readonly string[] {
  return attributesOf(xml, 'c:chart', 'r:id');
}

function footnotesIn(xml: string): readonly string[] {
  return attributesOf(xml, 'w:footnoteReference', 'w:id');
}

/** The blocks before this one, the nearest first. */
function before({ key }: DocumentBlock, { blocks }: ReportDocument): readonly DocumentBlock[] {
  return blocks
    .slice(
      0,
      blocks.findIndex((block) => block.key === key),
    )
    .reverse();
}

function isNeighbourThere(
  block: DocumentBlock,
  published: ReportDocument,
  run: RefreshRun,
): boolean {
  return before(block, published).some(({ key }) => run.standing.has(key));
}

/** Each new block stands below the nearest one before it that is there. */
function withAdded(
  xml: string,
  added: readonly DocumentBlock[],
  published: ReportDocument,
  run: RefreshRun,
): string {
  let text = xml;
  for (const block of added) {
    const control = controlXml(block, run.host.blockHost());
    run.written.set(block.key, rememberedBlock(block, control));
    run.standing.set(block.key, nameOf(block));
    const place = endOfNearest(text, before(block, published));
    text = text.slice(0, place) + control + text.slice(place);
  }
  return text;
}

function endOfNearest(xml: string, blocks: readonly DocumentBlock[]): number {
  const controls = controlsOf(xml);
  for (const { key } of blocks) {
    const found = controls.find((control) => control.key === key);
    if (found) return found.element.end;
  }
  throw new Error('a block is added where there is none');
}
