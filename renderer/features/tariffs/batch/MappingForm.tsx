import { Alert, Button, Stack, Text } from '@mantine/core';
import { IGNORED, type Mapping } from '../../../../domain/kernel/table-mapping.ts';
import { fieldLabel } from '../../../../domain/tariffs/text/labels.ts';
import type { UnsavedField } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tableWords } from '../../../text/tables.ts';
import { HeadingsForm } from '../../../ui/HeadingsForm.tsx';
import { WhatWasRead } from '../../../ui/WhatWasRead.tsx';
import type { Heads } from './use-upload.ts';

/** What a table's columns are taken for, by their headings or as last time; nothing of those nobody knows. */
export const firstMapping = ({ heads }: Heads): Mapping =>
  Object.fromEntries(
    heads.flatMap(({ text, field, leftOut }) =>
      field === null && !leftOut ? [] : [[text, field ?? IGNORED]],
    ),
  );

/** As on the command line: a row with something under such a heading is refused. */
const Unknown = ({
  names,
  onLeaveOut,
}: {
  readonly names: readonly string[];
  readonly onLeaveOut: () => void;
}) => {
  const text = useText(tableWords);
  if (names.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="status" title={text.unknownHeads(names.length)}>
      <Text size="sm">{text.unknownRefused(names.join('“, „'))}</Text>
      <Button mt={6} size="xs" variant="default" onClick={onLeaveOut}>
        {text.leaveOut}
      </Button>
    </Alert>
  );
};

interface MappingFormProps {
  readonly heads: Heads;
  /** Of every heading that was said or is known. */
  readonly mapping: Mapping;
  readonly typed: UnsavedField<Mapping>;
}

export const MappingForm = ({ heads: known, mapping, typed }: MappingFormProps) => {
  const text = useText(tableWords);
  const { language } = useLanguage();
  const { heads } = known;
  const fields = known.fields.map((field) => ({
    value: field,
    label: fieldLabel(field, language),
  }));
  const recalled = heads.some((head) => head.recalled);
  const own = known.own.filter((name) => mapping[name] === IGNORED);
  const ignored = heads
    .map((head) => head.text)
    .filter((name) => mapping[name] === IGNORED && !own.includes(name));
  const unknown = heads.map((head) => head.text).filter((name) => mapping[name] === undefined);
  const leaveOut = (): void =>
    typed.set({ ...mapping, ...Object.fromEntries(unknown.map((name) => [name, IGNORED])) });
  return (
    <Stack gap="xs">
      <WhatWasRead told={known} ignored={ignored} />
      {own.length > 0 && <Text size="sm">{text.ownColumns(own.join(', '))}</Text>}
      <Unknown names={unknown} onLeaveOut={leaveOut} />
      <HeadingsForm
        undecided
        heads={heads}
        fields={fields}
        typed={typed}
        mapping={mapping}
        recalled={recalled}
      />
    </Stack>
  );
};
