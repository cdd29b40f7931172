/** Decisions on an item, typed as one goes; each field of a decision saves by itself. */
import { ActionIcon, Button, Group, Select, Stack, Textarea, Title, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Decision } from '../../../../domain/council/types.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { councilWords } from '../../../text/council.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { dateOfText } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedDate, SavedField } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';

interface ItemDecisionsProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

const useUnitChoices = (): { value: string; label: string }[] =>
  (useUnits().data ?? []).map(({ code, name }) => ({ value: code, label: name }));

const NewDecision = ({ view, item }: ItemDecisionsProps) => {
  const text = useText(sittingWords);
  const { dateHint } = useText(councilWords);
  const { council, run, busy } = useCouncil();
  const units = useUnitChoices();
  const [decision, setDecision] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const date = due.trim() === '' ? null : dateOfText(due);
  const wrong = due.trim() !== '' && date === null;
  const save = async (): Promise<void> => {
    if (decision.trim() === '' || wrong) return;
    const input = { sitting: view.sitting.id, item: item.id, text: decision, unit, due: date };
    if ((await run(council.decisions.add.mutate(input))) === null) return;
    setDecision('');
    setDue('');
    setUnit(null);
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
          size="xs"
          autosize
          minRows={2}
          data-live="decision"
          label={text.newDecision}
          description={text.decisionHint}
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value)}
          onKeyDown={keys}
        />
        <Group gap="xs" align="flex-end">
          <Select
            size="xs"
            flex={1}
            searchable
            clearable
            label={text.unit}
            data={units}
            value={unit}
            onChange={setUnit}
          />
          <DateField
            size="xs"
            w={120}
            label={text.due}
            placeholder={dateHint}
            typed={due}
            onType={setDue}
            onKeyDown={keys}
          />
          <Button size="xs" type="submit" loading={busy} disabled={decision.trim() === '' || wrong}>
            {text.addDecision}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

interface DecisionRowProps {
  readonly decision: Decision;
  readonly locked: boolean;
}

const DecisionRow = ({ decision, locked }: DecisionRowProps) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const units = useUnitChoices();
  const { id, number, unit, due } = decision;
  const save = (more: { text?: string; unit?: string | null; due?: string | null }): void =>
    void run(council.decisions.edit.mutate({ id, ...more }));
  return (
    <li className={classes['decision']}>
      <SavedField
        label={text.decisionNo(number)}
        lines={1}
        readOnly={locked}
        value={decision.text}
        onSave={(words) => save({ text: words })}
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
          onChange={(value) => save({ unit: value })}
        />
        <SavedDate
          optional
          w={120}
          readOnly={locked}
          label={text.dueOf(number)}
          value={due}
          onSave={(value) => save({ due: value })}
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
            <DecisionRow key={decision.id} decision={decision} locked={locked} />
          ))}
        </ul>
      )}
      {!locked && <NewDecision view={view} item={item} />}
    </div>
  );
};
