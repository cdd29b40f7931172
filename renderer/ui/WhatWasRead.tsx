/** The sheet that was read, what of the file was not, what nobody sees in it, and how its text is written. */
import { Alert, Text } from '@mantine/core';
import type { ToldOfFile } from '../../api/sheets/in/rows.ts';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

type Told = Omit<ToldOfFile, 'asides'>;

/** CSV and JSON have no sheets that a person would know by name. */
const UNNAMED = new Set(['CSV', 'JSON']);

const Unseen = ({ unseen: { rows, which, columns } }: Pick<Told, 'unseen'>) => {
  const text = useText(tableWords);
  if (rows === 0 && columns.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="status" title={text.unseen}>
      {rows > 0 && <Text size="sm">{text.unseenRows(rows, which)}</Text>}
      {columns.length > 0 && <Text size="sm">{text.unseenColumns(columns.join(', '))}</Text>}
      <Text size="sm">{text.unseenTaken}</Text>
    </Alert>
  );
};

interface WhatWasReadProps {
  readonly told: Told;
  readonly ignored?: readonly string[];
}

export const WhatWasRead = ({ told, ignored = [] }: WhatWasReadProps) => {
  const text = useText(tableWords);
  const { sheet, otherSheets, encoding, unseen } = told;
  return (
    <>
      <Unseen unseen={unseen} />
      {!UNNAMED.has(sheet) && (
        <Text size="sm">
          {otherSheets.length > 0
            ? text.sheetTaken(sheet, otherSheets.join('“, „'))
            : text.sheetAlone(sheet)}
        </Text>
      )}
      {encoding !== 'utf-8' && <Text size="sm">{text.encoding(encoding)}</Text>}
      {ignored.length > 0 && <Text size="sm">{text.ignored(ignored.join(', '))}</Text>}
    </>
  );
};
