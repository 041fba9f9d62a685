import { isoDay } from '../../calendar/day';
import { total } from '../../indicators/measures';
import type { ContactTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import type { FigureKey } from '../figureKey';
import { countText, monthText } from '../italian';
import type { Chart, Figure, Section, Table } from '../report';
import { totalLabel } from '../wording';
import { missingSentence } from './commentary';
import { listText } from '../../text/listText';

const sheet = reportSheets.assistance;
const title = 'Assistenza: numero verde e mail';

export function assistanceSection({ contacts }: Tally): Section {
  if (!contacts) {
    return {
      sheet,
      title,
      commentary: [missingSentence('La Figura 4 e i suoi dati', ['contact'])],
      blocks: [],
    };
  }
  const table = contactTable(contacts);
  return {
    sheet,
    title,
    commentary: contactCommentary(contacts),
    blocks: [contactChart(contacts, table), table],
  };
}

function contactCommentary({ months, channels }: ContactTally): readonly string[] {
  const monthly = months.map((_, m) => total(channels.map(({ counts }) => counts[m] ?? 0)));
  const busiest = monthly.indexOf(Math.max(...monthly));
  const month = months[busiest];
  const parts = channels.map(
    ({ label, counts }) => `${countText(total(counts))} per il canale «${label}»`,
  );
  return [
    `I contatti registrati sono ${countText(total(monthly))}: ${listText(parts)}.`,
    `La media è di ${countText(total(monthly) / months.length)} contatti al mese${
      month === undefined
        ? ''
        : `; il mese con più contatti è ${monthText(month)} (${countText(monthly[busiest] ?? 0)})`
    }.`,
  ];
}

function contactTable({ months, channels }: ContactTally): Table {
  const keyOf = (label: string | undefined, period: string | undefined): FigureKey => ({
    indicator: 'count',
    stage: 'contact',
    ...(label === undefined ? {} : { class: label }),
    ...(period === undefined ? {} : { period }),
  });
  const monthIds = months.map(isoDay);
  return {
    kind: 'table',
    name: 'Dati della Figura 4',
    caption: 'Dati della Figura 4. Contatti per mese e canale',
    labelHeaders: ['Mese'],
    columns: [...channels.map(({ label }) => label), totalLabel].map((header) => ({
      header,
      format: 'count',
    })),
    rows: [
      ...months.map((month, m) => ({
        kind: 'item' as const,
        labels: [monthText(month)],
        figures: [
          ...channels.map(({ label, counts }): Figure => ({
            key: keyOf(label, monthIds[m]),
            value: counts[m] ?? 0,
          })),
          sumFigure(
            keyOf(undefined, monthIds[m]),
            total(channels.map(({ counts }) => counts[m] ?? 0)),
            channels.map(({ label }) => keyOf(label, monthIds[m])),
          ),
        ],
      })),
      {
        kind: 'total',
        labels: [totalLabel],
        figures: [
          ...channels.map(({ label, counts }) =>
            sumFigure(
              keyOf(label, undefined),
              total(counts),
              monthIds.map((month) => keyOf(label, month)),
            ),
          ),
          sumFigure(
            keyOf(undefined, undefined),
            total(channels.map(({ counts }) => total(counts))),
            channels.map(({ label }) => keyOf(label, undefined)),
          ),
        ],
      },
    ],
    notes: [],
  };
}

function sumFigure(key: FigureKey, value: number, of: readonly FigureKey[]): Figure {
  return { key, value, formula: { op: 'sum', of } };
}

/** In letters: more names than a line holds are not repeated; the legend says them. */
const longestNames = 120;

function channelNames(channels: ContactTally['channels']): string {
  const names = listText(channels.map(({ label }) => label));
  return names.length > longestNames ? '' : ` (${names})`;
}

function contactChart({ months, channels }: ContactTally, table: Table): Chart {
  return {
    kind: 'chart',
    name: 'Figura 4',
    caption: 'Figura 4. Contatti mensili: chiamate al numero verde e mail',
    title: 'Contatti mensili per canale',
    description: `Linee: contatti di ogni mese, una per canale${channelNames(channels)}.`,
    type: 'line',
    table: table.name,
    series: {
      by: 'column',
      columns: channels.map((_, column) => ({ column, hue: column })),
      firstRow: 0,
      lastRow: months.length - 1,
    },
    valueAxis: { title: 'Contatti', format: 'count', min: 0 },
    labels: 'none',
    labelFormat: 'count',
  };
}
