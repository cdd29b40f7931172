/** Cells of a file that were changed here since it was exported: each stays unless it is ticked. */
import { Alert, Button, Checkbox, Group, ScrollArea, Table, Text } from '@mantine/core';
import { authorText } from '../../../../domain/person/texts.ts';
import type { NewerHere } from '../../../../api/progress/sheet-check.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { sheetWords } from '../../../text/progress-sheet.ts';
import { whenText } from '../../../ui/when.ts';
import { useSheetValue } from './sheet-value.ts';

interface NewerProps {
  readonly newer: readonly NewerHere[];
  readonly overwrite: ReadonlySet<string>;
  readonly onOverwrite: (addresses: ReadonlySet<string>) => void;
}

export const SheetNewer = ({ newer, overwrite, onOverwrite }: NewerProps) => {
  const text = useText(sheetWords);
  const { language } = useLanguage();
  const value = useSheetValue();
  const toggle = (address: string): void => {
    const next = new Set(overwrite);
    if (!next.delete(address)) next.add(address);
    onOverwrite(next);
  };
  const all = new Set(newer.map(({ address }) => address));
  return (
    <>
      <Alert color="yellow" variant="light" role="status" title={text.newer(newer.length)}>
        {text.newerText}
      </Alert>
      <ScrollArea.Autosize mah={260} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.overwrite}</Table.Th>
              <Table.Th scope="col">{text.measure}</Table.Th>
              <Table.Th scope="col">{text.field}</Table.Th>
              <Table.Th scope="col">{text.exported}</Table.Th>
              <Table.Th scope="col">{text.from}</Table.Th>
              <Table.Th scope="col">{text.to}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newer.map((one) => (
              <Table.Tr key={one.address}>
                <Table.Td>
                  <Checkbox
                    checked={overwrite.has(one.address)}
                    aria-label={text.overwriteOf(one.address)}
                    label={one.address}
                    onChange={() => toggle(one.address)}
                  />
                </Table.Td>
                <Table.Th scope="row">{one.measure}</Table.Th>
                <Table.Td>{text.fields[one.field]}</Table.Td>
                <Table.Td>{value(one, one.base) ?? '–'}</Table.Td>
                <Table.Td>
                  {value(one, one.from) ?? '–'}
                  <Text size="xs" c="dimmed">
                    {authorText(one.here, language)}; {whenText(one.here.at)}
                  </Text>
                </Table.Td>
                <Table.Td>{value(one, one.to) ?? <i>{text.emptied}</i>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {newer.length > 1 && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => onOverwrite(all)}>
            {text.overwriteAll}
          </Button>
          <Button size="xs" variant="default" onClick={() => onOverwrite(new Set())}>
            {text.keepAll}
          </Button>
        </Group>
      )}
    </>
  );
};
