import { sourceOf } from '../engine/ours.mjs';
import { rowCount, rowsInMemory } from '../engine/rowsInMemory.mjs';
import { loadProduct } from '../product/build.mjs';
import { interleaved } from '../report/interleaved.mjs';

/** From rows in memory to the rows of a figure, and to the figures of a row; then once all of it is counted. */
export async function measureProvenance({ isQuick }) {
  const product = await loadProduct('provenance');
  const results = [];
  for (const users of isQuick ? [9200] : [9200, 263_000]) {
    const workbook = rowsInMemory(product, users);
    results.push({ users, rows: rowCount(workbook), ...(await measureSize(product, workbook)) });
  }
  return results;
}

/** The largest figure there is. */
const key = { indicator: 'count', stage: 'registration' };

async function measureSize({ traceData, explainFigure, explainRow, dayOf }, workbook) {
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const trace = () => traceData(sourceOf(workbook), { today: dayOf(2020, 6, 15) }, hooks);
  const askFigure = ({ figures, traced }) => explainFigure(key, figures, traced);
  const askRow = (data) => explainRow('Utenti', 100, data);
  const known = await trace();
  const { first, figure, row } = await interleaved(
    {
      first: async () => {
        askFigure(await trace());
      },
      figure: async () => {
        askFigure(known);
      },
      row: async () => {
        askRow(known);
      },
    },
    5,
  );
  return {
    figureRows: askFigure(known).rows.length,
    first: first.milliseconds,
    figure: figure.milliseconds,
    row: row.milliseconds,
    processor: first.processor,
  };
}
