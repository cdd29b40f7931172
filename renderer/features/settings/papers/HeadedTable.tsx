/** A table with a head, which scrolls by itself where the window is narrow. */
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface HeadedTableProps {
  readonly caption?: string;
  readonly heads: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

export const HeadedTable = ({ caption, heads, children }: HeadedTableProps) => (
  <Table.ScrollContainer minWidth={320}>
    <Table captionSide="top">
      {caption !== undefined && <Table.Caption>{caption}</Table.Caption>}
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
