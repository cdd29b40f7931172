/** Decisions that are followed: by term, filtered, with what was done; overdue ones say by how much. */
import { Anchor, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState, type SyntheticEvent } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../domain/kernel/date.ts';
import { stepsText } from '../../../domain/council/phrases.ts';
import { DECISION_TEXTS } from '../../../domain/council/texts.ts';
import { DECISION_STATES, type DecisionState } from '../../../domain/council/types.ts';
import { useTRPC } from '../../core/trpc.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { useUnits } from '../../core/use-plan.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/DataTable.tsx';
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

interface ColumnsOf {
  readonly place: string;
  readonly onFollow: (decision: DecisionView) => void;
}

const useColumns = ({ place, onFollow }: ColumnsOf): readonly Column<DecisionView>[] => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const mayWrite = useMayWrite();
  return useMemo(() => {
    const takenOf = ({ number, sittingDate }: DecisionView): string =>
      text.taken(number, formatDate(sittingDate));
    const measuresOf = ({ measures }: DecisionView): string =>
      measures.length === 0 ? '' : `${text.measuresShort}: ${measures.join(', ')}`;
    const stateOf = ({ overdue, daysOverdue, state }: DecisionView): string =>
      overdue ? text.overdue(daysOverdue) : DECISION_TEXTS[state][language];
    const doneOf = ({ steps }: DecisionView): string =>
      steps.length === 0 ? text.nothingDone : stepsText(steps);
    const columns: Column<DecisionView>[] = [
      {
        id: 'decision',
        head: text.decision,
        width: 110,
        sortBy: ({ sittingDate }) => sittingDate,
        text: takenOf,
        cell: (decision) => (
          <Anchor component={Link} href={`/council/sitting/${decision.sitting}`} size="sm">
            {takenOf(decision)}
          </Anchor>
        ),
      },
      {
        id: 'text',
        head: text.decisionText,
        width: 150,
        grow: true,
        rowHead: true,
        sortBy: (decision) => decision.text,
        text: (decision) => [decision.text, measuresOf(decision)].filter(Boolean).join(' '),
        cell: (decision) => (
          <>
            {decision.text}
            {decision.measures.length > 0 && <Text size="xs">{measuresOf(decision)}</Text>}
          </>
        ),
      },
      {
        id: 'unit',
        head: text.unit,
        width: 80,
        sortBy: ({ unit }) => unit ?? null,
        text: ({ unit }) => unit ?? '–',
      },
      {
        id: 'due',
        head: text.due,
        width: 96,
        nowrap: true,
        sortBy: ({ due }) => due,
        text: ({ due }) => (due === null ? text.noDue : formatDate(due)),
      },
      {
        id: 'state',
        head: text.state,
        width: 100,
        sortBy: ({ overdue, daysOverdue, state }) =>
          overdue ? -daysOverdue : DECISION_STATES.indexOf(state),
        text: stateOf,
        cell: (decision) => <StateCell decision={decision} />,
      },
      { id: 'done', head: text.done, width: 90, grow: true, sortBy: doneOf, text: doneOf },
    ];
    if (!mayWrite) return columns;
    return [
      ...columns,
      {
        id: 'actions',
        head: text.actions,
        width: 150,
        screenOnly: true,
        text: () => '',
        cell: (decision) => (
          <Button
            className="no-print"
            size="compact-xs"
            variant="default"
            aria-label={text.followOf(decision.text)}
            data-unsaved-opens={`${place}/${decision.id}`}
            onClick={() => onFollow(decision)}
          >
            {text.follow}
          </Button>
        ),
      },
    ];
  }, [text, language, mayWrite, place, onFollow]);
};

const idOf = ({ id }: DecisionView): string => id;

type Choice = 'open' | 'overdue' | 'all';

const filterOf = (choice: Choice): { open?: boolean; overdue?: boolean } => {
  if (choice === 'open') return { open: true };
  return choice === 'overdue' ? { overdue: true } : {};
};

export const Decisions = ({ council }: { readonly council: string }) => {
  const text = useText(councilWords);
  const trpc = useTRPC();
  const units = useUnits();
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
  const columns = useColumns({ place, onFollow: setFollowing });
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
        <DataTable
          name="decisions"
          label={text.decisions}
          columns={columns}
          rows={data}
          idOf={idOf}
        />
      )}
      {following !== null && (
        <FollowDialog place={place} decision={following} onClose={() => setFollowing(null)} />
      )}
    </Stack>
  );
};
