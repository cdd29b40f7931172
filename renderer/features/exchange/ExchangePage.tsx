/**
 * Signed packages: receiving, sending, conflicts, trust, journal. An installation that belongs to no
 * deployment yet is led through founding or joining one first.
 */
import { Alert, Badge, Center, Loader, Stack, Tabs, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { packageAmong, takeOpenedFile, useOpenedFile } from '../../core/opened-file.ts';
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

/** Files for this page: opened from the desktop, or dropped on the window. */
const useIncoming = (receive: Receive, shown: () => void) => {
  const { open } = receive;
  const waiting = useOpenedFile();
  useEffect(() => {
    const opened = waiting === null ? null : takeOpenedFile();
    if (opened === null) return;
    open(opened);
    shown();
  }, [waiting, open, shown]);
  const onFiles = useCallback(
    (files: readonly File[]): void => {
      const opened = packageAmong(files);
      if (opened === null) return;
      open(opened);
      shown();
    },
    [open, shown],
  );
  return { onFiles, over: useFileDrop(onFiles) };
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
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const View = ({ standing, receive, tab, setTab, over, onFiles }: WorkspaceProps): ReactNode => {
  switch (tab) {
    case 'receive':
      return (
        <ReceiveTab
          receive={receive}
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
      return <TrustTab issues={standing.roles.includes('plan.owner')} />;
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
  const receive = useReceive();
  const [tab, setTab] = useState<Tab>('receive');
  const show = useCallback(() => setTab('receive'), []);
  const { onFiles, over } = useIncoming(receive, show);
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
        <ReceiveTab receive={receive} over={over} onFiles={onFiles} onConflicts={show} />
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
      <Workspace {...{ standing, receive, tab, setTab, over, onFiles }} />
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
