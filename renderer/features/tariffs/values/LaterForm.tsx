import { Modal, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { VALUE_KEYS } from '../../../../domain/tariffs/keys.ts';
import { valueName } from '../../../../domain/tariffs/text/value-names.ts';
import type { LaterNote } from '../../../../domain/tariffs/later.ts';
import { ANY_KEY } from '../../../../domain/tariffs/value.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { CURRENCIES } from '../money.ts';
import { localDate } from '../../../../domain/kernel/date.ts';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

const SOURCE = ['act', 'issue', 'inForceFrom', 'place'] as const;
type Name = (typeof SOURCE)[number] | 'key' | 'value' | 'currency';
type Form = Readonly<Record<Name, string>>;

const formOf = (note: LaterNote | null): Form => ({
  act: note?.act ?? '',
  issue: note?.issue ?? '',
  inForceFrom: note === null ? '' : textOfDate(localDate(note.inForceFrom)),
  place: note?.place ?? '',
  key: note?.key ?? ANY_KEY,
  value: note?.value ?? '',
  currency: note?.currency ?? 'EUR',
});

const isAmount = ({ key }: Form): boolean => VALUE_KEYS[key] === 'amount';

/** A text that is no date goes to the core as it is, which then says what is wrong with it. */
const noteOf = (form: Form): LaterNote => {
  const { act, issue, place, key, value } = form;
  const inForceFrom = dateOfText(form.inForceFrom) ?? form.inForceFrom;
  const note = { act, issue, place, key, inForceFrom };
  if (value.trim() === '') return note;
  return { ...note, value, ...(isAmount(form) && { currency: form.currency as 'BGN' | 'EUR' }) };
};

interface LaterFormProps {
  /** Null for an act that is not in the list. */
  readonly note: LaterNote | null;
  readonly onClose: () => void;
}

/** The four things a source is made of, and the value where it is known. */
export const LaterForm = ({ note, onClose }: LaterFormProps) => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const typed = useUnsaved<Form>({
    place: note === null ? 'tariff/values/later' : `tariff/values/later/${note.act}/${note.key}`,
    label: text.noteLater,
    initial: formOf(note),
  });
  const { value: form } = typed;
  const save = useMutation(
    trpc.tariffs.later.note.mutationOptions({
      trpc: typed.sends,
      onSuccess: () => {
        notifications.show({ message: text.laterNoted });
        onClose();
      },
    }),
  );
  const labels = { ...text, inForceFrom: text.laterFrom, place: text.laterPlace };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate(noteOf(form));
  };
  const { language } = useLanguage();
  const keys = [
    { value: ANY_KEY, label: text.anyKey },
    ...Object.keys(VALUE_KEYS).map((key) => ({ value: key, label: valueName(key, language) })),
  ];
  return (
    <Modal opened onClose={onClose} title={text.noteLater} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text.laterLead}</Text>
          <SimpleGrid cols={2}>
            {SOURCE.map((name) => (
              <TextInput
                most={MOST.tariffLine}
                key={name}
                label={labels[name]}
                required
                readOnly={note !== null && name === 'act'}
                value={form[name]}
                {...(name === 'inForceFrom' && { placeholder: text.dateHint })}
                onChange={(event) => typed.patch({ [name]: event.currentTarget.value })}
              />
            ))}
            <Select
              label={text.laterKey}
              searchable
              allowDeselect={false}
              readOnly={note !== null}
              data={keys}
              value={form.key}
              onChange={(key) => typed.patch({ key: key ?? ANY_KEY })}
            />
            <TextInput
              label={text.newValueOf}
              value={form.value}
              onChange={(event) => typed.patch({ value: event.currentTarget.value })}
            />
            <Select
              label={text.currency}
              data={CURRENCIES}
              value={form.currency}
              allowDeselect={false}
              disabled={!isAmount(form)}
              onChange={(currency) => typed.patch({ currency: currency ?? 'EUR' })}
            />
          </SimpleGrid>
          {save.error !== null && <FailureNote failure={failureOf(save.error)} />}
          <DialogButtons
            typed={typed}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.noteLater}
            busy={save.isPending}
          />
        </Stack>
      </form>
    </Modal>
  );
};
