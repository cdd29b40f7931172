/** The readings of a claim that waits for a decision, question by question: one click answers. */
import { Button, Group, Text } from '@mantine/core';
import { QUESTIONS, type Question, type Readings } from '../../../../domain/tariffs/questions.ts';
import { noteText } from '../../../../domain/tariffs/sentences.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';

type Answer = (line: string, readings: Record<string, string>) => void;

interface ClaimAnswerProps {
  readonly id: string;
  readonly questions: readonly Question[];
  readonly answer: Readings | undefined;
  readonly onAnswer: Answer;
}

const without = (answer: Readings | undefined, question: Question): Record<string, string> =>
  Object.fromEntries(Object.entries(answer ?? {}).filter(([asked]) => asked !== question));

export const ClaimAnswer = ({ id, questions, answer, onAnswer }: ClaimAnswerProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const said = (code: string): string => noteText({ code, params: {}, cite: '' }, language);
  return questions.map((question) => (
    <Group key={question} gap={6} my={4} role="group" aria-label={text.answerFor(id)}>
      <Text size="xs">{said(`tariff.question.${question}`)}</Text>
      {QUESTIONS[question].readings.map((reading) => {
        const chosen = answer?.[question] === reading;
        const others = without(answer, question);
        return (
          <Button
            key={reading}
            size="compact-xs"
            variant={chosen ? 'filled' : 'default'}
            aria-pressed={chosen}
            h="auto"
            py={3}
            styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
            onClick={() => onAnswer(id, chosen ? others : { ...others, [question]: reading })}
          >
            {said(`tariff.reading.${question}.${reading}`)}
          </Button>
        );
      })}
    </Group>
  ));
};

interface TakeBackProps {
  readonly id: string;
  readonly onAnswer: Answer;
}

/** Of a claim that was worked out by an answer. */
export const TakeBack = ({ id, onAnswer }: TakeBackProps) => {
  const text = useText(tariffWords);
  return (
    <Button size="compact-xs" variant="default" mt={4} onClick={() => onAnswer(id, {})}>
      {text.takeAnswerBack}
    </Button>
  );
};
