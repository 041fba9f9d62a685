import { describe, expect, it } from '@jest/globals';
import { reportContents, reportSheets } from '../../src/service/reportSheets';
import { generatedSample } from '../support/shared/madeOnce';

describe('reportContents', () => {
  it('has the numbers of all tables and figures of the report, sheet by sheet in its order', async () => {
    const { report } = await generatedSample();
    const printed = report.sections.map(({ sheet, blocks }) => ({
      sheet,
      names: blocks.map(({ name }) => name).filter((name) => /^(?:Tabella|Figura) /.test(name)),
    }));
    const listed = printed.map(({ sheet }) => ({
      sheet,
      names: reportContents
        .filter((content) => content.sheet === sheet)
        .flatMap(({ tables, figures }) => [
          ...tables.map((number) => `Tabella ${number}`),
          ...figures.map((number) => `Figura ${number}`),
        ]),
    }));
    const sorted = (sheets: typeof listed) =>
      sheets.map(({ sheet, names }) => ({ sheet, names: [...names].sort() }));
    expect(sorted(listed)).toEqual(sorted(printed));
    expect(Object.values(reportSheets)).toEqual(
      expect.arrayContaining(reportContents.map(({ sheet }) => sheet)),
    );
  });
});
