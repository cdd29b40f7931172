/** What waits for whoever works here, the most urgent first; a calm sentence where nothing does. */
import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import type { Plan } from '../../../domain/plan/plan.ts';
import { failureOf } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { workWords } from '../../text/work.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { CouncilCard, ExchangeCard, NewsCard } from './Others.tsx';
import { OwnCard, ReturnedCard, ReviewCard, UnreportedCard } from './Reporting.tsx';
import { useWork, type Work } from './use-work.ts';
import classes from './work.module.css';

/** The next sitting and what the last packages brought are told, and are no work. */
const isQuiet = ({ own, returned, review, unreported, exchange, council }: Work): boolean =>
  returned.total === 0 &&
  own.every(({ missing }) => missing === 0) &&
  (review ?? []).length === 0 &&
  (unreported ?? []).length === 0 &&
  (council?.overdue.total ?? 0) === 0 &&
  (exchange === null || Object.values(exchange).every((n) => n === 0));

const Nothing = ({ work }: { readonly work: Work }) => {
  const text = useText(workWords);
  return (
    <div className={classes['calm']} role="status">
      <Text fw={600}>{text.nothing}</Text>
      <Text size="sm">{work.cycle ? text.nothingWhy : text.noCycle}</Text>
    </div>
  );
};

const Cards = ({ work, plan }: { readonly work: Work; readonly plan: Plan }) => (
  <div className={classes['list']}>
    {isQuiet(work) && <Nothing work={work} />}
    <ReturnedCard work={work} plan={plan} />
    <div className={classes['columns']}>
      <ReviewCard work={work} />
      <OwnCard work={work} />
      <UnreportedCard work={work} />
      <CouncilCard work={work} />
      <ExchangeCard work={work} />
      <NewsCard work={work} />
    </div>
  </div>
);

export const WorkList = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(workWords);
  const { data, error, refetch } = useWork();
  if (data !== undefined) return <Cards work={data} plan={plan} />;
  if (error !== null)
    return <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />;
  return (
    <Skeleton h={160}>
      <VisuallyHidden>{text.reading}</VisuallyHidden>
    </Skeleton>
  );
};
