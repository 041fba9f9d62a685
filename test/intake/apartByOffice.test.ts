import { expect, it } from '@jest/globals';
import { readSheets } from './readSheets';

const header = ['ID utente', 'Data registrazione', 'Provincia'];
const registered = (count: number, month: string, zeros = '') => [
  header,
  ...Array.from({ length: count }, (_, index) => [
    zeros === '' ? index + 1 : `${zeros}${index + 1}`,
    ...[`${10 + index}/${month}/2018`, 'CN'],
  ]),
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

it('an office that writes zeros before its numbers numbers its users like the others', async () => {
  const { dataset, codes } = await readSheets({
    'Utenti Alba': registered(4, '01'),
    'Utenti Bra': registered(6, '02', '00'),
    'Patti Bra': [
      ['ID utente', 'Data'],
      [1, '01/05/2018'],
      ['002', '01/05/2018'],
    ],
    Patti: [
      ['ID utente', 'Data'],
      ['003', '01/05/2018'],
      [6, '01/05/2018'],
    ],
    Parametri: [['Identificativi da uniformare', 'Patti, Patti Bra']],
  });
  expect(codes).toEqual(['IDENTIFICATIVI_DA_CAPO', 'IDENTIFICATIVI_AMBIGUI']);
  const { registration, pact } = dataset.events;
  const [alba, bra] = [registration.user.slice(0, 4), registration.user.slice(4)];
  expect([...pact.user]).toEqual([bra[0], bra[1], alba[2], bra[5]]);
});

it('an identifier is not that of an office where a sheet of others has it as it is written', async () => {
  const { dataset, codes } = await readSheets({
    'Utenti Alba': registered(4, '01'),
    'Utenti Bra': registered(6, '02'),
    'Utenti Asti': [header, ['0003', '12/03/2018', 'AT'], ['0150', '13/03/2018', 'AT']],
    Patti: [
      ['ID utente', 'Data'],
      ['0003', '01/05/2018'],
    ],
  });
  expect(codes).toEqual(['IDENTIFICATIVI_DA_CAPO']);
  const { registration, pact } = dataset.events;
  expect([...pact.user]).toEqual([registration.user[10]]);
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
