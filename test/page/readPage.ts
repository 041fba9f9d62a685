import { DomUtils, parseDocument } from 'htmlparser2';

export type Node = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** The page as a parser of HTML sees it. */
export function parsePage(html: string): Node {
  return parseDocument(html);
}

export function elements(name: string, within: Node | Element): readonly Element[] {
  return DomUtils.getElementsByTagName(name, within, true);
}

export function textOf(node: Element | Node): string {
  return DomUtils.textContent(node);
}

/** Those that have the class, among others or alone. */
export function ofClass(name: string, within: Node | Element): readonly Element[] {
  return elements('*', within).filter(({ attribs }) =>
    (attribs['class'] ?? '').split(' ').includes(name),
  );
}

export function childrenOf(element: Element): readonly Element[] {
  return DomUtils.getElementsByTagName('*', element.children, false);
}

export interface PageTable {
  readonly id: string;
  /** `Tabella 1`; empty where it has no caption. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  /** `area`, `nested`, `total`, `group`; empty of others. */
  readonly role: string;
  readonly cells: readonly string[];
}

/** What the tables say, from the top down. */
export function pageTables(page: Node): readonly PageTable[] {
  return ofClass('table', page).map((box) => {
    const [title] = elements('b', box);
    const lines = elements('tr', box);
    const cellsOf = (line: Element): readonly string[] => childrenOf(line).map(withoutMarks);
    const [first, ...others] = lines;
    return {
      id: box.attribs['id'] ?? '',
      name: title ? textOf(title).replace(/\.$/, '') : '',
      header: first ? cellsOf(first) : [],
      rows: others.map((line) => ({ role: line.attribs['class'] ?? '', cells: cellsOf(line) })),
    };
  });
}

/** A footnote's number is no part of what a header says. */
function withoutMarks(cell: Element): string {
  const marks = childrenOf(cell).filter(({ name }) => name === 'sup');
  return cell.children
    .filter((node) => !marks.some((mark) => mark === node))
    .map((node) => DomUtils.textContent(node))
    .join('');
}
