import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../domain/kernel/date.ts';
import { eurOfBgn, type Minor } from '../../../domain/kernel/money.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import type { ActivityLine } from '../../../domain/tariffs/line.ts';
import { parseLine } from '../../../domain/tariffs/parse-line.ts';
import {
  ASK_ALL,
  OPEN_QUESTIONS,
  QUESTIONS,
  withReading,
  type Question,
  type Readings,
} from '../../../domain/tariffs/questions.ts';
import { resultLine } from '../../../domain/tariffs/result-line.ts';
import { closeTotals, countValuation, startTotals } from '../../../domain/tariffs/totals.ts';
import { invalidValuation, valueLine } from '../../../domain/tariffs/value-line.ts';
import { rawLine, rawLines, stays } from './lines.ts';
import { seedTariff } from './seed.ts';

const tariff = seedTariff();
const lineOf = (raw: object): ActivityLine => unwrap(parseLine({ id: 'x', ...raw }, 'json'));

/** Every question answered, each at random. */
const anyReadings: fc.Arbitrary<Readings> = fc
  .tuple(...OPEN_QUESTIONS.map((question) => fc.constantFrom(...QUESTIONS[question].readings)))
  .map((readings) => Object.fromEntries(OPEN_QUESTIONS.map((one, i) => [one, readings[i]])));

test('steps add up to the total to the stotinka, and nothing is negative', () => {
  fc.assert(
    fc.property(rawLine, anyReadings, (raw, readings) => {
      const { bgn, eur, steps } = valueLine(lineOf(raw), tariff, readings);
      const sum = steps.reduce((total, step) => total + step.bgn, 0);
      expect(sum).toBe(bgn ?? 0);
      expect(Math.min(sum, ...steps.map((step) => step.bgn))).toBeGreaterThanOrEqual(0);
      expect(eur).toBe(bgn === null ? null : eurOfBgn(bgn));
    }),
  );
});

test('a longer stay never pays less', () => {
  fc.assert(
    fc.property(stays, anyReadings, fc.integer({ min: 1, max: 60 }), (raw, readings, more) => {
      const longer = { ...raw, discharged: addDays(raw.discharged, more) };
      const before = valueLine(lineOf(raw), tariff, readings).bgn;
      const after = valueLine(lineOf(longer), tariff, readings).bgn;
      fc.pre(before !== null && after !== null);
      expect(after).toBeGreaterThanOrEqual(before ?? 0);
    }),
  );
});

test('with every question answered nothing waits, and the answers are recorded', () => {
  fc.assert(
    fc.property(rawLine, anyReadings, (raw, readings) => {
      const valuation = valueLine(lineOf(raw), tariff, readings);
      expect(valuation.status).not.toBe('needs-decision');
      for (const { question, reading } of valuation.choices)
        expect(readings[question]).toBe(reading);
    }),
  );
});

test.each([ASK_ALL, {}])(
  'what a reading is said to pay is what it pays once chosen: %j',
  (kept) => {
    fc.assert(
      fc.property(rawLine, (raw) => {
        const line = lineOf(raw);
        const { status, bgn, notes } = valueLine(line, tariff, kept);
        const told = notes.flatMap(({ alternative }) => alternative ?? []);
        fc.pre(told.length > 0);
        expect(bgn === null).toBe(status === 'needs-decision');
        for (const alternative of told) {
          const readings = alternative.choices.reduce<Readings>(withReading, kept);
          expect(valueLine(line, tariff, readings)).toMatchObject({
            status: alternative.status,
            bgn: alternative.bgn,
            eur: alternative.eur,
          });
        }
      }),
    );
  },
);

test('totals without explanation are the same totals', () => {
  fc.assert(
    fc.property(rawLine, anyReadings, (raw, readings) => {
      const line = lineOf(raw);
      const full = valueLine(line, tariff, readings);
      const bare = valueLine(line, tariff, readings, { explained: false });
      expect([bare.status, bare.bgn, bare.eur]).toEqual([full.status, full.bgn, full.eur]);
    }),
  );
});

test('a line is worth the same in any order and any company', () => {
  fc.assert(
    fc.property(rawLines, fc.nat(), (raws, seed) => {
      const value = (raw: object) => valueLine(unwrap(parseLine({ ...raw }, 'json')), tariff);
      const rotated = [
        ...raws.slice(seed % (raws.length + 1)),
        ...raws.slice(0, seed % (raws.length + 1)),
      ];
      const totalsOf = (lines: readonly object[]) => {
        const counting = startTotals();
        for (const line of lines) countValuation(counting, value(line));
        return closeTotals(counting);
      };
      expect(totalsOf(rotated)).toEqual(totalsOf(raws));
      const total = raws.reduce((sum, raw) => sum + (value(raw).bgn ?? 0), 0);
      expect(totalsOf(raws).all.bgn).toBe(total as Minor);
    }),
  );
});

test('whatever is handed over gets a verdict with sentences, never a throw', () => {
  const anything = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue()),
    rawLine.chain((raw) =>
      fc.tuple(fc.constantFrom(...Object.keys(raw)), fc.jsonValue()).map(([key, value]) => ({
        id: 'x',
        ...raw,
        [key]: value,
      })),
    ),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom('json', 'table'), (raw, form) => {
      const line = parseLine(raw, form);
      const result = resultLine(
        line.ok ? valueLine(line.value, tariff) : invalidValuation(line.error),
      );
      const named = result.notes.filter((note) => note.field !== undefined).length;
      expect(result.status !== 'invalid' || named > 0).toBe(true);
      expect(result.bgn === undefined).toBe(
        ['needs-decision', 'no-tariff', 'invalid'].includes(result.status),
      );
    }),
    { numRuns: 500 },
  );
});

test('where a choice stays the plain reading is paid, marked, and told with the others', () => {
  fc.assert(
    fc.property(rawLine, (raw) => {
      const { status, choices, notes } = valueLine(lineOf(raw), tariff);
      expect(status).not.toBe('needs-decision');
      for (const { question, reading, plain } of choices) {
        expect([plain, reading]).toEqual([true, QUESTIONS[question].usual]);
        expect(notes.map(({ code }) => code)).toContain(`tariff.plain.${question}.${reading}`);
        const others = notes.flatMap(({ alternative }) => alternative?.choices ?? []);
        expect(others.filter((other) => other.question === question)).toHaveLength(
          QUESTIONS[question].readings.length - 1,
        );
      }
    }),
  );
});

test('every question is asked of some line', () => {
  const asked = new Set<Question>(['line.dates', 'line.count']);
  for (const raw of fc.sample(rawLine, { numRuns: 4000, seed: 7 }))
    for (const note of valueLine(lineOf(raw), tariff, ASK_ALL).notes)
      for (const choice of note.alternative?.choices ?? []) asked.add(choice.question);
  expect([...asked].toSorted()).toEqual([...OPEN_QUESTIONS].toSorted());
});
