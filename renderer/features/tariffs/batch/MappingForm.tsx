import { Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { HOSPITAL, IGNORED, type Mapping } from '../../../../domain/tariffs/mapping.ts';
import { fieldLabel } from '../../../../domain/tariffs/text/labels.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import type { Heads } from './use-upload.ts';

/** What a table's columns most likely are: as last time, by the field's name, or by its label. */
export const firstMapping = ({ heads, remembered, fields }: Heads): Mapping => {
  if (remembered !== null) return remembered;
  const known = (head: string): string =>
    fields.find((field) =>
      [field, fieldLabel(field, 'bg'), fieldLabel(field, 'en')]
        .map((name) => name.toLowerCase())
        .includes(head.toLowerCase()),
    ) ?? IGNORED;
  return Object.fromEntries(heads.map((head) => [head, known(head)]));
};

interface MappingFormProps {
  readonly heads: Heads;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export const MappingForm = ({ heads, mapping, onChange }: MappingFormProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const data = [
    { value: IGNORED, label: text.leftOut },
    ...heads.fields.map((field) => ({
      value: field,
      label:
        field === HOSPITAL
          ? fieldLabel(field, language)
          : `${fieldLabel(field, language)} (${field})`,
    })),
  ];
  return (
    <Stack gap="xs">
      <Text fw={600}>{text.mappingLead}</Text>
      {heads.remembered !== null && (
        <Text size="sm" c="dimmed">
          {text.remembered}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {heads.heads.map((head) => (
          <Select
            key={head}
            label={head}
            data={data}
            value={mapping[head] ?? IGNORED}
            allowDeselect={false}
            onChange={(field) => onChange({ ...mapping, [head]: field ?? IGNORED })}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
};
