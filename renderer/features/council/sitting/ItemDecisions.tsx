/** Decisions on an item, typed as one goes; each field of a decision saves by itself. */
import { ActionIcon, Group, Select, Stack, Title, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { Decision } from '../../../../domain/council/types.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { councilWords } from '../../../text/council.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';
import { dateOfText } from '../../../ui/date-text.ts';
import { SubmitButton } from '../../../ui/deeds.tsx';
import { DateField } from '../../../ui/ReadField.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedDate, SavedField } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ItemDecisionsProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

const useUnitChoices = (): { value: string; label: string }[] =>
  (useUnits().data ?? []).map(({ code, name }) => ({ value: code, label: name }));

const NewDecision = ({ view, item }: ItemDecisionsProps) => {
  const text = useText(sittingWords);
  const { dateHint } = useText(councilWords);
  const { lacking } = useText(shellWords);
  const { council, run, busy } = useCouncil();
  const units = useUnitChoices();
  const first = !view.decisions.some((one) => one.item === item.id);
  const form = useUnsaved({
    place: `sitting/${view.sitting.id}/live/${item.id}/decision`,
    label: text.newDecision,
    initial: { decision: first ? item.proposal : '', unit: null as string | null, due: '' },
  });
  const { decision, unit, due } = form.value;
  const date = due.trim() === '' ? null : dateOfText(due);
  const wrong = due.trim() !== '' && date === null;
  const save = async (): Promise<void> => {
    if (decision.trim() === '' || wrong) return;
    const input = { sitting: view.sitting.id, item: item.id, text: decision, unit, due: date };
    await run(council.decisions.add.mutate(input, form.sends));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) void save();
  };
  return (
    <form onSubmit={submit} className="no-print">
      <Stack gap={6}>
        <Textarea
          most={MOST.councilText}
          size="xs"
          autosize
          minRows={2}
          data-live="decision"
          label={text.newDecision}
          description={text.decisionHint}
          value={decision}
          onChange={(event) => form.patch({ decision: event.currentTarget.value })}
          onKeyDown={keys}
        />
        <div className={classes['row']}>
          <Select
            size="xs"
            flex={1}
            searchable
            clearable
            label={text.unit}
            data={units}
            value={unit}
            onChange={(next) => form.patch({ unit: next })}
          />
          <DateField
            size="xs"
            w={120}
            label={text.due}
            placeholder={dateHint}
            typed={due}
            onType={(next) => form.patch({ due: next })}
            onKeyDown={keys}
          />
          <SubmitButton
            size="xs"
            loading={busy}
            missing={decision.trim() === '' || wrong ? lacking : null}
          >
            {text.addDecision}
          </SubmitButton>
        </div>
        <UnsavedNote of={form} />
      </Stack>
    </form>
  );
};

interface DecisionRowProps {
  readonly place: string;
  readonly decision: Decision;
  readonly locked: boolean;
}

const DecisionRow = ({ place, decision, locked }: DecisionRowProps) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const units = useUnitChoices();
  const { id, number, unit, due } = decision;
  const save = (
    more: { text?: string; unit?: string | null; due?: string | null },
    sends?: Sends,
  ) => council.decisions.edit.mutate({ id, ...more }, sends);
  return (
    <li className={classes['decision']}>
      <SavedField
        place={`${place}/text`}
        label={text.decisionNo(number)}
        lines={1}
        readOnly={locked}
        value={decision.text}
        onSave={(words, sends) => save({ text: words }, sends)}
      />
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          size="xs"
          flex={1}
          searchable
          clearable
          readOnly={locked}
          aria-label={text.unitOf(number)}
          placeholder={text.unit}
          data={units}
          value={unit}
          onChange={(value) => void run(save({ unit: value }))}
        />
        <SavedDate
          optional
          w={120}
          readOnly={locked}
          place={`${place}/due`}
          label={text.dueOf(number)}
          value={due}
          onSave={(value, sends) => save({ due: value }, sends)}
        />
        {!locked && (
          <Tooltip label={text.removeDecision(number)}>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={text.removeDecision(number)}
              onClick={() => void run(council.decisions.remove.mutate({ id }))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </li>
  );
};

export const ItemDecisions = ({ view, item }: ItemDecisionsProps) => {
  const text = useText(sittingWords);
  const locked = useLocked(view);
  const mine = view.decisions.filter((decision) => decision.item === item.id);
  return (
    <div>
      <Title order={3} size="h6">
        {text.decisionsOf}
      </Title>
      {mine.length > 0 && (
        <ul className={classes['decisions']}>
          {mine.map((decision) => (
            <DecisionRow
              key={decision.id}
              place={`sitting/${view.sitting.id}/live/${item.id}/${decision.id}`}
              decision={decision}
              locked={locked}
            />
          ))}
        </ul>
      )}
      {!locked && <NewDecision view={view} item={item} />}
    </div>
  );
};
