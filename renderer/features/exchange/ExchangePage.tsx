/**
 * Signed packages: receiving, sending, conflicts, trust, journal. An installation that belongs to no
 * deployment yet is led through founding or joining one first.
 */
import { Alert, Badge, Center, Loader, Stack, Tabs, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { asked } from '../../core/asked.ts';
import { packagesAmong, takeOpenedFiles, useOpenedFiles } from '../../core/opened-file.ts';
import type { OpenedFile } from '../../core/opened-file.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { exchangeWords } from '../../text/exchange.ts';
import { startWords } from '../../text/exchange-start.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { ConflictsTab } from './conflicts/ConflictsTab.tsx';
import { focusSoon } from './focus.ts';
import { FocusOnMount } from './FocusOnMount.tsx';
import { JournalTab } from './journal/JournalTab.tsx';
import { ReceiveTab } from './receive/ReceiveTab.tsx';
import { QueueView } from './receive/queue/QueueView.tsx';
import { useQueue, type Queue } from './receive/queue/use-queue.ts';
import { useReceive, type Receive } from './receive/use-receive.ts';
import { SendTab } from './send/SendTab.tsx';
import type { Standing } from './standing.ts';
import { StandingStrip } from './StandingStrip.tsx';
import { FirstRun } from './start/FirstRun.tsx';
import { JoinFlow } from './start/JoinFlow.tsx';
import { Waiting, WAITING_TITLE } from './start/Waiting.tsx';
import { TrustTab } from './trust/TrustTab.tsx';
import { useFileDrop } from './use-file-drop.ts';

const TABS = ['receive', 'send', 'conflicts', 'trust', 'journal'] as const;
type Tab = (typeof TABS)[number];

const isTab = (name: string | null): name is Tab => TABS.some((tab) => tab === name);

const askedTab = (): Tab => {
  const name = asked('tab');
  return isTab(name) ? name : 'receive';
};

/** Files for this page: opened from the desktop, or dropped on the window. */
const useIncoming = (offer: (files: readonly OpenedFile[]) => void) => {
  const waiting = useOpenedFiles();
  useEffect(() => {
    if (waiting.length > 0) offer(takeOpenedFiles());
  }, [waiting, offer]);
  const onFiles = useCallback(
    (files: readonly File[]): void => {
      if (files.length > 0) offer(packagesAmong(files));
    },
    [offer],
  );
  return { onFiles, over: useFileDrop(onFiles) };
};

/**
 * One file is looked at by itself; several, or one beside those that are listed already, stand in a
 * list. Who belongs to no deployment yet looks at one: the first that is taken in decides which.
 */
const useReceiving = (joined: boolean, shown: () => void) => {
  const receive = useReceive();
  const queue = useQueue();
  const { open } = receive;
  const { add } = queue;
  const listed = queue.queue.length > 0;
  const offer = useCallback(
    (files: readonly OpenedFile[]): void => {
      const [first, ...others] = files;
      if (first === undefined) return;
      if (joined && (listed || files.length > 1)) add(files);
      else
        open(
          first,
          others.map(({ name }) => name),
        );
      shown();
    },
    [joined, listed, add, open, shown],
  );
  return { receive, queue, ...useIncoming(offer) };
};

/** How many conflicts and records wait, beside the name of their tab. */
const ConflictCount = () => {
  const text = useText(exchangeWords);
  const trpc = useTRPC();
  const conflicts = useQuery(trpc.exchange.conflicts.queryOptions());
  const reviews = useQuery(trpc.exchange.reviews.list.queryOptions());
  const n = (conflicts.data?.length ?? 0) + (reviews.data?.length ?? 0);
  if (n === 0) return null;
  return (
    <>
      <Badge size="sm" circle color="orange.9" aria-hidden>
        {n}
      </Badge>
      <VisuallyHidden>{text.countOf(n)}</VisuallyHidden>
    </>
  );
};

interface WorkspaceProps {
  readonly standing: Standing;
  readonly receive: Receive;
  readonly queue: Queue;
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const View = (props: WorkspaceProps): ReactNode => {
  const { standing, receive, queue, tab, setTab, over, onFiles } = props;
  switch (tab) {
    case 'receive':
      return queue.queue.length > 0 ? (
        <QueueView queue={queue} onConflicts={() => setTab('conflicts')} />
      ) : (
        <ReceiveTab
          receive={receive}
          unit={standing.unit}
          over={over}
          onFiles={onFiles}
          onConflicts={() => setTab('conflicts')}
        />
      );
    case 'send':
      return <SendTab standing={standing} />;
    case 'conflicts':
      return <ConflictsTab />;
    case 'trust':
      return (
        <TrustTab
          issues={standing.roles.includes('plan.owner')}
          isAlarmed={standing.alarm !== null}
        />
      );
    case 'journal':
      return <JournalTab />;
    default:
      return tab satisfies never;
  }
};

const Workspace = (props: WorkspaceProps) => {
  const text = useText(exchangeWords);
  const { tab, setTab } = props;
  return (
    <Tabs value={tab} onChange={(next) => isTab(next) && setTab(next)} keepMounted={false}>
      <Tabs.List className="no-print">
        {TABS.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            data-unsaved-opens={name === 'conflicts' ? 'conflict/' : undefined}
            rightSection={name === 'conflicts' ? <ConflictCount /> : null}
          >
            {text[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map((name) => (
        <Tabs.Panel key={name} value={name} pt="sm">
          {name === tab && <View {...props} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};

/** What is kept while the page is shown: whether a new key is being asked for, what was just founded. */
const useStart = (setTab: (tab: Tab) => void) => {
  const [asking, setAsking] = useState(false);
  const [founded, setFounded] = useState(false);
  return {
    asking,
    founded,
    ask: () => setAsking(true),
    notAsk: () => setAsking(false),
    onRequested: () => {
      setAsking(false);
      focusSoon(WAITING_TITLE);
    },
    onFounded: () => {
      setFounded(true);
      setTab('trust');
    },
  };
};

const Content = ({ standing }: { readonly standing: Standing }) => {
  const text = useText(exchangeWords);
  const { foundDone } = useText(startWords);
  const trpc = useTRPC();
  const { data: registry } = useQuery(trpc.exchange.registry.queryOptions());
  const [tab, setTab] = useState<Tab>(askedTab);
  const show = useCallback(() => setTab('receive'), []);
  const { receive, queue, onFiles, over } = useReceiving(standing.net !== null, show);
  const start = useStart(setTab);
  const { receiving } = receive;
  const { status, net, unit } = standing;
  if (start.asking)
    return <JoinFlow unit={unit} onBack={start.notAsk} onRequested={start.onRequested} />;
  if (net === null && status === 'none')
    return (
      <Stack gap="md">
        {receiving.state !== 'idle' && (
          <Alert variant="light">{text.fileWaits(receiving.of.name)}</Alert>
        )}
        <FirstRun standing={standing} onFounded={start.onFounded} onRequested={start.onRequested} />
      </Stack>
    );
  const waiting = { standing, onNewKey: start.ask };
  if (net === null)
    return (
      <Waiting {...waiting} answered={receiving.state === 'examined'}>
        <ReceiveTab
          receive={receive}
          unit={unit}
          over={over}
          onFiles={onFiles}
          onConflicts={show}
        />
      </Waiting>
    );
  return (
    <Stack gap="sm">
      {start.founded && (
        <FocusOnMount>
          <Alert variant="light" role="status">
            {foundDone}
          </Alert>
        </FocusOnMount>
      )}
      <StandingStrip standing={standing} pilot={registry?.pilot === true} onNewKey={start.ask} />
      {status === 'requested' && <Waiting {...waiting} />}
      <Workspace {...{ standing, receive, queue, tab, setTab, over, onFiles }} />
    </Stack>
  );
};

export const ExchangePage = () => {
  const text = useText(exchangeWords);
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.exchange.standing.queryOptions());
  return (
    <Page title={text.title} {...(data?.net === null ? { lead: text.lead } : {})}>
      {error !== null && <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Center p="xl">
          <Loader role="status" aria-label={text.loading} />
        </Center>
      )}
      {data !== undefined && <Content standing={data} />}
    </Page>
  );
};
