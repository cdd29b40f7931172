/**
 * Fields that save by themselves: on leaving them, and on Enter in a line (ui/use-self-saving). What
 * changes elsewhere meanwhile is shown as soon as nothing is typed in the field.
 */

import type { LocalDate } from '../../../domain/kernel/date.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { readDate } from '../../../domain/kernel/read/date.ts';
import { textTrouble } from '../../../domain/kernel/read/text.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { LINE } from '../../../domain/tables/spec.ts';
import { MOST } from '../../../domain/text/limits.ts';
import { councilWords } from '../../text/council.ts';
import { useText } from '../../text/language.tsx';
import { textOfDate } from '../../ui/date-text.ts';
import { UnsavedNote } from '../../ui/UnsavedNote.tsx';
import { useSelfSaving, type Save } from '../../ui/use-self-saving.ts';
import { TextInput, Textarea } from '../../ui/TextFields.tsx';

interface SavedFieldProps {
  /** Where what is typed is kept until it is saved. */
  readonly place: string;
  readonly label: string;
  readonly value: string;
  readonly onSave: Save<string>;
  readonly description?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly lines?: number;
  readonly w?: number;
}

type Field = ReturnType<typeof useSelfSaving>;

const inputOf = ({ form, shown, error, leave, onType }: Field) => ({
  ...form.mark,
  size: 'xs' as const,
  value: shown,
  error,
  onBlur: leave,
  onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
    onType(event.currentTarget.value),
});

const Note = ({ field, locked }: { readonly field: Field; readonly locked: boolean }) =>
  field.form.entry !== undefined && (
    <UnsavedNote of={field.form} locked={locked} onStore={field.store} />
  );

const trimmed =
  (most: number) =>
  (typed: string): Result<string, Failure> => {
    const trouble = textTrouble(typed, most);
    return trouble === null ? ok(typed.trim()) : err(trouble);
  };

/** What must say something is named in lists and has to fit there. */
const mostOf = (lines: number | undefined, required: boolean): number => {
  if (lines !== undefined) return MOST.councilText;
  return required ? MOST.councilLine : LINE.text;
};

export const SavedField = ({ place, value, onSave, lines, ...rest }: SavedFieldProps) => {
  const { label, readOnly: locked = false } = rest;
  const most = mostOf(lines, rest.required ?? false);
  const field = useSelfSaving({
    place,
    label,
    stored: value,
    read: trimmed(most),
    isStored: (typed) => typed === value,
    onSave,
    locked,
  });
  const common = { ...rest, ...inputOf(field), most };
  return (
    <div>
      {lines === undefined ? (
        <TextInput {...common} onKeyDown={field.onKeyDown} />
      ) : (
        <Textarea
          {...common}
          autosize
          minRows={lines}
          maxRows={14}
          onKeyDown={(event) => event.key !== 'Enter' && field.onKeyDown(event)}
        />
      )}
      <Note field={field} locked={locked} />
    </div>
  );
};

interface SavedDateProps {
  readonly place: string;
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onSave: Save<LocalDate | null>;
  readonly readOnly?: boolean;
  readonly optional?: boolean;
  /** The label is heard and not seen: in a table whose column has a head. */
  readonly hiddenLabel?: boolean;
  readonly w?: number;
}

export const SavedDate = (props: SavedDateProps) => {
  const { place, label, value, onSave, optional = false, hiddenLabel = false, ...rest } = props;
  const text = useText(councilWords);
  const locked = rest.readOnly ?? false;
  const field = useSelfSaving<LocalDate | null>({
    place,
    label,
    stored: value === null ? '' : textOfDate(value),
    read: (typed) => (optional && typed.trim() === '' ? ok(null) : readDate(typed)),
    isStored: (day) => day === value,
    onSave,
    locked,
  });
  return (
    <div>
      <TextInput
        {...(hiddenLabel ? { 'aria-label': label } : { label })}
        placeholder={text.dateHint}
        {...rest}
        {...inputOf(field)}
        onKeyDown={field.onKeyDown}
      />
      <Note field={field} locked={locked} />
    </div>
  );
};
