/** The saved root keys are read back and compared; only then is anything founded. */
import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
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

interface ReadBackProps {
  readonly files: readonly RootFile[];
  readonly threshold: number;
  /** What locks the key of this workplace. */
  readonly system: boolean;
  readonly passphrase: string;
  readonly unit: string;
  readonly onBack: () => void;
  readonly onFounded: () => void;
}

interface ReadFile {
  readonly name: string;
  readonly text: string;
}

const useReadFiles = (files: readonly RootFile[]) => {
  const [read, setRead] = useState<readonly ReadFile[]>([]);
  const add = async (chosen: readonly File[]): Promise<void> => {
    const texts = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    setRead((before) => [...before, ...texts]);
  };
  const whole = files.filter((file) => read.some(({ text }) => text === file.text));
  const foreign = read.filter(({ text }) => !files.some((file) => file.text === text));
  return { add, whole, foreign };
};

export const ReadBack = (props: ReadBackProps) => {
  const text = useText(startWords);
  const trpc = useTRPC();
  const { files, threshold, system, passphrase, unit, onBack, onFounded } = props;
  const { add, whole, foreign } = useReadFiles(files);
  const [asking, setAsking] = useState(false);
  const found = useMutation(
    trpc.exchange.found.mutationOptions({ onSuccess: onFounded, onError: () => setAsking(false) }),
  );
  const act = (): void =>
    found.mutate({
      threshold,
      rootFiles: whole.map(({ name, text: content, passphrase: own }) => ({
        name,
        text: content,
        passphrase: own,
      })),
      system,
      passphrases: [passphrase],
    });
  return (
    <Stack gap="sm">
      <Text size="sm">{text.readBack}</Text>
      <div>
        <FileButton multiple accept=".json" onChange={(chosen) => void add(chosen)}>
          {(button) => (
            <Button size="xs" {...button}>
              {text.chooseFiles}
            </Button>
          )}
        </FileButton>
      </div>
      <ul className={classes['keys']} aria-live="polite">
        {files.map((file) => (
          <li key={file.kid}>
            <code>{file.name}</code>
            <span>{text.keyId(file.kid.slice(0, 8))}</span>
            <span className={classes['state']} data-done={whole.includes(file) || undefined}>
              {whole.includes(file) && <IconCircleCheck size={16} aria-hidden />}
              {whole.includes(file) ? text.wholeKey : text.missingKey}
            </span>
          </li>
        ))}
      </ul>
      {foreign.map(({ name }) => (
        <Alert key={name} color="red" variant="light" role="alert">
          {text.foreign(name)}
        </Alert>
      ))}
      <Text size="sm">{text.foundWill(threshold, files.length, unit)}</Text>
      {found.isError && <StepFailure failure={failureOf(found.error)} />}
      <Group gap="xs">
        <Button
          loading={found.isPending}
          disabled={whole.length < files.length}
          onClick={() => setAsking(true)}
        >
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
