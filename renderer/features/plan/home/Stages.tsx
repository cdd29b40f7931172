/** Execution by stage, as the board of goals counts it. */
import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { StagesTable } from '../../progress/boards/StagesTable.tsx';
import classes from './home.module.css';
import { Panel } from './Panel.tsx';

export const Stages = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const goals = useQuery(trpc.progress.boards.goals.queryOptions({}));
  return (
    <Panel
      title={text.byStage}
      aside={
        <Anchor component={Link} href="/boards" size="xs">
          {text.toBoards}
        </Anchor>
      }
    >
      {goals.isError && <FailureNote failure={failureOf(goals.error)} />}
      {goals.isPending && <Skeleton h={170} />}
      {goals.data !== undefined && (
        <div className={classes['stages']}>
          <StagesTable goals={goals.data} plan={plan} />
        </div>
      )}
    </Panel>
  );
};
