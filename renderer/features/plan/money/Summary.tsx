/** Four facts before any table. */
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMoney, money } from '../../../../domain/kernel/money.ts';
import { largestMeasures } from '../../../../domain/plan/money-tables.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { formatShare } from '../../../../domain/plan/share.ts';
import { totals } from '../../../../domain/plan/totals.ts';
import { useText } from '../../../text/language.tsx';
import { moneyWords } from '../../../text/money.ts';
import classes from './money.module.css';
import { ToRegister } from './to-register.tsx';
import { isSilent } from '../../../../domain/plan/stated-money.ts';

const Fact = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Paper withBorder px="sm" py={6} component="li">
    <Text size="xs" c="dimmed">
      {title}
    </Text>
    <div className={classes['fact']}>{children}</div>
  </Paper>
);

export const Summary = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(moneyWords);
  const all = totals(plan);
  const wrong = all.goals.filter(({ difference }) => difference !== 0).length;
  const [first] = largestMeasures(plan, 1);
  const without = plan.measures.filter((m) => m.budget === 0 && !isSilent(m));
  return (
    <ul className={classes['facts']}>
      <Fact title={text.whole}>
        {formatMoney(money(all.plan.bgn, 'BGN'))}
        <Text size="sm">{formatMoney(money(all.plan.eur, 'EUR'))}</Text>
      </Fact>
      <Fact title={text.check}>
        {wrong === 0 ? text.allEqual(all.goals.length) : text.notEqual(wrong, all.goals.length)}
      </Fact>
      {first !== undefined && (
        <Fact title={text.largestOne}>
          <ToRegister filter={{ codes: [first.measure.code] }}>
            {text.largestFact(first.measure.code, formatShare(first.eur, all.plan.eur))}
          </ToRegister>
          <Text size="sm">{formatMoney(money(first.measure.budget, first.measure.currency))}</Text>
        </Fact>
      )}
      <Fact title={text.noMoney}>
        <ToRegister filter={{ moneyMax: 0 }}>
          {text.noMoneyFact(without.length, plan.measures.length)}
        </ToRegister>
      </Fact>
    </ul>
  );
};
