import { Stack, Text } from '@mantine/core';
import { IGNORED, type Mapping } from '../../../../domain/kernel/table-mapping.ts';
import { fieldLabel } from '../../../../domain/tariffs/text/labels.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tableWords } from '../../../text/tables.ts';
import { tariffWords } from '../../../text/tariffs.ts';
import { HeadingChoices } from '../../../ui/HeadingChoices.tsx';
import { WhatWasRead } from '../../../ui/WhatWasRead.tsx';
import type { Heads } from './use-upload.ts';

/** What a table's columns are taken for, by their headings or as last time. */
export const firstMapping = ({ heads }: Heads): Mapping =>
  Object.fromEntries(heads.map(({ text, field }) => [text, field ?? IGNORED]));

interface MappingFormProps {
  readonly heads: Heads;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export const MappingForm = ({ heads, mapping, onChange }: MappingFormProps) => {
  const text = useText(tariffWords);
  const table = useText(tableWords);
  const { language } = useLanguage();
  const { sheet, otherSheets, encoding } = heads;
  const fields = heads.fields.map((field) => ({
    value: field,
    label: fieldLabel(field, language),
  }));
  return (
    <Stack gap="xs">
      <Text fw={600}>{text.mappingLead}</Text>
      <Text size="sm" c="dimmed">
        {heads.heads.some(({ recalled }) => recalled) ? table.remembered : table.mappingHint}
      </Text>
      <WhatWasRead sheet={sheet} otherSheets={otherSheets} encoding={encoding} />
      <HeadingChoices heads={heads.heads} fields={fields} mapping={mapping} onChange={onChange} />
    </Stack>
  );
};
