/** For the home page: decisions of councils whose term is over. Nothing where there are none. */
import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { formatDate } from '../../../domain/kernel/date.ts';
import { useTRPC } from '../../core/trpc.ts';
import { councilWords } from '../../text/council.ts';
import { useText } from '../../text/language.tsx';
import classes from './council.module.css';

const SHOWN = 5;

export const OverdueDecisions = () => {
  const text = useText(councilWords);
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.council.decisions.list.queryOptions({ overdue: true }));
  if (data.length === 0) return null;
  return (
    <section className={classes['overdue']}>
      <Title order={2} size="h6">
        {text.overdueTitle} ({data.length})
      </Title>
      <ul>
        {data.slice(0, SHOWN).map((decision) => (
          <li key={decision.id}>
            <Anchor component={Link} href={`/council/sitting/${decision.sitting}`} size="sm">
              {decision.text}
            </Anchor>
            <Text size="xs">
              {[
                decision.unit ?? '',
                decision.due === null ? '' : formatDate(decision.due),
                text.overdue(decision.daysOverdue),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
};
