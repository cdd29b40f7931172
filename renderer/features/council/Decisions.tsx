/** Decisions that are followed: by term, filtered, with what was done; overdue ones say by how much. */
import { Anchor, Button, Group, SegmentedControl, Select, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../domain/kernel/date.ts';
import { stepsText } from '../../../domain/council/phrases.ts';
import { DECISION_TEXTS } from '../../../domain/council/texts.ts';
import { DECISION_STATES, type DecisionState } from '../../../domain/council/types.ts';
import { useTRPC } from '../../core/trpc.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { useUnits } from '../../core/use-plan.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { LightIcon } from '../../ui/Light.tsx';
import { useMayWrite } from './rights.tsx';
import { useCouncil, type DecisionView } from './use-council.ts';
import { TextInput, Textarea } from '../../ui/TextFields.tsx';
import { MOST } from '../../../domain/text/limits.ts';

const FollowDialog = ({
  place,
  decision,
  onClose,
}: {
  readonly place: string;
  readonly decision: DecisionView;
  readonly onClose: () => void;
}) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const form = useUnsaved<{ text: string; state: DecisionState | null }>({
    place: `${place}/${decision.id}`,
    label: text.followText,
    initial: { text: '', state: null },
  });
  const { text: done, state: chosen } = form.value;
  const state = chosen ?? decision.state;
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const input = { id: decision.id, text: done, state };
    const step = await run(council.decisions.follow.mutate(input, form.sends));
    if (step !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={text.follow} size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{decision.text}</Text>
          <Textarea
            most={MOST.councilLine}
            data-autofocus
            required
            autosize
            minRows={2}
            label={text.followText}
            value={done}
            onChange={(event) => form.patch({ text: event.currentTarget.value })}
          />
          <Select
            label={text.followState}
            allowDeselect={false}
            data={DECISION_STATES.map((value) => ({
              value,
              label: DECISION_TEXTS[value][language],
            }))}
            value={state}
            onChange={(value) => form.patch({ state: value })}
          />
          <DialogButtons
            typed={form}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.save}
            busy={busy}
            disabled={done.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

const StateCell = ({ decision }: { readonly decision: DecisionView }) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  if (!decision.overdue) return DECISION_TEXTS[decision.state][language];
  return (
    <Group gap={4} wrap="nowrap">
      <LightIcon colour="red" />
      <b>{text.overdue(decision.daysOverdue)}</b>
    </Group>
  );
};

interface RowProps {
  readonly place: string;
  readonly decision: DecisionView;
  readonly onFollow: () => void;
}

const DecisionRow = ({ place, decision, onFollow }: RowProps) => {
  const text = useText(councilWords);
  const mayWrite = useMayWrite();
  const { number, sitting, sittingDate, due, unit, steps, measures } = decision;
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Anchor component={Link} href={`/council/sitting/${sitting}`} size="sm">
          {text.taken(number, formatDate(sittingDate))}
        </Anchor>
      </Table.Td>
      <Table.Th scope="row" fw={400}>
        {decision.text}
        {measures.length > 0 && (
          <Text size="xs">{`${text.measuresShort}: ${measures.join(', ')}`}</Text>
        )}
      </Table.Th>
      <Table.Td>{unit ?? '–'}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {due === null ? text.noDue : formatDate(due)}
      </Table.Td>
      <Table.Td>
        <StateCell decision={decision} />
      </Table.Td>
      <Table.Td>{steps.length === 0 ? text.nothingDone : stepsText(steps)}</Table.Td>
      {mayWrite && (
        <Table.Td>
          <Button
            className="no-print"
            size="compact-xs"
            variant="default"
            aria-label={text.followOf(decision.text)}
            data-unsaved-opens={`${place}/${decision.id}`}
            onClick={onFollow}
          >
            {text.follow}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
};

type Choice = 'open' | 'overdue' | 'all';

const filterOf = (choice: Choice): { open?: boolean; overdue?: boolean } => {
  if (choice === 'open') return { open: true };
  return choice === 'overdue' ? { overdue: true } : {};
};

export const Decisions = ({ council }: { readonly council: string }) => {
  const text = useText(councilWords);
  const trpc = useTRPC();
  const units = useUnits();
  const mayWrite = useMayWrite();
  const place = `council/${council}/decisions`;
  const [choice, setChoice] = useState<Choice>('open');
  const [unit, setUnit] = useState<string | null>(null);
  const [measure, setMeasure] = useState('');
  const [following, setFollowing] = useState<DecisionView | null>(null);
  const filter = {
    council,
    ...filterOf(choice),
    ...(unit === null ? {} : { unit }),
    ...(measure.trim() === '' ? {} : { measure: measure.trim() }),
  };
  const { data = [] } = useQuery({
    ...trpc.council.decisions.list.queryOptions(filter),
    placeholderData: keepPreviousData,
  });
  const heads = [
    text.decision,
    text.decisionText,
    text.unit,
    text.due,
    text.state,
    text.done,
    ...(mayWrite ? [text.actions] : []),
  ];
  return (
    <Stack gap="sm">
      <Group gap="sm" className="no-print" align="flex-end">
        <SegmentedControl
          size="xs"
          aria-label={text.filter}
          data={[
            { value: 'open', label: text.onlyOpen },
            { value: 'overdue', label: text.onlyOverdue },
            { value: 'all', label: text.all },
          ]}
          value={choice}
          onChange={(value) => setChoice(value)}
        />
        <Select
          size="xs"
          w={260}
          searchable
          clearable
          aria-label={text.unit}
          placeholder={text.anyUnit}
          data={(units.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={unit}
          onChange={setUnit}
        />
        <TextInput
          size="xs"
          w={150}
          aria-label={text.measure}
          placeholder={text.measure}
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value)}
        />
      </Group>
      {data.length === 0 ? (
        <Text size="sm">{text.noDecisions}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={5} aria-label={text.decisions}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((decision) => (
              <DecisionRow
                key={decision.id}
                place={place}
                decision={decision}
                onFollow={() => setFollowing(decision)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {following !== null && (
        <FollowDialog place={place} decision={following} onClose={() => setFollowing(null)} />
      )}
    </Stack>
  );
};
