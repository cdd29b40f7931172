import { Button, Stack, Text } from '@mantine/core';
import { questionText, readingText, statusText } from '../../../../domain/tariffs/sentences.ts';
import type { Choice } from '../../../../domain/tariffs/questions.ts';
import type { Alternative, Note } from '../../../../domain/tariffs/valuation.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bgnText, eurText } from '../money.ts';
import { Notice } from '../Notice.tsx';

const Pays = ({ alternative }: { readonly alternative: Alternative }) => {
  const { language } = useLanguage();
  const { status, bgn, eur } = alternative;
  return (
    <Text span fw={600}>
      {bgn === null || eur === null
        ? statusText(status, language)
        : `${bgnText(bgn)} · ${eurText(eur)}`}
    </Text>
  );
};

interface DecisionProps {
  readonly notes: readonly Note[];
  readonly onChoose: (choices: readonly Choice[]) => void;
}

/** The readings of an open question, each with what it would pay. */
export const Decision = ({ notes, onChoose }: DecisionProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const alternatives = notes.flatMap(({ alternative }) => alternative ?? []);
  const questions = alternatives[0]?.choices ?? [];
  return (
    <Notice color="blue" title={text.chooseReading}>
      <Stack gap="xs">
        {questions.map((choice) => (
          <Text key={choice.question} size="sm">
            {questionText(choice, language)}
          </Text>
        ))}
        {alternatives.map((alternative) => {
          const { choices } = alternative;
          const label = choices.map((choice) => readingText(choice, language)).join('; ');
          return (
            <Button
              key={label}
              variant="default"
              h="auto"
              py={6}
              justify="space-between"
              styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
              onClick={() => onChoose(choices)}
              rightSection={<Pays alternative={alternative} />}
            >
              {label}
            </Button>
          );
        })}
        <Text size="xs">{notes.find(({ alternative }) => alternative !== undefined)?.cite}</Text>
      </Stack>
    </Notice>
  );
};
