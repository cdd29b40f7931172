/** What the secretary should know of a sitting, though nothing stops for it. */
import { Alert } from '@mantine/core';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { sittingWords } from '../../../text/council-sitting.ts';

export const Warnings = ({ warnings }: { readonly warnings: readonly Failure[] }) => {
  const text = useText(sittingWords);
  const say = useSentence();
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" title={text.warnings}>
      {warnings.map((warning) => (
        <div key={JSON.stringify(warning)}>{say(warning)}</div>
      ))}
    </Alert>
  );
};
