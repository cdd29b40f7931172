/** What each goal states against what its measures add up to. */
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { formatNumber, minor, type Minor } from '../../../../domain/kernel/money.ts';
import { moneyTexts } from '../../../../domain/plan/money-texts.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { totals } from '../../../../domain/plan/totals.ts';
import { useLanguage } from '../../../text/language.tsx';
import classes from './money.module.css';
import { ConversionRows } from './ConversionRows.tsx';
import { Share, WholeShare } from './Share.tsx';
import { ToRegister } from './to-register.tsx';

const Difference = ({ value }: { readonly value: Minor }) => {
  const words = moneyTexts[useLanguage().language];
  const Icon = value === 0 ? IconCheck : IconAlertTriangle;
  return (
    <span className={value === 0 ? classes['equal'] : classes['unequal']}>
      <Icon size={14} aria-hidden /> {value === 0 ? words.equal : formatNumber(value)}
    </span>
  );
};

export const Stated = ({ plan }: { readonly plan: Plan }) => {
  const words = moneyTexts[useLanguage().language];
  const all = totals(plan);
  const { byGoal } = all;
  const largest = minor(Math.max(0, ...all.goals.map((g) => g.eur)));
  return (
    <section className={classes['section']}>
      <table className={classes['table']}>
        <caption>{words.stated}</caption>
        <thead>
          <tr>
            <th scope="col">{words.head.goal}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.statedSum}</th>
            <th scope="col">{words.summed}</th>
            <th scope="col">{words.difference}</th>
            <th scope="col">{words.eur}</th>
            <th scope="col" className={classes['shareCell']}>
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.goals.map((g) => {
            const filter = { goal: [g.goal] };
            const label = `${words.head.goal} ${g.goal}`;
            return (
              <tr key={g.goal}>
                <th scope="row">
                  <ToRegister filter={filter}>{label}</ToRegister>
                  <span className={classes['rowName']}>
                    {plan.goals.find(({ code }) => code === g.goal)?.title}
                  </span>
                </th>
                <td>
                  <ToRegister filter={filter} label={label}>
                    {g.count}
                  </ToRegister>
                </td>
                <td>{formatNumber(g.stated)}</td>
                <td>
                  <ToRegister filter={filter} label={label}>
                    {formatNumber(g.summed)}
                  </ToRegister>
                </td>
                <td>
                  <Difference value={g.difference} />
                </td>
                <td>
                  <ToRegister filter={filter} label={label}>
                    {formatNumber(g.eur)}
                  </ToRegister>
                </td>
                <td className={classes['shareCell']}>
                  <Share part={g.eur} whole={all.plan.eur} largest={largest} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr className={classes['total']}>
            <th scope="row">{words.total}</th>
            <td>
              <ToRegister filter={{}} label={words.total}>
                {all.plan.count}
              </ToRegister>
            </td>
            <td>{formatNumber(all.stated)}</td>
            <td>{formatNumber(all.plan.bgn)}</td>
            <td>
              <Difference value={minor(all.stated - all.plan.bgn)} />
            </td>
            <td>{formatNumber(all.plan.eur)}</td>
            <WholeShare />
          </tr>
          <ConversionRows span={5} parts={byGoal} />
        </tfoot>
      </table>
      <Text size="sm" c="dimmed">
        {words.conversion}
      </Text>
    </section>
  );
};
