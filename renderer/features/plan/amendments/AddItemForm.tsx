/** Adds a change to a draft: a field's new value, a new measure or indicator, or a removal. */
import { Alert, SegmentedControl, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { applyAmendment, type AmendmentItem } from '../../../../domain/plan/amend.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { itemProblem } from '../../../../domain/plan/item-problem.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import {
  ChangeFields,
  NewAbbreviationFields,
  NewIndicatorFields,
  NewMeasureFields,
  NewParagraphFields,
  RemovalFields,
} from './FormFields.tsx';
import {
  changeItem,
  frontItems,
  newIndicatorItems,
  newMeasureItems,
  removalItem,
  type Values,
} from './item-forms.ts';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface FormProps {
  /** Where what is typed is kept until it is added. */
  readonly place: string;
  readonly plan: Plan;
  readonly items: readonly AmendmentItem[];
  readonly busy: boolean;
  readonly onAdd: (items: readonly AmendmentItem[], done: () => void) => void;
  readonly onClose: () => void;
}

type Kind = 'set' | 'measure' | 'indicator' | 'abbreviation' | 'paragraph' | 'remove';

const itemsOf = (kind: Kind, values: Values, reason: string): AmendmentItem[] => {
  const { code = '', field = '', value = '' } = values;
  switch (kind) {
    case 'set':
      return changeItem(code, field, value, reason);
    case 'measure':
      return newMeasureItems(code, values, reason);
    case 'indicator':
      return newIndicatorItems(code, values, reason);
    case 'abbreviation':
      return frontItems(code, values['long'] ?? '', reason);
    case 'paragraph':
      return frontItems(code, values['paragraph'] ?? '', reason);
    case 'remove':
      return removalItem(code, reason);
    default:
      return kind satisfies never;
  }
};

/** A new row is judged whole, a single change by itself. */
const problemOf = (
  { plan, items }: FormProps,
  kind: Kind,
  made: readonly AmendmentItem[],
): Failure | null => {
  const [first] = made;
  if (first === undefined) return null;
  const added = items.filter((item) => item.kind === 'add');
  if (kind !== 'measure') return itemProblem(plan, first, added);
  const result = applyAmendment(plan, { items: made });
  return result.ok ? null : result.error;
};

export const AddItemForm = (props: FormProps) => {
  const { place, plan, items, busy, onAdd, onClose } = props;
  const text = useText(amendmentsWords);
  const say = useSentence();
  const typed = useUnsaved<{ kind: Kind; values: Values; reason: string }>({
    place,
    label: text.addItem,
    initial: { kind: 'set', values: {}, reason: '' },
  });
  const { kind, values, reason } = typed.value;
  const [problem, setProblem] = useState<Failure | null>(null);
  const fields = {
    plan,
    items,
    values,
    onValues: (next: Values) => {
      setProblem(null);
      typed.patch({ values: next });
    },
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const made = itemsOf(kind, values, reason.trim());
    const wrong = problemOf(props, kind, made);
    setProblem(wrong);
    if (wrong === null) onAdd(made, typed.done);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={text.kind}
          value={kind}
          onChange={(next) => {
            typed.patch({ kind: next, values: {} });
            setProblem(null);
          }}
          data={[
            { value: 'set', label: text.kindSet },
            { value: 'measure', label: text.kindMeasure },
            { value: 'indicator', label: text.kindIndicator },
            { value: 'abbreviation', label: text.kindAbbreviation },
            { value: 'paragraph', label: text.kindParagraph },
            { value: 'remove', label: text.kindRemove },
          ]}
        />
        {kind === 'set' && <ChangeFields {...fields} />}
        {kind === 'measure' && <NewMeasureFields {...fields} />}
        {kind === 'indicator' && <NewIndicatorFields {...fields} />}
        {kind === 'abbreviation' && <NewAbbreviationFields {...fields} />}
        {kind === 'paragraph' && <NewParagraphFields {...fields} />}
        {kind === 'remove' && <RemovalFields {...fields} />}
        <Textarea
          most={MOST.draft}
          required
          autosize
          minRows={1}
          label={text.reason}
          description={text.reasonHint}
          value={reason}
          onChange={(event) => typed.patch({ reason: event.currentTarget.value })}
        />
        {problem !== null && (
          <Alert color="red" variant="light" role="alert" p="xs">
            {say(problem)}
          </Alert>
        )}
        <DialogButtons
          typed={typed}
          size="xs"
          cancel={text.cancel}
          onCancel={onClose}
          confirm={text.add}
          busy={busy}
          disabled={(values['code'] ?? '') === '' || reason.trim() === ''}
        />
      </Stack>
    </form>
  );
};
