import { expect, it } from '@jest/globals';
import { handmadeWorkbook } from './handmadeWorkbook';
import { chunksOf, withWorkbook } from './readSheets';

const cell = (format: number, value = 1): string => `<c s="${format}"><v>${value}</v></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;

/** 0 and 3 are plain, 1 and 2 struck through. */
const styles =
  '<fonts><font/><font><b/><strike/></font><font><strike val="0"/></font></fonts>' +
  '<cellStyleXfs><xf fontId="1"/></cellStyleXfs>' +
  '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';

async function struckRows(styleSheet: string, rows: string) {
  const bytes = handmadeWorkbook({ sheets: [{ name: 'Utenti', rows }], styles: styleSheet });
  return await withWorkbook(bytes, async (source) => {
    const chunks = await chunksOf(source, 0, { columns: [0] });
    const [sheet] = source.sheets;
    return {
      count: chunks.flatMap((chunk) => chunk.rows).length,
      struck: sheet && (await source.struckRows?.(sheet)),
    };
  });
}

it('tells the rows that are struck through in every cell that holds something', async () => {
  const rows = [
    row(cell(0), cell(0)),
    row(cell(1), cell(2), '<c s="0"/>'),
    row(cell(1)),
    row(cell(1), cell(0)),
    row(cell(3), cell(3)),
    row('<c s="1"/>'),
  ];
  expect(await struckRows(styles, rows.join(''))).toEqual({
    count: 5,
    struck: [{ first: 1, last: 2 }],
  });
});

it('reads what cells hold where their formats cannot be read', async () => {
  expect(await struckRows('<fonts></cellXfs>', row(cell(1)))).toEqual({ count: 1, struck: [] });
});
