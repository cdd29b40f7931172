import { Badge, Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { paysText, questionText, readingText } from '../../../../domain/tariffs/sentences.ts';
import { specOf, withReading, type Choice } from '../../../../domain/tariffs/questions.ts';
import type { Alternative, Valuation } from '../../../../domain/tariffs/valuation.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { useUnitReadings } from '../use-tariff.ts';
import type { Calculator } from './use-calculator.ts';

interface OwnActionsProps {
  readonly choice: Choice;
  readonly calculator: Calculator;
}

/** A choice made here can be taken back or kept for the unit. */
const OwnActions = ({ choice, calculator }: OwnActionsProps) => {
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
  return (
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
        aria-label={text.withdrawReading(readingText(choice, language))}
        onClick={() => calculator.withdraw(choice)}
      />
    </Group>
  );
};

interface OtherProps {
  readonly alternative: Alternative;
  readonly onChoose: () => void;
}

/** What another reading would pay, one click away. */
const Other = ({ alternative, onChoose }: OtherProps) => {
  const { language } = useLanguage();
  const label = alternative.choices.map((choice) => readingText(choice, language)).join('; ');
  return (
    <Button
      size="xs"
      variant="default"
      h="auto"
      py={4}
      justify="space-between"
      styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
      onClick={onChoose}
    >
      {label}: {paysText(alternative, language)}
    </Button>
  );
};

interface ReadingProps {
  readonly choice: Choice;
  readonly valuation: Valuation;
  readonly calculator: Calculator;
}

const Reading = ({ choice, valuation, calculator }: ReadingProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const { words } = specOf(choice.question);
  const others = valuation.notes
    .flatMap(({ alternative }) => alternative ?? [])
    .filter(({ choices }) => choices[0]?.question === choice.question);
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="sm">
          {questionText(choice, language)} <strong>{readingText(choice, language)}</strong>{' '}
          {choice.plain === true && (
            <Badge component="span" variant="default" size="sm" tt="none">
              {text.plainReading}
            </Badge>
          )}
        </Text>
        {calculator.isOwn(choice) && <OwnActions choice={choice} calculator={calculator} />}
      </Group>
      {choice.plain === true && words.length > 0 && (
        <Text size="xs" c="dimmed" lang="bg">
          {text.leftOpenBy} {words.map((quote) => `„${quote}“`).join(', ')}
        </Text>
      )}
      {others.map((alternative) => (
        <Other
          key={alternative.choices[0]?.reading}
          alternative={alternative}
          onChoose={() => calculator.choose(alternative.choices)}
        />
      ))}
    </Stack>
  );
};

interface ChosenReadingsProps {
  readonly valuation: Valuation;
  readonly calculator: Calculator;
}

/** What was read how: by a person's choice, or plainly, with what the others would pay. */
export const ChosenReadings = ({ valuation, calculator }: ChosenReadingsProps) => {
  const text = useText(tariffWords);
  if (valuation.choices.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {text.chosenReadings}
      </Title>
      <Stack gap="sm">
        {valuation.choices.map((choice) => (
          <Reading
            key={choice.question}
            choice={choice}
            valuation={valuation}
            calculator={calculator}
          />
        ))}
      </Stack>
    </section>
  );
};
