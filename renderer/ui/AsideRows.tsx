/** Rows of a file that are none of its table, each with the reason. */
import { Alert, List, ScrollArea, Text } from '@mantine/core';
import type { Asides } from '../../api/sheets/in/asides.ts';
import { asideText } from '../../domain/text/asides.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

export const AsideRows = ({ asides: { count, first } }: { readonly asides: Asides }) => {
  const text = useText(tableWords);
  const { language } = useLanguage();
  if (count === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={text.asides(count)}>
      <ScrollArea.Autosize mah={160} viewportProps={{ tabIndex: 0 }}>
        <List size="sm">
          {first.map(({ n, kind, text: said }) => (
            <List.Item key={n}>{text.aside(n, said, asideText(kind, language))}</List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      {count > first.length && <Text size="sm">{text.firstIgnored(first.length)}</Text>}
    </Alert>
  );
};
