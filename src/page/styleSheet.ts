import { documentStyles, pageSetUp } from '../document/documentTheme';
import { chartLook, fontName, hueColors, inkOn, palette } from '../layout/theme';
import type { Hue } from '../report/report';

/**
 * The theme for dark screens, by the names of the style sheet. Texts have at least 4.5:1 on the background;
 * series stay apart as the light ones do (`test/page/darkTheme.test.ts`).
 */
export const darkPalette = {
  paper: '#12161D',
  ink: '#E6EAF0',
  muted: '#B3BDC9',
  accent: '#A9C4F5',
  link: '#8AB8F2',
  grid: '#323B47',
  rule: '#6B7787',
  area: '#1D2530',
} as const;

export const darkHues: Readonly<Record<Hue, string>> = {
  first: '#C7D5F5',
  second: '#E07C24',
  third: '#37BE88',
  fourth: '#AD66CC',
  other: '#8A96A4',
  context: '#4A5664',
  vote1: '#F0935E',
  vote2: '#9C5A38',
  vote3: '#3B4552',
  vote4: '#4F6A96',
  vote5: '#8FB3F0',
};

/** The looks of the page: the document's theme on screens of any width, dark ones too, and on paper. */
export function styleSheet(title: string): string {
  const hueRules = hues.map(
    (hue) => `.${hue}{--hue:var(--${hue})}.on-${hue}{fill:var(--on-${hue})}`,
  );
  return [
    `:root{${variables(lightColors)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables(darkColors)}}}`,
    ...[texts, tables, pictures, ...hueRules, '.other.ink{fill:var(--muted)}'],
    ...[smallScreens, wideTables, paper(title), forcedColors],
  ].join('\n');
}

type Colors = Readonly<Record<string, string>>;

const hues = Object.keys(hueColors) as readonly Hue[];

/** What the style sheet calls colours, those of charts with what is read on them. */
function colorsOf(own: Colors, ofHues: Readonly<Record<Hue, string>>): Colors {
  const named = hues.flatMap((hue) => [
    [hue, ofHues[hue]] as const,
    [`on-${hue}`, inkOn(ofHues[hue])] as const,
  ]);
  return { ...own, ...Object.fromEntries(named) };
}

const lightPalette: Readonly<Record<keyof typeof darkPalette, string>> = {
  paper: chartLook.background,
  ink: palette.ink,
  muted: palette.mutedInk,
  accent: palette.accent,
  link: palette.link,
  grid: palette.gridline,
  rule: palette.rule,
  area: palette.areaFill,
};

const lightColors = colorsOf(lightPalette, hueColors);
const darkColors = colorsOf(darkPalette, darkHues);

function variables(colors: Colors): string {
  return Object.entries(colors)
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');
}

/** Sizes of the document, where running text is 1rem: on screens 16 pixels, on paper 10 points. */
const size = Object.fromEntries(
  Object.entries(documentStyles).map(([name, style]) => [
    name,
    `${Math.round((style.size / documentStyles.body.size) * 1000) / 1000}rem`,
  ]),
) as Readonly<Record<keyof typeof documentStyles, string>>;

const texts = `*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font-family:${fontName},Carlito,"Segoe UI",system-ui,sans-serif;line-height:1.45;scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:48rem;padding:1.5rem 1rem 3rem;overflow-wrap:break-word}
h1,h2,h3{color:var(--accent);line-height:1.2;margin:0;text-wrap:balance;break-after:avoid}
h1{font-size:${size.title}}
.level1{font-size:${size.heading1};margin:2.5rem 0 .5rem}
.level2{font-size:${size.heading2};margin:1.5rem 0 .4rem}
p,ul,dl,figure{margin:0 0 .75rem}
a{color:var(--link)}
.kicker{color:var(--muted);font-size:${size.kicker};margin:0}
.summary{color:var(--muted);margin:.25rem 0 .75rem}
.note{color:var(--muted);font-size:${size.note};margin:.3rem 0}
sup{font-size:.75em;line-height:0}
main ul{padding-left:1.25rem}
li{margin-bottom:.3rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.25rem;background:var(--paper);padding:.25rem .5rem}
nav{font-size:${size.cell};margin-bottom:1rem}
nav ul{list-style:none;padding:0;columns:18rem 2;column-gap:2rem}
nav li{break-inside:avoid;padding:.2rem 0}
.tiles{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;border-top:2px solid var(--accent);padding-top:.6rem}
.tiles div{display:flex;flex-direction:column-reverse;justify-content:flex-end;flex:1 1 7rem}
.tiles dd{margin:0;color:var(--accent);font-size:${size.tile};font-weight:700;line-height:1.1}
.tiles dt{color:var(--muted);font-size:${size.note}}
.caption{display:block;color:var(--accent);font-size:${size.caption};font-weight:700;line-height:1.25}
.subtitle{display:block;color:var(--muted);font-size:${size.subtitle};font-weight:400;line-height:1.3;margin-top:.1rem}`;

const tables = `.table{margin:1.25rem 0 1.5rem}
.scroller{overflow-x:auto;container-type:inline-size}
.still{display:block;position:sticky;left:0;max-width:100cqi;padding-bottom:.4rem}
table{width:calc(var(--cm)/${pageSetUp.textWidth}*100%);border-collapse:separate;border-spacing:0;font-size:${size.cell};font-variant-numeric:tabular-nums;line-height:1.25;border-bottom:2px solid var(--accent)}
caption{text-align:left;break-after:avoid}
th,td{padding:.28rem .3rem;text-align:right;white-space:nowrap;font-weight:400;border-top:1px solid var(--grid)}
thead th{font-weight:700;white-space:normal;vertical-align:bottom;border-top:2px solid var(--accent);border-bottom:1px solid var(--accent)}
thead+tbody>tr:first-child>*{border-top:0}
.label{text-align:left;white-space:normal}
.label:first-child{position:sticky;left:0;background:var(--paper);min-width:7rem}
.when{display:block;font-weight:400;font-size:.88em;white-space:nowrap}
.area>*,.group>*,.total>*{font-weight:700}
.area>*,.area>.label:first-child{background:var(--area)}
.nested>*{font-size:${size.nestedCell}}
.nested>.label:first-child{padding-left:1rem}
.total>*{border-top:1px solid var(--accent)}
.group>*{padding-top:.6rem}
tbody+tbody>.group>*{border-top:1px solid var(--accent)}`;

const pictures = `figure{margin:1.5rem 0}
figcaption{margin-bottom:.5rem;break-after:avoid}
svg{display:block;width:100%;height:auto;overflow:visible}
.narrow{display:none;max-width:26rem}
svg text{font-size:${chartLook.textSize}px;fill:var(--muted)}
.name,.value{fill:var(--ink)}
.head,.key{font-weight:700}
.value.ink{font-weight:700;paint-order:stroke;stroke:var(--paper);stroke-width:2.5px;stroke-linejoin:round}
.ink{fill:var(--hue)}
.grid,.axis{stroke:var(--grid);stroke-width:${chartLook.hairline}}
.axis{stroke:var(--rule)}
.line{fill:none;stroke:var(--hue);stroke-width:${chartLook.lineWidth};stroke-linejoin:round}
.other>.line{stroke-width:${chartLook.otherWidth}}
.line.thin{stroke-width:${chartLook.hairline}}
.dash{stroke-dasharray:5 3}
.mark,.bar{fill:var(--hue)}`;

/** Too narrow for the wide pictures to be read. */
const smallScreens = `@media screen and (max-width:40rem){.wide{display:none}.narrow{display:block}table{width:100%}h1{font-size:1.75rem}.label:first-child{max-width:9rem}}`;

/** With columns as in the document. */
const wideTables = '@media print,not all and (max-width:40rem){col{width:var(--share)}}';

function paper(title: string): string {
  const { sideMargin, topMargin, footer } = pageSetUp;
  const look = `font:${documentStyles.note.size}pt ${fontName},Carlito,sans-serif;color:${palette.mutedInk}`;
  return `@page{size:A4;margin:${topMargin}cm ${sideMargin}cm ${topMargin + footer / 2}cm;@bottom-left{content:${cssString(title)};${look}}@bottom-right{content:counter(page);${look}}}
@media print{html{font-size:${documentStyles.body.size}pt;line-height:1.2}
body{max-width:none;padding:0}
nav,.skip{display:none}
.level1{margin-top:1.6rem}
.table,figure{margin:.8rem 0}
.scroller{overflow:visible;container-type:normal}
.still,.label:first-child{position:static}
.still{max-width:none}
table,tbody,figure,.tiles,tr,li{break-inside:avoid}
table:has(tbody+tbody),table:has(tr:nth-child(24)),tbody:has(tr:nth-child(24)){break-inside:auto}
.area,.group{break-after:avoid}
.total{break-before:avoid}
thead{display:table-header-group}
th,td{padding:.12rem .25rem}
.area>*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}}`;
}

/** Any text in a string of CSS, of which HTML sees no more than letters and digits. */
function cssString(raw: string): string {
  const escaped = Array.from(raw, (letter) =>
    /[A-Za-z0-9 ]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped.join('')}"`;
}

/** Colours of the user's: lines differ by their markers and dashes, bars by fill and outline. */
const forcedColors = `@media (forced-colors:active){:root{--paper:Canvas;--ink:CanvasText;--muted:CanvasText;--accent:CanvasText;--grid:GrayText;--rule:CanvasText;--area:Canvas;--link:LinkText}
svg text{forced-color-adjust:none}
${hues.map((hue) => `.${hue}{--hue:CanvasText}.on-${hue}{fill:CanvasText}`).join('')}
.bar{fill:Canvas;stroke:CanvasText}
.bar.first{fill:Highlight}
.on-first{fill:HighlightText}}`;
