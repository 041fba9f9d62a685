import { expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { rowsCsv } from '../../src/provenance/rowsCsv';

it('writes rows as Excel in Italian opens them, and nothing that becomes a formula', () => {
  const day = dayOf(2019, 7, 1);
  const month = [dayOf(2019, 7, 1), dayOf(2019, 7, 31)] as const;
  const csv = rowsCsv([
    { sheet: 'Patti', row: 1, weight: 1, userId: 'U1', days: [day, day] },
    { sheet: 'Patti; "vecchi"', row: 9, weight: -3, userId: undefined, days: month },
    { sheet: '@SUM(A1)', row: 2, weight: 1, userId: '=1+1\r\n;x', days: undefined },
    { sheet: 'Gradimento', row: 2, weight: 1, userId: '\t-1', days: undefined },
  ]);
  expect(csv).toBe(
    [
      '\ufefffoglio;riga;identificativo;data;numero',
      'Patti;2;U1;01/07/2019;1',
      '"Patti; ""vecchi""";10;;01/07/2019-31/07/2019;-3',
      '\'@SUM(A1);3;"\'=1+1 ;x";;1',
      "Gradimento;3;'-1;;1",
      '',
    ].join('\r\n'),
  );
});
