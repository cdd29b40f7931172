/** What stands in a file and is not taken in, cell by cell, and why. */
import { Alert, List, ScrollArea, Text } from '@mantine/core';
import type { IgnoredCells as Ignored } from '../../api/sheets/in/ignored.ts';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

export const IgnoredCells = ({ ignored: { count, first } }: { readonly ignored: Ignored }) => {
  const text = useText(tableWords);
  if (count === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={text.ignoredCells(count)}>
      <ScrollArea.Autosize mah={160} viewportProps={{ tabIndex: 0 }}>
        <List size="sm">
          {first.map(({ address, column, text: said, here }) => (
            <List.Item key={address}>
              {address}: {here === null ? text.noHeading(said) : text.reference(column, said, here)}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      {count > first.length && <Text size="sm">{text.firstIgnored(first.length)}</Text>}
    </Alert>
  );
};
