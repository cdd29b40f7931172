/** The cycle's settings: the ministry changes them, everybody reads them. */
import { Center, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { AssignmentsCard } from './AssignmentsCard.tsx';
import { CycleCard } from './CycleCard.tsx';
import { DeadlinesCard } from './DeadlinesCard.tsx';
import { UnitsCard } from './UnitsCard.tsx';
import classes from './settings.module.css';
import { useRefusal } from '../../../core/use-rights.ts';
import { RightNote } from '../../../ui/deeds.tsx';

export const SettingsTab = () => {
  const common = useText(progressWords);
  const trpc = useTRPC();
  const editable = useRefusal('plan') === null;
  const { data, error, refetch } = useQuery(trpc.progress.settings.get.queryOptions());
  const { data: plan } = usePlan();
  if (error !== null)
    return <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined || plan === undefined) {
    return (
      <Center p="xl">
        <Loader aria-label={common.loading} />
      </Center>
    );
  }
  const { cycle, measures } = data;
  return (
    <Stack gap="sm">
      <RightNote deed="plan" />
      <div className={classes['two']}>
        <CycleCard
          key={`${cycle.dueDays} ${cycle.periodicity} ${cycle.since}`}
          cycle={cycle}
          editable={editable}
        />
        <DeadlinesCard plan={plan} editable={editable} />
      </div>
      <UnitsCard editable={editable} />
      <AssignmentsCard plan={plan} settings={measures} editable={editable} />
    </Stack>
  );
};
