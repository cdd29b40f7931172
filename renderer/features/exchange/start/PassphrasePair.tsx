/** A passphrase typed twice, so that nobody locks a key with a slip of the finger. */
import { PasswordInput } from '@mantine/core';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import classes from './start.module.css';

export interface Pair {
  readonly first: string;
  readonly second: string;
}
export const NO_PAIR: Pair = { first: '', second: '' };
/** As the core demands. */
const LEAST = 8;

export const isGood = ({ first, second }: Pair): boolean =>
  first.length >= LEAST && first === second;

interface PassphrasePairProps {
  readonly label: string;
  readonly hint: string;
  readonly value: Pair;
  readonly onChange: (value: Pair) => void;
}

export const PassphrasePair = ({ label, hint, value, onChange }: PassphrasePairProps) => {
  const text = useText(startWords);
  const { first, second } = value;
  const tooShort = first !== '' && first.length < LEAST;
  const differ = second !== '' && !first.startsWith(second) && first !== second;
  return (
    <div className={classes['pair']} role="group" aria-label={label}>
      <PasswordInput
        label={label}
        description={`${hint} ${text.least(LEAST)}`}
        autoComplete="new-password"
        error={tooShort ? text.least(LEAST) : undefined}
        value={first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
      />
      <PasswordInput
        label={text.repeat}
        description={text.repeatHint}
        autoComplete="new-password"
        error={differ ? text.differ : undefined}
        value={second}
        onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
      />
    </div>
  );
};
