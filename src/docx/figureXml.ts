import { chartXml } from '../charts/chartXml';
import { createCellLookup } from '../charts/dataXml';
import type { FigureBlock } from '../document/blocks';
import { pageSetUp } from '../document/documentTheme';
import { hasKey, isFilled, keyEntries, type KeyEntry } from '../layout/charts/keyEntries';
import { placePanel } from '../layout/charts/placePanel';
import { paperPixels } from '../layout/measures';
import { chartLook, hueColors, palette } from '../layout/theme';
import { officeRelationships } from '../opc/partName';
import type { Panel } from '../report/report';
import { fnv1a } from '../text/fingerprint';
import { escapeXml } from '../text/xmlText';
import type { BlockHost } from './blockHost';
import { dataWorkbook } from './dataWorkbook';
import { emus, paragraph, run } from './wordXml';

/** At its size on paper a pixel is a pixel either way. */
const pixelsPerCm = paperPixels(100).down;
const paper = { across: pixelsPerCm, down: pixelsPerCm, textSize: chartLook.textSize };
/** Drawings as wide as the text would not stand side by side. */
const sideBySide = 0.995;

/** The key and the plots of a figure, each a chart over a workbook of its own table. */
export function figureXml(block: FigureBlock, host: BlockHost): string {
  const { caption, panels, data, key, altText, notes } = block;
  const shrunk =
    Math.min(1, host.textWidth / pageSetUp.textWidth) * (panels.length > 1 ? sideBySide : 1);
  const workbook = dataWorkbook(data);
  const cellAt = createCellLookup([workbook.sheet]);
  const drawings = panels.map((panel, index) => {
    const placed = placePanel(panel, data, workbook.places, paper);
    const relationship = host.addChart({
      xml: (embedded) => chartXml(placed, cellAt, embedded),
      workbook: workbook.bytes,
    });
    return drawingXml({
      name: `${caption.name}${index === 0 ? '' : `, riquadro ${index + 1}`}`,
      ...{ altText, relationship },
      id: idOf(`${key} ${index}`),
      width: panel.width * shrunk,
      height: panel.height * shrunk,
    });
  });
  const look = { style: host.styleId('figure'), keepsWithNext: notes.length > 0 };
  return (
    keyXml(block, host.styleId('subtitle')) + paragraph(look, `<w:r>${drawings.join('')}</w:r>`)
  );
}

/** The entries of each panel begin where it does. */
function keyXml({ panels, data }: FigureBlock, style: string): string {
  const keyed = panels.filter(hasKey);
  const entries = keyed.map((panel) => keyEntries(panel, data, keyed.length));
  if (entries.every(({ length }) => length === 0)) return '';
  const tabs = keyed.slice(1).map((_, index) => widthOf(keyed.slice(0, index + 1)));
  const texts = entries.map((own) => own.map(entryXml).join(run('   ')));
  return paragraph({ style, tabs }, texts.join('<w:r><w:tab/></w:r>'));
}

function widthOf(panels: readonly Panel[]): number {
  return panels.reduce((sum, { width }) => sum + width, 0);
}

/** Text stands in its colour, save where that is too light to be read: there a mark has it. */
function entryXml({ text, hue }: KeyEntry): string {
  const color = hueColors[hue];
  if (isFilled(hue)) return run('■ ', { color }) + run(text, { color: palette.ink });
  return run(text, { isBold: true, color: hue === 'other' ? palette.mutedInk : color });
}

interface Drawing {
  readonly name: string;
  readonly altText: string;
  readonly relationship: string;
  readonly id: number;
  /** In cm. */
  readonly width: number;
  readonly height: number;
}

function drawingXml({ name, altText, relationship, id, width, height }: Drawing): string {
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const wp = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
  return [
    `<w:drawing><wp:inline xmlns:wp="${wp}" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${emus(width)}" cy="${emus(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(altText)}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${a}"><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${officeRelationships}" r:id="${relationship}"/></a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing>',
  ].join('');
}

/** A number of its own for what bears this name, the same in every run. */
export function idOf(name: string): number {
  return (fnv1a(name) % 0x7ffffffe) + 1;
}
