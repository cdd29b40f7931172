/** What the headings of a table mean: one choice each, with the first rows under it, so that nobody has to guess. */
import { Select, SimpleGrid } from '@mantine/core';
import type { TableHead } from '../../api/sheets/in/samples.ts';
import { IGNORED, type Mapping } from '../../domain/kernel/table-mapping.ts';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

/** What a heading stands for: as chosen, else as it is known, where no choice took that field away. */
const meantBy = (
  { text, field, leftOut }: TableHead,
  mapping: Mapping,
  undecided: boolean,
): string | null => {
  const choice = mapping[text];
  if (choice !== undefined) return choice;
  if (undecided && field === null && !leftOut) return null;
  return field === null || Object.values(mapping).includes(field) ? IGNORED : field;
};

const sampleText = (samples: readonly string[]): string =>
  samples.filter((text) => text.trim() !== '').join(' · ');

const SAMPLES = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
} as const;

interface HeadingChoicesProps {
  readonly heads: readonly TableHead[];
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly mapping: Mapping;
  readonly undecided: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

export const HeadingChoices = ({
  heads,
  fields,
  mapping,
  undecided,
  onChange,
}: HeadingChoicesProps) => {
  const text = useText(tableWords);
  const data = [{ value: IGNORED, label: text.leftOut }, ...fields];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs" style={{ alignItems: 'end' }}>
      {heads.map((head, i) => (
        <Select
          // Two columns may have one heading.
          key={`${head.text} ${i}`}
          size="xs"
          label={head.text}
          description={sampleText(head.samples)}
          inputWrapperOrder={['label', 'description', 'input']}
          data={data}
          value={meantBy(head, mapping, undecided)}
          placeholder={text.undecided}
          allowDeselect={false}
          maxDropdownHeight={220}
          styles={{ description: SAMPLES }}
          onChange={(field) => onChange({ ...mapping, [head.text]: field ?? IGNORED })}
        />
      ))}
    </SimpleGrid>
  );
};
