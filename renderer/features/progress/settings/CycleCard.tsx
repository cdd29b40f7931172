/** Due days, the usual period, and since when reports are expected; with the rule in words. */
import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { EXPECTED_RULE } from '../../../../domain/progress/expected.ts';
import { PERIODICITIES, PERIODICITY_TEXTS } from '../../../../domain/progress/period.ts';
import type { Cycle } from '../../../../domain/progress/types.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { progressSettingsWords } from '../../../text/progress-settings.ts';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField, ReadField, valueOf, wholeReader } from '../../../ui/ReadField.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import classes from './settings.module.css';

const readDays = wholeReader({ min: 0, max: 365 });

interface CycleCardProps {
  readonly cycle: Cycle;
  readonly editable: boolean;
}

export const CycleCard = ({ cycle, editable }: CycleCardProps) => {
  const text = useText(progressSettingsWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const [days, setDays] = useState(String(cycle.dueDays));
  const [periodicity, setPeriodicity] = useState(cycle.periodicity);
  const [since, setSince] = useState(textOfDate(cycle.since));
  const save = useMutation(
    trpc.progress.settings.setCycle.mutationOptions({
      onError,
      onSuccess: () => notifications.show({ message: text.saved }),
    }),
  );
  const date = dateOfText(since);
  const dueDays = valueOf(readDays, days);
  const changed =
    dueDays !== cycle.dueDays || periodicity !== cycle.periodicity || date !== cycle.since;
  const ready = changed && dueDays !== null && date !== null;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready) save.mutate({ dueDays, periodicity, since: date });
  };
  return (
    <section className={classes['card']}>
      <Title order={2} size="h6">
        {text.cycle}
      </Title>
      <form onSubmit={onSubmit}>
        <div className={classes['fields']}>
          <ReadField
            size="xs"
            inputMode="numeric"
            label={text.dueDays}
            typed={days}
            read={readDays}
            readOnly={!editable}
            onType={setDays}
          />
          <NativeSelect
            size="xs"
            label={text.periodicity}
            title={text.periodicityHint}
            value={periodicity}
            disabled={!editable}
            data={PERIODICITIES.map((value) => ({
              value,
              label: PERIODICITY_TEXTS[value][language],
            }))}
            onChange={(event) =>
              setPeriodicity(
                PERIODICITIES.find((one) => one === event.currentTarget.value) ?? periodicity,
              )
            }
          />
          <DateField
            size="xs"
            label={text.since}
            typed={since}
            readOnly={!editable}
            onType={setSince}
          />
        </div>
        {editable && (
          <Group justify="flex-end" mt={8}>
            <Button type="submit" size="xs" disabled={!ready} loading={save.isPending}>
              {common.save}
            </Button>
          </Group>
        )}
      </form>
      <Text size="xs" c="dimmed">
        <b>{text.rules}.</b> {EXPECTED_RULE[language]}
      </Text>
    </section>
  );
};
