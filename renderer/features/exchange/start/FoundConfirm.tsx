/** All root keys were saved and read back: what founding will do, and then it is done. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import { StepFailure } from '../StepFailure.tsx';
import type { RootFile } from './root-file.ts';
import classes from './start.module.css';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';

interface FoundConfirmProps {
  readonly files: readonly RootFile[];
  readonly threshold: number;
  /** What locks the key of this workplace. */
  readonly system: boolean;
  readonly passphrase: string;
  readonly unit: string;
  readonly onBack: () => void;
  readonly onFounded: () => void;
}

export const FoundConfirm = (props: FoundConfirmProps) => {
  const text = useText(startWords);
  const trpc = useTRPC();
  const { files, threshold, system, passphrase, unit, onBack, onFounded } = props;
  const [asking, setAsking] = useState(false);
  const found = useMutation(
    trpc.exchange.found.mutationOptions({ onSuccess: onFounded, onError: () => setAsking(false) }),
  );
  const act = (): void =>
    found.mutate({
      threshold,
      rootFiles: files.map(({ name, text: content, passphrase: own }) => ({
        name,
        text: content,
        passphrase: own,
      })),
      system,
      passphrases: [passphrase],
    });
  return (
    <Stack gap="sm">
      <ul className={classes['keys']}>
        {files.map((file) => (
          <li key={file.kid}>
            <span>{file.holder}</span>
            <code>{file.name}</code>
            <span>{text.keyId(file.kid.slice(0, 8))}</span>
            <span className={classes['state']} data-done>
              <IconCircleCheck size={16} aria-hidden /> {text.wholeKey}
            </span>
          </li>
        ))}
      </ul>
      <Text size="sm">{text.foundWill(threshold, files.length, unit)}</Text>
      {found.isError && <StepFailure failure={failureOf(found.error)} />}
      <Group gap="xs">
        <Button loading={found.isPending} onClick={() => setAsking(true)}>
          {text.foundNow}
        </Button>
        <Button variant="default" onClick={onBack}>
          {text.startAnew}
        </Button>
      </Group>
      {asking && (
        <ConfirmDialog
          title={text.foundTitle}
          consequence={text.foundSure(unit)}
          confirm={text.foundNow}
          cancel={text.startBack}
          busy={found.isPending}
          onConfirm={act}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
};
