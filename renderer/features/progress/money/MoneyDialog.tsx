/** The unit's own sums of one year and source. */
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { readMoney } from '../../../../domain/kernel/read/money.ts';
import { readYear } from '../../../../domain/kernel/read/number.ts';
import { currencyMark, currencyOfYear } from '../../../../domain/kernel/money.ts';
import { MONEY_KINDS, type MoneyEntry } from '../../../../domain/progress/types.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { measureProgressWords } from '../../../text/progress-measure.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { isUnread, ReadField, valueOf } from '../../../ui/ReadField.tsx';
import { editsOf, ownAmounts, type Amounts } from './money-rows.ts';

const YEARS = { min: 2020, max: 2050 } as const;

const readMoneyYear = (text: string) => readYear(text, YEARS);

export const moneyPlace = (measure: string, year: number, source: string): string =>
  `measure/${measure}/money/${year}/${source}`;

interface MoneyDialogProps {
  readonly measure: string;
  readonly unit: string;
  readonly entries: readonly MoneyEntry[];
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  readonly year: number;
  readonly source: string;
  readonly onClose: () => void;
}

const useSave = (onClose: () => void) => {
  const trpc = useTRPC();
  const set = useMutation(trpc.progress.money.set.mutationOptions());
  const remove = useMutation(trpc.progress.money.remove.mutationOptions());
  const save = async (
    key: { measure: string; year: number; source: string },
    { set: changed, remove: gone }: ReturnType<typeof editsOf>,
  ): Promise<void> => {
    try {
      if (changed.length > 0)
        await set.mutateAsync({ entries: changed.map((one) => ({ ...key, ...one })) });
      for (const kind of gone) await remove.mutateAsync({ ...key, kind });
      onClose();
    } catch {
      // Told by `error` below.
    }
  };
  return { save, busy: set.isPending || remove.isPending, error: set.error ?? remove.error };
};

export const MoneyDialog = (props: MoneyDialogProps) => {
  const { measure, unit, entries, sources, onClose } = props;
  const text = useText(measureProgressWords);
  const common = useText(progressWords);
  const amountsOf = (ofYear: number, ofSource: string): Amounts =>
    ownAmounts(
      entries.filter((entry) => entry.year === ofYear && entry.source === ofSource),
      unit,
    );
  const form = useUnsaved({
    place: moneyPlace(measure, props.year, props.source),
    label: text.moneyTitle,
    initial: {
      year: props.year,
      yearTyped: String(props.year),
      source: props.source,
      typed: amountsOf(props.year, props.source),
    },
  });
  const { year, yearTyped, source, typed } = form.value;
  const before = amountsOf(year, source);
  const { save, busy, error } = useSave(() => {
    form.done();
    onClose();
  });
  const readAmount = (amount: string) => readMoney(amount, currencyOfYear(year));
  const edits = editsOf(before, typed);
  const ready =
    edits.set.length + edits.remove.length > 0 &&
    valueOf(readMoneyYear, yearTyped) === year &&
    !MONEY_KINDS.some((kind) => isUnread(readAmount, typed[kind]));
  const move = (nextYear: number, nextSource: string): void =>
    form.patch({
      year: nextYear,
      source: nextSource,
      typed: amountsOf(nextYear, nextSource),
    });
  /** The sums follow once the year can be read; until then those of the last one stand. */
  const moveToYear = (next: string): void => {
    form.patch({ yearTyped: next });
    const read = valueOf(readMoneyYear, next);
    if (read !== null && read !== year) move(read, source);
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready) void save({ measure, year, source }, edits);
  };
  return (
    <Dialog onClose={onClose} title={text.moneyTitle} size="md">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{text.moneyLead}</Text>
          <Group grow align="flex-start">
            <ReadField
              data-autofocus
              inputMode="numeric"
              label={text.year}
              typed={yearTyped}
              read={readMoneyYear}
              onType={moveToYear}
            />
            <NativeSelect
              label={text.source}
              value={source}
              data={[...sources]}
              onChange={(event) => move(year, event.currentTarget.value)}
            />
          </Group>
          {MONEY_KINDS.map((kind) => (
            <ReadField
              key={kind}
              label={text.amount(text.kinds[kind], currencyMark(currencyOfYear(year)))}
              typed={typed[kind]}
              read={readAmount}
              onType={(amount) => form.patch({ typed: { ...typed, [kind]: amount } })}
            />
          ))}
          {error !== null && <FailureNote failure={failureOf(error)} />}
          <DialogButtons
            typed={form}
            cancel={common.cancel}
            onCancel={onClose}
            confirm={common.save}
            disabled={!ready}
            busy={busy}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
