/** Own reports that the ministry returned, with the reason: what a unit sees first. Nothing where there are none. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { periodShort } from '../../../../domain/progress/period.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { homeWords } from '../../../text/home.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from './home.module.css';
import { Panel } from './Panel.tsx';

const SHOWN = 5;

export const ReturnedReports = () => {
  const text = useText(homeWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.progress.boards.returned.queryOptions());
  if (data.length === 0) return null;
  return (
    <Panel title={text.returned(data.length)}>
      <ul className={classes['again']}>
        {data.slice(0, SHOWN).map(({ unit, measure, indicator, period, reviewReason }) => (
          <li key={`${indicator} ${period}`}>
            <Link href="/progress" state={{ tab: 'entry', unit, period, indicator }}>
              <b>{measure}</b> {periodShort(period, language)}
            </Link>
            <Text size="xs">{reviewReason}</Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
