/** Decisions on findings that are no more: the text they were about was amended. Closed until asked for. */
import { useQuery } from '@tanstack/react-query';
import { idParts } from '../../../../domain/plan/findings/finding.ts';
import { ruleTitle } from '../../../../domain/plan/findings/messages.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { DecisionBox } from './DecisionBox.tsx';
import classes from './findings.module.css';

export const PastDecisions = () => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.plan.findings.past.queryOptions());
  if (data.length === 0) return null;
  return (
    <details className={`${classes['past'] ?? ''} no-print`}>
      <summary>{text.past(data.length)}</summary>
      <ul>
        {data.map(({ id, decision }) => {
          const { rule, codes, values } = idParts(id);
          return (
            <li key={id}>
              <b>{codes.length === 0 ? text.wholePlan : codes.join(', ')}</b>{' '}
              {ruleTitle(rule, language)}{' '}
              <span className={classes['place']}>{values.join(' · ')}</span>
              <DecisionBox decision={decision} />
            </li>
          );
        })}
      </ul>
    </details>
  );
};
