/**
 * The engine is loaded when it is first asked for: what the pane shows at once needs none of it. What makes a
 * report of counted data is a file of its own, since checking the data needs none of that either.
 */
export async function loadCounting() {
  const { checkData } = await import(/* webpackChunkName: "counting" */ '../../app/checkData');
  const { checkRows } = await import(/* webpackChunkName: "counting" */ '../../app/rows/checkRows');
  const { summariseData, refusal } = await import(
    /* webpackChunkName: "counting" */ './summariseData'
  );
  return { checkData, checkRows, summariseData, refusal };
}

export async function loadReport() {
  const [counting, { previewReport, refreshReport, firstQuestion }] = await Promise.all([
    loadCounting(),
    import(/* webpackChunkName: "report" */ '../../app/refreshReport'),
  ]);
  return { ...counting, previewReport, refreshReport, firstQuestion };
}
