/**
 * The first package of a workplace: what it asked for beside who answers, and the part of the
 * deployment's fingerprint that is typed as the ministry reads it out. It is nowhere on show here.
 */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import type { Joining } from '../../../../api/exchange/joining.ts';
import { FINGERPRINT_GROUPS } from '../../../../domain/exchange/fingerprint.ts';
import { ASKED_GROUPS } from '../../../../domain/exchange/founding.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { useText } from '../../../text/language.tsx';
import { foundingWords } from '../../../text/exchange-founding.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { whenText } from '../../../ui/when.ts';
import { Facts } from '../Facts.tsx';
import { named } from '../named.ts';
import { Section } from '../Section.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { ACCEPT } from './use-receive.ts';
import classes from './founding.module.css';
import { TextInput } from '../../../ui/TextFields.tsx';

const workplace = ({ unit, label }: { readonly unit: string; readonly label: string }): string =>
  `${unit} · ${label}`;

/** What was asked for, and who answered, side by side. */
const SideBySide = ({ joining }: { readonly joining: Joining }) => {
  const text = useText(foundingWords);
  const { roleNames } = useText(trustWords);
  const { asked, listed, founders, founded, root } = joining;
  const roles = listed.roles.map((role) => named(roleNames, role) ?? role).join(', ');
  return (
    <div className={classes['sides']}>
      <Section title={text.asked}>
        {asked === null ? (
          <Text size="sm">{text.askedGone}</Text>
        ) : (
          <Facts
            facts={[
              [text.workplace, workplace(asked)],
              [text.askedOn, whenText(asked.made)],
            ]}
          />
        )}
      </Section>
      <Section title={text.answered}>
        <Facts
          facts={[
            [text.listed, `${workplace(listed)} (${roles})`],
            [text.founders, founders.map(workplace).join('; ')],
            [text.founded, whenText(founded)],
            [text.rule, text.ruleOf(root.threshold, root.keys)],
          ]}
        />
      </Section>
    </div>
  );
};

const Red = ({ children }: { readonly children: string }) => (
  <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
    {children}
  </Alert>
);

const ALL_GROUPS = Array.from({ length: FINGERPRINT_GROUPS }, (_, i) => i);

/**
 * Which groups are asked for: nobody who made the package can know. Drawn once for as long as the window
 * is open, so that a second try does not ask for others.
 */
const draw = (): number[] => {
  const lots = crypto.getRandomValues(new Uint32Array(FINGERPRINT_GROUPS));
  return ALL_GROUPS.toSorted((a, b) => (lots[a] ?? 0) - (lots[b] ?? 0))
    .slice(0, ASKED_GROUPS)
    .toSorted((a, b) => a - b);
};

let drawn: readonly number[] | null = null;

/** What is typed of the groups that are asked for; it stays while the package is being taken in. */
export const useTypedGroups = () => {
  const [asked] = useState(() => (drawn ??= draw()));
  const [typed, setTyped] = useState<readonly string[]>(() => ALL_GROUPS.map(() => ''));
  const type = (i: number, text: string): void => setTyped(typed.with(i, text));
  return { asked, typed, type, ready: asked.every((i) => typed[i]?.trim() !== '') };
};

/** The groups that a refusal names, counted from 1. */
const wrongOf = (failure: Failure | null): ReadonlySet<string> =>
  new Set(String(failure?.params['groups'] ?? '').split(', '));

interface FoundingProps {
  readonly joining: Joining;
  readonly groups: ReturnType<typeof useTypedGroups>;
  /** Why what was typed before was not taken. */
  readonly failure: Failure | null;
  readonly onAccept: (typed: readonly string[]) => void;
  readonly onOther: () => void;
}

const Typing = ({ groups, failure, onAccept, onOther }: Omit<FoundingProps, 'joining'>) => {
  const text = useText(foundingWords);
  const { asked, typed, type, ready } = groups;
  const wrong = wrongOf(failure);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onAccept(typed);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" maw={860}>
          {text.call(asked.map((i) => i + 1))}
        </Text>
        <Group gap="sm" align="flex-start">
          {asked.map((i) => (
            <TextInput
              key={i}
              w={200}
              label={text.group(i + 1)}
              placeholder={text.groupHint}
              autoComplete="off"
              spellCheck={false}
              maxLength={60}
              value={typed[i] ?? ''}
              error={wrong.has(String(i + 1)) ? text.notSame : null}
              onChange={(event) => type(i, event.currentTarget.value)}
            />
          ))}
        </Group>
        {failure !== null && <StepFailure failure={failure} />}
        <Group gap="sm">
          <Button id={ACCEPT} type="submit" size="md" disabled={!ready}>
            {text.accept}
          </Button>
          <Button size="md" variant="default" onClick={onOther}>
            {text.other}
          </Button>
          {!ready && <Text size="sm">{text.lacking}</Text>}
        </Group>
      </Stack>
    </form>
  );
};

export const Founding = ({ joining, ...typing }: FoundingProps) => {
  const text = useText(foundingWords);
  const { asked, listed, pilot } = joining;
  return (
    <Stack gap="sm">
      {pilot && <Red>{text.pilot}</Red>}
      {asked !== null && asked.unit !== listed.unit && (
        <Red>{text.otherUnit(asked.unit, listed.unit)}</Red>
      )}
      <SideBySide joining={joining} />
      <Typing {...typing} />
    </Stack>
  );
};
