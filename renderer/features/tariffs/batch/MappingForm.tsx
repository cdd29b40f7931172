import { Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { IGNORED, type Mapping } from '../../../../domain/tariffs/mapping.ts';
import { fieldLabel } from '../../../../domain/tariffs/text/labels.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import type { Heads } from './use-upload.ts';

/** What a table's columns most likely are: as last time, or by their heads. */
export const firstMapping = ({ heads, remembered }: Heads): Mapping =>
  remembered ?? Object.fromEntries(heads.map(({ text, field }) => [text, field ?? IGNORED]));

/** What stands in the first rows, so that nobody has to guess. */
const sampleText = (samples: readonly string[]): string =>
  samples.filter((text) => text.trim() !== '').join(' · ');

/** The sheet that was read, and what of the file was not. */
const WhatWasRead = ({ heads }: { readonly heads: Heads }) => {
  const text = useText(tariffWords);
  const { sheet, otherSheets, encoding } = heads;
  return (
    <>
      {otherSheets.length > 0 && (
        <Text size="sm">{text.sheetTaken(sheet, otherSheets.join('“, „'))}</Text>
      )}
      {encoding !== 'utf-8' && <Text size="sm">{text.encoding(encoding)}</Text>}
    </>
  );
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
      label: fieldLabel(field, language),
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
      <WhatWasRead heads={heads} />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} style={{ alignItems: 'end' }}>
        {heads.heads.map(({ text: head, samples }) => (
          <Select
            key={head}
            label={head}
            description={sampleText(samples)}
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
