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

export function numberFormat(format: ValueFormat): string {
  return numberFormats[format];
}
