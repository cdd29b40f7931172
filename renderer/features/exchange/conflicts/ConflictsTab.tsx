/** The work list of conflicts: walked, chosen and decided by keyboard. */
import { Center, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { fieldText } from '../../../../domain/plan/history-texts.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { placeWords } from '../../../text/exchange.ts';
import { conflictsWords } from '../../../text/exchange-conflicts.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { nextChoice } from '../../../ui/next-choice.ts';
import { ReviewList } from '../../../ui/ReviewList.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { focusSoon } from '../focus.ts';
import { byMeasure, rowText } from '../place.ts';
import { ConflictDetail } from './ConflictDetail.tsx';
import type { Choice, Conflict } from './choice.ts';
import classes from './conflicts.module.css';

const idOf = ({ id }: Conflict): string => id;

const Row = ({ conflict }: { readonly conflict: Conflict }) => {
  const places = useText(placeWords);
  const { language } = useLanguage();
  return (
    <>
      <div className={classes['rowField']}>
        {fieldText({ table: conflict.t, field: conflict.f }, language)}
      </div>
      <div className={classes['rowPlace']}>{rowText(conflict, places, language)}</div>
    </>
  );
};

const rowOf = (conflict: Conflict) => <Row conflict={conflict} />;

const useResolve = () => {
  const trpc = useTRPC();
  const text = useText(conflictsWords);
  const onError = useFailureNotice();
  return useMutation(
    trpc.exchange.resolve.mutationOptions({
      onSuccess: () => notifications.show({ message: text.decided }),
      onError,
    }),
  );
};

/** What was chosen among values, until it is decided. */
type Choices = Readonly<Record<string, Choice | undefined>>;

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

const useSelected = (ids: readonly string[]) => {
  const [chosen, setChosen] = useState<{ id: string | null; among: readonly string[] }>({
    id: null,
    among: [],
  });
  return {
    selected: nextChoice(chosen.among, ids, chosen.id),
    select: (id: string) => setChosen({ id, among: ids }),
  };
};

interface WorkspaceProps {
  readonly conflicts: readonly Conflict[];
}

const useGroups = (conflicts: readonly Conflict[]) => {
  const places = useText(placeWords);
  return byMeasure(conflicts).map(({ measure, items }) => ({
    key: measure ?? 'other',
    title: (
      <>
        <span>{measure === null ? places.other : places.measure(measure)}</span>
        <span>{items.length}</span>
      </>
    ),
    items,
  }));
};

const Workspace = ({ conflicts }: WorkspaceProps) => {
  const text = useText(conflictsWords);
  const resolve = useResolve();
  const [choices, setChoices] = useState<Choices>({});
  const ownField = useRef<HTMLTextAreaElement>(null);
  const groups = useGroups(conflicts);
  const { selected, select } = useSelected(groups.flatMap(({ items }) => items.map(idOf)));
  const current = conflicts.find(({ id }) => id === selected);
  const choose = (id: string, choice: Choice): void => setChoices({ ...choices, [id]: choice });
  const decide = (conflict: Conflict): void => {
    const choice = choices[conflict.id];
    if (choice === undefined || resolve.isPending) return;
    const decision = choice.pick === 'own' ? { value: choice.own.trim() } : { pick: choice.pick };
    // The field with the focus goes with its conflict; the list stays.
    document.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    resolve.mutate({ id: conflict.id, decision });
  };
  const pick = (digit: number) => (conflict: Conflict) => {
    const own = choices[conflict.id]?.own ?? '';
    if (digit <= conflict.heads.length) choose(conflict.id, { pick: digit, own });
    else if (digit === conflict.heads.length + 1 && conflict.kind === 'value') {
      choose(conflict.id, { pick: 'own', own });
      setTimeout(() => ownField.current?.focus());
    }
  };
  const keys = {
    ...Object.fromEntries(DIGITS.map((digit) => [digit, pick(Number(digit))])),
    Enter: decide,
  };
  return (
    <Stack gap={6}>
      <Text size="sm" maw={900}>
        {text.lead}
      </Text>
      <div className={classes['workspace']}>
        <ReviewList
          label={text.list}
          groups={groups}
          idOf={idOf}
          selected={selected}
          onSelect={select}
          keys={keys}
          row={rowOf}
        />
        {current === undefined ? (
          <Center>{text.choose}</Center>
        ) : (
          <ConflictDetail
            key={current.id}
            conflict={current}
            choice={choices[current.id] ?? null}
            onChoice={(choice) => choose(current.id, choice)}
            onDecide={() => decide(current)}
            busy={resolve.isPending}
            ownField={ownField}
          />
        )}
      </div>
      <Text size="xs" c="dimmed" className="no-print">
        {text.keys}
      </Text>
    </Stack>
  );
};

/** After the last decision the list is gone, and the focus with it. */
const Nothing = () => {
  const text = useText(conflictsWords);
  useEffect(() => {
    if (document.activeElement === document.body) focusSoon('content');
  }, []);
  return (
    <Center p="xl">
      <Text>{text.none}</Text>
    </Center>
  );
};

export const ConflictsTab = () => {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.exchange.conflicts.queryOptions());
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (data === undefined) return null;
  if (data.length === 0) return <Nothing />;
  return <Workspace conflicts={data} />;
};
