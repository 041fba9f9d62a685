export { createHost } from '../../test/host/createHost';
export { openPane } from '../../test/taskpane/openPane';
export { sampleHost } from '../../test/taskpane/sampleHost';
