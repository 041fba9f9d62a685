export { generateReport } from '../../src/app/generateReport';
export { dayOf } from '../../src/calendar/day';
export { syntheticSample } from '../../src/sample/syntheticSample';
export { openXlsx } from '../../src/xlsx/read/openXlsx';
export { reportBytes } from '../../src/xlsx/write/reportBytes';
export { writeLargeWorkbook } from '../raw/writeLargeWorkbook';
