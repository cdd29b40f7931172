import { Text } from '@mantine/core';
import { eurOfBgn, formatMoney, money } from '../../../../domain/kernel/money.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { formatShare } from '../../../../domain/plan/share.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { Card } from './Card.tsx';
import classes from './measure.module.css';
import { isSilent, statedMoney } from '../../../../domain/plan/stated-money.ts';

const sourceName = (plan: Plan, code: string): string =>
  plan.fundingSources.find((source) => source.code === code)?.name ?? code;

const Sources = ({ measure, plan }: { readonly measure: Measure; readonly plan: Plan }) => {
  const text = useText(measureWords);
  const { funding } = measure;
  if (funding.length === 0) return null;
  const unknown = funding.some(({ share }) => share === null);
  const several = unknown ? text.unknownSplit : text.someShares;
  return (
    <>
      <Text size="sm">{funding.length === 1 ? text.onlySource : several}</Text>
      <ul className={classes['list']}>
        {funding.map(({ source, share }) => (
          <li key={source}>
            {sourceName(plan, source)}
            {share !== null &&
              funding.length > 1 &&
              ` – ${formatMoney({ minor: share, currency: measure.currency })}`}
          </li>
        ))}
      </ul>
    </>
  );
};

interface MoneyCardProps {
  readonly measure: Measure;
  readonly plan: Plan;
}

export const MoneyCard = ({ measure, plan }: MoneyCardProps) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  const { budget, currency, goal } = measure;
  const whole = plan.goals.find(({ code }) => code === goal);
  const comparable = whole !== undefined && whole.currency === currency && budget > 0;
  return (
    <Card
      title={text.money}
      aside={
        <Text size="sm" fw={600}>
          {statedMoney(measure, language)}
          {currency === 'BGN' &&
            !isSilent(measure) &&
            ` = ${formatMoney(money(eurOfBgn(budget), 'EUR'))}`}
        </Text>
      }
    >
      {budget === 0 && !isSilent(measure) && <Text size="sm">{text.noMoney}</Text>}
      {comparable && (
        <Text size="sm">{text.shareOfGoal(formatShare(budget, whole.stated), goal)}</Text>
      )}
      <Sources measure={measure} plan={plan} />
      {currency === 'BGN' && budget > 0 && (
        <Text size="xs" c="dimmed">
          {text.rate}
        </Text>
      )}
    </Card>
  );
};
