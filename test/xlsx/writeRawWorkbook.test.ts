import { describe } from '@jest/globals';
import { writeRawWorkbook } from '../../src/xlsx/write/writeRawWorkbook';
import { itWritesRawWorkbooks } from './rawWriterSuite';

describe('writeRawWorkbook', () => {
  itWritesRawWorkbooks(writeRawWorkbook, [
    ['a number that is none', [['U1', Number.NaN, 1, '']], 1, 'B2: NaN'],
    ['a text longer than a cell', [['x'.repeat(32_768), 1, 1, '']], 1, 'MaxStringLength'],
    ['a row longer than its header', [['U1', 1, 1, '', 5]], 1, 'too long'],
  ]);
});
