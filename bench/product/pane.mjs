export { createHost } from '../../tools/excel-host/createHost';
export { openPane } from '../../test/taskpane/openPane';
export { sampleHost } from '../../test/taskpane/sampleHost';
