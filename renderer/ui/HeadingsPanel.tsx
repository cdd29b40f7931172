/** Under the preview of a table: its unknown headings to be chosen, the known ones on demand, and the check anew. */
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { TableHead } from '../../api/sheets/in/samples.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import type { UnsavedField } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';
import { HeadingsForm } from './HeadingsForm.tsx';

interface HeadingsPanelProps {
  readonly heads: readonly TableHead[];
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly typed: UnsavedField<Mapping>;
  readonly onAgain: () => void;
}

export const HeadingsPanel = ({ heads, fields, typed, onAgain }: HeadingsPanelProps) => {
  const text = useText(tableWords);
  const [all, setAll] = useState(false);
  const { value: mapping } = typed;
  const isOpen = ({ field, recalled, text: heading }: TableHead): boolean =>
    field === null || recalled || mapping[heading] !== undefined;
  const open = heads.filter(isOpen);
  const known = heads.length - open.length;
  if (heads.length === 0) return null;
  const recalled = heads.some((head) => head.recalled && mapping[head.text] === undefined);
  const shown = all ? heads : open;
  return (
    <Stack gap={6}>
      {shown.length > 0 && (
        <HeadingsForm heads={shown} fields={fields} typed={typed} recalled={recalled} />
      )}
      <Group gap="xs">
        {shown.length > 0 && (
          <Button size="xs" variant="default" onClick={onAgain}>
            {text.again}
          </Button>
        )}
        {known > 0 && (
          <Button size="xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.hideKnown : text.showKnown(known)}
          </Button>
        )}
      </Group>
    </Stack>
  );
};
