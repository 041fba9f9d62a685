import { explainSheet } from '../provenance/explainRow';
import type { IndexedFigure } from '../provenance/figureIndex';
import { plainLine } from '../text/plainLine';
import type { TracedData } from './traceData';

/** Rows that hold no data. */
const noData = new Set(['RIGA_DI_INTESTAZIONE', 'RIGA_DI_RIFERIMENTO']);

/**
 * What `spiega --tutto --json` writes, in pieces; docs/json.md describes it. Every count has its rows; every
 * row of data has its counts, or the one reason why it has none. Cumulative figures are sums of counts.
 */
export function* provenanceJson(data: TracedData): Iterable<string> {
  const keys = new Map<IndexedFigure, string>();
  yield '{"cifre":[';
  for (const indexed of data.figures.values()) {
    const { key, value, withheld } = indexed.figure;
    if (key.indicator !== 'count') continue;
    const rows = data.traced.rowsOf(indexed.figure).map(({ sheet, row, weight }) => ({
      foglio: plainLine(sheet),
      riga: row + 1,
      numero: weight,
    }));
    const text = JSON.stringify({
      chiave: key,
      valore: withheld === undefined ? (value ?? null) : null,
      ...(withheld !== undefined && { riservato: withheld }),
      righe: rows,
    });
    yield `${keys.size === 0 ? '' : ','}\n${text}`;
    keys.set(indexed, JSON.stringify(key));
  }
  yield '\n],"righe":[';
  let isFirst = true;
  for (const sheet of new Set(data.dataset.readings.map((reading) => reading.sheet))) {
    const { at, rows } = explainSheet(sheet, data);
    const name = JSON.stringify(plainLine(sheet));
    for (const row of rows) {
      const { figures: own, reason } = at(row);
      if (reason && noData.has(reason.code)) continue;
      const list = own.flatMap((figure) => keys.get(figure) ?? []).join(',');
      const why = reason ? JSON.stringify({ codice: reason.code, messaggio: reason.text }) : 'null';
      yield `${isFirst ? '' : ','}\n{"foglio":${name},"riga":${row + 1},"cifre":[${list}],"rilievo":${why}}`;
      isFirst = false;
    }
  }
  yield '\n]}\n';
}
