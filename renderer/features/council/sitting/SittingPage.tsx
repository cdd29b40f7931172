/** A sitting from preparation to its archive. The tab is kept in the address, so that a reload stays. */
import { Anchor, Badge, Group, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { KIND_TEXTS, stateText, weekday } from '../../../../domain/council/texts.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ReadOnlyNote } from '../rights.tsx';
import type { SittingView } from '../use-council.ts';
import { DocumentsTab } from './DocumentsTab.tsx';
import { LiveTab } from './LiveTab.tsx';
import { Steps } from './Steps.tsx';
import { PrepareTab } from './PrepareTab.tsx';
import { ProtocolTab } from './ProtocolTab.tsx';
import { WrittenTab } from './WrittenTab.tsx';

const TABS = ['prepare', 'live', 'protocol', 'documents'] as const;
type TabName = (typeof TABS)[number];

const KEY = 'myarka.sitting-tab';

const firstTab = (view: SittingView): TabName => {
  const kept = sessionStorage.getItem(`${KEY}.${view.sitting.id}`);
  const known = TABS.find((tab) => tab === kept);
  if (known !== undefined) return known;
  const { state, kind } = view.sitting;
  return state === 'open' || (kind === 'written' && state === 'convened') ? 'live' : 'prepare';
};

const Shown = ({ tab, view }: { readonly tab: TabName; readonly view: SittingView }) => {
  switch (tab) {
    case 'prepare':
      return <PrepareTab view={view} />;
    case 'live':
      return view.sitting.kind === 'written' ? <WrittenTab view={view} /> : <LiveTab view={view} />;
    case 'protocol':
      return <ProtocolTab view={view} />;
    case 'documents':
      return <DocumentsTab view={view} />;
    default:
      return tab satisfies never;
  }
};

const Sitting = ({ view }: { readonly view: SittingView }) => {
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const [tab, setTab] = useState(() => firstTab(view));
  const { sitting, council } = view;
  const choose = (next: string | null): void => {
    const known = TABS.find((one) => one === next);
    if (known === undefined) return;
    sessionStorage.setItem(`${KEY}.${sitting.id}`, known);
    setTab(known);
  };
  return (
    <Page
      title={text.title(sitting.number, sitting.title)}
      above={
        <Anchor component={Link} href={`/council/${council.id}`} size="sm">
          {council.title}
        </Anchor>
      }
      lead={
        <Group gap="xs">
          <span>
            {`${sitting.kind === 'written' ? `${text.lastDay}: ` : ''}${formatDate(sitting.date)}${language === 'bg' ? ` (${weekday(sitting.date)})` : ''}${sitting.time === '' ? '' : `, ${sitting.time}`}${sitting.place === '' ? '' : `, ${sitting.place}`} · ${KIND_TEXTS[sitting.kind][language]}`}
          </span>
          <Badge variant="default" tt="none">
            {stateText(sitting.state, language, sitting.kind)}
          </Badge>
        </Group>
      }
      actions={<Steps view={view} />}
    >
      <ReadOnlyNote />
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List className="no-print">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one} data-unsaved-opens={`sitting/${sitting.id}/${one}/`}>
              {one === 'live' && sitting.kind === 'written' ? text.answers : text[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((one) => (
          <Tabs.Panel key={one} value={one} pt="md">
            <Shown tab={one} view={view} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
};

export const SittingPage = ({ id }: { readonly id: string }) => {
  const text = useText(sittingWords);
  const trpc = useTRPC();
  const view = useQuery(trpc.council.sittings.read.queryOptions({ id }));
  if (view.data !== undefined) return <Sitting view={view.data} />;
  return (
    <Page title={text.live}>
      {view.isError ? <FailureNote failure={failureOf(view.error)} /> : <Skeleton h={420} />}
    </Page>
  );
};
