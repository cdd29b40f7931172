/** A field's value as it is typed: one line for years, amounts and codes, more for prose. */

import { amendmentsWords } from '../../../text/amendments.ts';
import { useText } from '../../../text/language.tsx';
import { TextInput, Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

const PROSE = [
  'title',
  'titleInList',
  'expectedResult',
  'fundingText',
  'linkage',
  'responsibleText',
  'partnersText',
  'text',
  'long',
  'paragraph',
];

interface ValueProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Takes the focus when its dialog opens. */
  readonly first?: boolean;
}

const useHint = (field: string): string | undefined => {
  const text = useText(amendmentsWords);
  switch (field) {
    case 'budget':
    case 'stated':
      return text.amount;
    case 'start':
    case 'end':
      return text.year;
    case 'stage':
      return text.stage;
    case 'responsible':
    case 'partners':
      return text.list;
    default:
      return undefined;
  }
};

export const ValueField = (props: ValueProps) => {
  const { field, label, value, onValue, error, required = false, first = false } = props;
  const hint = useHint(field);
  const common = {
    label,
    description: hint,
    value,
    required,
    'data-autofocus': first ? true : undefined,
    error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onValue(event.currentTarget.value),
  };
  return PROSE.includes(field) ? (
    <Textarea most={MOST.draft} autosize minRows={2} maxRows={10} {...common} />
  ) : (
    <TextInput {...common} />
  );
};
