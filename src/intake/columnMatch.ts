import { correctedColumn, correctedField, type LocatedCorrection } from './correction';
import type { Field } from './fields';
import type { HeaderLine } from './headerLine';
import type { ColumnMap } from './sheetNeeds';
import type { RowKind } from './sheetKind';
import { meaningOfHeader } from './vocabulary';

/** The columns of one kind of sheet under one header row. */
export interface ColumnMatch {
  readonly columns: ColumnMap;
  /** Fields whose column is named in a way that also numbers rows (`N.`). */
  readonly weak: ReadonlySet<Field>;
  /** Columns that could hold a field as well as the one before them. */
  readonly repeated: readonly { readonly field: Field; readonly column: number }[];
  /** Corrections that found their column. */
  readonly applied: ReadonlySet<LocatedCorrection>;
}

interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly strength: 'weak' | 'strong' | 'corrected';
}

/** Reads the headers as those of a sheet of this kind. A correction wins, then a clear name, then the first. */
export function matchColumns(
  line: HeaderLine,
  kind: RowKind,
  corrections: readonly LocatedCorrection[],
): ColumnMatch {
  const applied = new Map<number, LocatedCorrection>();
  for (const correction of corrections) {
    const column = correctedColumn(correction, line.headers);
    if (column !== undefined) applied.set(column, correction);
  }
  const byField = new Map<Field, Candidate[]>();
  for (const [column, header] of line.headers.entries()) {
    const candidate = candidateOf(header, column, kind, applied.get(column));
    if (candidate)
      byField.set(candidate.field, [...(byField.get(candidate.field) ?? []), candidate]);
  }
  const columns: Partial<Record<Field, number>> = {};
  const weak = new Set<Field>();
  const repeated: { field: Field; column: number }[] = [];
  for (const [field, candidates] of byField) {
    const [used, ...others] = strongest(candidates);
    if (!used) continue;
    columns[field] = used.column;
    if (used.strength === 'weak') weak.add(field);
    repeated.push(...others.map(({ column }) => ({ field, column })));
  }
  return { columns, weak, repeated, applied: new Set(applied.values()) };
}

function candidateOf(
  header: string,
  column: number,
  kind: RowKind,
  correction: LocatedCorrection | undefined,
): Candidate | undefined {
  if (correction) return { field: correctedField(correction, kind), column, strength: 'corrected' };
  const meaning = header === '' ? undefined : meaningOfHeader(header, kind);
  return meaning && { field: meaning.field, column, strength: meaning.isWeak ? 'weak' : 'strong' };
}

/** The candidates of the greatest strength that there is; of corrected ones the first alone. */
function strongest(candidates: readonly Candidate[]): readonly Candidate[] {
  const corrected = candidates.find(({ strength }) => strength === 'corrected');
  if (corrected) return [corrected];
  const strong = candidates.filter(({ strength }) => strength === 'strong');
  return strong.length > 0 ? strong : candidates;
}
