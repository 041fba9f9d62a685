import { countedText, countText } from '../report/italian';
import type { Figure, Row, Section, Table } from '../report/report';
import { reportSheets } from '../service/reportSheets';
import type { ChangeKind, FigureChange, ReportChanges } from './recordedFigures';

const tables: Readonly<Record<ChangeKind, { readonly name: string; readonly title: string }>> = {
  restated: { name: 'Rettifiche', title: 'Rettifiche di periodi già conclusi' },
  new: { name: 'Dati nuovi', title: 'Dati nuovi' },
};

/** The sheet `Variazioni`: what changed since the report before, restated periods apart from new data. */
export function changesSection(changes: ReportChanges): Section {
  const kinds = (['restated', 'new'] as const).filter((kind) => changes.counts[kind] > 0);
  return {
    sheet: reportSheets.changes,
    title: 'Variazioni dal report precedente',
    commentary: changesSentences(changes),
    blocks: kinds.map((kind) => changesTable(changes, kind)),
  };
}

/** What changed, in two or three sentences. */
export function changesSentences({
  since,
  isComparable,
  counts,
}: ReportChanges): readonly string[] {
  if (!isComparable) {
    return [
      `I conteggi non si possono confrontare con quelli del report generato il ${since}, perché da allora sono cambiati l’inizio o la durata dei periodi.`,
      'Il prossimo report sarà confrontato con questo.',
    ];
  }
  const all = counts.restated + counts.new;
  return [
    `Dal report generato il ${since} ${all === 1 ? 'è cambiato' : 'sono cambiati'} ${countedText(all, 'conteggio', 'conteggi')}${kindsText(counts)}.`,
    'Una rettifica cambia un periodo che era già concluso: se è già stato pubblicato, va segnalata. I dati nuovi riguardano periodi che non erano conclusi o non c’erano ancora.',
    'Totali, quote e gli altri indicatori cambiano di conseguenza e non sono elencati.',
  ];
}

/** `: 3 di periodi già conclusi, 2 per dati nuovi`; where all are of one kind, that kind alone. */
export function kindsText({ restated, new: fresh }: ReportChanges['counts']): string {
  if (fresh === 0)
    return restated === 1 ? ', di un periodo già concluso' : ', di periodi già conclusi';
  if (restated === 0) return ', per dati nuovi';
  const closed =
    restated === 1
      ? '1 di un periodo già concluso'
      : `${countText(restated)} di periodi già conclusi`;
  return `: ${closed}, ${countText(fresh)} per dati nuovi`;
}

function changesTable({ counts, first }: ReportChanges, kind: ChangeKind): Table {
  const { name, title } = tables[kind];
  const listed = first.filter((change) => change.kind === kind);
  const unlisted = counts[kind] - listed.length;
  return {
    type: 'table',
    name,
    caption: `${title}: conteggi prima e adesso`,
    labelHeaders: ['Che cosa e dove', 'Periodo'],
    columns: ['Prima', 'Adesso', 'Differenza'].map((header) => ({ header, format: 'count' })),
    rows: listed.map(changeRow),
    notes:
      unlisted > 0
        ? [`Sono elencate le prime variazioni; altre ${countText(unlisted)} non sono riportate.`]
        : [],
  };
}

function changeRow({ key, content, place, period, before, after }: FigureChange): Row {
  const previous = { ...key, indicator: 'previousCount' } as const;
  return {
    role: 'item',
    labels: [`${content} – ${place}`, period],
    figures: [
      { key: previous, ...recorded(before) },
      { key, ...recorded(after) },
      {
        key: { ...key, indicator: 'change' },
        value: typeof before === 'number' && typeof after === 'number' ? after - before : undefined,
        formula: { op: 'difference', minuend: key, subtrahend: previous },
      },
    ],
  };
}

function recorded(count: FigureChange['before']): Pick<Figure, 'value' | 'withheld'> {
  return typeof count === 'number' ? { value: count } : { value: undefined, withheld: count };
}
