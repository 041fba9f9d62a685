import { Color, Format, FormatAlign, FormatBorder, FormatUnderline } from 'wasm-xlsxwriter';
import type { PlacedCell } from '../../layout/placed';
import { fontName, type Look, lookOf, type Rule } from '../../layout/theme';
import { formatOfLongText, isLongText } from '../../layout/valueFormat';
import { headingMark } from './polishStyles';

type CellToFormat = Pick<PlacedCell, 'style' | 'formula'> & Partial<Pick<PlacedCell, 'value'>>;

/** The writer's formats, one for each distinct look. After `free` the formats are unusable. */
export interface CellFormats {
  formatOf(cell: CellToFormat): Format;
  free(): void;
}

export function createCellFormats(): CellFormats {
  const formats = new Map<string, Format>();
  return {
    formatOf(cell) {
      const look = lookOf(cell.style);
      const numberFormat = numberFormatOf(cell, look);
      const id = `${cell.style.role} ${cell.style.format} ${numberFormat}`;
      const known = formats.get(id);
      if (known) return known;
      const format = toFormat({ ...look, numberFormat });
      formats.set(id, format);
      return format;
    },
    free() {
      for (const format of formats.values()) format.free();
      formats.clear();
    },
  };
}

/** A formula in a cell of format `@` turns into its own text as soon as somebody edits it in Excel. */
function numberFormatOf(cell: CellToFormat, look: Look): string {
  if (look.heading && cell.style.format === 'text') return headingMark(look.heading);
  if (cell.style.format === 'text' && isLongText(cell.value)) return formatOfLongText;
  return cell.formula !== undefined && cell.style.format === 'text' ? 'General' : look.numberFormat;
}

const horizontal: Record<Look['align'], FormatAlign> = {
  left: FormatAlign.Left,
  right: FormatAlign.Right,
};

const vertical: Record<Look['valign'], FormatAlign> = {
  top: FormatAlign.Top,
  middle: FormatAlign.VerticalCenter,
  bottom: FormatAlign.Bottom,
};

const borders: Record<Rule['weight'], FormatBorder> = {
  thin: FormatBorder.Thin,
  medium: FormatBorder.Medium,
};

function toFormat(look: Look): Format {
  let format = new Format()
    .setFontName(fontName)
    .setFontSize(look.fontSize)
    .setFontColor(Color.parse(look.color))
    .setNumFormat(look.numberFormat)
    .setAlign(horizontal[look.align])
    .setAlign(vertical[look.valign]);
  if (look.bold) format = format.setBold();
  if (look.underline) format = format.setUnderline(FormatUnderline.Single);
  if (look.wrap) format = format.setTextWrap();
  if (look.indent > 0) format = format.setIndent(look.indent);
  if (look.fill !== undefined) format = format.setBackgroundColor(Color.parse(look.fill));
  const { ruleAbove: above, ruleBelow: below } = look;
  if (above) {
    format = format.setBorderTop(borders[above.weight]).setBorderTopColor(Color.parse(above.color));
  }
  if (below) {
    format = format
      .setBorderBottom(borders[below.weight])
      .setBorderBottomColor(Color.parse(below.color));
  }
  return format;
}
