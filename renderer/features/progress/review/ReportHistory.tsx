/** Who did what to one report, newest first. */
import { Text } from '@mantine/core';
import { authorText } from '../../../../domain/person/texts.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReportView } from '../../../../api/progress/views.ts';
import { actText, fieldText } from '../../../../domain/plan/history-texts.ts';
import { useHeldText } from '../../../core/held-text.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { reviewWords } from '../../../text/progress-review.ts';
import { Told } from '../../../ui/Told.tsx';
import { historyGroups } from '../../plan/measure/history-groups.ts';
import classes from './review.module.css';

export const ReportHistory = ({ report }: { readonly report: ReportView }) => {
  const text = useText(reviewWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { unit, measure, indicator, period } = report;
  const { data = [] } = useQuery(
    trpc.plan.history.report.queryOptions({ unit, measure, indicator, period }),
  );
  const held = useHeldText();
  const groups = historyGroups(data, null);
  if (groups.length === 0) return <Text size="sm">{text.noHistory}</Text>;
  return (
    <ul className={classes['history']}>
      {groups.map(({ change, head, fields }) => (
        <li key={change}>
          <b>{actText(head.act, language)}</b>{' '}
          <span className={classes['quiet']}>
            <Told at={head.at} known={head.known} /> · {authorText(head, language)}
          </span>
          <ul>
            {fields.map((item) => (
              <li key={item.field}>
                {text.changed(
                  fieldText(item, language),
                  held(item, item.from) ?? text.empty,
                  held(item, item.to) ?? text.empty,
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
};
