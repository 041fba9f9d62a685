import { Marked } from 'marked';

/** The pages of `docs/` that analysts read, which the pane leads to. */
export const helpPages = ['guida', 'controlli', 'indicatori', 'json', 'basi-di-dati'];

/** What a heading is called in an address, as GitHub calls it, so that links hold in both places. */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
:root { color-scheme: light dark; }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 'Segoe UI', system-ui, sans-serif; overflow-wrap: anywhere; }
h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.4em; scroll-margin-top: 1em; }
ul, ol { padding-left: 1.4em; }
li { margin: 0.25em 0; }
:target { text-decoration: underline; }
.tabella { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.3em 0.6em; border-bottom: 1px solid GrayText; text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: 0.6em; border: 1px solid GrayText; }
`;

/** A page of docs, as one that loads nothing and runs nothing. Its links lead to the pages beside it. */
export function helpPage(markdown) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const content = this.parser.parseInline(tokens);
        return `<h${depth} id="${anchorOf(text)}">${content}</h${depth}>\n`;
      },
      table(token) {
        return `<div class="tabella" tabindex="0" role="group" aria-label="Tabella">${tableOf(token, this.parser)}</div>\n`;
      },
      link({ href, tokens }) {
        const content = this.parser.parseInline(tokens);
        const address = addressOf(href);
        return address === undefined ? content : `<a href="${address}">${content}</a>`;
      },
    },
  });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Report MIP';
  const [opening = '', ...chapters] = markdown.split(/^(?=## )/m);
  return `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${marked.parse(opening)}${contentsOf(marked, chapters)}${marked.parse(chapters.join(''))}</body>
</html>
`;
}

/** The way to each chapter, from the top of a page that is read at its start. */
function contentsOf(marked, chapters) {
  const headings = chapters.map((chapter) => /^## (.+)/.exec(chapter)?.[1] ?? '');
  const links = headings.map(
    (name) => `<li><a href="#${anchorOf(name)}">${marked.parseInline(name)}</a></li>`,
  );
  return `<nav aria-label="Indice"><ul>${links.join('')}</ul></nav>\n`;
}

/** A page that is not among those of the help stays a text. */
function addressOf(href) {
  if (/^(?:https:|#)/.test(href)) return href;
  const [, page = '', anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  return helpPages.includes(page) ? `${page}.html${anchor}` : undefined;
}

function tableOf({ header, rows }, parser) {
  const cells = (tag, row) =>
    row.map(({ tokens }) => `<${tag}>${parser.parseInline(tokens)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<table><thead><tr>${cells('th', header)}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}
