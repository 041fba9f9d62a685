/**
 * What makes the report of counted data is a file of its own, loaded when it is first asked for: opening the pane and
 * checking the data need none of it.
 */
export async function loadReport() {
  return import(/* webpackChunkName: "report" */ '../../app/refreshReport');
}
