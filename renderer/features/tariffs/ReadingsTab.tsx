import { Button, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  isReadingOf,
  QUESTIONS,
  withReading,
  type Question,
  type Readings,
} from '../../../domain/tariffs/questions.ts';
import { questionText, readingText } from '../../../domain/tariffs/sentences.ts';
import { useTRPC } from '../../core/trpc.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { tariffWords } from '../../text/tariffs.ts';
import { useFailureNotice } from '../../ui/use-failure-notice.ts';
import { useUnitReadings } from './use-tariff.ts';

const ASK = '';
const ALL = Object.keys(QUESTIONS) as Question[];

interface QuestionChoiceProps {
  readonly question: Question;
  readonly readings: Readings;
  readonly onChange: (readings: Readings) => void;
}

const QuestionChoice = ({ question, readings, onChange }: QuestionChoiceProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const { usual } = QUESTIONS[question];
  const choose = (value: string): void => {
    const { [question]: _, ...rest } = readings;
    onChange(isReadingOf(question, value) ? withReading(rest, { question, reading: value }) : rest);
  };
  return (
    <Radio.Group
      label={questionText({ question }, language)}
      description={QUESTIONS[question].place}
      value={readings[question] ?? usual ?? ASK}
      onChange={choose}
    >
      <Stack gap={6} mt={6}>
        {usual === null && <Radio value={ASK} label={text.noReading} />}
        {QUESTIONS[question].readings.map((reading) => (
          <Radio
            key={reading}
            value={reading}
            label={readingText({ question, reading }, language)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

/** What the unit has decided once for all. */
export const ReadingsTab = () => {
  const text = useText(tariffWords);
  const kept = useUnitReadings();
  const [changed, setChanged] = useState<Readings | null>(null);
  const trpc = useTRPC();
  const save = useMutation(
    trpc.tariffs.readings.set.mutationOptions({
      onSuccess: () => {
        setChanged(null);
        notifications.show({ message: text.keptForUnit });
      },
      onError: useFailureNotice(),
    }),
  );
  const readings = changed ?? kept;
  return (
    <Stack gap="lg" maw={820}>
      <Text size="sm">{text.readingsLead}</Text>
      {ALL.map((question) => (
        <QuestionChoice
          key={question}
          question={question}
          readings={readings}
          onChange={setChanged}
        />
      ))}
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
