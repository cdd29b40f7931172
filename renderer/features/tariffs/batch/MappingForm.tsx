import { Stack } from '@mantine/core';
import { IGNORED, type Mapping } from '../../../../domain/kernel/table-mapping.ts';
import { fieldLabel } from '../../../../domain/tariffs/text/labels.ts';
import type { UnsavedField } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage } from '../../../text/language.tsx';
import { HeadingsForm } from '../../../ui/HeadingsForm.tsx';
import { WhatWasRead } from '../../../ui/WhatWasRead.tsx';
import type { Heads } from './use-upload.ts';

/** What a table's columns are taken for, by their headings or as last time. */
export const firstMapping = ({ heads }: Heads): Mapping =>
  Object.fromEntries(heads.map(({ text, field }) => [text, field ?? IGNORED]));

interface MappingFormProps {
  readonly heads: Heads;
  /** Of every heading. */
  readonly mapping: Mapping;
  readonly typed: UnsavedField<Mapping>;
}

export const MappingForm = ({ heads: known, mapping, typed }: MappingFormProps) => {
  const { language } = useLanguage();
  const { heads, sheet, otherSheets, encoding } = known;
  const fields = known.fields.map((field) => ({
    value: field,
    label: fieldLabel(field, language),
  }));
  const recalled = heads.some((head) => head.recalled);
  const ignored = heads.map(({ text }) => text).filter((text) => mapping[text] === IGNORED);
  return (
    <Stack gap="xs">
      <WhatWasRead sheet={sheet} otherSheets={otherSheets} encoding={encoding} ignored={ignored} />
      <HeadingsForm
        heads={heads}
        fields={fields}
        typed={typed}
        mapping={mapping}
        recalled={recalled}
      />
    </Stack>
  );
};
