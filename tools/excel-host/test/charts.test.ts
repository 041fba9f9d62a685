import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { sourceText } from '../model/charts/chartCells';
import { connectOffice } from '../officeClient';
import { sheetNamed, typeInto } from '../userActions';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
  typeInto(host, 'Foglio1!A1:C3', [
    ['', 'CMTO', 'CN'],
    ['I sem.', 30, 3],
    ['II sem.', 40, 4],
  ]);
});

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  run((context) => work(context.workbook.worksheets.getItem('Foglio1'), context));

const addChart = (type: Excel.ChartType | 'Line' | 'Pie' = 'Line') =>
  onSheet(async (sheet, context) => {
    const chart = sheet.charts.add(type, sheet.getRange('A1:C3'), 'Columns');
    chart.name = 'Figura 1';
    await context.sync();
  });

const seriesOf = (index: number) => {
  const series = sheetNamed(host, 'Foglio1').charts[0]?.series[index];
  if (series === undefined) throw new Error('no series');
  return series;
};

const refused = { code: 'InvalidArgument' };

describe('charts', () => {
  it('takes names and categories from the headers of the block', async () => {
    await addChart();
    const read = await onSheet(async (sheet, context) => {
      const series = sheet.charts.getItem('Figura 1').series.load('items/name,count');
      await context.sync();
      const second = series.getItemAt(1);
      const values = second.getDimensionValues('Values');
      const categories = second.getDimensionValues('Categories');
      await context.sync();
      return [series.items.map(({ name }) => name), series.count, values.value, categories.value];
    });
    expect(read).toEqual([['CMTO', 'CN'], 2, [3, 4], ['I sem.', 'II sem.']]);
  });

  it('swaps rows and columns when it is left to choose', async () => {
    typeInto(host, 'Foglio1!A5:D6', [
      ['', 'a', 'b', 'c'],
      ['x', 1, 2, 3],
    ]);
    const names = await onSheet(async (sheet, context) => {
      const series = sheet.charts.add('Line', sheet.getRange('A5:D6'), 'Auto').series;
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    });
    expect(names).toEqual(['x']);
  });

  it('keeps its identity while its data move', async () => {
    await addChart();
    const before = sheetNamed(host, 'Foglio1').charts[0]?.id;
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.getItemOrNullObject('Figura 1');
      const series = chart.series.getItemAt(0);
      series.setValues(sheet.getRange('B2:B9'));
      series.setXAxisValues(sheet.getRange('A2:A9'));
      const source = series.getDimensionDataSourceString('Values');
      await context.sync();
      expect(source.value).toBe('Foglio1!$B$2:$B$9');
    });
    expect(sheetNamed(host, 'Foglio1').charts[0]?.id).toBe(before);
  });

  it('follows the sheet of its source to a new name', async () => {
    await addChart();
    await onSheet(async (sheet, context) => {
      sheet.name = 'Dati 1';
      const source = sheet.charts.getItem('Figura 1').series.getItemAt(0);
      const text = source.getDimensionDataSourceString('Categories');
      await context.sync();
      expect(text.value).toBe("'Dati 1'!$A$2:$A$3");
    });
  });

  it('shows nothing of a new series until its values are set', async () => {
    await addChart();
    const points = await onSheet(async (sheet, context) => {
      const series = sheet.charts.getItem('Figura 1').series.add('=Foglio1!$C$1');
      const before = series.points.getCount();
      series.setValues(sheet.getRange('C2:C3'));
      const after = series.points.getCount();
      series.load('name');
      await context.sync();
      return [before.value, after.value, series.name];
    });
    expect(points).toEqual([0, 2, 'CN']);
  });

  it('has points to colour, and no more than values', async () => {
    await addChart('Pie');
    await onSheet(async (sheet, context) => {
      const points = sheet.charts.getItem('Figura 1').series.getItemAt(0).points;
      points.getItemAt(1).format.fill.setSolidColor('#3FA796');
      await context.sync();
    });
    expect(seriesOf(0).points.get(1)?.fill.color).toBe('#3FA796');
    const failing = onSheet(async (sheet, context) => {
      sheet.charts.getItem('Figura 1').series.getItemAt(0).points.getItemAt(2).load('value');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject(refused);
  });

  it('dresses labels of a series only once they are there', async () => {
    await addChart();
    const dress = (hasDataLabels: boolean) =>
      onSheet(async (sheet, context) => {
        const series = sheet.charts.getItem('Figura 1').series.getItemAt(0);
        if (hasDataLabels) series.hasDataLabels = true;
        series.dataLabels.showValue = true;
        await context.sync();
      });
    await expect(dress(false)).rejects.toMatchObject(refused);
    await dress(true);
    expect(seriesOf(0).labels.showValue).toBe(true);
  });

  it('places a chart by cells, with the column widths of that moment', async () => {
    await addChart();
    const place = await onSheet(async (sheet, context) => {
      sheet.getRange('A:A').format.columnWidth = 100;
      const chart = sheet.charts.getItem('Figura 1');
      chart.setPosition('B3', 'D12');
      chart.load('left,top,width,height');
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });
    expect(place).toEqual([100, 30, 144, 150]);
  });

  it('gives the first of two charts with the same name', async () => {
    await addChart();
    await addChart('Pie');
    const type = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.getItem('figura 1').load('chartType');
      await context.sync();
      return chart.chartType;
    });
    expect(type).toBe('Line');
  });

  it('is no chart of a type that Office does not have', async () => {
    await expect(addChart('Torta' as 'Pie')).rejects.toMatchObject(refused);
  });
});

describe('the title of a chart', () => {
  it('takes no text while it is not shown', async () => {
    await addChart();
    const failing = onSheet(async (sheet, context) => {
      const { title } = sheet.charts.getItem('Figura 1');
      title.visible = false;
      title.text = 'Utenti';
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject(refused);
  });
});

describe('the name of a series', () => {
  it('remains a text where a test wants it so', async () => {
    host.trouble.textNames = true;
    await addChart();
    const name = await onSheet(async (sheet, context) => {
      const series = sheet.charts.getItem('Figura 1').series.getItemAt(0);
      series.name = "='Foglio1'!$C$1";
      series.load('name');
      await context.sync();
      return series.name;
    });
    expect(name).toBe("='Foglio1'!$C$1");
  });
});

describe('the secondary axis', () => {
  const second = (sheet: Excel.Worksheet) => sheet.charts.getItem('Figura 1').series.getItemAt(1);
  const titleSecondAxis = (sheet: Excel.Worksheet) => {
    const { title } = sheet.charts.getItem('Figura 1').axes.getItem('Value', 'Secondary');
    title.visible = true;
    title.text = 'CN';
  };

  it('is not there without a secondary series', async () => {
    await addChart();
    const failing = onSheet(async (sheet, context) => {
      titleSecondAxis(sheet);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      ...refused,
      debugInfo: { errorLocation: 'ChartAxes.getItem' },
    });
  });

  it('comes with the sync after the series moved', async () => {
    await addChart();
    const tooSoon = onSheet(async (sheet, context) => {
      second(sheet).axisGroup = 'Secondary';
      titleSecondAxis(sheet);
      await context.sync();
    });
    await expect(tooSoon).rejects.toMatchObject(refused);
    await onSheet(async (sheet, context) => {
      titleSecondAxis(sheet);
      await context.sync();
    });
    const axis = sheetNamed(host, 'Foglio1').charts[0]?.axes.Secondary.Value;
    expect(axis?.title).toMatchObject({ text: 'CN', visible: true });
  });

  it('is left by a series that changes its type', async () => {
    await addChart();
    await onSheet(async (sheet, context) => {
      second(sheet).axisGroup = 'Secondary';
      second(sheet).chartType = 'ColumnClustered';
      await context.sync();
    });
    expect(seriesOf(1).axisGroup).toBe('Primary');
  });

  it('cannot take the last primary series', async () => {
    await addChart();
    const failing = onSheet(async (sheet, context) => {
      const { series } = sheet.charts.getItem('Figura 1');
      const lines = [series.getItemAt(0), series.getItemAt(1)];
      for (const line of lines) line.axisGroup = 'Secondary';
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject(refused);
  });

  it('has its series behind the others', async () => {
    await addChart();
    const [moved, other] = [seriesOf(0), seriesOf(1)].map(({ values }) => values);
    const values = await onSheet(async (sheet, context) => {
      const { series } = sheet.charts.getItem('Figura 1');
      series.getItemAt(0).axisGroup = 'Secondary';
      const sources = [0, 1].map((i) => series.getItemAt(i).getDimensionDataSourceString('Values'));
      await context.sync();
      return sources.map(({ value }) => value);
    });
    expect(values).toEqual(
      [other, moved].map((source) => source && sourceText(host.workbook, source)),
    );
  });

  it('does not exist on a pie, nor does any other', async () => {
    await addChart('Pie');
    const failing = onSheet(async (sheet, context) => {
      sheet.charts.getItem('Figura 1').axes.valueAxis.visible = false;
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject(refused);
  });
});
