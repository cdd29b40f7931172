/**
 * One root key, made by the official who will keep it: his name, a passphrase that nobody else sees, and
 * a file for his own stick, read back from there while the stick is still in. The next official follows
 * only then.
 */
import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import { StepFailure } from '../StepFailure.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { isGood, NO_PAIR, PassphrasePair } from './PassphrasePair.tsx';
import type { RootFile } from './root-file.ts';
import classes from './start.module.css';
import { TextInput } from '../../../ui/TextFields.tsx';

interface OfficialStepProps {
  readonly number: number;
  readonly of: number;
  readonly onBack: () => void;
  readonly onMade: (file: RootFile) => void;
}

const save = ({ name, text }: RootFile): void => saveFile(name, text, 'application/json');

interface SavedProps {
  readonly file: RootFile;
  readonly number: number;
  readonly of: number;
  readonly onNext: () => void;
}

const Saved = ({ file, number, of, onNext }: SavedProps) => {
  const text = useText(startWords);
  /** The name of a file that was chosen and is another; null before any, and once the right one was read. */
  const [foreign, setForeign] = useState<string | null>(null);
  const [read, setRead] = useState(false);
  const compare = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return;
    const same = (await chosen.text()) === file.text;
    setRead(same);
    setForeign(same ? null : chosen.name);
  };
  return (
    <FocusOnMount>
      <Stack gap="sm">
        <Text fw={600}>{text.official(number, of)}</Text>
        <ul className={classes['keys']} aria-live="polite">
          <li>
            <span>{file.holder}</span>
            <code>{file.name}</code>
            <span>{text.keyId(file.kid.slice(0, 8))}</span>
            <span className={classes['state']} data-done={read || undefined}>
              {read && <IconCircleCheck size={16} aria-hidden />}
              {read ? text.wholeKey : text.missingKey}
            </span>
          </li>
        </ul>
        <Text size="sm">{text.readBack}</Text>
        {foreign !== null && (
          <Alert color="red" variant="light" role="alert">
            {text.foreign(foreign)}
          </Alert>
        )}
        <Group gap="xs">
          <FileButton accept=".json" onChange={(chosen) => void compare(chosen)}>
            {(button) => (
              <Button variant={read ? 'default' : 'filled'} {...button}>
                {text.chooseFile}
              </Button>
            )}
          </FileButton>
          <Button variant="default" onClick={() => save(file)}>
            {text.saveAgain}
          </Button>
        </Group>
        <Text size="sm">{text.saveLead}</Text>
        <div>
          <Button disabled={!read} onClick={onNext}>
            {number < of ? text.nextOfficial(number + 1) : text.next}
          </Button>
        </div>
      </Stack>
    </FocusOnMount>
  );
};

export const OfficialStep = ({ number, of, onBack, onMade }: OfficialStepProps) => {
  const text = useText(startWords);
  const trpc = useTRPC();
  const [holder, setHolder] = useState('');
  const [pair, setPair] = useState(NO_PAIR);
  const make = useMutation(
    trpc.exchange.makeRootKey.mutationOptions({
      onSuccess: (file) => saveFile(file.name, file.text, 'application/json'),
    }),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    make.mutate({ number, passphrase: pair.first, holder });
  };
  if (make.data !== undefined) {
    const file: RootFile = { ...make.data, passphrase: pair.first };
    return <Saved {...{ file, number, of }} onNext={() => onMade(file)} />;
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text fw={600}>{text.official(number, of)}</Text>
        <Text size="sm">{text.officialLead}</Text>
        <TextInput
          maw={422}
          label={text.holder}
          description={text.holderText}
          autoComplete="off"
          value={holder}
          onChange={(event) => setHolder(event.currentTarget.value)}
        />
        <PassphrasePair
          label={text.rootPass(number)}
          hint={text.rootPassHint}
          value={pair}
          onChange={setPair}
        />
        {make.isError && <StepFailure failure={failureOf(make.error)} />}
        <Group gap="xs">
          <Button
            type="submit"
            loading={make.isPending}
            disabled={!isGood(pair) || holder.trim() === ''}
          >
            {text.makeKey(number)}
          </Button>
          <Button variant="default" onClick={onBack}>
            {number === 1 ? text.back : text.startAnew}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
