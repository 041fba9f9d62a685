import { fontName, lookOf } from '../layout/theme';
import type { CellStyle } from '../layout/theme';

const vertical = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const horizontal = { left: 'Left', right: 'Right', center: 'Center' } as const;

/** Queues the look of a block that has none yet; what a blank sheet has already is not sent. */
export function formatRange(range: Excel.Range, style: CellStyle): void {
  const look = lookOf(style);
  const { format } = range;
  const { font } = format;
  font.name = fontName;
  font.size = look.fontSize;
  font.color = look.color;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.underline) font.underline = 'Single';
  format.verticalAlignment = vertical[look.valign];
  format.horizontalAlignment = horizontal[look.align];
  if (look.wrap) format.wrapText = true;
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.ruleAbove !== undefined) drawRule(format, 'EdgeTop', look.ruleAbove);
  if (look.ruleBelow !== undefined) {
    drawRule(format, 'EdgeBottom', look.ruleBelow);
    drawRule(format, 'InsideHorizontal', look.ruleBelow);
  }
}

function drawRule(
  format: Excel.RangeFormat,
  edge: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal',
  color: string,
): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.color = color;
}
