import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { yearOf } from '../../../../domain/kernel/date.ts';
import { deadlines, SOON_DAYS } from '../../../../domain/plan/deadlines.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { useToday } from '../../../core/today.tsx';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import classes from './home.module.css';
import { Panel } from './Panel.tsx';
import { RegisterLink } from './RegisterLink.tsx';

interface TermProps {
  readonly label: string;
  readonly measures: readonly Measure[];
}

const Term = ({ label, measures }: TermProps) => {
  const text = useText(homeWords);
  if (measures.length === 0) {
    return (
      <li className={classes['term']}>
        <span>{label}</span>
        <span className={classes['dimmed']}>{text.none}</span>
      </li>
    );
  }
  return (
    <li>
      <RegisterLink
        filter={{ codes: measures.map(({ code }) => code) }}
        className={classes['term']}
      >
        <span>{label}</span>
        <b>{measures.length}</b>
      </RegisterLink>
    </li>
  );
};

export const Terms = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(homeWords);
  const today = useToday();
  const year = yearOf(today);
  const terms = deadlines(plan.measures, today);
  return (
    <Panel
      title={text.deadlines}
      aside={
        <Anchor component={Link} href="/timeline" size="xs">
          {text.toTimeline}
        </Anchor>
      }
    >
      <ul className={classes['terms']}>
        <Term label={text.endingSoon(SOON_DAYS)} measures={terms.endingSoon} />
        <Term label={text.endingThisYear(year)} measures={terms.endingThisYear} />
        <Term label={text.ended(year)} measures={terms.ended} />
        <Term label={text.underWay(year)} measures={terms.underWay} />
        <Term label={text.startingThisYear(year)} measures={terms.startingThisYear} />
        <Term label={text.startingNextYear(year + 1)} measures={terms.startingNextYear} />
      </ul>
      <Text size="xs" c="dimmed">
        {text.deadlinesNote}
      </Text>
    </Panel>
  );
};
