import { Table, Text } from '@mantine/core';
import { formatMoney } from '../../../../domain/kernel/money.ts';
import { decimalRatio } from '../../../../domain/tariffs/exact.ts';
import { stepCite, stepText } from '../../../../domain/tariffs/sentences.ts';
import type { Step, Valuation } from '../../../../domain/tariffs/valuation.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';

/** «10 × 50 лв. × 0,75 × 0,8»: each factor as its place of the act gives it, on one line or cut before a ×. */
const formula = ({ value, quantity, factors }: Step): string => {
  if (value === null) return '';
  const unit = formatMoney({ minor: value.amount, currency: value.currency });
  const shares = factors.map(({ share }) => decimalRatio(share).replace('.', ','));
  return [String(quantity), unit, ...shares].join(' ×\u00A0');
};

const SUM = { whiteSpace: 'nowrap' } as const;

/** Step by step, with the place of the act beside each. */
export const Steps = ({ valuation }: { readonly valuation: Valuation }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const { steps, bgn, choices } = valuation;
  if (steps.length === 0 || bgn === null) return null;
  return (
    <Table withTableBorder verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.step}</Table.Th>
          <Table.Th>{text.formula}</Table.Th>
          <Table.Th ta="right">{text.amount}</Table.Th>
          <Table.Th>{text.place}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map((step) => (
          <Table.Tr key={`${step.code}${step.value?.key}${step.value?.appliesFrom}`}>
            <Table.Td>{stepText(step, language, choices)}</Table.Td>
            <Table.Td>{formula(step)}</Table.Td>
            <Table.Td ta="right" style={SUM}>
              {formatMoney({ minor: step.bgn, currency: 'BGN' })}
            </Table.Td>
            <Table.Td>
              <Text size="xs">{stepCite(step)}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th colSpan={2}>{text.total}</Table.Th>
          <Table.Th ta="right" style={SUM}>
            {formatMoney({ minor: bgn, currency: 'BGN' })}
          </Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
};
