/** Headings to be chosen for, under the words that say how; what was typed and not taken yet is noted. */
import { Text } from '@mantine/core';
import type { TableHead } from '../../api/sheets/in/samples.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import type { UnsavedField } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';
import { HeadingChoices } from './HeadingChoices.tsx';
import { UnsavedNote } from './UnsavedNote.tsx';

interface HeadingsFormProps {
  readonly heads: readonly TableHead[];
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly typed: UnsavedField<Mapping>;
  /** What the headings are taken for, where that is more than was typed. */
  readonly mapping?: Mapping;
  /** What nobody knows stands undecided, not left out. */
  readonly undecided?: boolean;
  /** Some stand as they were chosen for an earlier file. */
  readonly recalled: boolean;
}

export const HeadingsForm = ({
  heads,
  fields,
  typed,
  mapping,
  recalled,
  undecided = false,
}: HeadingsFormProps) => {
  const text = useText(tableWords);
  return (
    <>
      <Text size="sm" fw={600}>
        {text.mapping}
      </Text>
      <UnsavedNote of={typed} />
      <Text size="xs" c="dimmed">
        {recalled ? text.remembered : text.mappingHint}
      </Text>
      <HeadingChoices
        heads={heads}
        fields={fields}
        mapping={mapping ?? typed.value}
        undecided={undecided}
        onChange={typed.set}
      />
    </>
  );
};
