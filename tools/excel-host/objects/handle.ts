import type { Area } from '../model/area';
import type {
  Axis,
  AxisGroup,
  AxisKind,
  Chart,
  ChartText,
  FillStyle,
  Gridlines,
  Labels,
  Legend,
  LineStyle,
  Point,
  PointLabel,
  Series,
  TextStyle,
} from '../model/charts/chart';
import type {
  DocumentProperties,
  HeaderFooter,
  NamedItem,
  PivotTable,
  Sheet,
  Table,
} from '../model/workbook';
import type { Json } from '../wire';

interface OnSheet {
  readonly sheet: Sheet;
}

interface OnCells extends OnSheet {
  readonly area: Area;
}

/** A range's cells, or those of several areas. */
interface OnAreas extends OnSheet {
  readonly areas: readonly Area[];
}

interface OfChart extends OnSheet {
  readonly chart: Chart;
}

/** What the client's proxies stand for, by the client's own class names. */
interface HandleShapes {
  readonly Application: object;
  readonly AutoFilter: OnSheet & { readonly table?: Table };
  readonly Chart: OfChart;
  readonly ChartAreaFormat: OfChart;
  readonly ChartAxes: OfChart;
  readonly ChartAxis: OfChart & {
    readonly axis: Axis;
    readonly kind: AxisKind;
    readonly group: AxisGroup;
  };
  readonly ChartAxisFormat: OfChart & { readonly axis: Axis };
  readonly ChartAxisTitle: OfChart & { readonly text: ChartText };
  readonly ChartAxisTitleFormat: OfChart & { readonly text: ChartText };
  readonly ChartBorder: OfChart & { readonly line: LineStyle };
  readonly ChartCollection: OnSheet;
  readonly ChartDataLabel: OfChart & { readonly label: PointLabel };
  readonly ChartDataLabelFormat: OfChart & { readonly labels: Labels };
  readonly ChartDataLabels: OfChart & { readonly labels: Labels; readonly series?: Series };
  readonly ChartFill: OfChart & { readonly fill: FillStyle };
  readonly ChartFont: OfChart & { readonly fonts: readonly [TextStyle, ...TextStyle[]] };
  readonly ChartGridlines: OfChart & { readonly gridlines: Gridlines };
  readonly ChartGridlinesFormat: OfChart & { readonly gridlines: Gridlines };
  readonly ChartLegend: OfChart & { readonly legend: Legend };
  readonly ChartLegendFormat: OfChart & { readonly legend: Legend };
  readonly ChartLineFormat: OfChart & { readonly line: LineStyle };
  readonly ChartPlotArea: OfChart;
  readonly ChartPlotAreaFormat: OfChart;
  readonly ChartPoint: OfChart & { readonly point: Point; readonly value: Json };
  readonly ChartPointFormat: OfChart & { readonly point: Point };
  readonly ChartPointsCollection: OfChart & { readonly series: Series };
  readonly ChartSeries: OfChart & { readonly series: Series };
  readonly ChartSeriesCollection: OfChart;
  readonly ChartSeriesFormat: OfChart & { readonly series: Series };
  readonly ChartTitle: OfChart;
  readonly ChartTitleFormat: OfChart;
  readonly CommentCollection: OnSheet;
  readonly DocumentProperties: { readonly properties: DocumentProperties };
  readonly FunctionResult: { readonly value: Json };
  readonly Functions: object;
  readonly HeaderFooter: OnSheet & { readonly texts: HeaderFooter };
  readonly HeaderFooterGroup: OnSheet;
  readonly NamedItem: { readonly item: NamedItem; readonly sheet?: Sheet };
  readonly NamedItemCollection: { readonly sheet?: Sheet };
  readonly PageBreak: OnSheet & { readonly row: number };
  readonly PageBreakCollection: OnSheet;
  readonly PageLayout: OnSheet;
  readonly PivotTable: OnSheet & { readonly pivotTable: PivotTable };
  readonly PivotTableCollection: { readonly sheet?: Sheet };
  readonly Range: OnCells & { readonly referenceId?: string };
  readonly RangeAreas: OnAreas & { readonly referenceId?: string };
  readonly RangeBorder: OnAreas & { readonly index: string };
  readonly RangeBorderCollection: OnAreas;
  readonly RangeFill: OnAreas;
  readonly RangeFont: OnAreas;
  readonly RangeFormat: OnAreas;
  readonly Runtime: object;
  readonly Setting: { readonly key: string };
  readonly SettingCollection: object;
  readonly Table: OnSheet & { readonly table: Table };
  readonly TableCollection: { readonly sheet?: Sheet };
  readonly TableScopedCollection: OnCells;
  readonly Workbook: object;
  readonly WorkbookProtection: object;
  readonly Worksheet: OnSheet;
  readonly WorksheetCollection: object;
  readonly WorksheetCustomProperty: OnSheet & { readonly key: string };
  readonly WorksheetCustomPropertyCollection: OnSheet;
  readonly WorksheetFreezePanes: OnSheet;
  readonly WorksheetProtection: OnSheet;
}

export type TypeName = keyof HandleShapes;

export type HandleOf<T extends TypeName> = { readonly type: T } & HandleShapes[T];

export type Handle = { readonly [T in TypeName]: HandleOf<T> }[TypeName];
