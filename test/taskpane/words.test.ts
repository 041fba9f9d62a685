import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** Where sentences that the pane shows are written. */
const catalogue = [
  ...filesIn('src/taskpane/words'),
  'src/excel/request/explainExcelError.ts',
  'src/history/changesSection.ts',
  'src/report/verdict.ts',
];

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

interface Text {
  readonly file: string;
  readonly text: string;
}

/** What the file can put on the screen: its literals (not those that it imports or compares) and its JSX. */
function textsOf(file: string): readonly Text[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node))
      texts.push({ file, text: node.text });
    if (ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)) {
      texts.push({ file, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** More than a name in the program: it has a space or begins as a sentence does. */
const isProse = ({ text }: Text): boolean =>
  /\p{L}.*\s.*\p{L}/su.test(text) || /^\p{Lu}\p{Ll}/u.test(text);

/** Icons, classes, styles and the host's own name. */
const isForPrograms =
  /^(?:ErrorBadge|Cancel|More|Add|Document|Preview|Print|Copy|Color|Help|Chevron(?:Down|Left|Right)Med|Arrow(?:Up|Down|Left|Right)|Warning|Info|Completed|Delete|Escape|Excel|OpenBrowserWindowApi|[a-z]+ [a-z]+|, auto\) 1fr|position: .*|\d+px .*|@media .*)$/;

/** The other sentences that tell the user what to do: of findings and of the command. */
const others = [
  ...filesIn('src/findings'),
  ...filesIn('src/cli'),
  'src/faults/unreadableFile.ts',
  'src/xlsx/write/unwritableOutput.ts',
];

/** Excel itself calls something so: what stands on its own buttons. */
const oneName = /(?<!Layout )rapport[oi](?! di monitoraggio| pubblicat)/i;

/** An infinitive that tells what to do stands at the beginning, after a colon, a comma or a joining word. */
const infinitive =
  /\briprovare\b|(?:^|[:,.] |\b(?:poi|oppure|e) )\p{L}+(?:are|ere|ire|rre)(?:l[aeio]|ne)?\b(?! [àè])/u;

describe('what findings and the command say', () => {
  const prose = others.flatMap(textsOf).filter(isProse);

  it.each<[string, RegExp]>([
    ['calls the report by one name', oneName],
    ['speaks to the user', infinitive],
  ])('%s', (_rule, forbidden) => {
    expect(prose.length).toBeGreaterThan(150);
    expect(prose.map(({ text }) => text).filter((text) => forbidden.test(text))).toEqual([]);
  });
});

describe('what the pane says', () => {
  const prose = catalogue.flatMap(textsOf).filter(isProse);

  it.each<[string, RegExp]>([
    ['calls the report by one name', oneName],
    ['speaks to the user', infinitive],
    ['names no codes', /\b[A-Z]{3,}_[A-Z_]+\b/],
    ['says nothing of what there is none of', /(?:^|\s)0 \p{L}/u],
    ['has typographic apostrophes', /\p{L}'\p{L}/u],
  ])('%s', (_rule, forbidden) => {
    expect(prose.length).toBeGreaterThan(80);
    expect(prose.filter(({ text }) => forbidden.test(text))).toEqual([]);
  });

  it('is in the catalogue alone', () => {
    const views = [...filesIn('src/taskpane/views'), ...filesIn('src/taskpane/session')];
    const texts = [...views, ...filesIn('src/taskpane/state'), 'src/taskpane/Pane.tsx'].flatMap(
      textsOf,
    );
    expect(texts.length).toBeGreaterThan(100);
    const shown = texts.filter(isProse).filter(({ text }) => !isForPrograms.test(text));
    expect(shown).toEqual([]);
  });
});
