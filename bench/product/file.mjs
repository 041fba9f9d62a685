export { generateReport } from '../../src/app/generateReport';
export { openXlsx } from '../../src/xlsx/read/openXlsx';
export { reportBytes } from '../../src/xlsx/write/reportBytes';
export { writeRawWorkbook } from '../../src/xlsx/raw/writeRawWorkbook';
export { dayOf } from '../../src/calendar/day';
export { syntheticSample } from '../../src/sample/syntheticSample';
