/** What an official needs at a glance: the plan's numbers, what is due, what waits, what changed. */
import { Skeleton } from '@mantine/core';
import { actName } from '../../../../domain/plan/act.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { OverdueDecisions } from '../../council/OverdueDecisions.tsx';
import { Again } from './Again.tsx';
import { FirstRun } from './FirstRun.tsx';
import { GoalsTable } from './GoalsTable.tsx';
import classes from './home.module.css';
import { QuickSearch } from './QuickSearch.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { ReturnedReports } from './ReturnedReports.tsx';
import { Stages } from './Stages.tsx';
import { Terms } from './Terms.tsx';
import { Tiles } from './Tiles.tsx';

const useEditionText = ({ edition }: Plan): string => {
  const text = useText(homeWords);
  const { n, actKind: kind, actNumber: number, actDate: date } = edition;
  const by = date === null ? text.adopted : text.byAct(actName({ kind, number, date }));
  return `${text.edition(n)}, ${by}`;
};

const Home = ({ plan }: { readonly plan: Plan }) => (
  <Page
    title={plan.edition.title}
    lead={useEditionText(plan)}
    actions={<QuickSearch plan={plan} />}
  >
    <FirstRun />
    <Tiles plan={plan} />
    <div className={classes['grid']}>
      <div className={classes['column']}>
        <GoalsTable plan={plan} />
        <Stages plan={plan} />
        <RecentChanges />
      </div>
      <div className={classes['column']}>
        <ReturnedReports />
        <OverdueDecisions />
        <Terms plan={plan} />
        <Again plan={plan} />
      </div>
    </div>
  </Page>
);

export const HomePage = () => {
  const title = useText(shellWords).home;
  const plan = usePlan();
  if (plan.data !== undefined) return <Home plan={plan.data} />;
  return (
    <Page title={title}>
      {plan.isError ? (
        <FailureNote failure={failureOf(plan.error)} onRetry={() => void plan.refetch()} />
      ) : (
        <Skeleton h={420} />
      )}
    </Page>
  );
};
