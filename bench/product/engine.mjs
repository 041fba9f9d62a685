export { createFindingLog } from '../../src/findings/finding';
export { dayOf, excelSerial } from '../../src/calendar/day';
export { matchKey } from '../../src/text/matchKey';
export { readDataset } from '../../src/intake/readDataset';
export { syntheticSample } from '../../src/sample/syntheticSample';
export { tallyDataset } from '../../src/indicators/tally/tallyDataset';
export { wordClasses } from '../../src/service/wordClasses';
