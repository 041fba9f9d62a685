import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import { caseKey, type Finding, rowsTogether } from '../../../findings/finding';
import type { FindingCode } from '../../../findings/findingDetails';
import type { HeldCell } from '../../../mending/cellChange';
import { typedCount, typedDay } from '../../../mending/typedValue';
import { plainLine } from '../../../text/plainLine';
import { mendingWords } from '../../words/mendingWords';
import type { MendingHandlers } from '../handlers';

interface Props {
  readonly title: string;
  readonly finding: Finding;
  readonly mending: MendingHandlers;
}

/** What the right value of the cell is, where that can be typed. */
const typedKinds: Readonly<Partial<Record<FindingCode, 'date' | 'number'>>> = {
  DATA_NON_LEGGIBILE: 'date',
  DATA_IMPOSSIBILE: 'date',
  DATA_FUTURA: 'date',
  DATA_PRIMA_DEL_SERVIZIO: 'date',
  DATA_ISOLATA: 'date',
  NUMERO_NON_VALIDO: 'number',
  VALUTAZIONE_NON_VALIDA: 'number',
};

function kindTyped(finding: Finding): 'date' | 'number' | undefined {
  const isOfDate = finding.code === 'DATA_FUTURA' || finding.code === 'DATA_PRIMA_DEL_SERVIZIO';
  if (rowsTogether(finding) || (isOfDate && finding.details.isHeader)) return undefined;
  return typedKinds[finding.code];
}

/** The row that the case is about, as it is now, and a field for the right value of its cell. */
export function CaseRowView({ title, finding, mending }: Props): React.ReactElement | null {
  const [held, setHeld] = React.useState<HeldCell>();
  const { sheet, row, column } = finding;
  const { onReadCell } = mending;
  React.useEffect(() => {
    let isShown = true;
    if (sheet === undefined || row === undefined || column === undefined) {
      setHeld(undefined);
      return;
    }
    // What was read of the case before stays until then: the keyboard may stand in its field.
    void onReadCell({ sheet, row, column }).then((cell) => {
      if (isShown) setHeld(cell);
    });
    return () => {
      isShown = false;
    };
  }, [finding]);
  if (!held) return null;
  const kind = kindTyped(finding);
  return (
    <>
      <RowView held={held} />
      {kind && held.isFormula && <p>{mendingWords.formula}</p>}
      {kind && !held.isFormula && (
        <TypedView
          kind={kind}
          finding={finding}
          isBusy={mending.isBusy || held.row !== row || held.sheet !== sheet}
          onWrite={(typed) => mending.onMend({ kind, title, seen: held, typed })}
        />
      )}
    </>
  );
}

/** So many other cells show what row it is. */
const mostCells = 5;

function RowView({ held }: { readonly held: HeldCell }): React.ReactElement {
  const cells = held.rowTexts
    .map((text, column) => ({ text: plainLine(text), column }))
    .filter(({ text, column }) => text !== '' || column === held.column);
  const own = cells.findIndex(({ column }) => column === held.column);
  const first = Math.max(0, Math.min(own - 2, cells.length - mostCells));
  return (
    <p className={styles.row}>
      {cells.slice(first, first + mostCells).map(({ text, column }) => (
        <span key={column} className={column === held.column ? styles.own : styles.cell}>
          {text}
        </span>
      ))}
    </p>
  );
}

interface TypedProps {
  readonly finding: Finding;
  readonly kind: 'date' | 'number';
  readonly isBusy: boolean;
  readonly onWrite: (typed: string) => void;
}

function TypedView({ kind, finding, isBusy, onWrite }: TypedProps): React.ReactElement {
  const [typed, setTyped] = React.useState('');
  const [isFaulty, setIsFaulty] = React.useState(false);
  // A later look at the data may tell the same case anew: what is being typed for it stays.
  React.useEffect(() => {
    setTyped('');
    setIsFaulty(false);
  }, [caseKey(finding)]);
  const { label, hint, fault } = mendingWords[kind];
  const isUsable = (kind === 'date' ? typedDay(typed) : typedCount(typed)) !== undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        setIsFaulty(!isUsable);
        if (isUsable) onWrite(typed);
      }}
    >
      <TextField
        className={styles.field}
        ariaLabel={label}
        placeholder={hint}
        value={typed}
        {...(isFaulty && !isUsable ? { errorMessage: fault } : {})}
        onChange={(_event, text) => setTyped(text ?? '')}
      />
      <DefaultButton
        type="submit"
        text={mendingWords.write}
        disabled={isBusy}
        allowDisabledFocus
        styles={{ root: { minWidth: 0, marginTop: 8 } }}
      />
    </form>
  );
}

const styles = mergeStyleSets({
  row: { display: 'flex', flexWrap: 'wrap', gap: 4, fontSize: 12 },
  cell: {
    overflow: 'hidden',
    maxWidth: 120,
    padding: '0 4px',
    background: 'var(--wash)',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  own: {
    padding: '0 4px',
    outline: '1px solid var(--bad)',
    background: 'var(--bad-wash)',
    color: 'var(--bad)',
    fontWeight: 600,
  },
  form: { display: 'flex', gap: 8, alignItems: 'flex-start' },
  field: { flex: 'auto', minWidth: 0, maxWidth: 180 },
});
