import { Alert, Button, Stack } from '@mantine/core';
import type { Failure } from '../../domain/kernel/failure.ts';
import { useFailureTitle, useSentence, useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';

interface FailureNoteProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** A failure in the place where its content would stand: what it is called, the sentence, a way on. */
export const FailureNote = ({ failure, onRetry }: FailureNoteProps) => {
  const text = useText(shellWords);
  const say = useSentence();
  const title = useFailureTitle();
  return (
    <Alert color="red" variant="light" role="alert" title={title(failure)}>
      <Stack align="flex-start" gap="xs">
        {say(failure)}
        {onRetry !== undefined && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {text.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
