export { createHost } from '../../test/host/createHost';
export { buildPane } from '../../test/taskpane/buildPane';
export { openPane } from '../../test/taskpane/openPane';
export { sampleHost } from '../../test/taskpane/sampleHost';
