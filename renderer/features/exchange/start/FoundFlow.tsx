/**
 * Founding a deployment in three steps: keys and passphrases, saving the root keys, reading them back.
 * The keys live in this component until they are saved; nothing is founded before all were read back.
 */
import { Button, Group, Radio, Stack, Stepper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { FocusTitle } from '../FocusTitle.tsx';
import { isGood, NO_PAIR, PassphrasePair } from './PassphrasePair.tsx';
import { ReadBack } from './ReadBack.tsx';
import type { RootFile } from './root-file.ts';
import { SaveKeys } from './SaveKeys.tsx';
import classes from './start.module.css';

const SCHEMES = {
  scheme23: { keys: 3, threshold: 2 },
  scheme35: { keys: 5, threshold: 3 },
  scheme11: { keys: 1, threshold: 1 },
} as const;
const PILOT = { color: 'red.8', classNames: { label: classes['pilot'] ?? '' } };
type Scheme = keyof typeof SCHEMES;
const NAMES = ['scheme23', 'scheme35', 'scheme11'] as const satisfies readonly Scheme[];

interface FoundFlowProps {
  readonly unit: string;
  readonly onBack: () => void;
  readonly onFounded: () => void;
}

const SchemeChoice = ({
  value,
  onChange,
}: {
  readonly value: Scheme;
  readonly onChange: (scheme: Scheme) => void;
}) => {
  const text = useText(startWords);
  return (
    <Radio.Group
      label={text.scheme}
      value={value}
      onChange={(chosen) => onChange(NAMES.find((name) => name === chosen) ?? value)}
    >
      <Stack gap={6} mt={6}>
        {NAMES.map((name) => (
          <Radio
            key={name}
            value={name}
            label={text[name]}
            description={text[`${name}Text`]}
            {...(name === 'scheme11' ? PILOT : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

interface KeysStepProps {
  readonly unit: string;
  readonly onBack: () => void;
  readonly onMade: (made: Made) => void;
}

interface Made {
  readonly files: readonly RootFile[];
  readonly threshold: number;
  /** The first locks the device key, the second the root keys. */
  readonly passphrases: readonly string[];
}

const KeysStep = ({ unit, onBack, onMade }: KeysStepProps) => {
  const text = useText(startWords);
  const trpc = useTRPC();
  const [scheme, setScheme] = useState<Scheme>('scheme23');
  const [root, setRoot] = useState(NO_PAIR);
  const [device, setDevice] = useState(NO_PAIR);
  const { keys, threshold } = SCHEMES[scheme];
  const make = useMutation(
    trpc.exchange.makeRootKeys.mutationOptions({
      onSuccess: (files) => onMade({ files, threshold, passphrases: [device.first, root.first] }),
    }),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    make.mutate({ count: keys, passphrase: root.first });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{text.owner(unit)}</Text>
        <SchemeChoice value={scheme} onChange={setScheme} />
        <PassphrasePair
          label={text.rootPass}
          hint={text.rootPassHint}
          value={root}
          onChange={setRoot}
        />
        <PassphrasePair
          label={text.devicePass}
          hint={text.devicePassHint}
          value={device}
          onChange={setDevice}
        />
        {make.isError && <FailureNote failure={failureOf(make.error)} />}
        <Group gap="xs">
          <Button
            type="submit"
            loading={make.isPending}
            disabled={!isGood(root) || !isGood(device)}
          >
            {text.makeKeys}
          </Button>
          <Button variant="default" onClick={onBack}>
            {text.back}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

export const FoundFlow = ({ unit, onBack, onFounded }: FoundFlowProps) => {
  const text = useText(startWords);
  const [made, setMade] = useState<Made | null>(null);
  const [saved, setSaved] = useState(false);
  const step = made === null ? 0 : Number(saved) + 1;
  return (
    <Stack gap="sm" className={classes['flow']}>
      <FocusTitle>{text.foundTitle}</FocusTitle>
      <Stepper active={step} size="xs" allowNextStepsSelect={false} aria-label={text.steps}>
        <Stepper.Step label={text.stepKeys} />
        <Stepper.Step label={text.stepSave} />
        <Stepper.Step label={text.stepFound} />
      </Stepper>
      {made === null && <KeysStep unit={unit} onBack={onBack} onMade={setMade} />}
      {made !== null && !saved && (
        <FocusOnMount key="save">
          <SaveKeys files={made.files} onSaved={() => setSaved(true)} />
        </FocusOnMount>
      )}
      {made !== null && saved && (
        <FocusOnMount key="read">
          <ReadBack {...made} unit={unit} onBack={() => setSaved(false)} onFounded={onFounded} />
        </FocusOnMount>
      )}
    </Stack>
  );
};
