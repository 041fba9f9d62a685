import type { CellChange, HeldCell, MendingPlan, SheetPlace } from '../../mending/cellChange';
import { changeOf } from '../../mending/planMending';
import { sheetNameOf } from '../../service/sheets';
import { freeSheetName, longestSheetName } from '../../text/freeSheetName';
import { type AnswerEdit, withAnswer } from './answersTo';
import { type CellEdit, planSettings } from './planSettings';
import { settingsForm, type SettingsSheet } from './settingsForm';

/** What the sheet is called where there is none yet. */
const usualName = sheetNameOf('settings');

/** The cells that make the sheet `Parametri` say the answer. */
interface AnswerCells {
  readonly edits: readonly CellEdit[];
  /** Where they are, in the same order. */
  readonly places: readonly SheetPlace[];
  /** Whether the sheet has to be made first. */
  readonly isNew: boolean;
}

export function answerCells(settings: SettingsSheet, edit: AnswerEdit): AnswerCells {
  const sheet = settings.name ?? usualName;
  const edits = planSettings(settings, withAnswer(settingsForm(settings), edit));
  const places = edits.map(({ row, column }) => ({ sheet, row, column }));
  return { edits, places, isNew: settings.name === undefined };
}

/** `held`: the cells as they are, in the order of the places; of a sheet that is to be made none is there. */
export function planAnswer(
  { edits, places, isNew }: AnswerCells,
  held: readonly (HeldCell | undefined)[],
): MendingPlan {
  const changes = edits.map(({ content, row, column }, index): CellChange => {
    const isNumber = typeof content === 'number';
    const place = { sheet: places[index]?.sheet ?? usualName, row, column };
    return changeOf(held[index] ?? { ...place, ...blank }, {
      ...{ content, isText: !isNumber && content !== '' },
      numberFormat: isNumber ? 'General' : '@',
    });
  });
  const name = places[0]?.sheet ?? usualName;
  return {
    changes,
    ...(isNew && { sheet: { is: 'added', name } }),
    ...{ formulas: [], changed: [] },
  };
}

const blank = {
  ...{ content: '', value: '', isText: false, numberFormat: 'General', isFormula: false },
  ...{ rowContents: [], rowTexts: [] },
};

/** The sheet gets a name that says its kind. `names`: those of all sheets. */
export function planRename(
  { sheet, kind }: Extract<AnswerEdit, { readonly does: 'rename' }>,
  names: readonly string[],
): MendingPlan {
  const name = nameOfKind(sheetNameOf(kind), sheet, names);
  return {
    changes: [],
    sheet: { is: 'renamed', name, before: sheet },
    ...{ formulas: [], changed: [] },
  };
}

/** `Utenti` or, where a sheet is called so, `Utenti Cuneo` of a sheet `Cuneo`. */
function nameOfKind(kind: string, sheet: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const candidates = [kind, `${kind} ${sheet}`.slice(0, longestSheetName).trimEnd()];
  const free = candidates.find((name) => !taken.has(name.toLowerCase()));
  return free ?? freeSheetName(kind, taken);
}
