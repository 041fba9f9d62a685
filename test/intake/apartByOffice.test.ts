import { expect, it } from '@jest/globals';
import { readSheets } from './readSheets';

const header = ['ID utente', 'Data registrazione', 'Provincia'];
const registered = (count: number, month: string) => [
  header,
  ...Array.from({ length: count }, (_, index) => [index + 1, `${10 + index}/${month}/2018`, 'CN']),
];

it('an identifier that one office alone has needs no place', async () => {
  const { dataset, codes } = await readSheets({
    'Utenti Alba': registered(4, '01'),
    'Utenti Bra': registered(6, '02'),
    Patti: [
      ['ID utente', 'Data'],
      [6, '01/05/2018'],
      [2, '01/05/2018'],
    ],
  });
  expect(codes).toEqual(['IDENTIFICATIVI_DA_CAPO', 'IDENTIFICATIVI_AMBIGUI']);
  const { registration, pact } = dataset.events;
  expect(new Set(registration.user).size).toBe(10);
  expect([...pact.user]).toEqual([registration.user[9], registration.user[1]]);
});

it.each([
  ['the same dates', registered(4, '01'), registered(6, '01')],
  ['numbers that do not begin again', registered(4, '01'), [header, [91, '11/02/2018', 'CN']]],
  [
    'names in place of numbers',
    [header, ['A', '10/01/2018', 'CN'], ['B', '11/01/2018', 'CN'], ['C', '12/01/2018', 'CN']],
    [header, ['A', '10/02/2018', 'CN'], ['B', '11/02/2018', 'CN'], ['C', '12/02/2018', 'CN']],
  ],
] as const)('%s set nobody apart', async (_, alba, bra) => {
  const { codes } = await readSheets({ 'Utenti Alba': alba, 'Utenti Bra': bra });
  expect(codes).toEqual([]);
});
