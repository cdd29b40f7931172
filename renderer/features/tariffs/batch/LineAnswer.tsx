/** The readings of one line that waits for a decision, each with what it would pay: one click answers. */
import { Button, Group } from '@mantine/core';
import type { Readings } from '../../../../domain/tariffs/questions.ts';
import type { ResultLine, ResultNote } from '../../../../domain/tariffs/result-line.ts';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';

const readingsOf = ({ readings = [] }: ResultNote): Record<string, string> =>
  Object.fromEntries(readings.map(({ question, reading }) => [question, reading]));

interface LineAnswerProps {
  readonly line: ResultLine;
  readonly answer: Readings | undefined;
  /** Empty readings take the answer back. */
  readonly onAnswer: (id: string, readings: Record<string, string>) => void;
}

export const LineAnswer = ({ line, answer, onAnswer }: LineAnswerProps) => {
  const text = useText(tariffWords);
  const { id } = line;
  const choices = line.notes.filter(({ readings = [] }) => readings.length > 0);
  if (id === null) return null;
  if (line.status !== 'needs-decision' || choices.length === 0) {
    if (answer === undefined) return null;
    return (
      <Button size="compact-xs" variant="default" mt={4} onClick={() => onAnswer(id, {})}>
        {text.takeAnswerBack}
      </Button>
    );
  }
  return (
    <Group gap={6} mt={4} role="group" aria-label={text.answerFor(id)} className="no-print">
      {choices.map((note) => {
        const readings = readingsOf(note);
        const chosen = Object.entries(readings).every(
          ([question, reading]) => answer?.[question as keyof Readings] === reading,
        );
        return (
          <Button
            key={note.text}
            size="compact-xs"
            variant={chosen ? 'filled' : 'default'}
            aria-pressed={chosen}
            h="auto"
            py={3}
            styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
            onClick={() => onAnswer(id, chosen ? {} : readings)}
          >
            {note.text}
          </Button>
        );
      })}
    </Group>
  );
};
