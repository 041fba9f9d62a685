import type { ShownChanges } from './shownChanges';

/** The editions that the analyst has put by in the workbook. */
export interface EditionsState {
  /** The oldest first; absent until they were asked for. */
  readonly list: readonly ShownEdition[] | undefined;
  readonly draft: EditionDraft;
  /** What changed between the two that were compared last. */
  readonly compared: ComparedEditions | undefined;
}

export type ShownEdition = ReadableEdition | DamagedEdition;

/** It is there, and cannot be compared. */
interface DamagedEdition extends Pick<ReadableEdition, 'name' | 'archivedAt'> {
  readonly isDamaged: true;
}

interface ReadableEdition {
  readonly isDamaged?: never;
  readonly name: string;
  /** `24/11/2026 22:15` */
  readonly archivedAt: string;
  /** `31/12/2019`; absent where an older version made the report. */
  readonly dataAt?: string;
  /** `Periodo: trimestre`; none where all were as usual. */
  readonly settings: readonly string[];
}

export interface EditionDraft {
  readonly name: string;
  /** Names of editions; `theReport` is the one that the workbook holds, empty: none is chosen. */
  readonly earlier: string;
  readonly later: string;
}

export interface ComparedEditions {
  readonly earlier: string;
  readonly later: string;
  readonly changes: ShownChanges;
}

/** Stands for the report that the workbook holds: no edition can be called so. */
export const theReport = '\n';

export type EditionsAction =
  | { readonly type: 'editionDrafted'; readonly draft: EditionDraft }
  /** They were read: for themselves, after a change to them, or to compare two. */
  | {
      readonly type: 'editionsRead';
      readonly list: readonly ShownEdition[];
      readonly done: EditionsDone;
      readonly compared?: ComparedEditions;
    };

export type EditionsDone =
  | { readonly kind: 'editionsListed' | 'editionsCompared' }
  | { readonly kind: 'archived' | 'unarchived'; readonly name: string };

export const noEditions: EditionsState = {
  list: undefined,
  draft: { name: '', earlier: '', later: theReport },
  compared: undefined,
};

/** What was typed stays until it is archived. */
export function reduceEditions(state: EditionsState, action: EditionsAction): EditionsState {
  if (action.type === 'editionDrafted') return { ...state, draft: action.draft };
  const { list, done, compared } = action;
  const names = [theReport, ...comparable(list)];
  const { name, earlier, later } = state.draft;
  const [newest = ''] = comparable(list).slice(-1);
  return {
    list,
    draft: {
      name: done.kind === 'archived' ? '' : name,
      earlier: names.includes(earlier) ? earlier : newest,
      later: names.includes(later) ? later : theReport,
    },
    compared,
  };
}

/** The names of those that can be compared. */
export function comparable(list: readonly ShownEdition[]): readonly string[] {
  return list.flatMap(({ name, isDamaged }) => (isDamaged ? [] : [name]));
}
