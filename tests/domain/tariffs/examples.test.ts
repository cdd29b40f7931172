// Every example that stands beside a rule, exactly.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../domain/tariffs/parse-line.ts';
import { resultLine } from '../../../domain/tariffs/result-line.ts';
import { invalidValuation, valueLine } from '../../../domain/tariffs/value-line.ts';
import { seedTariff } from './seed.ts';

interface Example {
  readonly case: string;
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

const valued = (raw: Record<string, unknown>) => {
  const line = parseLine(raw, 'json');
  return resultLine(line.ok ? valueLine(line.value, tariff) : invalidValuation(line.error));
};

describe.each(readdirSync(folder))('%s', (file) => {
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
  });
});
