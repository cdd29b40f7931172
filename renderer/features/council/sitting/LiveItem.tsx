/** One item while it is discussed: report, statements, votes, outcome, decisions, separate opinions. */
import {
  ActionIcon,
  Button,
  Group,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { OUTCOME_TEXTS } from '../../../../domain/council/texts.ts';
import { ITEM_OUTCOMES, type ItemOutcome } from '../../../../domain/council/types.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { councilWords } from '../../../text/council.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { dateOfText } from '../../../ui/date-text.ts';
import classes from '../council.module.css';
import { SavedField } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { VoteForm } from './VoteForm.tsx';

interface LiveItemProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

const NewDecision = ({ view, item }: LiveItemProps) => {
  const text = useText(sittingWords);
  const { badDate, dateHint } = useText(councilWords);
  const { council, run, busy } = useCouncil();
  const units = useUnits();
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
            data={(units.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={unit}
            onChange={setUnit}
          />
          <TextInput
            size="xs"
            w={120}
            label={text.due}
            placeholder={dateHint}
            error={wrong ? badDate : undefined}
            value={due}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" loading={busy} disabled={decision.trim() === '' || wrong}>
            {text.addDecision}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const DecisionList = ({ view, item }: LiveItemProps) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const mine = view.decisions.filter((decision) => decision.item === item.id);
  const locked = view.sitting.protocol === 'final';
  if (mine.length === 0) return null;
  return (
    <ul className={classes['papers']}>
      {mine.map((decision) => (
        <li key={decision.id}>
          <b>№ {decision.number}</b>
          <Text size="sm">
            {[
              decision.text,
              decision.unit === null ? '' : `${text.unit}: ${decision.unit}`,
              decision.due === null ? '' : `${text.due}: ${formatDate(decision.due)}`,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
          <span />
          {!locked && (
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={text.removeDecision(decision.number)}
              onClick={() => void run(council.decisions.remove.mutate({ id: decision.id }))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
};

const Opinions = ({ view, item }: LiveItemProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const [member, setMember] = useState<string | null>(null);
  const [opinion, setOpinion] = useState('');
  const mine = view.opinions.filter((one) => one.item === item.id);
  const nameOf = (id: string): string => view.members.find((one) => one.id === id)?.name ?? '';
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (member === null) return;
    const input = { sitting: view.sitting.id, item: item.id, member, text: opinion };
    if ((await run(council.meeting.opinion.mutate(input).then(() => true))) !== null)
      setOpinion('');
  };
  return (
    <details open={mine.length > 0}>
      <summary>{text.opinions}</summary>
      {mine.map((one) => (
        <Text key={one.member} size="sm">
          <b>{nameOf(one.member)}:</b> {one.text}
        </Text>
      ))}
      {view.sitting.protocol !== 'final' && (
        <form onSubmit={(event) => void submit(event)} className="no-print">
          <Group gap="xs" align="flex-end" mt={4}>
            <Select
              size="xs"
              w={180}
              label={text.opinionOf}
              data={view.members
                .filter(({ votes }) => votes)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={member}
              onChange={setMember}
            />
            <TextInput
              size="xs"
              flex={1}
              label={text.opinionText}
              value={opinion}
              onChange={(event) => setOpinion(event.currentTarget.value)}
            />
            <Button
              size="xs"
              type="submit"
              variant="default"
              loading={busy}
              disabled={member === null}
            >
              {text.addOpinion}
            </Button>
          </Group>
        </form>
      )}
    </details>
  );
};

export const LiveItem = ({ view, item }: LiveItemProps) => {
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  const locked = view.sitting.protocol === 'final';
  const save = (more: {
    report?: string;
    statements?: string;
    outcome?: ItemOutcome | null;
  }): void => void run(council.agenda.edit.mutate({ id: item.id, ...more }));
  return (
    <section className={classes['panel']}>
      <Title order={2} size="h6">
        {item.shown}. {item.title}
      </Title>
      <Stack gap="sm">
        <SavedField
          label={text.report}
          lines={2}
          disabled={locked}
          value={item.report}
          onSave={(report) => save({ report })}
        />
        <SavedField
          label={text.statements}
          lines={2}
          disabled={locked}
          value={item.statements}
          onSave={(statements) => save({ statements })}
        />
        <VoteForm view={view} item={item.id} />
        <Select
          size="xs"
          w={230}
          clearable
          label={text.outcome}
          placeholder={text.noOutcome}
          disabled={locked}
          data={ITEM_OUTCOMES.map((value) => ({ value, label: OUTCOME_TEXTS[value][language] }))}
          value={item.outcome}
          onChange={(outcome) => save({ outcome })}
        />
        <div>
          <Title order={3} size="h6">
            {text.decisionsOf}
          </Title>
          <DecisionList view={view} item={item} />
          {!locked && <NewDecision view={view} item={item} />}
        </div>
        <Opinions view={view} item={item} />
      </Stack>
    </section>
  );
};
