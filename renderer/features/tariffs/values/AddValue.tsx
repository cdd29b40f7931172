import { Fieldset, Modal, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { formatDate, localDate } from '../../../../domain/kernel/date.ts';
import { VALUE_KEYS } from '../../../../domain/tariffs/keys.ts';
import type { ValueRecord } from '../../../../domain/tariffs/read-value.ts';
import { lastValueOf, suggestedValue } from '../../../../domain/tariffs/suggest-value.ts';
import { recordText } from '../../../../domain/tariffs/text/record-text.ts';
import { valueName } from '../../../../domain/tariffs/text/value-names.ts';
import type { ValueInput } from '../../../../domain/tariffs/values-input.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { tariffValueWords } from '../../../text/tariff-value.ts';
import { dateOfText } from '../../../ui/date-text.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { CURRENCIES } from '../money.ts';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

/** What only the new act says. */
const SAID = ['value', 'appliesFrom', 'act', 'issue'] as const;
/** What the key's last value, or the day, suggests. */
const SUGGESTED = ['unit', 'row', 'letter', 'inForceFrom', 'publishedOn'] as const;
const DATES: readonly string[] = ['appliesFrom', 'inForceFrom', 'publishedOn', 'appliesUntil'];
const OPTIONAL: readonly string[] = ['inForceFrom', 'publishedOn', 'letter', 'appliesUntil'];
type Said = 'key' | 'appliesUntil' | (typeof SAID)[number];
type Suggested = 'currency' | (typeof SUGGESTED)[number];
type Form = Readonly<Record<Said | Suggested, string>>;
/** Null where nobody has said otherwise than suggested. */
type Typed = Readonly<Record<Said, string> & Record<Suggested, string | null>>;

const AS_SUGGESTED = {
  currency: null,
  unit: null,
  row: null,
  letter: null,
  inForceFrom: null,
  publishedOn: null,
} as const;

const emptyForm = (key: string): Typed => ({
  ...AS_SUGGESTED,
  key,
  value: '',
  appliesFrom: '',
  appliesUntil: '',
  act: '',
  issue: '',
});

const formOf = (typed: Typed, last: ValueRecord | null): Form => {
  const { key, appliesFrom } = typed;
  const likely = suggestedValue(key, last, dateOfText(appliesFrom));
  const inForceFrom = typed.inForceFrom ?? appliesFrom;
  return {
    ...typed,
    currency: typed.currency ?? likely.currency ?? '',
    unit: typed.unit ?? likely.unit,
    row: typed.row ?? likely.row,
    letter: typed.letter ?? likely.letter,
    inForceFrom,
    publishedOn: typed.publishedOn ?? inForceFrom,
  };
};

/** A text that is no date goes to the core as it is, which then says what is wrong with it. */
const dateText = (typed: string): string | undefined =>
  typed.trim() === '' ? undefined : (dateOfText(typed) ?? typed);

const isAmount = ({ key }: Pick<Form, 'key'>): boolean => VALUE_KEYS[key] === 'amount';

const inputOf = (form: Form): ValueInput => ({
  key: form.key,
  value: form.value,
  ...(isAmount(form) && form.currency !== '' ? { currency: form.currency as 'BGN' | 'EUR' } : {}),
  unit: form.unit,
  appliesFrom: dateText(form.appliesFrom) ?? '',
  appliesUntil: dateText(form.appliesUntil),
  inForceFrom: dateText(form.inForceFrom),
  publishedOn: dateText(form.publishedOn),
  source: { act: form.act, issue: form.issue, row: form.row, letter: form.letter },
});

/** Keys that JSON would drop are dropped here, so that the shape stays strict. */
const defined = (input: ValueInput): ValueInput => JSON.parse(JSON.stringify(input)) as ValueInput;

/** Where what is typed for a key is kept. */
export const newValuePlace = (key: string): string =>
  key === '' ? 'tariff/values/new' : `tariff/values/new/${key}/`;

interface AddValueProps {
  /** The key it is for; empty where it is chosen in the form. */
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

interface SuggestionProps {
  readonly form: Form;
  readonly last: ValueRecord | null;
}

/** Whence the suggestions come. */
const Suggestion = ({ form: { key }, last }: SuggestionProps) => {
  const more = useText(tariffValueWords);
  if (key === '') return null;
  if (last === null) return <Text size="sm">{more.noLastValue}</Text>;
  const from = formatDate(localDate(last.appliesFrom));
  return <Text size="sm">{more.lastValue(recordText(last), from, last.source.place)}</Text>;
};

export const AddValue = ({ first, onClose }: AddValueProps) => {
  const text = useText(tariffWords);
  const more = useText(tariffValueWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data: known } = useQuery(trpc.tariffs.values.all.queryOptions());
  const typed = useUnsaved<Typed>({
    place: newValuePlace(first),
    label: text.addLead,
    initial: emptyForm(first),
  });
  const last = lastValueOf(typed.value.key, known?.records ?? []);
  const form = formOf(typed.value, last);
  const add = useAdd(onClose, typed.sends);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    add.mutate({ values: [defined(inputOf(form))] });
  };
  const field = (name: Exclude<keyof Form, 'key' | 'currency'>) => (
    <TextInput
      most={MOST.tariffLine}
      key={name}
      label={text[name]}
      required={!OPTIONAL.includes(name)}
      value={form[name]}
      {...(name === 'value' && first !== '' && { 'data-autofocus': true })}
      {...(DATES.includes(name) && { placeholder: text.dateHint })}
      onChange={(event) => typed.patch({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Modal opened onClose={onClose} title={text.add} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text.addLead}</Text>
          <Select
            label={text.key}
            searchable
            required
            allowDeselect={false}
            data={Object.keys(VALUE_KEYS).map((key) => ({
              value: key,
              label: valueName(key, language),
            }))}
            value={form.key === '' ? null : form.key}
            onChange={(key) => typed.patch({ ...AS_SUGGESTED, key: key ?? '' })}
          />
          <SimpleGrid cols={2}>{SAID.map(field)}</SimpleGrid>
          <Fieldset legend={more.suggestedFields}>
            <Stack gap="sm">
              <Suggestion form={form} last={last} />
              <SimpleGrid cols={2}>
                <Select
                  label={text.currency}
                  data={CURRENCIES}
                  value={isAmount(form) && form.currency !== '' ? form.currency : null}
                  allowDeselect={false}
                  disabled={!isAmount(form)}
                  {...(isAmount(form) && { placeholder: more.currencyByDay })}
                  onChange={(currency) => typed.patch({ currency })}
                />
                {SUGGESTED.map(field)}
                {field('appliesUntil')}
              </SimpleGrid>
            </Stack>
          </Fieldset>
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
