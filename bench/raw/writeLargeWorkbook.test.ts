import { describe } from '@jest/globals';
import { itWritesRawWorkbooks } from '../../test/xlsx/rawWriterSuite';
import { writeLargeWorkbook } from './writeLargeWorkbook';

describe('writeLargeWorkbook', () => {
  itWritesRawWorkbooks(writeLargeWorkbook, [
    ['a number that is none', [['U1', Number.NaN, 1, '']], 1, 'no number'],
    ['a text longer than a cell', [['x'.repeat(32_768), 1, 1, '']], 1, '32768 characters'],
    ['a row longer than its header', [['U1', 1, 1, '', 5]], 1, 'too long'],
    ['fewer rows than announced', [['U1', 1, 1, '']], 2, 'gave 1 rows, not 2'],
    ['more rows than a sheet has', [], 1_048_576, 'more than a sheet'],
  ]);
});
