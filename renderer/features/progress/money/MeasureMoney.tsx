/** Planned, contracted and paid, by year and source, against the indicative resource. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { yearOf } from '../../../../domain/kernel/date.ts';
import { formatMoney, money, type Minor } from '../../../../domain/kernel/money.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { MONEY_KINDS, type MoneyEntry, type MoneyKind } from '../../../../domain/progress/types.ts';
import { useText } from '../../../text/language.tsx';
import { measureProgressWords } from '../../../text/progress-measure.ts';
import classes from '../measure/measure-progress.module.css';
import type { MeasureDetail } from '../measure/use-measure-progress.ts';
import { moneyRows, type MoneyRow } from './money-rows.ts';
import { MoneyDialog, moneyPlace } from './MoneyDialog.tsx';

interface MeasureMoneyProps {
  readonly measure: Measure;
  readonly plan: Plan;
  readonly detail: MeasureDetail;
  readonly past: boolean;
}

const eur = (amount: Minor): string => formatMoney(money(amount, 'EUR'));

/** Every unit's entry on a line of its own: sums of лв. and euro are never mixed here. */
const Entries = ({
  entries,
  kind,
}: {
  readonly entries: readonly MoneyEntry[];
  readonly kind: MoneyKind;
}) => {
  const text = useText(measureProgressWords);
  const mine = entries.filter((entry) => entry.kind === kind);
  if (mine.length === 0) return <span className={classes['none']}>{text.unknown}</span>;
  return mine.map(({ unit, amount, currency }) => (
    <div key={unit}>
      {formatMoney({ minor: amount, currency })}{' '}
      {entries.some((one) => one.unit !== unit) && <span className={classes['quiet']}>{unit}</span>}
    </div>
  ));
};

const Total = ({ sum }: { readonly sum: Minor | null }) => {
  const text = useText(measureProgressWords);
  return sum === null ? <span className={classes['none']}>{text.unknown}</span> : <>{eur(sum)}</>;
};

const Warnings = ({ detail }: Pick<MeasureMoneyProps, 'detail'>) => {
  const text = useText(measureProgressWords);
  const { over, unspent } = detail.money;
  return (
    <>
      {MONEY_KINDS.map((kind) => {
        const above = over[kind];
        return above === null ? null : (
          <Text key={kind} size="sm" className={classes['wrong']}>
            {text.over(text.kinds[kind], eur(above))}
          </Text>
        );
      })}
      {unspent !== null && (
        <Text size="sm" className={classes['warning']}>
          {text.unspent(eur(unspent))}
        </Text>
      )}
    </>
  );
};

interface TableProps extends Pick<MeasureMoneyProps, 'detail'> {
  readonly measure: string;
  readonly rows: readonly MoneyRow[];
  readonly onEdit: ((row: MoneyRow) => void) | null;
}

const Table = ({ measure, detail, rows, onEdit }: TableProps) => {
  const text = useText(measureProgressWords);
  const { resource, sums } = detail.money;
  return (
    <table className={classes['table']}>
      <caption>{text.moneyCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.year}</th>
          <th scope="col">{text.source}</th>
          {MONEY_KINDS.map((kind) => (
            <th key={kind} scope="col" className={classes['end']}>
              {text.kinds[kind]}
            </th>
          ))}
          <th scope="col" className={`${classes['end'] ?? ''} no-print`}>
            {text.actions}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.year} ${row.source}`}>
            <th scope="row">{row.year}</th>
            <td>{row.source}</td>
            {MONEY_KINDS.map((kind) => (
              <td key={kind} className={classes['end']}>
                <Entries entries={row.entries} kind={kind} />
              </td>
            ))}
            <td className={`${classes['end'] ?? ''} no-print`}>
              {onEdit !== null && (
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  aria-label={text.editMoney(row.year, row.source)}
                  data-unsaved-opens={moneyPlace(measure, row.year, row.source)}
                  onClick={() => onEdit(row)}
                >
                  <IconPencil size={15} />
                </ActionIcon>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {text.total} · {text.resource} {eur(resource)}
          </th>
          {MONEY_KINDS.map((kind) => (
            <td key={kind} className={classes['end']}>
              <Total sum={sums[kind]} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};

export const MeasureMoney = ({ measure, plan, detail, past }: MeasureMoneyProps) => {
  const text = useText(measureProgressWords);
  const [editing, setEditing] = useState<{ year: number; source: string } | null>(null);
  const rows = moneyRows(detail.entries);
  const editable = detail.lock === null && !past;
  const own = measure.funding.map(({ source }) => source);
  const sources = [
    ...plan.fundingSources.filter(({ code }) => own.includes(code)),
    ...plan.fundingSources.filter(({ code }) => !own.includes(code)),
  ].map(({ code, name }) => ({ value: code, label: name }));
  const first = { year: yearOf(detail.today), source: sources[0]?.value ?? '' };
  return (
    <div className={classes['panel']}>
      {rows.length === 0 ? (
        <Text size="sm">
          {text.noMoney} {text.resource}: {eur(detail.money.resource)}.
        </Text>
      ) : (
        <Table
          measure={measure.code}
          detail={detail}
          rows={rows}
          onEdit={editable ? setEditing : null}
        />
      )}
      <Warnings detail={detail} />
      {editable && (
        <Group className="no-print">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            data-unsaved-opens={moneyPlace(measure.code, first.year, first.source)}
            onClick={() => setEditing(first)}
          >
            {text.addMoney}
          </Button>
        </Group>
      )}
      {editing !== null && (
        <MoneyDialog
          measure={measure.code}
          unit={detail.acting}
          entries={detail.entries}
          sources={sources}
          {...editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
};
