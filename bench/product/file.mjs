export { generateReport } from '../../src/app/generateReport';
export { openXlsx } from '../../src/file/openXlsx';
export { reportBytes } from '../../src/file/reportBytes';
export { writeRawWorkbook } from '../../src/file/writeRawWorkbook';
export { dayOf } from '../../src/calendar/day';
export { syntheticSample } from '../../src/sample/syntheticSample';
