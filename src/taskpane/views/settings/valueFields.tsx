import { DayOfWeek } from 'office-ui-fabric-react/lib/Calendar';
import { DatePicker } from 'office-ui-fabric-react/lib/DatePicker';
import { SpinButton } from 'office-ui-fabric-react/lib/SpinButton';
import { Position } from 'office-ui-fabric-react/lib/utilities/positioning';
import * as React from 'react';
import { calendarDay, type Day, dayOf, italianDay } from '../../../calendar/day';
import { calendarStrings, settingsWords } from '../../words/settingsWords';

export interface FieldProps {
  readonly label: string;
  /** As typed. */
  readonly text: string;
  /** What holds where nothing is typed. */
  readonly empty: string;
  /** Why the text cannot be used. */
  readonly fault: string | undefined;
  readonly onEdit: (text: string) => void;
}

interface DayProps extends FieldProps {
  /** The day that the text names; absent where it names none. */
  readonly day: Day | undefined;
  readonly onChosen: () => void;
}

/** A day is typed, also as a month or a semester, or picked. What is typed is never replaced. */
export function DayField({
  label,
  text,
  empty,
  fault,
  day,
  onEdit,
  onChosen,
}: DayProps): React.ReactElement {
  return (
    <DatePicker
      label={label}
      allowTextInput
      // A click is for typing: the calendar opens by its picture, or by Enter.
      disableAutoFocus
      {...(day !== undefined && { value: dateOf(day) })}
      formatDate={() => text}
      parseDateFromString={() => (day === undefined ? null : dateOf(day))}
      firstDayOfWeek={DayOfWeek.Monday}
      strings={calendarStrings}
      pickerAriaLabel={`${settingsWords.calendar}: ${label}`}
      showMonthPickerAsOverlay
      calendarProps={{
        onSelectDate: (date) => {
          onEdit(italianDay(dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate())));
          onChosen();
        },
        strings: calendarStrings,
        navigationIcons,
      }}
      textField={{
        value: text,
        placeholder: empty,
        title: settingsWords.calendarHint,
        errorMessage: fault ?? '',
        onChange: (_event, typed) => onEdit(typed ?? ''),
      }}
    />
  );
}

/** Of the sets of icons that the pane has anyway. */
const navigationIcons = {
  leftNavigation: 'ChevronLeftMed',
  rightNavigation: 'ChevronRightMed',
  closeNavigation: 'Cancel',
};

/** Midnight where the computer is, as Fabric's calendar counts. */
function dateOf(day: Day): Date {
  const { year, month, dayOfMonth } = calendarDay(day);
  return new Date(year, month - 1, dayOfMonth);
}

/** Below it a threshold would withhold nothing, or what can be told. */
const leastThreshold = 3;

/** The threshold: 0, or 3 and more. */
export function NumberField({ label, text, fault, onEdit }: FieldProps): React.ReactElement {
  const faultId = React.useRef(`fault-${label.replace(/\W/g, '')}`).current;
  const step = (by: number) => (): string => {
    const now = Number(text) || 0;
    const next = Math.max(0, now + by);
    const stepped = next >= leastThreshold ? next : by > 0 ? leastThreshold : 0;
    onEdit(String(stepped));
    return String(stepped);
  };
  return (
    <div
      // Fabric tells of what is typed only once the field is left.
      onInput={({ target }) => onEdit((target as HTMLInputElement).value)}
    >
      <SpinButton
        label={label}
        labelPosition={Position.top}
        min={0}
        max={100_000}
        value={text}
        onValidate={(typed) => typed}
        onIncrement={step(1)}
        onDecrement={step(-1)}
        incrementButtonAriaLabel={`${settingsWords.more}: ${label}`}
        decrementButtonAriaLabel={`${settingsWords.less}: ${label}`}
        inputProps={{ 'aria-invalid': fault !== undefined }}
        {...(fault !== undefined && { ariaDescribedBy: faultId })}
        styles={{ root: { width: '100%', marginTop: 8 }, spinButtonWrapper: { width: '100%' } }}
      />
      {fault !== undefined && (
        <p id={faultId} role="alert" className="errore">
          {fault}
        </p>
      )}
    </div>
  );
}
