import { Badge, Loader, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CoveredPart, CoverageKind } from '../../../../domain/tariffs/coverage.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';

const COLORS: Readonly<Record<CoverageKind, string>> = {
  value: 'green',
  rule: 'petrol',
  check: 'blue',
  recorded: 'yellow',
  heading: 'gray',
};

const Became = ({ part }: { readonly part: CoveredPart }) => {
  const text = useText(tariffWords);
  const { kind, values = [], rule, why } = part;
  return (
    <Stack gap={4}>
      <Badge
        variant="light"
        color={COLORS[kind]}
        tt="none"
        style={{ color: 'var(--mantine-color-text)' }}
      >
        {text.kinds[kind]}
      </Badge>
      {values.length > 0 && <Text size="xs">{values.join(', ')}</Text>}
      {rule !== undefined && (
        <Text size="xs">
          {text.row} {rule}
        </Text>
      )}
      {why !== undefined && <Text size="xs">{why}</Text>}
    </Stack>
  );
};

/** The seed's text from start to end. */
export const CoverageTab = () => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.tariffs.coverage.queryOptions());
  if (error !== null)
    return <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="status" aria-label={text.coverage} />;
  return (
    <Stack gap="sm">
      <Text size="sm">{text.coverageLead}</Text>
      <Table verticalSpacing={6} withTableBorder stickyHeader stickyHeaderOffset={52}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.lines}</Table.Th>
            <Table.Th>{text.part}</Table.Th>
            <Table.Th>{text.textOfAct}</Table.Th>
            <Table.Th>{text.became}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((part) => (
            <Table.Tr key={`${part.at}${part.part}`} style={{ verticalAlign: 'top' }}>
              <Table.Td>{part.at}</Table.Td>
              <Table.Td miw={150}>{part.part}</Table.Td>
              <Table.Td lang="bg">{part.text}</Table.Td>
              <Table.Td miw={220}>
                <Became part={part} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
};
