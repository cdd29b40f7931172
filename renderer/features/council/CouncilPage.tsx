/** One council: its sittings first, then what it is made of, its rules, decisions and years. */
import { Anchor, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { councilWords } from '../../text/council.ts';
import { useText } from '../../text/language.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { AboutTab } from './AboutTab.tsx';
import { Decisions } from './Decisions.tsx';
import { MembersTab } from './MembersTab.tsx';
import { ReadOnlyNote } from './rights.tsx';
import { RulesTab } from './RulesTab.tsx';
import { SittingsTab } from './SittingsTab.tsx';
import type { CouncilView } from './use-council.ts';
import { YearTab } from './YearTab.tsx';

const TABS = ['sittings', 'decisions', 'members', 'rules', 'year', 'about'] as const;
type TabName = (typeof TABS)[number];

const Shown = ({ tab, view }: { readonly tab: TabName; readonly view: CouncilView }) => {
  const { council, members, rules, sittings } = view;
  switch (tab) {
    case 'sittings':
      return <SittingsTab council={council} sittings={sittings} />;
    case 'decisions':
      return <Decisions council={council.id} />;
    case 'members':
      return <MembersTab council={council.id} members={members} />;
    case 'rules':
      return <RulesTab council={council.id} rules={rules} />;
    case 'year':
      return <YearTab council={council.id} rules={rules} />;
    case 'about':
      return <AboutTab council={council} />;
    default:
      return tab satisfies never;
  }
};

const Council = ({ view }: { readonly view: CouncilView }) => {
  const text = useText(councilWords);
  const { council } = view;
  return (
    <Page
      title={council.title}
      lead={council.task}
      above={
        <Anchor component={Link} href="/council" size="sm">
          {text.title}
        </Anchor>
      }
    >
      <ReadOnlyNote />
      <Tabs defaultValue={'sittings' satisfies TabName} keepMounted={false}>
        <Tabs.List className="no-print">
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab} data-unsaved-opens={`council/${council.id}/${tab}/`}>
              {text[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((tab) => (
          <Tabs.Panel key={tab} value={tab} pt="md">
            <Shown tab={tab} view={view} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
};

export const CouncilPage = ({ id }: { readonly id: string }) => {
  const text = useText(councilWords);
  const trpc = useTRPC();
  const view = useQuery(trpc.council.councils.read.queryOptions({ id }));
  if (view.data !== undefined) return <Council view={view.data} />;
  return (
    <Page title={text.title}>
      {view.isError ? <FailureNote failure={failureOf(view.error)} /> : <Skeleton h={320} />}
    </Page>
  );
};
