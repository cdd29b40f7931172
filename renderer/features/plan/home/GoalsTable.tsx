/** Money and measures by goal: a table whose last column is also a bar. */
import { Anchor, VisuallyHidden } from '@mantine/core';
import { Link } from 'wouter';
import { formatMoney, formatNumber, money } from '../../../../domain/kernel/money.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { formatShare } from '../../../../domain/plan/share.ts';
import { totals, type GoalTotal, type Totals } from '../../../../domain/plan/totals.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import { Panel } from './Panel.tsx';
import classes from './home.module.css';
import { RegisterLink } from './RegisterLink.tsx';

interface RowProps {
  readonly total: GoalTotal;
  readonly title: string;
  readonly all: Totals;
}

const Row = ({ total, title, all }: RowProps) => {
  const largest = Math.max(...all.goals.map(({ eur }) => eur), 1);
  return (
    <tr>
      <th scope="row" title={title}>
        <RegisterLink filter={{ goal: [total.goal] }} className={classes['goalLink']} mode="tree">
          {total.goal}. {title}
        </RegisterLink>
      </th>
      <td className={classes['number']}>{total.count}</td>
      <td className={classes['number']}>{formatNumber(total.summed)}</td>
      <td className={classes['number']}>{formatNumber(total.eur)}</td>
      <td className={classes['shareCell']}>
        <span className={classes['track']} aria-hidden>
          <span
            className={classes['fill']}
            style={{ inlineSize: `${(total.eur / largest) * 100}%` }}
          />
        </span>
        <span className={classes['number']}>{formatShare(total.eur, all.plan.eur)}</span>
      </td>
    </tr>
  );
};

const Foot = ({ all }: { readonly all: Totals }) => {
  const text = useText(homeWords);
  const { roundingDifference } = all.byGoal;
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.total}</th>
        <td className={classes['number']}>{all.plan.count}</td>
        <td className={classes['number']}>{formatNumber(all.plan.bgn)}</td>
        <td className={classes['number']}>{formatNumber(all.plan.eur)}</td>
        <td>{formatShare(all.plan.eur, all.plan.eur)}</td>
      </tr>
      {roundingDifference !== 0 && (
        <tr className={classes['rounding']}>
          <th scope="row" colSpan={3}>
            {text.rounding}
          </th>
          <td className={classes['number']}>{formatMoney(money(roundingDifference, 'EUR'))}</td>
          <td>–</td>
        </tr>
      )}
    </tfoot>
  );
};

export const GoalsTable = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(homeWords);
  const all = totals(plan);
  return (
    <Panel
      title={text.byGoal}
      aside={
        <Anchor component={Link} href="/money" size="xs">
          {text.toMoney}
        </Anchor>
      }
    >
      <table className={classes['goals']}>
        <caption>
          <VisuallyHidden>{text.byGoalCaption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.goal}</th>
            <th scope="col">{text.count}</th>
            <th scope="col">{text.bgn}</th>
            <th scope="col">{text.eur}</th>
            <th scope="col">{text.share}</th>
          </tr>
        </thead>
        <tbody>
          {all.goals.map((total) => (
            <Row
              key={total.goal}
              total={total}
              title={plan.goals.find(({ code }) => code === total.goal)?.title ?? ''}
              all={all}
            />
          ))}
        </tbody>
        <Foot all={all} />
      </table>
    </Panel>
  );
};
