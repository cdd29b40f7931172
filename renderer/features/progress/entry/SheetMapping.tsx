/** What the headings of a unit's own table mean, with the first rows under each, so that nobody has to guess. */
import { Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { TableHead } from '../../../../api/sheets/in/samples.ts';
import { useText } from '../../../text/language.tsx';
import { sheetWords } from '../../../text/progress-sheet.ts';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import type { SheetMapping as Mapping, useSheetImport } from './use-sheet.ts';

const SHEET_FIELDS = ['id', 'value', 'degree', 'note', 'correctionReason'] as const;
type Field = (typeof SHEET_FIELDS)[number];

const sampleText = (samples: readonly string[]): string =>
  samples.filter((text) => text.trim() !== '').join(' · ');

const fieldOf = (mapping: Mapping, heading: string): Field | undefined =>
  SHEET_FIELDS.find((field) => mapping[field]?.toLowerCase() === heading.toLowerCase());

/** A field stands under one heading, a heading for one field. */
const chosen = (mapping: Mapping, heading: string, field: Field | null): Mapping => {
  const others = Object.entries(mapping).filter(
    ([, its]) => its.toLowerCase() !== heading.toLowerCase(),
  );
  return { ...Object.fromEntries(others), ...(field === null ? {} : { [field]: heading }) };
};

const isField = (value: string | null): value is Field =>
  (SHEET_FIELDS as readonly (string | null)[]).includes(value);

interface SheetMappingProps {
  readonly work: ReturnType<typeof useSheetImport>;
  readonly heads: readonly TableHead[];
}

export const SheetMapping = ({ work, heads }: SheetMappingProps) => {
  const text = useText(sheetWords);
  const { mapping, isRemembered } = work;
  const unknown = heads.filter(
    ({ text: heading, field }) => field === null || fieldOf(mapping, heading) !== undefined,
  );
  if (unknown.length === 0) return null;
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {text.mapping}
      </Text>
      <UnsavedNote of={work.typed} />
      <Text size="xs" c="dimmed">
        {isRemembered ? text.mappingRemembered : text.mappingHint}
      </Text>
      <SimpleGrid cols={3} spacing="xs" style={{ alignItems: 'end' }}>
        {unknown.map(({ text: heading, samples }) => (
          <Select
            key={heading}
            size="xs"
            label={heading}
            description={sampleText(samples)}
            placeholder={text.leftOut}
            clearable
            value={fieldOf(mapping, heading) ?? null}
            data={SHEET_FIELDS.map((field) => ({ value: field, label: text.fields[field] }))}
            onChange={(field) =>
              work.setMapping(chosen(mapping, heading, isField(field) ? field : null))
            }
          />
        ))}
      </SimpleGrid>
      <Group>
        <Button size="xs" variant="default" onClick={work.again}>
          {text.again}
        </Button>
      </Group>
    </Stack>
  );
};
