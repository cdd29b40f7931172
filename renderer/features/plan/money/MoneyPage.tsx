import { Center, Loader, Tabs } from '@mantine/core';
import { MONEY_BYS, type MoneyKind } from '../../../../domain/plan/money-tables.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { moneyWords } from '../../../text/money.ts';
import { moneyGridWords } from '../../../text/money-grid.ts';
import { shellWords } from '../../../text/shell.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { MoneyGridTab } from '../../progress/money/grid/MoneyGridTab.tsx';
import { useKept } from '../../progress/use-kept.ts';
import { Breakdown } from './Breakdown.tsx';
import { Largest } from './Largest.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { Stated } from './Stated.tsx';
import { Summary } from './Summary.tsx';

const PRINTED = [...MONEY_BYS, 'spread', 'largest'] as const;
const TABS = [...PRINTED, 'entry'] as const;
type Tab = MoneyKind | 'largest' | 'entry';

const Section = ({ plan, tab }: { readonly plan: Plan; readonly tab: Tab }) => {
  if (tab === 'goal') return <Stated plan={plan} />;
  if (tab === 'entry') return <MoneyGridTab plan={plan} />;
  if (tab === 'largest') return <Largest plan={plan} />;
  return <Breakdown plan={plan} kind={tab} />;
};

const MoneyView = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(moneyWords);
  const grid = useText(moneyGridWords);
  const shell = useText(shellWords);
  const [kept, setTab] = useKept('moneyTab');
  const tab = TABS.find((known) => known === kept) ?? 'goal';
  return (
    <Page
      title={shell.money}
      lead={<span className="no-print">{text.lead}</span>}
      actions={
        <>
          <PrintButton>{shell.print}</PrintButton>
          <SaveMenu />
        </>
      }
    >
      <Summary plan={plan} />
      <Tabs className="no-print" value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={text.breakdown}>
          {TABS.map((known) => (
            <Tabs.Tab
              key={known}
              value={known}
              {...(known === 'entry' && { 'data-unsaved-opens': 'money/' })}
            >
              {known === 'entry' ? grid.tab : text.tabs[known]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((known) => (
          <Tabs.Panel key={known} value={known} pt="sm">
            <Section plan={plan} tab={known} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <div className="print-only">
        {PRINTED.map((known) => (
          <Section key={known} plan={plan} tab={known} />
        ))}
      </div>
    </Page>
  );
};

export const MoneyPage = () => {
  const shell = useText(shellWords);
  const plan = usePlan();
  if (plan.isError)
    return <FailureNote failure={failureOf(plan.error)} onRetry={() => void plan.refetch()} />;
  if (plan.data === undefined)
    return (
      <Center p="xl">
        <Loader aria-label={shell.loading} />
      </Center>
    );
  return <MoneyView plan={plan.data} />;
};
