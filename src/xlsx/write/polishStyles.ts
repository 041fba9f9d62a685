import type { Look } from '../../layout/theme';

type Level = NonNullable<Look['heading']>;

/** Excel knows its heading styles by these numbers, whatever it calls them: `Titolo 1`, `Heading 1`. */
const builtIn: Readonly<Record<Level, number>> = { 1: 16, 2: 17, 3: 18 };

/** Stands for the format of texts in headings until styles are polished: the writer knows no named styles. */
export function headingMark(level: Level): string {
  return `"~titolo${level}~"@`;
}

/** Gives headings Excel's cell styles for headings, with the look of the report's. */
export function polishStyles(xml: string): string {
  return ([1, 2, 3] as const).reduce(withHeadingStyle, xml);
}

/** Leaves the part as it is where no cell is such a heading. */
function withHeadingStyle(xml: string, level: Level): string {
  const mark = headingMark(level).replaceAll('"', '&quot;');
  const [, format] = new RegExp(`numFmtId="(\\d+)" formatCode="${mark}"`).exec(xml) ?? [];
  if (format === undefined) return xml;
  const [, font] = new RegExp(`<xf numFmtId="${format}" fontId="(\\d+)"`).exec(xml) ?? [];
  const [, count] = /<cellStyleXfs count="(\d+)">/.exec(xml) ?? [];
  if (font === undefined || count === undefined) throw new Error(`no look of headings ${level}`);
  const style = `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" applyNumberFormat="0" applyFill="0" applyBorder="0"/>`;
  const name = `<cellStyle name="Heading ${level}" xfId="${count}" builtinId="${builtIn[level]}"/>`;
  const own = new RegExp(`(<xf numFmtId="${format}"[^>]*?) xfId="0"`, 'g');
  return appended(appended(xml, 'cellStyleXfs', style), 'cellStyles', name)
    .replace(mark, '@')
    .replace(own, `$1 xfId="${count}"`);
}

/** One more in a list that says how many it has. */
function appended(xml: string, list: string, item: string): string {
  const pattern = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`);
  return xml.replace(
    pattern,
    (_, count: string, items: string) =>
      `<${list} count="${Number(count) + 1}">${items}${item}</${list}>`,
  );
}
