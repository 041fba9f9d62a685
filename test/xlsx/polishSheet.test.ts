import { describe, expect, it } from '@jest/globals';
import { polishSheet } from '../../src/xlsx/write/polishPackage';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { cell, emptySheet } from '../support/placedByHand';
import { showcase } from '../support/showcase';

describe('polishSheet', () => {
  it('keeps Excel from warning of digits that are text and of formulas unlike their neighbours', () => {
    const [sheet] = inspectXlsx(reportBytes(showcase())).sheets;

    expect(sheet?.ignoredErrors).toEqual([
      { sqref: 'A1:G21', numberStoredAsText: '1', formula: '1', formulaRange: '1' },
    ]);
  });

  it('throws where the part is not as the pinned writer makes it', () => {
    const withFormula = { ...cell(0, 0, 'n.d.'), formula: '="n.d."' };
    const sheet = { ...emptySheet, name: 'Foglio', cells: [withFormula] };

    expect(() => polishSheet('<c><v>n.d.</v></c></headerFooter>', sheet)).toThrow('0 times, not 1');
    expect(() => polishSheet('<worksheet/>', { ...sheet, cells: [] })).toThrow('0 times, not 1');
  });
});
