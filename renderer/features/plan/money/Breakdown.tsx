/** One breakdown as a table: its groups, the whole, and what the conversion rounds away. */
import { Text } from '@mantine/core';
import { formatNumber, minor, type Minor } from '../../../../domain/kernel/money.ts';
import {
  moneyTable,
  type MoneyKind,
  type MoneyRow,
  type MoneyTable,
} from '../../../../domain/plan/money-tables.ts';
import { moneyTexts } from '../../../../domain/plan/money-texts.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { spreadAssumption } from '../../../../domain/plan/spread.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { moneyWords } from '../../../text/money.ts';
import { Wide } from '../../../ui/Wide.tsx';
import classes from './money.module.css';
import { ConversionRows } from './ConversionRows.tsx';
import { Share, WholeShare } from './Share.tsx';
import { ToRegister } from './to-register.tsx';

const largestOf = ({ rows }: MoneyTable): Minor => minor(Math.max(0, ...rows.map((r) => r.eur)));

const Row = ({ row, table }: { readonly row: MoneyRow; readonly table: MoneyTable }) => {
  const leads = row.count > 0;
  const label = row.label;
  const figure = (value: string) =>
    leads ? (
      <ToRegister filter={row.filter} label={label}>
        {value}
      </ToRegister>
    ) : (
      value
    );
  return (
    <tr>
      <th scope="row">
        {leads ? <ToRegister filter={row.filter}>{label}</ToRegister> : label}
        {row.name !== '' && row.name !== label && (
          <span className={classes['rowName']}>{row.name}</span>
        )}
      </th>
      <td>{figure(String(row.count))}</td>
      <td>{figure(formatNumber(row.bgn))}</td>
      <td>{figure(formatNumber(row.eur))}</td>
      <td className={classes['shareCell']}>
        <Share part={row.eur} whole={table.whole.eur} largest={largestOf(table)} />
      </td>
    </tr>
  );
};

const Foot = ({ table }: { readonly table: MoneyTable }) => {
  const { language } = useLanguage();
  const words = moneyTexts[language];
  return (
    <tfoot>
      <tr className={classes['total']}>
        <th scope="row">{words.total}</th>
        <td>
          <ToRegister filter={{}} label={words.total}>
            {table.whole.count}
          </ToRegister>
        </td>
        <td>{formatNumber(table.whole.bgn)}</td>
        <td>{formatNumber(table.whole.eur)}</td>
        <WholeShare />
      </tr>
      <ConversionRows span={3} parts={table} />
    </tfoot>
  );
};

const Assumption = () => {
  const text = useText(moneyWords);
  const { language } = useLanguage();
  return (
    <div role="note" className={classes['assumption']}>
      <strong>{text.evenSpread}</strong>
      {spreadAssumption[language]}
    </div>
  );
};

interface BreakdownProps {
  readonly plan: Plan;
  readonly kind: MoneyKind;
}

export const Breakdown = ({ plan, kind }: BreakdownProps) => {
  const { language } = useLanguage();
  const words = moneyTexts[language];
  const table = moneyTable(plan, kind, language);
  const title = kind === 'spread' ? words.spread : words.by[kind];
  const undivided = table.rows.some((row) => row.undivided);
  return (
    <section className={classes['section']}>
      {kind === 'spread' && <Assumption />}
      <Wide label={title}>
        <table className={classes['table']}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{kind === 'spread' ? words.year : words.head[kind]}</th>
              <th scope="col">{kind === 'spread' ? words.perYear : words.count}</th>
              <th scope="col">{words.bgn}</th>
              <th scope="col">{words.eur}</th>
              <th scope="col" className={classes['shareCell']}>
                {words.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row key={row.key} row={row} table={table} />
            ))}
          </tbody>
          <Foot table={table} />
        </table>
      </Wide>
      {undivided && (
        <Text size="sm" c="dimmed">
          {kind === 'source' ? words.unknownSplit : words.stageSplit}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {words.conversion}
      </Text>
    </section>
  );
};
