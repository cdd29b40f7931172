import { Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { recentMeasures } from '../../../core/recent-measures.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import classes from './home.module.css';
import { Panel } from './Panel.tsx';

/** The measures opened last in this window. */
export const Again = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(homeWords);
  const known = recentMeasures().flatMap((code) => plan.measures.filter((m) => m.code === code));
  return (
    <Panel title={text.again}>
      {known.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.noAgain}
        </Text>
      )}
      <ul className={classes['again']}>
        {known.map(({ code, title }) => (
          <li key={code}>
            <Link href={`/measure/${code}`} title={title}>
              <b>{code}</b> {title}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
