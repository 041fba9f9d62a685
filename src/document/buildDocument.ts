import { figureText } from '../report/figureText';
import type { Block, Overview, Report, Section } from '../report/report';
import { drawnTable } from '../report/tableLookups';
import { reportSheets } from '../service/reportSheets';
import { isStage } from '../service/stages';
import type { DocumentBlock, FigureBlock, ReportDocument, TableCell, TextBlock } from './blocks';
import { dataOfFigures, isDataOfFigure } from './dataOfFigures';
import { blockKey, captionOf, tableBlocks } from './tableBlock';

/** What the analyst wrote in the boxes of the report's sheets, by their names. */
export type AnalystTexts = ReadonlyMap<string, string>;

/**
 * The report as it is published: the summary with the figure of the path, chapters 1 to 8, the data of
 * figures, how the figures are made. Blocks without content are left out.
 */
export function buildDocument(report: Report, analystTexts: AnalystTexts): ReportDocument {
  return {
    title: report.title,
    blocks: [
      ...summary(report, analystTexts),
      ...report.sections.flatMap((section) => chapter(section, analystTexts)),
      ...dataOfFigures(report),
      ...method(report.overview),
    ],
  };
}

function summary(
  { title, span, overview, sections }: Report,
  analystTexts: AnalystTexts,
): readonly DocumentBlock[] {
  const { headline, keyFigures, messages } = overview;
  const tiles = keyFigures
    .filter(({ figure: { key } }) => key.indicator === 'count' && isStage(key.stage))
    .map(({ label, figure, format }) => ({ text: figureText(figure, format), label, figure }));
  const path = sections.find(({ sheet }) => sheet === reportSheets.path);
  return [
    {
      ...{ type: 'title', key: 'titolo', summary: span },
      ...(headline === undefined ? { title } : { kicker: title, title: headline }),
    },
    ...(tiles.length > 0 ? [{ type: 'tiles', key: 'cifre', tiles } as const] : []),
    ...(messages.length > 0 ? [heading('in-breve', 2, 'In breve')] : []),
    ...texts('in-breve-testo', 'bullets', messages),
    ...analystText('sintesi-analista', analystTexts.get(reportSheets.index)),
    ...(path ? path.blocks.flatMap((block) => figureOf(block, path)) : []),
    ...reading(overview),
  ];
}

/** Periods with their months, and what signs mean. */
function reading({ periods, signs }: Overview): readonly DocumentBlock[] {
  const label = (text: string): TableCell => ({ text, align: 'left' });
  const months = (text: string): TableCell => ({ text, align: 'right' });
  return [
    heading('come-leggere', 2, 'Come leggere i dati'),
    {
      type: 'table',
      key: 'periodi',
      columnWidths: [3, 7, 1.5],
      header: [label('Periodo'), label('Durata'), months('Mesi')],
      rows: periods.map((period) => ({
        role: 'item',
        cells: [
          { ...label(period.label), isLabel: true },
          label(period.span),
          months(String(period.months)),
        ],
      })),
      notes: signs,
    },
  ];
}

/** A chapter is known by its number: `7. Sintesi del processo`. */
function chapter(section: Section, analystTexts: AnalystTexts): readonly DocumentBlock[] {
  const key = `capitolo-${blockKey(/^\d+/.exec(section.title)?.[0] ?? section.sheet)}`;
  const isPath = section.sheet === reportSheets.path;
  const blocks = section.blocks.filter(
    (block) => !isDataOfFigure(block.name) && !(isPath && block.type === 'chart'),
  );
  return [
    heading(key, 1, section.title),
    ...texts(`${key}-testo`, 'body', [section.commentary.join(' ')]),
    ...analystText(`${key}-analista`, analystTexts.get(section.sheet)),
    ...blocks.flatMap((block): readonly DocumentBlock[] =>
      block.type === 'table' ? tableBlocks(block) : figureOf(block, section),
    ),
  ];
}

function method({ method: lines, source }: Overview): readonly DocumentBlock[] {
  return [
    heading('nota-metodologica', 1, 'Nota metodologica'),
    ...texts('nota-metodologica-testo', 'bullets', lines),
    ...texts('fonte', 'note', [source]),
  ];
}

function heading(key: string, level: 1 | 2, text: string): DocumentBlock {
  return { type: 'heading', key, level, text };
}

function texts(
  key: string,
  role: TextBlock['role'],
  paragraphs: readonly string[],
): readonly TextBlock[] {
  const written = paragraphs.filter((text) => text.trim() !== '');
  return written.length === 0 ? [] : [{ type: 'text', key, role, paragraphs: written }];
}

function analystText(key: string, text = ''): readonly TextBlock[] {
  return texts(key, 'analyst', text.split(/\r\n?|\n/));
}

function figureOf(block: Block, section: Section): readonly FigureBlock[] {
  if (block.type === 'table') return [];
  const { name, caption, subtitle, altText, notes, panels } = block;
  return [
    {
      type: 'figure',
      key: blockKey(name),
      caption: captionOf(name, caption),
      ...{ subtitle, altText, notes, panels },
      data: drawnTable(block, section),
    },
  ];
}
