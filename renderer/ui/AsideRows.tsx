/** Rows of a file that are none of its table, each with the reason; cells in which nobody sees anything. */
import { Alert, List, ScrollArea, Text } from '@mantine/core';
import type { Asides } from '../../api/sheets/in/asides.ts';
import { asideText } from '../../domain/text/asides.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

const UnseenCells = ({ asides: { unseen } }: { readonly asides: Asides }) => {
  const text = useText(tableWords);
  if (unseen === undefined || unseen.count === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={text.unseenCells(unseen.count)}>
      <Text size="sm">{unseen.first.join(', ')}</Text>
      {unseen.count > unseen.first.length && (
        <Text size="sm">{text.firstIgnored(unseen.first.length)}</Text>
      )}
    </Alert>
  );
};

const ShortRows = ({ asides: { short } }: { readonly asides: Asides }) => {
  const text = useText(tableWords);
  return short === undefined || short.count === 0 ? null : (
    <Alert color="yellow" variant="light" title={text.shortRows(short.count)}>
      <Text size="sm">{text.shortWhich(short.which)}</Text>
    </Alert>
  );
};

const AboveRows = ({ asides: { above } }: { readonly asides: Asides }) => {
  const text = useText(tableWords);
  if (above === undefined || above.count === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={text.aboveRows(above.count)}>
      <ScrollArea.Autosize mah={160} viewportProps={{ tabIndex: 0 }}>
        <List size="sm">
          {above.first.map(({ n, text: said }) => (
            <List.Item key={n}>{text.aboveRow(n, said)}</List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      {above.count > above.first.length && (
        <Text size="sm">{text.firstIgnored(above.first.length)}</Text>
      )}
    </Alert>
  );
};

const Rows = ({ asides: { count, first } }: { readonly asides: Asides }) => {
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

export const AsideRows = ({ asides }: { readonly asides: Asides }) => (
  <>
    <AboveRows asides={asides} />
    <Rows asides={asides} />
    <ShortRows asides={asides} />
    <UnseenCells asides={asides} />
  </>
);
