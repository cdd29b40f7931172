/** The sheet that was read, what of the file was not, and how its text is written. */
import { Text } from '@mantine/core';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

interface WhatWasReadProps {
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly encoding: string;
  readonly ignored?: readonly string[];
}

export const WhatWasRead = ({ sheet, otherSheets, encoding, ignored = [] }: WhatWasReadProps) => {
  const text = useText(tableWords);
  return (
    <>
      {otherSheets.length > 0 && (
        <Text size="sm">{text.sheetTaken(sheet, otherSheets.join('“, „'))}</Text>
      )}
      {encoding !== 'utf-8' && <Text size="sm">{text.encoding(encoding)}</Text>}
      {ignored.length > 0 && <Text size="sm">{text.ignored(ignored.join(', '))}</Text>}
    </>
  );
};
