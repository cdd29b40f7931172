/** The work list of conflicts: walked, chosen and decided by keyboard. */
import { Center, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { placeWords } from '../../../text/exchange.ts';
import { conflictsWords } from '../../../text/exchange-conflicts.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { nextChoice } from '../../../ui/next-choice.ts';
import { ReviewList } from '../../../ui/ReviewList.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { focusSoon } from '../focus.ts';
import { byMeasure } from '../place.ts';
import { ConflictDetail } from './ConflictDetail.tsx';
import type { Choice } from './choice.ts';
import { conflictName, idOf, isChoice, isDecided, type Item, reviewOf, titleOf } from './items.ts';
import { ReviewDetail } from './ReviewDetail.tsx';
import classes from './conflicts.module.css';

const Row = ({ item }: { readonly item: Item }) => {
  const text = useText(conflictsWords);
  const places = useText(placeWords);
  const { language } = useLanguage();
  const name = isChoice(item)
    ? conflictName(item, text, language)
    : reviewOf(item, text, language).name;
  return (
    <>
      <div className={classes['rowField']}>{name}</div>
      <div className={classes['rowPlace']}>{titleOf(item, places, text, language)}</div>
    </>
  );
};

const rowOf = (item: Item) => <Row item={item} />;

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

const useDone = () => {
  const trpc = useTRPC();
  const text = useText(conflictsWords);
  const onError = useFailureNotice();
  return useMutation(
    trpc.exchange.reviews.done.mutationOptions({
      onSuccess: () => notifications.show({ message: text.doneNow }),
      onError,
    }),
  );
};

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
  readonly items: readonly Item[];
}

const Heading = ({ name, count }: { readonly name: string; readonly count: number }) => (
  <>
    <span>{name}</span>
    <span>{count}</span>
  </>
);

/** What can be decided first, by measure; then what is to be looked at. */
const useGroups = (items: readonly Item[]) => {
  const places = useText(placeWords);
  const text = useText(conflictsWords);
  const choices = byMeasure(items.filter(isChoice).filter((item) => !isDecided(item))).map(
    ({ measure, items: members }) => {
      const name = measure === null ? places.other : places.measure(measure);
      return {
        key: measure ?? 'other',
        title: <Heading name={name} count={members.length} />,
        items: members,
      };
    },
  );
  const rest = items.filter((item) => !isChoice(item));
  const title = <Heading name={text.reviews} count={rest.length} />;
  const decided = items.filter(isDecided);
  const decidedTitle = <Heading name={text.decidedOnes} count={decided.length} />;
  return [
    ...choices,
    { key: 'reviews', title, items: rest },
    { key: 'decided', title: decidedTitle, items: decided },
  ].filter((group) => group.items.length > 0);
};

/** The field with the focus goes with its conflict; the list stays. */
const backToList = (): void => document.querySelector<HTMLElement>('[role="listbox"]')?.focus();

const Workspace = ({ items }: WorkspaceProps) => {
  const text = useText(conflictsWords);
  const resolve = useResolve();
  const done = useDone();
  const ownField = useRef<HTMLTextAreaElement>(null);
  const groups = useGroups(items);
  const { selected, select } = useSelected(groups.flatMap((group) => group.items.map(idOf)));
  const current = items.find(({ id }) => id === selected);
  const typed = useUnsaved<Choice | null>({
    place: `conflict/${selected ?? ''}/choice`,
    label: text.detail,
    initial: null,
  });
  const { value: choice, set: choose } = typed;
  const decide = (item: Item): void => {
    if (!isChoice(item) || choice === null || resolve.isPending) return;
    const decision = choice.pick === 'own' ? { value: choice.own.trim() } : { pick: choice.pick };
    backToList();
    resolve.mutate({ id: item.id, decision }, { onSuccess: typed.done });
  };
  const pick = (digit: number) => (item: Item) => {
    if (!isChoice(item)) return;
    const own = choice?.own ?? '';
    if (digit <= item.heads.length) choose({ pick: digit, own });
    else if (digit === item.heads.length + 1 && item.kind === 'value') {
      choose({ pick: 'own', own });
      setTimeout(() => ownField.current?.focus());
    }
  };
  const markDone = (item: Item): void => {
    backToList();
    done.mutate({ id: item.id });
  };
  const keys = {
    ...Object.fromEntries(DIGITS.map((digit) => [digit, pick(Number(digit))])),
    // Enter after Enter must not run on into what is decided.
    Enter: (item: Item) => !isDecided(item) && decide(item),
  };
  return (
    <Stack gap={6}>
      {items.some((item) => !isDecided(item)) && (
        <Text size="sm" maw={900}>
          {text.lead}
        </Text>
      )}
      <div className={classes['workspace']}>
        <ReviewList
          label={text.list}
          groups={groups}
          idOf={idOf}
          selected={selected}
          onSelect={select}
          keys={keys}
          row={rowOf}
          opens="conflict"
        />
        {current === undefined && <Center>{text.choose}</Center>}
        {current !== undefined && isChoice(current) && (
          <ConflictDetail
            key={current.id}
            conflict={current}
            choice={choice}
            typed={typed}
            onChoice={choose}
            onDecide={() => decide(current)}
            busy={resolve.isPending}
            ownField={ownField}
          />
        )}
        {current !== undefined && !isChoice(current) && (
          <ReviewDetail
            key={current.id}
            item={current}
            onDone={() => markDone(current)}
            busy={done.isPending}
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
  const conflicts = useQuery(trpc.exchange.conflicts.queryOptions());
  const reviews = useQuery(trpc.exchange.reviews.list.queryOptions());
  const decided = useQuery(trpc.exchange.decided.queryOptions());
  const error = conflicts.error ?? reviews.error ?? decided.error;
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (conflicts.data === undefined || reviews.data === undefined || decided.data === undefined)
    return null;
  const open = [...conflicts.data, ...reviews.data];
  return (
    <>
      {open.length === 0 && <Nothing />}
      {open.length + decided.data.length > 0 && <Workspace items={[...open, ...decided.data]} />}
    </>
  );
};
