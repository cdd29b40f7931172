/** An act on a unit: what it does, from when, by which paper; what hangs on a unit that ends is told first. */
import { NativeSelect, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { UNIT_KINDS, type Unit } from '../../../../domain/plan/plan.ts';
import { UNIT_ACT_KINDS } from '../../../../domain/plan/unit-acts.ts';
import { UNIT_ACT_TEXTS } from '../../../../domain/plan/unit-texts.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { settingsWords } from '../../../text/settings.ts';
import { unitKeyWords } from '../../../text/unit-keys.ts';
import { unitWords } from '../../../text/units.ts';
import { dateOfText } from '../../../ui/date-text.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { DateField } from '../../../ui/ReadField.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';
import { EndUnitKeysStep } from '../../exchange/trust/EndUnitKeys.tsx';

const INITIAL = {
  kind: 'rename',
  unit: '',
  name: '',
  unitKind: 'hospital',
  parent: '',
  successor: '',
  day: '',
  act: '',
};
type Typed = typeof INITIAL;
interface PartProps {
  readonly value: Typed;
  readonly units: readonly Unit[];
  readonly patch: (part: Partial<Typed>) => void;
}

const choice = ({ code, name }: Unit) => ({ value: code, label: `${name} (${code})` });

const Ties = ({ unit }: { readonly unit: string }) => {
  const text = useText(unitWords);
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.plan.unitActs.ties.queryOptions(unit === '' ? skipToken : { unit }),
  );
  if (data === undefined) return null;
  return (
    <div role="status">
      <Text size="sm">{text.ends(data.measures.length, data.openReports)}</Text>
      {data.keys.length > 0 && (
        <Text size="sm">{text.endsKeys(data.keys.map(({ label }) => label).join(', '))}</Text>
      )}
    </div>
  );
};

const Founded = ({ value, units, patch }: PartProps) => {
  const text = useText(unitWords);
  const { kinds } = useText(settingsWords);
  return (
    <>
      <TextInput
        required
        label={text.code}
        description={text.codeHint}
        maxLength={60}
        value={value.unit}
        onChange={(event) => patch({ unit: event.currentTarget.value })}
      />
      <TextInput
        required
        label={text.name}
        value={value.name}
        onChange={(event) => patch({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.kind}
        value={value.unitKind}
        data={UNIT_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(event) => patch({ unitKind: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.parent}
        value={value.parent}
        data={[{ value: '', label: text.noParent }, ...units.map(choice)]}
        onChange={(event) => patch({ parent: event.currentTarget.value })}
      />
    </>
  );
};

const Changed = ({ value, units, patch }: PartProps) => {
  const text = useText(unitWords);
  const { kind, unit } = value;
  const ends = kind === 'close' || kind === 'merge';
  return (
    <>
      <Select
        required
        searchable
        label={text.unit}
        placeholder={text.choose}
        value={unit === '' ? null : unit}
        data={units.map(choice)}
        onChange={(next) => patch({ unit: next ?? '' })}
      />
      {kind === 'merge' && (
        <Select
          required
          searchable
          label={text.successor}
          placeholder={text.choose}
          value={value.successor === '' ? null : value.successor}
          data={units.filter((one) => one.code !== unit && one.kind !== 'group').map(choice)}
          onChange={(next) => patch({ successor: next ?? '' })}
        />
      )}
      {!ends && (
        <TextInput
          required
          label={text.newName}
          value={value.name}
          onChange={(event) => patch({ name: event.currentTarget.value })}
        />
      )}
      {ends && <Ties unit={unit} />}
    </>
  );
};

const kindOf = ({ kind }: Typed) => UNIT_ACT_KINDS.find((one) => one === kind) ?? 'rename';

const inputOf = (value: Typed) => {
  const { unit, name, successor, act, parent } = value;
  const [kind, day] = [kindOf(value), dateOfText(value.day)];
  const isNamed = kind === 'add' || kind === 'rename' || kind === 'correct';
  const whole =
    unit.trim() !== '' &&
    act.trim() !== '' &&
    (!isNamed || name.trim() !== '') &&
    (kind !== 'merge' || successor !== '');
  if (day === null || !whole) return null;
  const unitKind = UNIT_KINDS.find((one) => one === value.unitKind) ?? 'other';
  return {
    kind,
    unit,
    day,
    act,
    name: isNamed ? name : null,
    successor: kind === 'merge' ? successor : null,
    added: kind === 'add' ? { kind: unitKind, parent: parent === '' ? null : parent } : null,
  };
};

interface FormProps {
  readonly onClose: () => void;
  /** The act was written, and these keys of its unit can still sign. */
  readonly onKeysLeft: (unit: string) => void;
}

const Form = ({ onClose, onKeysLeft }: FormProps) => {
  const text = useText(unitWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data: all = [] } = useUnits();
  const typed = useUnsaved({ place: 'progress/settings/unit', label: text.add, initial: INITIAL });
  const { value, patch } = typed;
  const write = useMutation(
    trpc.plan.unitActs.write.mutationOptions({
      trpc: typed.sends,
      onSuccess: ({ ties }, { kind, unit }) => {
        if ((kind === 'close' || kind === 'merge') && ties.keys.length > 0) {
          onKeysLeft(unit);
          return;
        }
        notifications.show({ message: text.saved });
        onClose();
      },
    }),
  );
  const input = inputOf(value);
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (input !== null) write.mutate(input);
  };
  const part = { value, patch, units: all.filter(({ until }) => until === null) };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <NativeSelect
          data-autofocus
          label={text.what}
          value={value.kind}
          data={UNIT_ACT_KINDS.map((kind) => ({
            value: kind,
            label: UNIT_ACT_TEXTS[kind][language],
          }))}
          onChange={(event) => patch({ kind: event.currentTarget.value })}
        />
        {kindOf(value) === 'add' ? <Founded {...part} /> : <Changed {...part} />}
        <DateField required label={text.day} typed={value.day} onType={(day) => patch({ day })} />
        <TextInput
          required
          label={text.act}
          value={value.act}
          onChange={(event) => patch({ act: event.currentTarget.value })}
        />
        {write.isError && <FailureNote failure={failureOf(write.error)} />}
        <DialogButtons
          typed={typed}
          cancel={text.cancel}
          onCancel={onClose}
          confirm={text.save}
          disabled={input === null}
          busy={write.isPending}
        />
      </Stack>
    </form>
  );
};

export const UnitActDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(unitWords);
  const { title } = useText(unitKeyWords);
  const [left, setLeft] = useState<string | null>(null);
  return (
    <Dialog onClose={onClose} title={left === null ? text.add : title(left)} size="lg">
      {left === null ? (
        <Form onClose={onClose} onKeysLeft={setLeft} />
      ) : (
        <EndUnitKeysStep unit={left} onClose={onClose} />
      )}
    </Dialog>
  );
};
