import type { FillStyle, LineStyle, TextStyle } from '../../../tools/excel-host/model/charts/chart';
import { element, escaped, valued } from './xml';

const emusPerPoint = 12700;

export function solid(color: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1) }));
}

/** Nothing where the colour is Excel's own choice. */
export function fillXml({ color }: FillStyle): string {
  return color === null || color === '' ? '' : solid(color);
}

const dashes: Readonly<Record<string, string>> = {
  Dash: 'dash',
  RoundDot: 'sysDot',
  DashDot: 'dashDot',
};

export function lineXml({ color, lineStyle, weight }: LineStyle): string {
  if (lineStyle === 'None') return element('a:ln', {}, '<a:noFill/>');
  if (color === '') return '';
  const dash = dashes[lineStyle];
  return element(
    'a:ln',
    { w: weight * emusPerPoint },
    solid(color),
    dash === undefined ? '' : element('a:prstDash', { val: dash }),
  );
}

export function shapeXml(fill: string, line: string): string {
  return fill + line === '' ? '' : element('c:spPr', {}, fill, line);
}

function runXml(tag: string, { name, size, color, bold }: TextStyle): string {
  return element(
    tag,
    { sz: size * 100, b: bold ? 1 : 0 },
    solid(color),
    element('a:latin', { typeface: name }),
  );
}

/** A text of its own or, without one, the font of texts that come from elsewhere. */
export function richText({
  text,
  font,
  orientation = '',
}: {
  readonly text?: string;
  readonly font: TextStyle;
  /** In degrees; `''` is automatic. */
  readonly orientation?: number | '';
}): string {
  const turned = orientation === '' ? {} : { rot: -60_000 * orientation, vert: 'horz' };
  const body = element('a:bodyPr', turned) + element('a:lstStyle', {});
  const properties = element('a:pPr', {}, runXml('a:defRPr', font));
  if (text === undefined) {
    return element(
      'c:txPr',
      {},
      body,
      element('a:p', {}, properties, element('a:endParaRPr', { lang: 'it-IT' })),
    );
  }
  const run = element('a:r', {}, runXml('a:rPr', font), element('a:t', {}, escaped(text)));
  return element('c:tx', {}, element('c:rich', {}, body, element('a:p', {}, properties, run)));
}

export function titleXml(text: string, font: TextStyle): string {
  return element('c:title', {}, richText({ text, font }), valued('c:overlay', 0));
}
