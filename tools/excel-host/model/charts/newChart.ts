import type { Axis, Chart, ChartText, Labels, LineStyle, Point, Series, TextStyle } from './chart';

/** A chart as Excel draws it before anybody touches it; 360 by 216 points at the corner of the sheet. */
export function newChart(id: string, name: string, chartType: string): Chart {
  return {
    id,
    name,
    chartType,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    plotVisibleOnly: true,
    displayBlanksAs: 'NotPlotted',
    title: newText('Chart Title', true),
    legend: { visible: true, position: 'Bottom', overlay: false, font: newFont() },
    labels: newLabels(),
    font: newFont(),
    fill: { color: null },
    border: newLine(),
    plotFill: { color: null },
    plotBorder: newLine(),
    plotInside: { left: null, top: null, width: null, height: null },
    series: [],
    axes: {
      Primary: { Category: newAxis(), Value: newAxis() },
      Secondary: { Category: newAxis(), Value: newAxis() },
    },
    hasSecondaryAxes: false,
  };
}

/** A series with a name and nothing to show. */
export function newSeries(name: Series['name'], chartType: string): Series {
  return {
    name,
    chartType,
    axisGroup: 'Primary',
    hasDataLabels: false,
    labels: newLabels(),
    fill: { color: null },
    line: newLine(),
    smooth: false,
    gapWidth: 150,
    overlap: 0,
    varyByCategories: false,
    points: new Map(),
    ...newMarker,
  };
}

/** The label of a point begins with the look of its series' labels. */
export function newPoint({ labels }: Series): Point {
  return {
    hasDataLabel: false,
    label: { ...labels, font: { ...labels.font }, text: '', formula: '' },
    fill: { color: null },
    border: newLine(),
    ...newMarker,
  };
}

const newMarker = {
  markerStyle: 'Automatic',
  markerSize: 5,
  markerBackgroundColor: '',
  markerForegroundColor: '',
};

function newFont(): TextStyle {
  return {
    name: 'Calibri',
    size: 10,
    color: '#595959',
    bold: false,
    italic: false,
    underline: 'None',
  };
}

function newLine(): LineStyle {
  return { color: '', lineStyle: 'Automatic', weight: 0.75 };
}

function newText(text: string, visible: boolean): ChartText {
  return { text, visible, overlay: false, position: 'Automatic', font: newFont() };
}

function newLabels(): Labels {
  return {
    position: 'BestFit',
    showValue: false,
    showSeriesName: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    separator: ', ',
    numberFormat: 'General',
    linkNumberFormat: true,
    font: newFont(),
  };
}

function newAxis(): Axis {
  return {
    visible: true,
    title: newText('Axis Title', false),
    numberFormat: 'General',
    linkNumberFormat: true,
    minimum: '',
    maximum: '',
    majorUnit: '',
    reversePlotOrder: false,
    position: 'Automatic',
    tickLabelPosition: 'NextToAxis',
    tickLabelSpacing: '',
    tickMarkSpacing: 1,
    majorTickMark: 'None',
    minorTickMark: 'None',
    categoryType: 'Automatic',
    textOrientation: '',
    font: newFont(),
    line: newLine(),
    majorGridlines: { visible: false, line: newLine() },
    minorGridlines: { visible: false, line: newLine() },
  };
}
