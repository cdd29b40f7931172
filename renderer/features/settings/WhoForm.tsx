/** Name and unit of the person who works here; the settings and the first run ask with the same form. */
import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { Unit, UnitKind } from '../../../domain/plan/plan.ts';
import { useTRPC } from '../../core/trpc.ts';
import type { Sends } from '../../core/unsaved/use-unsaved.ts';
import { useUnits } from '../../core/use-plan.ts';
import { useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import { useFailureNotice } from '../../ui/use-failure-notice.ts';
import classes from './settings.module.css';
import { useSaveWho, type Who } from './use-save-who.ts';
import { useTypedWho } from './use-typed-who.ts';
import { PLAN_OWNER } from '../../../domain/exchange/rights.ts';
import { useRights } from '../../core/use-rights.ts';
import { TextInput } from '../../ui/TextFields.tsx';

/** What is said of a field stands below it, so that fields side by side stand in one line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

const KINDS: readonly UnitKind[] = [
  'ministry',
  'rhi',
  'hospital',
  'agency',
  'fund',
  'other',
  'group',
];

const grouped = (units: readonly Unit[], names: Readonly<Record<UnitKind, string>>) =>
  KINDS.map((kind) => ({
    group: names[kind],
    items: units
      .filter((unit) => unit.kind === kind)
      .map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
  })).filter(({ items }) => items.length > 0);

const useSaveAll = () => {
  const trpc = useTRPC();
  const text = useText(settingsWords);
  const onError = useFailureNotice();
  const who = useSaveWho();
  const unit = useMutation(trpc.app.setUnit.mutationOptions());
  const save = (
    { unit: code, ...named }: Who & { readonly unit: string },
    sends: Readonly<Record<keyof Who, Sends>>,
  ): void => {
    who
      .save(named, sends)
      .then(() => unit.mutateAsync({ unit: code }))
      .then(() => notifications.show({ message: text.saved }))
      .catch(onError);
  };
  return { save, busy: unit.isPending || who.busy };
};

interface WhoFormProps extends Who {
  readonly unit: string;
}

export const WhoForm = (known: WhoFormProps) => {
  const text = useText(settingsWords);
  const { data: units = [] } = useUnits();
  const { save, busy } = useSaveAll();
  const person = useTypedWho('person', known.person);
  const workplace = useTypedWho('workplace', known.workplace);
  const [chosen, setUnit] = useState<string | null>(null);
  const unit = chosen ?? known.unit;
  const bound = useRights()?.assumed === false;
  const meaning = (code: string): string =>
    code === PLAN_OWNER ? text.asOwner(code) : text.asReporter(code);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save(
      { person: person.value, workplace: workplace.value, unit },
      { person: person.sends, workplace: workplace.sends },
    );
  };
  return (
    <form onSubmit={submit} className={classes['form']}>
      <TextInput
        size="sm"
        inputWrapperOrder={ORDER}
        label={text.person}
        placeholder={text.personHint}
        autoComplete="name"
        description={person.meanwhile}
        value={person.value}
        {...person.mark}
        onChange={(event) => person.set(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        inputWrapperOrder={ORDER}
        label={text.workplace}
        placeholder={text.workplaceHint}
        readOnly={bound}
        description={workplace.meanwhile ?? (bound ? text.workplaceBound : text.workplaceLead)}
        value={workplace.value}
        {...workplace.mark}
        onChange={(event) => workplace.set(event.currentTarget.value)}
      />
      <Select
        size="sm"
        inputWrapperOrder={ORDER}
        label={text.unit}
        placeholder={text.unitHint}
        searchable
        allowDeselect={false}
        maxDropdownHeight={320}
        nothingFoundMessage={text.noUnit}
        readOnly={bound}
        description={unit === '' ? null : bound ? text.unitBound(unit) : meaning(unit)}
        data={grouped(
          units.filter(({ code, until }) => until === null || code === known.unit),
          text.kinds,
        )}
        value={unit === '' ? null : unit}
        onChange={setUnit}
      />
      <Button
        type="submit"
        size="sm"
        loading={busy}
        disabled={person.value.trim() === '' || unit === ''}
      >
        {text.save}
      </Button>
    </form>
  );
};
