/** Which of several sheets with such a table is to be read: asked, never guessed. */
import { Select } from '@mantine/core';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

interface SheetChoiceProps {
  readonly sheets: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (sheet: string) => void;
}

export const SheetChoice = ({ sheets, chosen, onChoose }: SheetChoiceProps) => {
  const text = useText(tableWords);
  if (sheets.length === 0) return null;
  return (
    <Select
      maw={420}
      label={text.whichSheet}
      description={text.whichSheetHint}
      placeholder={text.chooseSheet}
      data={[...sheets]}
      value={chosen}
      allowDeselect={false}
      onChange={(sheet) => sheet !== null && onChoose(sheet)}
    />
  );
};
