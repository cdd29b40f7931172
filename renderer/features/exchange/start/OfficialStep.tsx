/**
 * One root key, made by the official who will keep it: a passphrase that nobody else sees, and a file
 * for his own stick. The next official follows only once this one's file was saved.
 */
import { Button, Group, Stack, Text } from '@mantine/core';
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

interface OfficialStepProps {
  readonly number: number;
  readonly of: number;
  readonly onBack: () => void;
  readonly onMade: (file: RootFile) => void;
}

const save = ({ name, text }: RootFile): void => saveFile(name, text, 'application/json');

const Saved = ({
  file,
  number,
  of,
  onNext,
}: {
  readonly file: RootFile;
  readonly number: number;
  readonly of: number;
  readonly onNext: () => void;
}) => {
  const text = useText(startWords);
  return (
    <FocusOnMount>
      <Stack gap="sm">
        <Text fw={600}>{text.official(number, of)}</Text>
        <ul className={classes['keys']}>
          <li>
            <code>{file.name}</code>
            <span>{text.keyId(file.kid.slice(0, 8))}</span>
            <span className={classes['state']} data-done>
              <IconCircleCheck size={16} aria-hidden /> {text.saved}
            </span>
          </li>
        </ul>
        <Text size="sm">{text.saveLead}</Text>
        <Group gap="xs">
          <Button onClick={onNext}>
            {number < of ? text.nextOfficial(number + 1) : text.next}
          </Button>
          <Button variant="default" onClick={() => save(file)}>
            {text.saveAgain}
          </Button>
        </Group>
      </Stack>
    </FocusOnMount>
  );
};

export const OfficialStep = ({ number, of, onBack, onMade }: OfficialStepProps) => {
  const text = useText(startWords);
  const trpc = useTRPC();
  const [pair, setPair] = useState(NO_PAIR);
  const make = useMutation(
    trpc.exchange.makeRootKey.mutationOptions({
      onSuccess: (file) => saveFile(file.name, file.text, 'application/json'),
    }),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    make.mutate({ number, passphrase: pair.first });
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
        <PassphrasePair
          label={text.rootPass(number)}
          hint={text.rootPassHint}
          value={pair}
          onChange={setPair}
        />
        {make.isError && <StepFailure failure={failureOf(make.error)} />}
        <Group gap="xs">
          <Button type="submit" loading={make.isPending} disabled={!isGood(pair)}>
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
