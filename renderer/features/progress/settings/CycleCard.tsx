/** Due days, the usual period, and since when reports are expected; with the rule in words. */
import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { EXPECTED_RULE } from '../../../../domain/progress/expected.ts';
import {
  PERIODICITIES,
  PERIODICITY_TEXTS,
  periodFrom,
  periodOf,
} from '../../../../domain/progress/period.ts';
import type { Cycle } from '../../../../domain/progress/types.ts';
import { useToday } from '../../../core/today.tsx';
import { useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { progressSettingsWords } from '../../../text/progress-settings.ts';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField, ReadField, valueOf, wholeReader } from '../../../ui/ReadField.tsx';
import { shellWords } from '../../../text/shell.ts';
import { SubmitButton } from '../../../ui/deeds.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import classes from './settings.module.css';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

const readDays = wholeReader({ min: 0, max: 365 });

interface CycleCardProps {
  readonly cycle: Cycle;
  readonly editable: boolean;
}

const useDraft = (cycle: Cycle) => {
  const text = useText(progressSettingsWords);
  const shell = useText(shellWords);
  const typed = useUnsaved({
    place: 'progress/settings/cycle',
    label: text.cycle,
    initial: {
      days: String(cycle.dueDays),
      periodicity: cycle.periodicity,
      since: cycle.since === null ? '' : textOfDate(cycle.since),
      act: cycle.act?.act ?? '',
      actDate: cycle.act === null ? '' : textOfDate(cycle.act.date),
    },
  });
  const { days, periodicity, since, act, actDate } = typed.value;
  const [from, on] = [dateOfText(since), dateOfText(actDate)];
  const dueDays = valueOf(readDays, days);
  const changed =
    dueDays !== cycle.dueDays ||
    periodicity !== cycle.periodicity ||
    from !== cycle.since ||
    act.trim() !== (cycle.act?.act ?? '') ||
    on !== (cycle.act?.date ?? null);
  const whole = dueDays !== null && from !== null && on !== null && act.trim() !== '';
  const value =
    changed && whole ? { dueDays, periodicity, since: from, act: { act, date: on } } : null;
  const lacks = [
    ...(dueDays === null ? [text.dueDays] : []),
    ...(from === null ? [text.since] : []),
    ...(act.trim() === '' ? [text.cycleAct] : []),
    ...(on === null ? [text.cycleActDate] : []),
  ];
  const missing = lacks.length > 0 ? shell.fillIn(lacks) : shell.unchanged;
  return { typed, ...typed.value, set: typed.patch, value, missing };
};

type Draft = ReturnType<typeof useDraft>;

/** The proposal that nobody has set: the running period is the first that could be expected. */
const Unset = ({ draft, editable }: { readonly draft: Draft; readonly editable: boolean }) => {
  const text = useText(progressSettingsWords);
  const { language } = useLanguage();
  const first = textOfDate(periodFrom(periodOf(draft.periodicity, useToday())));
  return (
    <Alert variant="light" p="xs" mb={8} title={text.unset}>
      <Text size="xs">
        {text.proposal(PERIODICITY_TEXTS[draft.periodicity][language], draft.days, first)}
      </Text>
      {editable && draft.since === '' && (
        <Button
          size="compact-xs"
          variant="default"
          mt={4}
          onClick={() => draft.set({ since: first })}
        >
          {text.takeProposal}
        </Button>
      )}
    </Alert>
  );
};

const ActFields = ({ draft, editable }: { readonly draft: Draft; readonly editable: boolean }) => {
  const text = useText(progressSettingsWords);
  return (
    <>
      <TextInput
        most={MOST.cycleAct}
        size="xs"
        label={text.cycleAct}
        value={draft.act}
        readOnly={!editable}
        onChange={(event) => draft.set({ act: event.currentTarget.value })}
      />
      <DateField
        size="xs"
        label={text.cycleActDate}
        typed={draft.actDate}
        readOnly={!editable}
        onType={(actDate) => draft.set({ actDate })}
      />
    </>
  );
};

export const CycleCard = ({ cycle, editable }: CycleCardProps) => {
  const text = useText(progressSettingsWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const draft = useDraft(cycle);
  const { days, periodicity, since, value, set } = draft;
  const save = useMutation(
    trpc.progress.settings.setCycle.mutationOptions({
      trpc: draft.typed.sends,
      onError,
      onSuccess: () => notifications.show({ message: text.saved }),
    }),
  );
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (value !== null) save.mutate(value);
  };
  return (
    <section className={classes['card']}>
      <Title order={2} size="h6">
        {text.cycle}
      </Title>
      {cycle.since === null && <Unset draft={draft} editable={editable} />}
      <form onSubmit={onSubmit}>
        <div className={classes['fields']}>
          <ReadField
            size="xs"
            inputMode="numeric"
            label={text.dueDays}
            typed={days}
            read={readDays}
            readOnly={!editable}
            onType={(typed) => set({ days: typed })}
          />
          <NativeSelect
            size="xs"
            label={text.periodicity}
            title={text.periodicityHint}
            value={periodicity}
            disabled={!editable}
            data={PERIODICITIES.map((kind) => ({
              value: kind,
              label: PERIODICITY_TEXTS[kind][language],
            }))}
            onChange={(event) =>
              set({
                periodicity:
                  PERIODICITIES.find((one) => one === event.currentTarget.value) ?? periodicity,
              })
            }
          />
          <DateField
            size="xs"
            label={text.since}
            typed={since}
            readOnly={!editable}
            onType={(typed) => set({ since: typed })}
          />
          <ActFields draft={draft} editable={editable} />
        </div>
        {editable && <UnsavedNote of={draft.typed} />}
        {editable && (
          <Group justify="flex-end" mt={8}>
            <SubmitButton
              size="xs"
              missing={value === null ? draft.missing : null}
              loading={save.isPending}
            >
              {common.save}
            </SubmitButton>
          </Group>
        )}
      </form>
      <Text size="xs" c="dimmed">
        <b>{text.rules}.</b> {EXPECTED_RULE[language]}
      </Text>
    </section>
  );
};
