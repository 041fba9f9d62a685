import { readFile } from 'node:fs/promises';
import { type InspectedCell, inspectXlsx } from './inspectXlsx';
import { inScratch } from './scratch';
import { convert } from './soffice';

/** A formula's result as the file keeps it, and as LibreOffice works it out anew. */
export interface Recalculation {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly cached: InspectedCell['value'];
  readonly recalculated: InspectedCell['value'];
}

/** Every formula cell of the .xlsx file at `path`, as LibreOffice recalculates it. */
export async function recalculated(path: string): Promise<readonly Recalculation[]> {
  const ours = inspectXlsx(await readFile(path));
  const theirs = await inScratch(async (folder) =>
    inspectXlsx(await readFile(await convert(path, 'xlsx', folder, { recalculate: true }))),
  );
  const converted = new Map(theirs.sheets.map((sheet) => [sheet.name, sheet]));
  return ours.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ address, formula, value }) =>
      formula === undefined
        ? []
        : {
            sheet: name,
            address,
            formula,
            cached: value,
            recalculated: converted.get(name)?.cell(address)?.value ?? null,
          },
    ),
  );
}

/** The formulas whose two results differ, numbers by more than `tolerance` of their size. */
export function disagreements(
  results: readonly Recalculation[],
  tolerance = 1e-9,
): readonly string[] {
  return results
    .filter((result) => !agree(result.cached, result.recalculated, tolerance))
    .map(
      ({ sheet, address, formula, cached, recalculated: anew }) =>
        `${sheet}!${address} =${formula}: ${String(cached)} in the file, ${String(anew)} recalculated`,
    );
}

function agree(
  one: InspectedCell['value'],
  other: InspectedCell['value'],
  tolerance: number,
): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return (one ?? '') === (other ?? '');
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}
