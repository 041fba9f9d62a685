import type { FigureFormat } from '../report/report';

/** How a value prints: text as it is, numbers right-aligned. */
export type ValueFormat = 'text' | 'date' | FigureFormat;

const numberFormats: Record<ValueFormat, string> = {
  text: '@',
  count: '#,##0',
  deviation: '"±"#,##0',
  percent0: '0%',
  percent1: '0.0%',
  variation0: '+0%;−0%;0%',
  variation1: '+0.0%;−0.0%;0.0%',
  decimal2: '0.00',
  date: 'dd/mm/yyyy',
};

export const valueFormats = Object.keys(numberFormats) as readonly ValueFormat[];

export function numberFormat(format: ValueFormat): string {
  return numberFormats[format];
}

/**
 * Where a cell's format is text, some versions of Excel show ##### in place of more than 255
 * characters [I]: such a text is written as text and then gets this format, which leaves it one.
 */
export const formatOfLongText = 'General';

export function isLongText(content: unknown): content is string {
  return typeof content === 'string' && content.length > 255;
}
