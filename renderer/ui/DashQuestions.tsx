/** Zeros that a file shows as dashes: asked once for a column, and answered by one click. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { DashColumn, DashMeaning, Dashes } from '../../domain/kernel/dashes.ts';
import { useSentence, useText } from '../text/language.tsx';
import { tableWords } from '../text/tables.ts';

interface DashQuestionsProps {
  /** Of which nobody has said it. */
  readonly asked: readonly DashColumn[] | undefined;
  readonly said: Dashes | undefined;
  readonly onSay: (said: Dashes) => void;
}

const without = (said: Dashes, heading: string): Dashes =>
  Object.fromEntries(Object.entries(said).filter(([one]) => one !== heading));

export const DashQuestions = ({ asked = [], said = {}, onSay }: DashQuestionsProps) => {
  const text = useText(tableWords);
  const say = useSentence();
  const answered = Object.entries(said);
  if (asked.length === 0 && answered.length === 0) return null;
  const choice = (heading: string, meaning: DashMeaning) => (
    <Button
      size="xs"
      variant="default"
      onClick={() => onSay({ ...said, [heading]: meaning })}
      aria-label={text.dashOf(text.dashes[meaning], heading)}
    >
      {text.dashes[meaning]}
    </Button>
  );
  return (
    <Alert
      color={asked.length > 0 ? 'yellow' : 'gray'}
      variant="light"
      role="status"
      title={text.dashTitle}
    >
      <Stack gap={6}>
        {asked.map(({ letters, heading, count }) => (
          <Group key={letters} gap="xs">
            <Text size="sm">
              {say({ code: 'dash.asked', params: { letters, heading, count } })}
            </Text>
            {choice(heading, 'zero')}
            {choice(heading, 'none')}
          </Group>
        ))}
        {answered.map(([heading, meaning]) => (
          <Group key={heading} gap="xs">
            <Text size="sm">{text.dashOf(text.dashes[meaning], heading)}</Text>
            <Button
              size="xs"
              variant="subtle"
              aria-label={text.dashAgainOf(heading)}
              onClick={() => onSay(without(said, heading))}
            >
              {text.dashAgain}
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
};
