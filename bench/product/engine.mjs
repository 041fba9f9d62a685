export { dayOf, excelSerial } from '../../src/calendar/day';
export { createFindingLog } from '../../src/findings/finding';
export { tallyDataset } from '../../src/indicators/tally/tallyDataset';
export { readDataset } from '../../src/intake/readDataset';
export { syntheticSample } from '../../src/sample/syntheticSample';
export { wordClasses } from '../../src/service/profile/wordClasses';
export { matchKey } from '../../src/text/matchKey';
