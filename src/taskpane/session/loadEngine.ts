/**
 * The engine is loaded when it is first asked for: what the pane shows at once needs none of it. What makes a report of
 * counted data is a file of its own, since checking the data needs none of that either.
 */
export async function loadCounting() {
  const [{ checkData }, { summariseData, refusal }] = await Promise.all([
    import(/* webpackChunkName: "counting" */ '../../app/checkData'),
    import(/* webpackChunkName: "counting" */ './summariseData'),
  ]);
  return { checkData, summariseData, refusal };
}

export async function loadReport() {
  const [counting, { previewReport, refreshReport, firstQuestion }] = await Promise.all([
    loadCounting(),
    import(/* webpackChunkName: "report" */ '../../app/refreshReport'),
  ]);
  return { ...counting, previewReport, refreshReport, firstQuestion };
}
