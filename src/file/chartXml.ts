import type { PlacedSeries } from '../layout/placed';
import { chartLook, palette } from '../layout/theme';

const emusPerPoint = 12700;

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function line(color: string, points: number): string {
  return `<a:ln w="${points * emusPerPoint}">${solidFill(color)}</a:ln>`;
}

export const noLineXml = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';

export const axisLineXml = `<c:spPr>${line(palette.rule, 0.75)}</c:spPr>`;

export const gridlinesXml = `<c:majorGridlines><c:spPr>${line(palette.gridline, 0.75)}</c:spPr></c:majorGridlines>`;

export const backgroundXml = `<c:spPr>${solidFill(chartLook.background)}<a:ln><a:noFill/></a:ln></c:spPr>`;

export function markerXml({ marker, color }: PlacedSeries): string {
  if (marker === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const size = `<c:size val="${chartLook.markerSize}"/>`;
  const ink = `<c:spPr>${solidFill(color)}${line(color, 0.75)}</c:spPr>`;
  return `<c:marker><c:symbol val="${marker}"/>${size}${ink}</c:marker>`;
}
