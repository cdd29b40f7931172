/**
 * Founding a deployment: the rule, then each official makes his own root key, saves it and reads it back,
 * one after the other as they sit down with their sticks; then it is founded. What the officials typed
 * lives in this component until then and is shown to nobody.
 */
import { Button, Group, Radio, Stack, Stepper, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { FocusTitle } from '../FocusTitle.tsx';
import { FoundConfirm } from './FoundConfirm.tsx';
import { LockChoice, useLock } from './LockChoice.tsx';
import { OfficialStep } from './OfficialStep.tsx';
import type { RootFile } from './root-file.ts';
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

interface Rule {
  readonly keys: number;
  readonly threshold: number;
  readonly system: boolean;
  readonly passphrase: string;
}

interface RuleStepProps {
  readonly unit: string;
  readonly onBack: () => void;
  readonly onRule: (rule: Rule) => void;
}

const RuleStep = ({ unit, onBack, onRule }: RuleStepProps) => {
  const text = useText(startWords);
  const [scheme, setScheme] = useState<Scheme>('scheme23');
  const lock = useLock();
  const { system, passphrase } = lock;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onRule({ ...SCHEMES[scheme], system, passphrase });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{text.owner(unit)}</Text>
        <SchemeChoice value={scheme} onChange={setScheme} />
        <LockChoice lock={lock} />
        <Group gap="xs">
          <Button type="submit" disabled={!lock.ready}>
            {text.toKeys}
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
  const [rule, setRule] = useState<Rule | null>(null);
  const [files, setFiles] = useState<readonly RootFile[]>([]);
  const made = rule !== null && files.length === rule.keys;
  const step = rule === null ? 0 : Number(made) + 1;
  const anew = (): void => {
    setFiles([]);
    setRule(null);
  };
  return (
    <Stack gap="sm" className={classes['flow']}>
      <FocusTitle>{text.foundTitle}</FocusTitle>
      <Stepper active={step} size="xs" allowNextStepsSelect={false} aria-label={text.steps}>
        <Stepper.Step label={text.stepRule} />
        <Stepper.Step label={text.stepKeys} />
        <Stepper.Step label={text.stepFound} />
      </Stepper>
      {rule === null && <RuleStep unit={unit} onBack={onBack} onRule={setRule} />}
      {rule !== null && !made && (
        <FocusOnMount key={`official ${files.length}`}>
          <OfficialStep
            number={files.length + 1}
            of={rule.keys}
            onBack={anew}
            onMade={(file) => setFiles([...files, file])}
          />
        </FocusOnMount>
      )}
      {rule !== null && made && (
        <FocusOnMount key="read">
          <FoundConfirm {...rule} files={files} unit={unit} onBack={anew} onFounded={onFounded} />
        </FocusOnMount>
      )}
    </Stack>
  );
};
