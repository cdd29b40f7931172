/** Letterhead, letters and colour: one form, seen beside it before it is saved. */
import { Button, Group, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import {
  MAX_LOOK_LINE,
  PAPER_FONTS,
  type PaperFont,
  type PaperLook,
} from '../../../../domain/papers/look.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Textarea, TextInput } from '../../../ui/TextFields.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { SettingsCard } from '../SettingsCard.tsx';
import { AccentField } from './AccentField.tsx';

interface Typed {
  readonly [key: string]: string;
  readonly letterhead: string;
  readonly address: string;
  readonly contacts: string;
  readonly footer: string;
  readonly font: PaperFont;
  readonly accent: string;
}

export const lookOf = ({
  letterhead,
  address,
  contacts,
  footer,
  font,
  accent,
}: Typed): PaperLook => ({
  letterhead: letterhead.split('\n'),
  address,
  contacts,
  footer,
  font,
  accent,
});

export const useTypedLook = ({ letterhead, ...look }: PaperLook) => {
  const text = useText(papersWords);
  return useUnsaved<Typed>({
    place: 'settings/papers/look',
    label: text.look,
    initial: { ...look, letterhead: letterhead.join('\n') },
  });
};

const LINES = ['address', 'contacts', 'footer'] as const;

export const LookForm = ({ form }: { readonly form: ReturnType<typeof useTypedLook> }) => {
  const text = useText(papersWords);
  const trpc = useTRPC();
  const save = useMutation(
    trpc.papers.setLook.mutationOptions({
      trpc: form.sends,
      onSuccess: () => notifications.show({ message: text.saved }),
    }),
  );
  const { value, patch } = form;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const look = lookOf(value);
    save.mutate({ ...look, letterhead: [...look.letterhead] });
  };
  return (
    <SettingsCard title={text.look}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Textarea
            size="sm"
            autosize
            minRows={2}
            maxRows={6}
            label={text.letterhead}
            description={text.letterheadHint}
            value={value.letterhead}
            onChange={(event) => patch({ letterhead: event.currentTarget.value })}
          />
          {LINES.map((name) => (
            <TextInput
              key={name}
              size="sm"
              most={MAX_LOOK_LINE}
              label={text[name]}
              placeholder={name === 'contacts' ? text.contactsHint : undefined}
              value={value[name]}
              onChange={(event) => patch({ [name]: event.currentTarget.value })}
            />
          ))}
          <Select
            size="sm"
            label={text.font}
            allowDeselect={false}
            data={PAPER_FONTS.map((font) => ({ value: font, label: text.fonts[font] }))}
            value={value.font}
            onChange={(font) => patch({ font: font as PaperFont })}
          />
          <AccentField value={value.accent} onChange={(accent) => patch({ accent })} />
          {save.error !== null && <FailureNote failure={failureOf(save.error)} />}
          <UnsavedNote of={form} />
          <Group>
            <Button type="submit" size="sm" loading={save.isPending}>
              {text.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
};
