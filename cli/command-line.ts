/**
 * The `myarka` command: every job of the window without it. Exit 0 done; 1 refused, with one sentence
 * on standard error (and `{"error":…}` on standard output with --json); 2 wrong use. A file of activity
 * lines, or of claims, of which none can be valued is refused (1); its results are written all the same.
 */
import { parseArgs } from 'node:util';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { homedir } from 'node:os';
import { startCore, type Core } from '../api/core.ts';
import { hostClock } from '../api/host/clock.ts';
import { programLog } from '../api/host/program-log.ts';
import { codeOf, faultOf, type ProgramLog } from '../api/program-log.ts';
import { witnessFolder } from '../api/host/witness.ts';
import { settleDataDir } from '../api/host/data-dir.ts';
import { callerOf } from '../api/router.ts';
import { invalidInput, Refused } from '../api/trpc.ts';
import { storageFailure } from '../db/faults.ts';
import { BUILT } from '../domain/kernel/app-version.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { textTrouble } from '../domain/kernel/read/text.ts';
import { readPersonName } from '../domain/person/name.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { WrongUse, type Command, type Invocation, type Values } from './command.ts';
import { typedSentence } from './hints.ts';
import { FORCE, hasOut, outOccupied } from './out-file.ts';

import { COMMANDS } from './verbs.ts';

const COMMON = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  'passphrase-file': { type: 'string' },
  'clock-ok': { type: 'boolean' },
  person: { type: 'string' },
} as const;

const usage = (): string =>
  ['Употреба:', ...COMMANDS.map(({ usage: line }) => `  myarka ${line}`)].join('\n');

const startsWith = (argv: readonly string[], words: readonly string[]): boolean =>
  words.every((word, i) => argv[i] === word);

const findCommand = (argv: readonly string[]): Command | undefined =>
  COMMANDS.filter(({ words }) => startsWith(argv, words)).toSorted(
    (a, b) => b.words.length - a.words.length,
  )[0];

const report = (reason: Failure, json: boolean): number => {
  const message = typedSentence(reason);
  if (json) {
    console.log(
      JSON.stringify({ error: { code: reason.code, message, where: reason.where ?? null } }),
    );
  }
  console.error(message);
  return 1;
};

const failureOf = (error: unknown, dataDir: string): Failure => {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof Refused) return cause.failure;
  if (cause instanceof ZodError) return invalidInput(cause);
  return storageFailure(cause, dataDir) ?? failure('core.bug', { detail: String(error) });
};

const execute = async (command: Command, invocation: Invocation): Promise<number> => {
  const result = await command.run(invocation);
  if (result === null) return 0;
  if (!result.ok) return report(result.error, invocation.json);
  if (invocation.json) console.log(JSON.stringify(result.value.json));
  else if (result.value.text !== '') console.log(result.value.text);
  return result.value.refused === true ? 1 : 0;
};

const openCore = (dataDir: string, person: string | undefined, programs: ProgramLog): Core =>
  startCore({
    dataDir,
    now: hostClock(process.env),
    witness: witnessFolder(process.env),
    built: Date.parse(BUILT),
    person,
    programs,
  });

/** `--person`: who works in this run, whatever the settings say; refused where it is no name. */
const personOf = (typed: string | undefined): Result<string | undefined, Failure> =>
  typed === undefined ? ok(typed) : readPersonName(typed);

/** Letters that the terminal sent in another encoding arrive as the sign of a lost one. */
const lostLetter = (values: Values, args: readonly string[]): Failure | null => {
  const given = [
    ...Object.entries(values).map(([name, value]) => [`--${name}`, value] as const),
    ...args.map((arg) => ['', arg] as const),
  ];
  for (const [name, value] of given)
    for (const text of [value].flat())
      if (typeof text === 'string' && /[\uD800-\uDFFF\uFFFD]/u.test(text)) {
        const trouble = textTrouble(text);
        return trouble === null || name === '' ? trouble : { ...trouble, where: name };
      }
  return null;
};

/** What went well is written down by a window that stays, not by each of a thousand commands. */
const quiet = ({ note }: ProgramLog): ProgramLog => ({
  note: (level, what, facts) => (level === 'info' ? undefined : note(level, what, facts)),
});

const noteRefusal = (
  programs: ProgramLog,
  { words }: Command,
  { code }: Failure,
  error: unknown,
): void => {
  const act = words.join('-');
  if (code === 'core.bug') programs.note('error', 'bug', { act, ...faultOf(error) });
  else programs.note('info', 'refused', { act, code: codeOf(code) });
};

const invoke = async (command: Command, argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: argv.slice(command.words.length),
    options: { ...COMMON, ...(hasOut(command) ? FORCE : {}), ...command.options },
    allowPositionals: true,
  });
  refuseSurplus(command, positionals);
  const dataDir =
    values.data ?? settleDataDir({ platform: process.platform, env: process.env, home: homedir() });
  const person = personOf(values.person);
  let core: Core | undefined;
  const programs = programLog(dataDir, 'cli');
  const opened = (): Core =>
    (core ??= openCore(dataDir, person.ok ? person.value : undefined, quiet(programs)));
  const json = values.json === true;
  const there = outOccupied(command, { values, args: positionals, dataDir });
  if (there !== null) return report(there, json);
  if (!person.ok) return report(person.error, json);
  const lost = lostLetter(values, positionals);
  if (lost !== null) return report(lost, json);
  try {
    if (values['clock-ok'] === true)
      await callerOf(opened().context).clock.answer({ trueNow: 'shown' });
    return await execute(command, {
      args: positionals,
      values,
      dataDir,
      json,
      core: opened,
      call: () => callerOf(opened().context),
    });
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    const reason = failureOf(error, dataDir);
    if (core !== undefined) noteRefusal(programs, command, reason, error);
    return report(reason, json);
  } finally {
    core?.close();
  }
};

/** How many words stand between the verb and its options; several files, and words to search, are free. */
const mostArgs = ({ words, usage: line }: Command): number => {
  if (/ДУМИ|FILE… \[/u.test(line)) return Infinity;
  const [before = ''] = line.split(/ \[?--/u);
  return before.split(' ').length - words.length;
};

const refuseSurplus = (command: Command, args: readonly string[]): void => {
  const surplus = args.slice(mostArgs(command));
  if (surplus.length === 0) return;
  throw new WrongUse(
    `Излишно: ${surplus.map((arg) => `„${arg}“`).join(', ')}. Нищо не е направено.`,
  );
};

const isParseError = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const OPTION = /'(?:-\w, )?(--?[\w-]+)/u;

/** What the reader of options says in English, in our words. */
const wrongUseText = (error: Error): string => {
  const option = OPTION.exec(error.message)?.[1] ?? '';
  if (/ambiguous/u.test(error.message))
    return `Стойността на ${option} започва с тире: напишете ги заедно, „${option}=…“.`;
  if (/argument missing/u.test(error.message)) return `${option} иска стойност след себе си.`;
  if (/does not take an argument/u.test(error.message)) return `${option} не приема стойност.`;
  if (error.message.startsWith('Unknown option')) return `Няма опция ${option} за тази команда.`;
  return error instanceof WrongUse ? error.message : 'Командата не се разбира.';
};

export const runCommandLine = async (argv: readonly string[]): Promise<number> => {
  const command = findCommand(argv);
  if (command === undefined) {
    console.error(usage());
    return 2;
  }
  try {
    return await invoke(command, argv);
  } catch (error) {
    if (!(error instanceof WrongUse) && !isParseError(error)) throw error;
    console.error(`${wrongUseText(error as Error)}\nУпотреба: myarka ${command.usage}`);
    return 2;
  }
};
