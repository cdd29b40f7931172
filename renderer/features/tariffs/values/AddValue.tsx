import { Modal, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { VALUE_KEYS } from '../../../../domain/tariffs/keys.ts';
import { valueName } from '../../../../domain/tariffs/text/value-names.ts';
import type { ValueInput } from '../../../../domain/tariffs/values-input.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { dateOfText } from '../../../ui/date-text.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { CURRENCIES } from '../money.ts';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

const DATES = ['appliesFrom', 'inForceFrom', 'publishedOn', 'appliesUntil'] as const;
const SOURCE = ['act', 'issue', 'row', 'letter'] as const;
type Name =
  | 'key'
  | 'value'
  | 'currency'
  | 'unit'
  | (typeof DATES)[number]
  | (typeof SOURCE)[number];
type Form = Readonly<Record<Name, string>>;

const rowOfKey = (key: string): string =>
  /^(?:\d+[a-z]?\.[A-Z0-9]+(?:\.\d+)?|\d+)/.exec(key)?.[0] ?? '';

const emptyForm = (key: string): Form => ({
  key,
  value: '',
  currency: 'EUR',
  unit: '',
  appliesFrom: '',
  inForceFrom: '',
  publishedOn: '',
  appliesUntil: '',
  act: '',
  issue: '',
  row: rowOfKey(key),
  letter: '',
});

/** A text that is no date goes to the core as it is, which then says what is wrong with it. */
const dateText = (typed: string): string | undefined =>
  typed.trim() === '' ? undefined : (dateOfText(typed) ?? typed);

const inputOf = (form: Form): ValueInput => ({
  key: form.key,
  value: form.value,
  ...(VALUE_KEYS[form.key] === 'amount' ? { currency: form.currency as 'BGN' | 'EUR' } : {}),
  unit: form.unit,
  appliesFrom: dateText(form.appliesFrom) ?? '',
  appliesUntil: dateText(form.appliesUntil),
  inForceFrom: dateText(form.inForceFrom),
  publishedOn: dateText(form.publishedOn),
  source: { act: form.act, issue: form.issue, row: form.row, letter: form.letter },
});

/** Keys that JSON would drop are dropped here, so that the shape stays strict. */
const defined = (input: ValueInput): ValueInput => JSON.parse(JSON.stringify(input)) as ValueInput;

interface AddValueProps {
  readonly first: string;
  readonly onClose: () => void;
}

const useAdd = (onClose: () => void, sends: Sends) => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  return useMutation(
    trpc.tariffs.values.add.mutationOptions({
      trpc: sends,
      onSuccess: () => {
        notifications.show({ message: text.added });
        onClose();
      },
    }),
  );
};

export const AddValue = ({ first, onClose }: AddValueProps) => {
  const text = useText(tariffWords);
  const typed = useUnsaved<Form>({
    place: 'tariff/values/new',
    label: text.addLead,
    initial: emptyForm(first),
  });
  const { language } = useLanguage();
  const { value: form } = typed;
  const add = useAdd(onClose, typed.sends);
  const set = (name: Name) => (value: string | null) =>
    typed.patch({
      [name]: value ?? '',
      ...(name === 'key' && { row: rowOfKey(value ?? '') }),
    });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    add.mutate({ values: [defined(inputOf(form))] });
  };
  const field = (name: Name, required = true) => (
    <TextInput
      most={MOST.tariffLine}
      key={name}
      label={text[name]}
      required={required}
      value={form[name]}
      {...(DATES.some((date) => date === name) && { placeholder: text.dateHint })}
      onChange={(event) => set(name)(event.currentTarget.value)}
    />
  );
  return (
    <Modal opened onClose={onClose} title={text.add} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text.addLead}</Text>
          <SimpleGrid cols={2}>
            <Select
              label={text.key}
              searchable
              required
              data={Object.keys(VALUE_KEYS).map((key) => ({
                value: key,
                label: valueName(key, language),
              }))}
              value={form.key === '' ? null : form.key}
              onChange={set('key')}
            />
            {field('value')}
            <Select
              label={text.currency}
              data={CURRENCIES}
              value={form.currency}
              allowDeselect={false}
              disabled={VALUE_KEYS[form.key] !== 'amount'}
              onChange={set('currency')}
            />
            {field('unit')}
            {field('appliesFrom')}
            {field('inForceFrom', false)}
            {field('publishedOn', false)}
            {field('appliesUntil', false)}
            {field('act')}
            {field('issue')}
            {field('row')}
            {field('letter', false)}
          </SimpleGrid>
          {add.error !== null && <FailureNote failure={failureOf(add.error)} />}
          <DialogButtons
            typed={typed}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.add}
            busy={add.isPending}
          />
        </Stack>
      </form>
    </Modal>
  );
};
