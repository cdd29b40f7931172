import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { questionText, readingText } from '../../../../domain/tariffs/sentences.ts';
import { withReading, type Choice } from '../../../../domain/tariffs/questions.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { useUnitReadings } from '../use-tariff.ts';
import type { Calculator } from './use-calculator.ts';

interface ChosenReadingsProps {
  readonly choices: readonly Choice[];
  readonly calculator: Calculator;
}

/** What was read how; a choice made here can be taken back or kept for the unit. */
export const ChosenReadings = ({ choices, calculator }: ChosenReadingsProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const unit = useUnitReadings();
  const trpc = useTRPC();
  const keep = useMutation(
    trpc.tariffs.readings.set.mutationOptions({
      onSuccess: () => notifications.show({ message: text.keptForUnit }),
      onError: useFailureNotice(),
    }),
  );
  if (choices.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {text.chosenReadings}
      </Title>
      <Stack gap={6}>
        {choices.map((choice) => {
          const reading = readingText(choice, language);
          return (
            <Group key={choice.question} gap="xs" wrap="nowrap" justify="space-between">
              <Text size="sm">
                {questionText(choice, language)} <strong>{reading}</strong>
              </Text>
              {calculator.isOwn(choice) && (
                <Group gap={4} wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => keep.mutate({ readings: withReading(unit, choice) })}
                  >
                    {text.forUnit}
                  </Button>
                  <CloseButton
                    size="sm"
                    aria-label={text.withdrawReading(reading)}
                    onClick={() => calculator.withdraw(choice)}
                  />
                </Group>
              )}
            </Group>
          );
        })}
      </Stack>
    </section>
  );
};
