/**
 * What a verb of the command line is: its words, its options, and a function from parsed arguments to
 * a result for people (`text`) and one for programs (`json`).
 */
import type { ParseArgsConfig } from 'node:util';
import type { Core } from '../api/core.ts';
import type { callerOf } from '../api/router.ts';
import { Refused } from '../api/trpc.ts';
import type { LocalDate } from '../domain/kernel/date.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { readDate } from '../domain/kernel/read/date.ts';
import { readWhole, readYear, type Limits } from '../domain/kernel/read/number.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { readSofiaMoment } from '../domain/kernel/sofia-time.ts';

export interface Output {
  readonly json: unknown;
  readonly text: string;
  /** True where what was asked for is not so: nothing was done, or damage was found. Exit code 1. */
  readonly refused?: boolean;
}
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Invocation {
  readonly args: readonly string[];
  readonly values: Values;
  readonly dataDir: string;
  readonly json: boolean;
  /** Opens the core on first use; closed when the command ends. */
  readonly core: () => Core;
  readonly call: () => ReturnType<typeof callerOf>;
}

/** Thrown by a verb whose words are off; exit code 2. */
export class WrongUse extends Error {}

export interface Command {
  readonly words: readonly string[];
  readonly usage: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** Null where the verb writes its own output and stays (serve). */
  readonly run: (invocation: Invocation) => Promise<Result<Output, Failure> | null>;
}

export const textOption = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

export const requiredOption = (values: Values, name: string): string => {
  const value = textOption(values, name);
  if (value === undefined || value === '') throw new WrongUse(`--${name} липсва`);
  return value;
};

export const requiredArg = (args: readonly string[], at: number, name: string): string => {
  const value = args[at];
  if (value === undefined) throw new WrongUse(`липсва ${name}`);
  return value;
};

const optionOf = <T>(
  values: Values,
  name: string,
  read: (text: string) => Result<T, Failure>,
): T | undefined => {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const result = read(text);
  if (result.ok) return result.value;
  throw new Refused(failure(result.error.code, result.error.params, `--${name}`));
};

/** Read as in a field of the window; what cannot be read is refused with the option's name. */
export const wholeOption = (values: Values, name: string, limits: Limits): number | undefined =>
  optionOf(values, name, (text) => readWhole(text, limits));

export const dayOption = (values: Values, name: string): LocalDate | undefined =>
  optionOf(values, name, readDate);

/** That of an option which cannot be left out. */
const required =
  <T, More extends readonly unknown[]>(
    read: (values: Values, name: string, ...more: More) => T | undefined,
  ) =>
  (values: Values, name: string, ...more: More): T => {
    requiredOption(values, name);
    const value = read(values, name, ...more);
    if (value === undefined) throw new WrongUse(`--${name} липсва`);
    return value;
  };

export const requiredDay = required(dayOption);

export const requiredWhole = required(wholeOption);

export const requiredYear = required(
  (values: Values, name: string, years: { readonly min: number; readonly max: number }) =>
    optionOf(values, name, (text) => readYear(text, years)),
);

/** «15.03.2026 14:05» by Sofia's clock, as an instant in UTC. */
export const readInstant = (text: string): Result<string, Failure> => {
  const millis = readSofiaMoment(text);
  return millis.ok ? ok(new Date(millis.value).toISOString()) : millis;
};

/** A moment in Sofia, as an instant in UTC. */
export const requiredMoment = required((values: Values, name: string): string | undefined =>
  optionOf(values, name, readInstant),
);
