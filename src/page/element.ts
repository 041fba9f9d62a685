import { escapeXml } from '../text/xmlText';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element of HTML or SVG around `content`, which is markup already. Values of attributes are escaped;
 * numbers have at most two decimals; undefined values are left out.
 *
 *     element('b', { id: 'x', class: undefined }, 'y') -> <b id="x">y</b>
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  return `<${name}${written(attributes)}>${content}</${name}>`;
}

/** One that has neither content nor an end. */
export function voidElement(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}>`;
}

/** Raw text as content of an element. */
export function text(raw: string): string {
  return escapeXml(raw);
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${valueText(value)}"`)
    .join('');
}

function valueText(value: string | number | undefined): string {
  return typeof value === 'number' ? decimals(value) : escapeXml(value ?? '');
}

/** `12.5` */
export function decimals(value: number): string {
  return String(Math.round(value * 100) / 100);
}
