import { describe, expect, it } from '@jest/globals';
import { dropForeignLinks, reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { cell, emptySheet } from '../support/placedByHand';

const own = { ...cell(0, 0, 'qui', 'link'), link: { sheet: 'Controlli', row: 4, column: 0 } };
const raw = { sheet: 'Utenti', row: 7, column: 2 };
const foreign = { ...cell(1, 0, 'C8', 'link'), link: raw };
const verdict = { ...cell(2, 0, 'Vedi C8', 'verdictBad'), link: raw };
const workbook = {
  title: 'Rapporto',
  sheets: [{ ...emptySheet, name: 'Controlli', cells: [own, foreign, verdict, cell(3, 0, 1)] }],
};

describe('dropForeignLinks', () => {
  it('keeps what leads to a sheet of the workbook and what does not lead anywhere', () => {
    const cells = dropForeignLinks(workbook).sheets[0]?.cells;

    expect(cells?.[0]).toBe(own);
    expect(cells?.[3]).toEqual(cell(3, 0, 1));
  });

  it('makes plain text of what leads to another workbook, which otherwise looks as it did', () => {
    const cells = dropForeignLinks(workbook).sheets[0]?.cells;

    expect(cells?.[1]).toEqual(cell(1, 0, 'C8', 'body'));
    expect(cells?.[2]).toEqual(cell(2, 0, 'Vedi C8', 'verdictBad'));
  });

  it('is part of writing a report', () => {
    const [sheet] = inspectXlsx(reportBytes(workbook)).sheets;

    expect(sheet?.links.map(({ address }) => address)).toEqual(['A1']);
    expect(sheet?.cell('A2')).toMatchObject({ value: 'C8', style: { underline: false } });
  });
});
