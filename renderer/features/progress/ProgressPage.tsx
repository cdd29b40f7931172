/** Reporting: a unit fills in its period, the ministry reviews, the cycle has its settings. */
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { progressWords } from '../../text/progress-common.ts';
import { Page } from '../../ui/Page.tsx';
import { usePrintLandscape } from '../../ui/use-print-landscape.ts';
import { EntryTab } from './entry/EntryTab.tsx';
import { ReviewTab } from './review/ReviewTab.tsx';
import { SettingsTab } from './settings/SettingsTab.tsx';
import { useKept } from './use-kept.ts';

const TABS = ['entry', 'review', 'settings'] as const;
type Tab = (typeof TABS)[number];

const VIEWS: Readonly<Record<Tab, () => ReactNode>> = {
  entry: () => <EntryTab />,
  review: () => <ReviewTab />,
  settings: () => <SettingsTab />,
};

export const ProgressPage = () => {
  const text = useText(progressWords);
  usePrintLandscape();
  const [kept, setTab] = useKept('tab');
  const tab = TABS.find((known) => known === kept) ?? 'entry';
  return (
    <Page title={text.title}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List className="no-print">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} data-unsaved-opens={`progress/${name}/`}>
              {text[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((name) => (
          <Tabs.Panel key={name} value={name} pt="sm">
            {name === tab && VIEWS[name]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
};
