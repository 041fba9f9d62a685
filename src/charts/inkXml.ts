import { chartLook, fontName } from '../layout/theme';

const emusPerPoint = 12700;

/** `<c:name val="value"/>` */
export function valued(name: string, value: string | number): string {
  return `<c:${name} val="${value}"/>`;
}

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

/** `points`: its width. */
export function line(
  color: string,
  points: number = chartLook.hairline,
  dash: 'solid' | 'dash' = 'solid',
): string {
  const width = Math.round(points * emusPerPoint);
  const pattern = dash === 'solid' ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${width}">${solidFill(color)}${pattern}</a:ln>`;
}

export const noLine = '<a:ln><a:noFill/></a:ln>';

export function shape(...ink: readonly string[]): string {
  return `<c:spPr>${ink.join('')}</c:spPr>`;
}

interface TextInk {
  /** In points. */
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
}

/** The font of texts that come from cells or values. */
export function textProperties(ink: TextInk): string {
  return textBody('<a:bodyPr/>', ink);
}

/** As `textProperties`, for texts that wrap where they have little room: programs would tilt them. */
export function levelTextProperties(ink: TextInk): string {
  return textBody('<a:bodyPr rot="0" vert="horz"/>', ink);
}

function textBody(body: string, ink: TextInk): string {
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${run('defRPr', ink)}</a:pPr><a:endParaRPr lang="it-IT"/></a:p></c:txPr>`;
}

/** A text of the chart's own that reads from the bottom up. */
export function upwardText(text: string, ink: TextInk): string {
  const body = '<a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/>';
  const runs = `<a:r>${run('rPr', ink, ' lang="it-IT"')}<a:t>${text}</a:t></a:r>`;
  return `<c:tx><c:rich>${body}<a:p><a:pPr>${run('defRPr', ink)}</a:pPr>${runs}</a:p></c:rich></c:tx>`;
}

function run(tag: string, { size, color, isBold = false }: TextInk, language = ''): string {
  return `<a:${tag}${language} sz="${Math.round(size * 100)}" b="${isBold ? 1 : 0}">${solidFill(color)}<a:latin typeface="${fontName}"/></a:${tag}>`;
}
