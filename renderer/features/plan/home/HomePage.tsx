/** What waits for whoever works here, and below it the plan's numbers, terms and last changes. */
import { Skeleton, Text, Title } from '@mantine/core';
import { actName } from '../../../../domain/plan/act.ts';
import { formatDate } from '../../../../domain/kernel/date.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { useToday } from '../../../core/today.tsx';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';
import { workWords } from '../../../text/work.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useWork } from '../../work/use-work.ts';
import { WorkList } from '../../work/WorkList.tsx';
import { Again } from './Again.tsx';
import { FirstRun } from './FirstRun.tsx';
import { GoalsTable } from './GoalsTable.tsx';
import classes from './home.module.css';
import { QuickSearch } from './QuickSearch.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { Stages } from './Stages.tsx';
import { Terms } from './Terms.tsx';
import { Tiles } from './Tiles.tsx';

const useEditionText = ({ edition }: Plan): string => {
  const text = useText(homeWords);
  const { n, actKind: kind, actNumber: number, actDate: date } = edition;
  const by = date === null ? text.adopted : text.byAct(actName({ kind, number, date }));
  return `${text.edition(n)}, ${by}`;
};

const Lead = () => {
  const text = useText(workWords);
  const today = useToday();
  const { data } = useWork();
  return data === undefined ? null : text.lead(data.unit, formatDate(today));
};

const Home = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(workWords);
  const edition = useEditionText(plan);
  return (
    <Page title={text.title} lead={<Lead />} actions={<QuickSearch plan={plan} />}>
      <FirstRun />
      <WorkList plan={plan} />
      <div>
        <Title order={2} size="h5">
          {plan.edition.title}
        </Title>
        <Text size="sm" c="dimmed">
          {edition}
        </Text>
      </div>
      <Tiles plan={plan} />
      <div className={classes['grid']}>
        <div className={classes['column']}>
          <GoalsTable plan={plan} />
          <Stages plan={plan} />
          <RecentChanges />
        </div>
        <div className={classes['column']}>
          <Terms plan={plan} />
          <Again plan={plan} />
        </div>
      </div>
    </Page>
  );
};

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
