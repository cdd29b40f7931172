import { Stack, Table } from '@mantine/core';
import { minor, sumMinor } from '../../../../domain/kernel/money.ts';
import { isRow } from '../../../../domain/tariffs/fields.ts';
import { statusText } from '../../../../domain/tariffs/sentences.ts';
import { hospitalText } from '../../../../domain/tariffs/text/results.ts';
import { ROW_TITLES } from '../../../../domain/tariffs/text/rows.ts';
import { isUnknown, type PlainSum, type PlainTotals } from '../../../../domain/tariffs/totals.ts';
import type { Status } from '../../../../domain/tariffs/valuation.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bgnText, eurText } from '../money.ts';
import { Notice } from '../Notice.tsx';

const SumRow = ({ name, sum }: { readonly name: string; readonly sum: PlainSum }) => (
  <Table.Tr>
    <Table.Td>{name}</Table.Td>
    <Table.Td ta="right">{sum.lines}</Table.Td>
    <Table.Td ta="right">{sum.withoutAmount === 0 ? '' : sum.withoutAmount}</Table.Td>
    <Table.Td ta="right">{isUnknown(sum) ? '—' : bgnText(sum.bgn)}</Table.Td>
    <Table.Td ta="right">{isUnknown(sum) ? '—' : eurText(sum.eur)}</Table.Td>
  </Table.Tr>
);

interface SumTableProps {
  readonly title: string;
  readonly sums: readonly PlainSum[];
  readonly all: PlainSum;
  readonly nameOf: (key: string) => string;
}

/** The converted parts may not add up to the converted whole: the difference is a line. */
export const SumTable = ({ title, sums, all, nameOf }: SumTableProps) => {
  const text = useText(tariffWords);
  const rest = minor(all.eur - sumMinor(sums.map(({ eur }) => eur)));
  return (
    <Table withTableBorder verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th ta="right">{text.count}</Table.Th>
          <Table.Th ta="right">{text.withoutAmount}</Table.Th>
          <Table.Th ta="right">{text.bgn}</Table.Th>
          <Table.Th ta="right">{text.eur}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sums
          .filter(({ lines }) => lines > 0)
          .map((sum) => (
            <SumRow key={sum.name} name={nameOf(sum.name)} sum={sum} />
          ))}
        {rest !== 0 && (
          <Table.Tr>
            <Table.Td colSpan={4}>{text.rounding}</Table.Td>
            <Table.Td ta="right">{eurText(rest)}</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
      <Table.Tfoot style={{ fontWeight: 650 }}>
        <SumRow name={isUnknown(all) ? text.nothingInTotal : text.total} sum={all} />
      </Table.Tfoot>
    </Table>
  );
};

export const TotalsTables = ({ totals }: { readonly totals: PlainTotals }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const { all, byStatus, byRow, byHospital } = totals;
  const rowName = (row: string): string =>
    isRow(row) ? `${row}. ${ROW_TITLES[row][language]}` : row || '—';
  return (
    <Stack gap="md">
      {all.withoutAmount > 0 && (
        <Notice color="yellow">{text.notInTotal(String(all.withoutAmount))}</Notice>
      )}
      <SumTable
        title={text.byStatus}
        sums={byStatus}
        all={all}
        nameOf={(status) => statusText(status as Status, language)}
      />
      <SumTable title={text.byRow} sums={byRow} all={all} nameOf={rowName} />
      {byHospital.length > 0 && (
        <SumTable
          title={text.byHospital}
          sums={byHospital}
          all={all}
          nameOf={(name) => hospitalText(name, language)}
        />
      )}
    </Stack>
  );
};
