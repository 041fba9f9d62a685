export { openPane, paneContext } from '../../test/taskpane/openPane';
export { sampleHost } from '../../test/taskpane/sampleHost';
export { createHost } from '../../tools/excel-host/createHost';
