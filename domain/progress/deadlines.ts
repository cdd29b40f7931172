/**
 * A funding source's own deadline, entered by an official with the act it stands in: measures that are
 * to be paid from the source but end later raise a finding. The plan gives the end as a year: one that
 * ends in the deadline's own year may still be in time, which is said as information.
 */
import { formatDate, yearOf } from '../kernel/date.ts';
import { cellsOf, finding, type Finding } from '../plan/findings/finding.ts';
import type { RuleTexts } from '../plan/findings/rule-texts.ts';
import type { Measure } from '../plan/plan.ts';
import { lastDay } from './light.ts';
import type { FundingDeadline } from './types.ts';
import { statedMoney } from '../plan/stated-money.ts';

export type DeadlineRule = 'funding-deadline';

const clash = (m: Measure, { source, date, act }: FundingDeadline): Finding<DeadlineRule> =>
  finding({
    rule: 'funding-deadline',
    severity: m.end > yearOf(date) ? 'warning' : 'info',
    measures: [m.code],
    cells: cellsOf(m, ['end', 'budget', 'fundingText']),
    about: `${source} ${date}`,
    params: {
      measure: m.code,
      source,
      date: formatDate(date),
      act,
      end: m.end,
      amount: statedMoney(m, 'bg'),
    },
  });

export const deadlineFindings = (
  measures: readonly Measure[],
  deadlines: readonly FundingDeadline[],
): Finding<DeadlineRule>[] =>
  deadlines.flatMap((deadline) =>
    measures
      .filter((m) => m.funding.some(({ source }) => source === deadline.source))
      .filter((m) => lastDay(m) > deadline.date)
      .map((m) => clash(m, deadline)),
  );

export const deadlineTexts: RuleTexts<DeadlineRule> = {
  'funding-deadline': {
    title: { bg: 'Краят е след срока на източника', en: 'The end is after the source’s deadline' },
    bg: (p) =>
      `Мярка ${p['measure']} (${p['amount']}) се финансира от „${p['source']}“ със срок ${p['date']} (${p['act']}), а завършва през ${p['end']} г. Потвърдете източника за остатъка или предложете изменение.`,
    en: (p) =>
      `Measure ${p['measure']} (${p['amount']}) is funded from “${p['source']}”, whose deadline is ${p['date']} (${p['act']}), but it ends in ${p['end']}. Confirm a source for the rest, or propose an amendment.`,
  },
};
