import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { myarka, myarkaJson } from './run.ts';

interface Sum {
  readonly count: number;
  readonly bgn: string;
  readonly eur: string;
}
interface Rounding {
  readonly eur: string;
  readonly eurOfParts: string;
  readonly difference: string;
}
interface TotalsJson {
  readonly plan: Sum;
  readonly goals: readonly Record<'goal' | 'stated' | 'summed' | 'difference' | 'eur', string>[];
  readonly subgoals: readonly (Sum & { readonly subgoal: string })[];
  readonly sources: readonly (Sum & { readonly sources: string[]; readonly split: string })[];
  readonly stages: readonly (Sum & { readonly stages: number[] })[];
  readonly years: readonly (Sum & { readonly year: number })[];
  readonly rounding: Readonly<Record<string, Rounding>>;
  readonly spread: { readonly assumption: string; readonly years: readonly Sum[] };
}

let folder = '';
let totals: TotalsJson;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-totals-'));
  totals = myarkaJson<TotalsJson>(folder, ['plan', 'totals']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cents = (amount: string): number => Number(amount.replace('.', ''));
const add = (amounts: readonly string[]): number => amounts.reduce((n, a) => n + cents(a), 0);

describe('plan totals --json', () => {
  test('the plan and its goals, as the contract names them', () => {
    expect(totals.plan).toMatchObject({ bgn: '64346000.00', eur: '32899587.39' });
    expect(
      totals.goals.map(({ goal, stated, summed, difference, eur }) => [
        goal,
        stated,
        summed,
        difference,
        eur,
      ]),
    ).toEqual([
      ['1', '275000.00', '275000.00', '0.00', '140605.27'],
      ['2', '1301000.00', '1301000.00', '0.00', '665190.74'],
      ['3', '9650000.00', '9650000.00', '0.00', '4933966.65'],
      ['4', '8240000.00', '8240000.00', '0.00', '4213045.10'],
      ['5', '8430000.00', '8430000.00', '0.00', '4310190.56'],
      ['6', '600000.00', '600000.00', '0.00', '306775.13'],
      ['7', '35850000.00', '35850000.00', '0.00', '18329813.94'],
    ]);
  });

  test('every breakdown adds up to the whole, in лв. to the stotinka', () => {
    const { subgoals, sources, stages, years, spread } = totals;
    for (const groups of [subgoals, sources, stages, years, spread.years]) {
      expect(add(groups.map(({ bgn }) => bgn))).toBe(6_434_600_000);
    }
    expect(subgoals).toHaveLength(23);
  });

  test('in € the rounding difference closes the gap', () => {
    expect(totals.rounding.subgoals).toEqual({
      eur: '32899587.39',
      eurOfParts: '32899587.41',
      difference: '-0.02',
    });
    expect(add(totals.subgoals.map(({ eur }) => eur))).toBe(3_289_958_741);
    for (const { eur, eurOfParts, difference } of Object.values(totals.rounding)) {
      expect(cents(eurOfParts) + cents(difference)).toBe(cents(eur));
    }
  });

  test('one sum of two sources is a line of its own', () => {
    expect(totals.sources.filter(({ split }) => split === 'unknown')).toMatchObject([
      { sources: ['Бюджет на МЗ', 'МСЕ'], bgn: '1500000.00' },
      { sources: ['НПВУ', 'Бюджет на МЗ'], bgn: '900000.00' },
    ]);
    expect(totals.stages.map(({ stages }) => stages)).toEqual([[1], [2], [3], [1, 2], [2, 3], []]);
  });

  test('the spread over years says that it is an assumption', () => {
    expect(totals.spread.assumption).toMatch(/^Допускане: /u);
  });
});

describe('plan totals for people', () => {
  test('an aligned table: every figure of a column ends in the same place', () => {
    const { code, out } = myarka(folder, ['plan', 'totals']);
    expect(code).toBe(0);
    const lines = out.split('\n');
    const goals = lines.slice(1, lines.indexOf(''));
    expect(new Set(goals.map((line) => line.length)).size).toBe(1);
    expect(out).toContain('съвпада');
  });

  test('--out writes the report as PDF', () => {
    const file = join(folder, 'средства.pdf');
    expect(myarkaJson(folder, ['plan', 'totals', '--out', file])).toEqual({ file, pages: 4 });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a place that cannot be written to is refused in one sentence', () => {
    const { code, err } = myarka(folder, [
      'plan',
      'totals',
      '--out',
      join(folder, 'няма', 'f.pdf'),
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Файлът „.*f\.pdf“ не можа да се запише \(ENOENT\)\. .*\n$/u);
  });
});
