export { traceData } from '../../src/app/traceData';
export { dayOf } from '../../src/calendar/day';
export { explainFigure } from '../../src/provenance/explainFigure';
export { explainRow } from '../../src/provenance/explainRow';
export { syntheticSample } from '../../src/sample/syntheticSample';
