import { Center, Loader, Tabs } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { failureOf } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { tariffWords } from '../../text/tariffs.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { BatchTab } from './batch/BatchTab.tsx';
import { CalculatorTab } from './calculator/CalculatorTab.tsx';
import { CoverageTab } from './coverage/CoverageTab.tsx';
import { DifferenceTab } from './difference/DifferenceTab.tsx';
import { ReadingsTab } from './ReadingsTab.tsx';
import { SavedTab } from './saved/SavedTab.tsx';
import { useTariff } from './use-tariff.ts';
import { ValuesTab } from './values/ValuesTab.tsx';

const TABS = [
  'calculator',
  'batch',
  'values',
  'readings',
  'difference',
  'saved',
  'coverage',
] as const;
type Tab = (typeof TABS)[number];

const Calculator = () => {
  const { known, error, refetch } = useTariff();
  if (error !== null)
    return <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (known === null)
    return (
      <Center p="xl">
        <Loader />
      </Center>
    );
  return <CalculatorTab known={known} />;
};

const VIEWS: Readonly<Record<Tab, () => ReactNode>> = {
  calculator: () => <Calculator />,
  batch: () => <BatchTab />,
  values: () => <ValuesTab />,
  readings: () => <ReadingsTab />,
  difference: () => <DifferenceTab />,
  saved: () => <SavedTab />,
  coverage: () => <CoverageTab />,
};

export const TariffsPage = () => {
  const text = useText(tariffWords);
  const [tab, setTab] = useSessionStorage<Tab>({
    key: 'tariffs.tab',
    defaultValue: 'calculator',
    getInitialValueInEffect: false,
  });
  return (
    <Page title={text.title} lead={text.lead}>
      <Tabs
        value={tab}
        onChange={(next) => setTab((next ?? 'calculator') as Tab)}
        keepMounted={false}
      >
        <Tabs.List className="no-print">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} data-unsaved-opens={`tariff/${name}/`}>
              {text[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((name) => (
          <Tabs.Panel key={name} value={name} pt="md">
            {name === tab && VIEWS[name]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
};
