/** The links one by one: confirm, reject with a reason, take back. */
import { Center, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import type { Link } from '../../../../api/plan/links.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { ReviewList } from '../../../ui/ReviewList.tsx';
import { nextChoice } from '../../../ui/next-choice.ts';
import { LinkDetail, type LinkActions } from './LinkDetail.tsx';
import { LinkTable } from './LinkTable.tsx';
import { pairKey, useDecideLink } from './use-links.ts';
import classes from './links.module.css';
import { useRefusal } from '../../../core/use-rights.ts';

const STATES = ['open', 'confirmed', 'rejected', 'any'] as const;
type State = (typeof STATES)[number];

interface ReviewProps {
  readonly links: readonly Link[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly order: ReadonlyMap<string, CheckedFinding>;
}

const idOf = ({ maker, user }: Link): string => pairKey(maker, user);

const Row = ({ link }: { readonly link: Link }) => {
  const text = useText(linksWords);
  const { language } = useLanguage();
  const { proposal, decision } = link;
  const thing = language === 'bg' ? proposal?.thing : proposal?.thingEn;
  return (
    <div className={classes['row']}>
      <span className={classes['pair']}>{text.pair(link.maker, link.user)}</span>
      <span>{thing ?? decision?.reason}</span>
    </div>
  );
};

const rowOf = (link: Link) => <Row link={link} />;

const useShownLinks = (links: readonly Link[]) => {
  const [state, setState] = useState<State>('open');
  const [choice, setChoice] = useState<{ id: string | null; shown: readonly string[] }>({
    id: null,
    shown: [],
  });
  const items = links.filter((link) => state === 'any' || link.state === state);
  const shown = items.map(idOf);
  const chosen = nextChoice(choice.shown, shown, choice.id);
  return {
    state,
    setState,
    items,
    groups: [...Map.groupBy(items, ({ maker }) => maker)],
    selected: items.find((link) => idOf(link) === chosen) ?? null,
    select: (id: string) => setChoice({ id, shown }),
  };
};

const StateFilter = ({
  links,
  state,
  onState,
}: {
  readonly links: readonly Link[];
  readonly state: State;
  readonly onState: (state: State) => void;
}) => {
  const text = useText(linksWords);
  const count = (one: State): number =>
    links.filter((link) => one === 'any' || link.state === one).length;
  return (
    <SegmentedControl
      size="xs"
      aria-label={text.state}
      value={state}
      onChange={onState}
      data={STATES.map((one) => ({ value: one, label: `${text[one]} (${count(one)})` }))}
    />
  );
};

export const LinkReview = ({ links, measures, order }: ReviewProps) => {
  const text = useText(linksWords);
  const list = useShownLinks(links);
  const decide = useDecideLink();
  const mayDecide = useRefusal('plan') === null;
  const [rejecting, setRejecting] = useState<Link | null>(null);
  const to =
    (state: 'confirmed' | 'open') =>
    ({ maker, user, state: now }: Link): void => {
      if (now !== state) decide.mutate({ maker, user, state });
    };
  const actions: LinkActions = {
    confirm: to('confirmed'),
    reopen: to('open'),
    reject: (link) => link.state !== 'rejected' && setRejecting(link),
  };
  const { selected } = list;
  return (
    <Stack gap="xs">
      <Group className="no-print">
        <StateFilter links={links} state={list.state} onState={list.setState} />
      </Group>
      {selected === null ? (
        <Center p="xl">
          <Text>{text.none}</Text>
        </Center>
      ) : (
        <div className={`${classes['workspace'] ?? ''} no-print`}>
          <ReviewList
            label={text.list}
            groups={list.groups.map(([maker, items]) => ({
              key: maker,
              items,
              title: (
                <>
                  <span>{text.groupTitle(maker)}</span>
                  <span>{items.length}</span>
                </>
              ),
            }))}
            idOf={idOf}
            selected={idOf(selected)}
            onSelect={list.select}
            keys={mayDecide ? { c: actions.confirm, x: actions.reject, o: actions.reopen } : {}}
            row={rowOf}
            opens="link"
          />
          <LinkDetail
            link={selected}
            measures={measures}
            order={order.get(idOf(selected))}
            actions={actions}
          />
        </div>
      )}
      <Text size="xs" c="dimmed" className="no-print">
        {text.keys}
      </Text>
      <div className="print-only">
        <LinkTable links={list.items} measures={measures} order={order} />
      </div>
      {rejecting !== null && (
        <ReasonDialog
          place={`link/${idOf(rejecting)}/reject`}
          title={text.rejectTitle(rejecting.maker, rejecting.user)}
          subject={measures.get(rejecting.user)?.title ?? rejecting.user}
          label={text.reason}
          hint={text.rejectHint}
          confirm={text.reject}
          cancel={text.cancel}
          suggestions={[text.reasonIndependent, text.reasonReversed, text.reasonWords]}
          busy={decide.isPending}
          onClose={() => setRejecting(null)}
          onConfirm={(reason, typed) =>
            decide.mutate(
              { maker: rejecting.maker, user: rejecting.user, state: 'rejected', reason },
              {
                onSuccess: () => {
                  typed.done();
                  setRejecting(null);
                },
              },
            )
          }
        />
      )}
    </Stack>
  );
};
