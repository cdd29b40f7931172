/**
 * Days, moments and years on the command line are read as in the window's fields, before anything is
 * opened: the verbs are walked, so that a new one cannot forget it.
 */
import { expect, test } from 'vitest';
import { Refused } from '../../api/trpc.ts';
import type { Command, Values } from '../../cli/command.ts';
import { COMMANDS } from '../../cli/verbs.ts';
import { sentence } from '../../domain/text/sentences.ts';

const DAY = /--([\w-]+) ДД\.ММ\.ГГГГ(?! ЧЧ)/gu;
const MOMENT = /--([\w-]+) "ДД\.ММ\.ГГГГ ЧЧ:ММ"/gu;
const YEAR = /--([\w-]+) ГГГГ/gu;

const namesOf = ({ usage }: Command, kind: RegExp): string[] =>
  [...usage.matchAll(kind)].map(([, name = '']) => name);

const SOME_TIME = '01.03.2026 12:00';

/** Each option as its usage says it, «--role a|b» as «a». */
const likely = ({ usage, options = {} }: Command): Values =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, { type }]) => {
      const shown = new RegExp(`--${name} "?([^\\s|"\\]]+)`, 'u').exec(usage)?.[1];
      return type === 'string' && shown !== undefined
        ? [[name, shown.startsWith('ДД') ? SOME_TIME : shown]]
        : [];
    }),
  );

const unopened = (): never => {
  throw new Error('opened before its options were read');
};

const refusal = async (command: Command, name: string, text: string): Promise<string> => {
  const values = { ...likely(command), [name]: text };
  try {
    await command.run({
      args: ['X', 'X'],
      values,
      dataDir: '/nowhere',
      json: false,
      core: unopened,
      call: unopened,
    });
  } catch (error) {
    if (error instanceof Refused) return sentence(error.failure);
    throw error;
  }
  throw new Error(`${command.words.join(' ')} took --${name} ${text}`);
};

const refusals = async (kind: RegExp, text: string): Promise<Record<string, string>> => {
  const told: Record<string, string> = {};
  for (const command of COMMANDS)
    for (const name of namesOf(command, kind))
      told[`${command.words.join(' ')} --${name}`] = await refusal(command, name, text);
  return told;
};

test('a day that does not exist is named, with its option, by every verb', async () => {
  const told = await refusals(DAY, '31.02.2026');
  expect(Object.keys(told)).toEqual(
    expect.arrayContaining([
      'plan list --on',
      'plan units add --from',
      'history --as-on',
      'progress report --known',
      'tariff values --on',
      'tariff later note --from',
      'council sitting add --date',
      'council decision add --due',
      'council decision follow --on',
      'council answer --on',
      'council resume --on',
      'council pack --as-on',
      'council archive --as-on',
    ]),
  );
  for (const [verb, text] of Object.entries(told))
    expect([verb, text]).toEqual([
      verb,
      `${/--[\w-]+$/u.exec(verb)?.[0]}: Няма такъв ден: „31.02.2026“. Проверете деня и месеца.`,
    ]);
});

test('a moment by the clock, too', async () => {
  const told = await refusals(MOMENT, '31.02.2026 12:00');
  expect(Object.keys(told)).toEqual([
    'clock correct --from',
    'clock correct --to',
    'clock correct --true',
  ]);
  for (const text of Object.values(told)) expect(text).toMatch(/^--\w+: Няма такъв ден:/u);
});

test('a year is one of those that the window takes', async () => {
  for (const text of ['31', '20265', '-5', '1.234', '1999', '2101', 'утре']) {
    const told = await refusals(YEAR, text);
    expect(Object.keys(told)).toEqual([
      'progress report --year',
      'progress signed --year',
      'council programme --year',
      'council report --year',
    ]);
    for (const said of Object.values(told))
      expect(said).toBe(
        `--year: „${text}“ не е година тук. Напишете я с четири цифри, от 2000 до 2100.`,
      );
  }
});

test('no usage writes a day or a year in another way', () => {
  const other = /YYYY|DD\.MM| D\]|--(?:date|due|on|as-on|from|to) D\b|--year Y\b/u;
  expect(COMMANDS.filter(({ usage }) => other.test(usage)).map(({ usage }) => usage)).toEqual([]);
});
