/** One change of a draft: what stands now beside what is proposed, why, and what is wrong with it. */
import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import type { ReviewedItem } from '../../../../api/plan/draft-review.ts';
import { fieldName, ownerName } from '../../../../domain/plan/places.ts';
import { wordDiff } from '../../../../domain/text/word-diff.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { ValueField } from './ValueField.tsx';
import { WordDiff } from './WordDiff.tsx';
import classes from './amendments.module.css';
import { DeedIcon } from '../../../ui/deeds.tsx';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ItemProps {
  readonly item: ReviewedItem;
  /** Where what is typed in it is kept until it is saved. */
  readonly place: string;
  /** An adopted amendment is read only. */
  readonly closed: boolean;
  readonly busy: boolean;
  readonly onSave: (value: string | null, reason: string) => Promise<unknown>;
  readonly onRemove: () => void;
}

const useItemName = () => {
  const text = useText(amendmentsWords);
  const { language } = useLanguage();
  return ({ kind, measure, field }: ReviewedItem): string => {
    const indicator = /-(\d+)$/.exec(measure);
    const row =
      indicator === null
        ? ownerName(measure, language)
        : `${ownerName(measure, language)}, ${fieldName('text', language)} ${indicator[1]}`;
    if (kind === 'set') return `${row}: ${fieldName(field, language)}`;
    return `${row}: ${kind === 'add' ? text.newRow : text.falls}`;
  };
};

const Values = ({ item }: { readonly item: ReviewedItem }) => {
  const text = useText(amendmentsWords);
  if (item.kind === 'remove') return null;
  const before = item.present ?? '';
  const after = item.value ?? '';
  const parts = wordDiff(before, after);
  return (
    <div className={classes['values']}>
      {item.kind === 'set' && (
        <div>
          <div className={classes['label']}>{text.now}</div>
          <div className={classes['value']}>
            {before === '' ? text.empty : <WordDiff parts={parts} side="before" />}
          </div>
        </div>
      )}
      <div>
        <div className={classes['label']}>{text.proposed}</div>
        <div className={classes['value']}>
          {after === '' ? text.empty : <WordDiff parts={parts} side="after" />}
        </div>
      </div>
    </div>
  );
};

const EditForm = ({
  item,
  place,
  busy,
  onSave,
  onClose,
}: Omit<ItemProps, 'closed' | 'onRemove'> & { readonly onClose: () => void }) => {
  const text = useText(amendmentsWords);
  const typed = useUnsaved({
    place,
    label: text.proposed,
    initial: { value: item.value ?? '', reason: item.reason },
  });
  const { value, reason } = typed.value;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void onSave(item.kind === 'remove' ? null : value, reason).then(() => {
      typed.done();
      onClose();
    });
  };
  return (
    <form onSubmit={submit} className={classes['form']}>
      <Stack gap="xs">
        {item.kind !== 'remove' && (
          <ValueField
            field={item.kind === 'add' ? 'title' : item.field}
            label={text.proposed}
            value={value}
            onValue={(next) => typed.patch({ value: next })}
          />
        )}
        <Textarea
          most={MOST.draft}
          required
          autosize
          label={text.reason}
          value={reason}
          onChange={(event) => typed.patch({ reason: event.currentTarget.value })}
        />
        <DialogButtons
          typed={typed}
          size="xs"
          cancel={text.cancel}
          onCancel={onClose}
          confirm={text.save}
          busy={busy}
          disabled={reason.trim() === ''}
        />
      </Stack>
    </form>
  );
};

export const DraftItem = ({ item, place, closed, busy, onSave, onRemove }: ItemProps) => {
  const text = useText(amendmentsWords);
  const say = useSentence();
  const nameOf = useItemName();
  const [editing, setEditing] = useState(false);
  const name = nameOf(item);
  return (
    <li className={classes['item']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={650}>
          {name}
        </Text>
        {!closed && (
          <Group gap={2} wrap="nowrap" className="no-print">
            <DeedIcon
              deed="plan"
              variant="subtle"
              aria-label={`${text.edit}: ${name}`}
              aria-expanded={editing}
              data-unsaved-opens={place}
              onClick={() => setEditing(!editing)}
            >
              <IconPencil size={16} />
            </DeedIcon>
            <DeedIcon
              deed="plan"
              variant="subtle"
              color="red"
              aria-label={`${text.remove}: ${name}`}
              onClick={onRemove}
            >
              <IconTrash size={16} />
            </DeedIcon>
          </Group>
        )}
      </Group>
      {editing ? (
        <EditForm
          item={item}
          place={place}
          busy={busy}
          onSave={onSave}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <Values item={item} />
          <Text size="xs" c="dimmed">
            {text.reason}: {item.reason === '' ? text.empty : item.reason}
            {item.finding !== null && ` (${text.answers})`}
          </Text>
        </>
      )}
      {item.problem !== null && !closed && (
        <Alert color="red" variant="light" p={6} mt={4}>
          {say(item.problem)}
        </Alert>
      )}
    </li>
  );
};
