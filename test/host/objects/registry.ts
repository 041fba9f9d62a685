import { application, runtime } from './application';
import { autoFilter } from './autoFilter';
import { chart } from './chart';
import { chartAxes, chartAxis, chartGridlines } from './chartAxes';
import {
  axisTitleFormat,
  chartAreaFormat,
  chartAxisFormat,
  chartBorder,
  chartFill,
  chartFont,
  chartLegendFormat,
  chartLine,
  chartPlotArea,
  chartPlotAreaFormat,
  chartPointFormat,
  chartSeriesFormat,
  chartTitleFormat,
  dataLabelFormat,
  gridlinesFormat,
} from './chartFormats';
import { charts } from './charts';
import { chartPoint, chartPoints } from './chartPoints';
import { chartSeries, seriesCollection } from './chartSeries';
import { axisTitle, chartLegend, chartTitle, dataLabel, dataLabels } from './chartTexts';
import { customProperties, customProperty } from './customProperties';
import { documentProperties } from './documentProperties';
import { functionResult, functions } from './functions';
import type { Handle, HandleOf, TypeName } from './handle';
import { name, names } from './names';
import type { ObjectType } from './objectType';
import { headerFooter, headerFooterGroup, pageLayout } from './pageLayout';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { rangeBorder, rangeBorders } from './rangeBorders';
import { rangeFill, rangeFont, rangeFormat } from './rangeFormat';
import { setting, settings } from './settings';
import { freezePanes, pageBreak, pageBreaks, worksheetProtection } from './sheetParts';
import { table } from './table';
import { scopedTables, tables } from './tables';
import { workbook, workbookProtection } from './workbook';
import { worksheet } from './worksheet';
import { worksheets } from './worksheets';

/** Every object type that the host knows: one that is missing here doesn't compile. */
export const objectTypes: { readonly [T in TypeName]: ObjectType<HandleOf<T>> } = {
  Application: application,
  AutoFilter: autoFilter,
  Chart: chart,
  ChartAreaFormat: chartAreaFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisFormat: chartAxisFormat,
  ChartAxisTitle: axisTitle,
  ChartAxisTitleFormat: axisTitleFormat,
  ChartBorder: chartBorder,
  ChartCollection: charts,
  ChartDataLabel: dataLabel,
  ChartDataLabelFormat: dataLabelFormat,
  ChartDataLabels: dataLabels,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: gridlinesFormat,
  ChartLegend: chartLegend,
  ChartLegendFormat: chartLegendFormat,
  ChartLineFormat: chartLine,
  ChartPlotArea: chartPlotArea,
  ChartPlotAreaFormat: chartPlotAreaFormat,
  ChartPoint: chartPoint,
  ChartPointFormat: chartPointFormat,
  ChartPointsCollection: chartPoints,
  ChartSeries: chartSeries,
  ChartSeriesCollection: seriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  DocumentProperties: documentProperties,
  FunctionResult: functionResult,
  Functions: functions,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  NamedItem: name,
  NamedItemCollection: names,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreaks,
  PageLayout: pageLayout,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settings,
  Table: table,
  TableCollection: tables,
  TableScopedCollection: scopedTables,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  WorksheetCustomProperty: customProperty,
  WorksheetCustomPropertyCollection: customProperties,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: worksheetProtection,
};

/** The type of this very handle, so its members may be given the handle. */
export function objectTypeOf(handle: Handle): ObjectType<Handle> {
  return objectTypes[handle.type] as unknown as ObjectType<Handle>;
}
