import { application, runtime } from './application';
import { chart } from './charts/chart';
import { chartAxes, chartAxis, chartGridlines } from './charts/chartAxes';
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
} from './charts/chartFormats';
import { chartPoint, chartPoints } from './charts/chartPoints';
import { charts } from './charts/charts';
import { chartSeries, seriesCollection } from './charts/chartSeries';
import { axisTitle, chartLegend, chartTitle, dataLabel, dataLabels } from './charts/chartTexts';
import { customProperties, customProperty } from './customProperties';
import { documentProperties } from './documentProperties';
import { functionResult, functions } from './functions';
import type { Handle, HandleOf, TypeName } from './handle';
import { name, names } from './names';
import type { ObjectType } from './objectType';
import { range } from './ranges/range';
import { rangeAreas } from './ranges/rangeAreas';
import { rangeBorder, rangeBorders } from './ranges/rangeBorders';
import { rangeFill, rangeFont, rangeFormat } from './ranges/rangeFormat';
import { setting, settings } from './settings';
import { autoFilter } from './sheets/autoFilter';
import { headerFooter, headerFooterGroup, pageLayout } from './sheets/pageLayout';
import { pivotTable, pivotTables } from './sheets/pivotTables';
import {
  comments,
  freezePanes,
  pageBreak,
  pageBreaks,
  worksheetProtection,
} from './sheets/sheetParts';
import { table } from './sheets/table';
import { scopedTables, tables } from './sheets/tables';
import { worksheet } from './sheets/worksheet';
import { worksheets } from './sheets/worksheets';
import { workbook, workbookProtection } from './workbook';

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
  CommentCollection: comments,
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
  PivotTable: pivotTable,
  PivotTableCollection: pivotTables,
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
