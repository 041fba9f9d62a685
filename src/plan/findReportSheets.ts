import type { PlacedSheet } from '../layout/placed';
import type { CellRole } from '../layout/theme';
import type { CellContent, OwnedSheet } from './ownedSheet';

interface FoundReportSheets {
  /** By the report's own name. */
  readonly found: ReadonlyMap<string, OwnedSheet>;
  /** The found sheets that bear no mark: they are the report's by name and titles. */
  readonly adopted: readonly OwnedSheet[];
  /** Sheets of the user's that have the name of one that is missing. */
  readonly taken: readonly OwnedSheet[];
}

/**
 * Which sheet of the workbook is which of the report. A sheet is known by its mark. Where the mark is there
 * and cannot be read, the titles tell; where the mark is gone, as after another program saved the workbook,
 * name and titles do. A blank sheet of the name will do as well.
 */
export function findReportSheets(
  wanted: readonly PlacedSheet[],
  owned: readonly OwnedSheet[],
): FoundReportSheets {
  const found = new Map<string, OwnedSheet>();
  for (const sheet of owned) if (sheet.mark) found.set(sheet.mark.sheet, sheet);
  const missing = (): readonly PlacedSheet[] => wanted.filter(({ name }) => !found.has(name));
  for (const sheet of owned.filter(({ isMarkLost }) => isMarkLost)) {
    const same = missing().find((placed) => isNamed(sheet, placed) && isSame(sheet, placed));
    const like = same ?? missing().find((placed) => isLike(sheet, placed));
    if (like) found.set(like.name, sheet);
  }
  const adopted: OwnedSheet[] = [];
  const taken: OwnedSheet[] = [];
  const known = new Set(found.values());
  for (const placed of missing()) {
    const sheet = owned.find((each) => isNamed(each, placed));
    if (!sheet) continue;
    if (!sheet.mark && sheet.isBlank) found.set(placed.name, sheet);
    else if (known.has(sheet) || sheet.mark || !isSame(sheet, placed)) taken.push(sheet);
    else {
      const taking: OwnedSheet = { ...sheet, isMarkLost: true };
      found.set(placed.name, taking);
      adopted.push(taking);
    }
  }
  return { found, adopted, taken };
}

function isNamed(sheet: OwnedSheet, { name }: PlacedSheet): boolean {
  return sheet.name.toLowerCase() === name.toLowerCase();
}

/** Whether a sheet of the wanted name holds the wanted title, or most of the wanted titles. */
function isSame(sheet: OwnedSheet, placed: PlacedSheet): boolean {
  const [title] = titlesOf(placed, ['title']);
  return isLike(sheet, placed) || (title !== undefined && sheet.contents.flat().includes(title));
}

/** Whether the sheet holds most titles of the wanted one: a table may have come or gone. */
function isLike({ contents }: OwnedSheet, placed: PlacedSheet): boolean {
  const held = new Set(contents.flat());
  const texts = titlesOf(placed, ['title', 'heading', 'caption']);
  return texts.filter((text) => held.has(text)).length * 2 > texts.length;
}

function titlesOf({ cells }: PlacedSheet, roles: readonly CellRole[]): readonly CellContent[] {
  return cells.flatMap(({ style, value }) =>
    roles.includes(style.role) && value !== null ? [value] : [],
  );
}
