import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import {
  ASK,
  ASK_ALL,
  isReadingOf,
  specOf,
  UNIT_QUESTIONS,
  type Question,
  type Readings,
} from '../../../domain/tariffs/questions.ts';
import { questionText, readingText } from '../../../domain/tariffs/sentences.ts';
import { useTRPC } from '../../core/trpc.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { tariffWords } from '../../text/tariffs.ts';
import { UnsavedNote } from '../../ui/UnsavedNote.tsx';
import { useFailureNotice } from '../../ui/use-failure-notice.ts';
import { useUnitReadings } from './use-tariff.ts';

/** Nothing chosen: the plain reading. */
const PLAIN = '';

interface QuestionChoiceProps {
  readonly question: Question;
  readonly readings: Readings;
  readonly onChange: (readings: Readings) => void;
}

const QuestionChoice = ({ question, readings, onChange }: QuestionChoiceProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const { usual, words, place, readings: all } = specOf(question);
  const choose = (value: string): void => {
    const { [question]: _, ...rest } = readings;
    if (value === ASK) onChange({ ...rest, [question]: ASK });
    else if (isReadingOf(question, value)) onChange({ ...rest, [question]: value });
    else onChange(rest);
  };
  const quotes = words.map((quote) => `„${quote}“`).join(', ');
  const others = all.filter((reading) => reading !== usual);
  const chosen = readings[question];
  const plain = chosen === undefined ? usual !== null : chosen === usual;
  const kept = plain ? PLAIN : (chosen ?? ASK);
  return (
    <Radio.Group
      label={questionText({ question }, language)}
      description={quotes === '' ? place : `${place}: ${quotes}`}
      value={kept}
      onChange={choose}
    >
      <Stack gap={6} mt={6}>
        {usual !== null && isReadingOf(question, usual) && (
          <Radio
            value={PLAIN}
            label={text.byDefault(readingText({ question, reading: usual }, language))}
          />
        )}
        {others.map(
          (reading) =>
            isReadingOf(question, reading) && (
              <Radio
                key={reading}
                value={reading}
                label={readingText({ question, reading }, language)}
              />
            ),
        )}
        <Radio value={ASK} label={text.noReading} />
      </Stack>
    </Radio.Group>
  );
};

/** What the unit has decided once for all. */
export const ReadingsTab = () => {
  const text = useText(tariffWords);
  const kept = useUnitReadings();
  const typed = useUnsaved<Readings | null>({
    place: 'tariff/readings/unit',
    label: text.readings,
    initial: null,
  });
  const { value: changed, set: setChanged } = typed;
  const trpc = useTRPC();
  const save = useMutation(
    trpc.tariffs.readings.set.mutationOptions({
      trpc: typed.sends,
      onSuccess: () => notifications.show({ message: text.keptForUnit }),
      onError: useFailureNotice(),
    }),
  );
  const readings = changed ?? kept;
  return (
    <Stack gap="lg" maw={820}>
      <Text size="sm">{text.readingsLead}</Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => setChanged(ASK_ALL)}>
          {text.askAlways}
        </Button>
        <Button size="xs" variant="default" onClick={() => setChanged({})}>
          {text.allPlain}
        </Button>
      </Group>
      {UNIT_QUESTIONS.map((question) => (
        <QuestionChoice
          key={question}
          question={question}
          readings={readings}
          onChange={setChanged}
        />
      ))}
      <UnsavedNote of={typed} />
      <Button
        w="fit-content"
        disabled={changed === null}
        loading={save.isPending}
        onClick={() => save.mutate({ readings })}
      >
        {text.keepReadings}
      </Button>
    </Stack>
  );
};
