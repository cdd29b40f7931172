// Every example that stands beside a rule, exactly; an auditor's case names the lines and words it rests on.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { decimalAmount } from '../../../domain/kernel/money.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { difference, differenceRules } from '../../../domain/tariffs/difference.ts';
import { parseLine } from '../../../domain/tariffs/parse-line.ts';
import { resultLine } from '../../../domain/tariffs/result-line.ts';
import { invalidValuation, valueLine } from '../../../domain/tariffs/value-line.ts';
import { QUESTIONS } from '../../../domain/tariffs/questions.ts';
import { readValues, type ValueRecord } from '../../../domain/tariffs/read-value.ts';
import { seedRecords, seedTariff } from './seed.ts';

interface Source {
  readonly at: readonly string[];
  readonly words: readonly string[];
}
interface Example {
  readonly case: string;
  readonly source?: Source;
  readonly line: Record<string, unknown>;
  readonly expect: {
    readonly status: string;
    readonly bgn?: string;
    readonly eur?: string;
    readonly notes?: string[];
    readonly readings?: string[];
    readonly field?: string;
  };
}

const folder = new URL('../../../domain/tariffs/examples/', import.meta.url);
const tariff = seedTariff();
const today = localDate('2026-05-01');

const printed = readFileSync(
  new URL('../../../seeds/source/ordinance-3-amendment-2022.txt', import.meta.url),
  'utf8',
).split('\n');
const linesAt = (at: readonly string[]): string =>
  at
    .flatMap((span) => {
      const [from = 0, to = from] = span.split('-').map(Number);
      return printed.slice(from - 1, to);
    })
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
const absentWords = ({ at, words }: Source): string[] =>
  words.filter((one) => !linesAt(at).includes(one));

const valued = (raw: Record<string, unknown>) => {
  const line = parseLine(raw, 'json');
  return resultLine(
    line.ok
      ? valueLine(line.value, tariff, {}, { explained: true, today })
      : invalidValuation(line.error),
  );
};

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (file) => {
  const examples = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example[];

  test.each(examples.map((example) => [example.case, example] as const))('%s', (_, example) => {
    const result = valued(example.line);
    const { status, bgn, eur, notes = [], readings = [], field } = example.expect;
    expect(result).toMatchObject({ id: example.line['id'], row: example.line['row'], status });
    expect([result.bgn, result.eur]).toEqual([bgn, eur]);
    const codes = [...new Set(result.notes.map((note) => note.code))];
    expect(result.notes.flatMap((note) => note.bgn ?? [])).toEqual(readings);
    expect(status === 'invalid' ? result.notes.map((note) => note.field) : [field]).toEqual([
      field,
    ]);
    expect(['invalid', 'needs-decision'].includes(status) ? notes : codes).toEqual(notes);
    expect(example.source === undefined ? [] : absentWords(example.source)).toEqual([]);
  });
});

interface DifferenceExample {
  readonly case: string;
  readonly source: Source;
  readonly old: Readonly<Record<string, string>>;
  readonly line: Record<string, unknown>;
  readonly expect: {
    readonly old: string;
    readonly new: string;
    readonly bgn: string;
    readonly notes: readonly string[];
  };
}

/** The same value as an earlier act had it. */
const earlier = (key: string, value: string): ValueRecord => ({
  ...seedRecords().find((record) => record.key === key)!,
  value,
  appliesFrom: '2021-01-01',
  inForceFrom: '2021-01-01',
  publishedOn: '2021-01-01',
});
/** What was in force before the amendment: its own limits and the values of the case. */
const before = ({ old }: DifferenceExample): ValueRecord[] =>
  Object.entries(old).map(([key, value]) => earlier(key, value));

const differenceCases = JSON.parse(
  readFileSync(new URL('difference/audit.json', folder), 'utf8'),
) as DifferenceExample[];

describe('§ 6', () => {
  test.each(differenceCases.map((one) => [one.case, one] as const))('%s', (_, one) => {
    const rules = unwrap(differenceRules(unwrap(readValues([...seedRecords(), ...before(one)]))));
    const found = unwrap(difference({ line: unwrap(parseLine(one.line, 'json')) }, rules));
    expect({
      old: decimalAmount(found.old!.bgn!),
      new: decimalAmount(found.new.bgn!),
      bgn: decimalAmount(found.bgn),
      notes: found.notes.map((note) => note.code),
    }).toEqual(one.expect);
    expect(absentWords(one.source)).toEqual([]);
  });
});

test('the words that leave a question open, or settle it, stand where it says', () => {
  const absent = Object.values(QUESTIONS).flatMap(({ at, words }) => absentWords({ at, words }));
  expect(absent).toEqual([]);
});
