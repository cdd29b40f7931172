/** The cycle's settings: the ministry changes them, everybody reads them. */
import { Center, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ministryLock } from '../../../../domain/progress/locks.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { AssignmentsCard } from './AssignmentsCard.tsx';
import { CycleCard } from './CycleCard.tsx';
import { DeadlinesCard } from './DeadlinesCard.tsx';
import classes from './settings.module.css';

export const SettingsTab = () => {
  const common = useText(progressWords);
  const say = useSentence();
  const trpc = useTRPC();
  const { data: status } = useQuery(trpc.app.status.queryOptions());
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
  const lock = ministryLock(status?.ready === true ? status.unit : '');
  const editable = lock === null;
  const { cycle, measures } = data;
  return (
    <Stack gap="sm">
      {lock !== null && <Text size="sm">{say(lock)}</Text>}
      <div className={classes['two']}>
        <CycleCard
          key={`${cycle.dueDays} ${cycle.periodicity} ${cycle.since}`}
          cycle={cycle}
          editable={editable}
        />
        <DeadlinesCard plan={plan} editable={editable} />
      </div>
      <AssignmentsCard plan={plan} settings={measures} editable={editable} />
    </Stack>
  );
};
