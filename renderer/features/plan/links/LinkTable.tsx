import { Table } from '@mantine/core';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import type { Link } from '../../../../api/plan/links.ts';
import { ruleTitle } from '../../../../domain/plan/findings/messages.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { pairKey } from './use-links.ts';

interface TableProps {
  readonly links: readonly Link[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly order: ReadonlyMap<string, CheckedFinding>;
}

/** Links in words: behind the graph, and on paper. */
export const LinkTable = ({ links, measures, order }: TableProps) => {
  const text = useText(linksWords);
  const { language } = useLanguage();
  const states = { open: text.isOpen, confirmed: text.isConfirmed, rejected: text.isRejected };
  const named = (code: string): string => `${code} ${measures.get(code)?.title ?? ''}`;
  return (
    <Table fz="xs" verticalSpacing={4} withTableBorder>
      <Table.Caption>{text.table}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {[text.colMaker, text.colUser, text.colThing, text.colState, text.colOrder].map(
            (name) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ),
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {links.map((link) => {
          const { maker, user, proposal, decision, state } = link;
          const finding = order.get(pairKey(maker, user));
          return (
            <Table.Tr key={pairKey(maker, user)}>
              <Table.Th scope="row" fw={400}>
                {named(maker)}
              </Table.Th>
              <Table.Td>{named(user)}</Table.Td>
              <Table.Td>{proposal?.thing ?? decision?.reason}</Table.Td>
              <Table.Td>{states[state]}</Table.Td>
              <Table.Td>{finding === undefined ? '' : ruleTitle(finding.rule, language)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};
