/** What the light says never contradicts its colour: over generated reports, and over the plan itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { AS_IT_STANDS } from '../../../domain/plan/unit-acts.ts';
import { indicatorProgress } from '../../../domain/progress/actual.ts';
import { lightSentence } from '../../../domain/progress/light-texts.ts';
import { lightOf } from '../../../domain/progress/light.ts';
import { DEFAULT_CYCLE, defaultSetting } from '../../../domain/progress/settings.ts';
import { unitStanding } from '../../../domain/progress/standing.ts';
import { INDICATOR_MODES, type ReportRow } from '../../../domain/progress/types.ts';
import { seedPlan } from '../plan/seed-plan.ts';
import { AT, row, SET_CYCLE } from './build.ts';

const UNITS = ['РЗИ-Варна', 'РЗИ-Бургас', 'МОН'];

interface Told {
  readonly value: string | null;
  readonly degree: number | null;
  readonly accepted: boolean;
}

const told = (values: fc.Arbitrary<string>): fc.Arbitrary<Told> =>
  fc.record({
    value: fc.option(values),
    degree: fc.option(fc.constantFrom(0, 40, 100)),
    accepted: fc.boolean(),
  });

const reportOf = (unit: string, { value, degree, accepted }: Told): ReportRow =>
  row({
    unit,
    value,
    degree,
    note: 'Свършено',
    submittedAt: AT,
    submittedBy: 'Иванова',
    ...(accepted
      ? { review: 'accepted', reviewOf: AT, acceptedValue: value, acceptedDegree: degree }
      : {}),
  });

interface Goal {
  readonly id: string;
  readonly text: string;
  readonly baseline: string;
  readonly target: string;
}

const progress = (
  goal: Goal,
  kind: (typeof INDICATOR_MODES)[number],
  reports: readonly (Told | null)[],
) => {
  const standings = reports.flatMap((one, i) => {
    const unit = UNITS[i] ?? 'МЗ';
    return one === null ? [] : (unitStanding([reportOf(unit, one)]) ?? []);
  });
  const setting = { ...defaultSetting(goal, DEFAULT_CYCLE), kind };
  return indicatorProgress(goal, setting, standings, {
    expected: UNITS,
    units: new Map(),
    day: AS_IT_STANDS,
  });
};

const number = (text: string): number => Number(text.replaceAll(/\s/gu, '').replace(',', '.'));

/** Figures that say that all is done: a whole degree, a number not below the one it is measured by. */
const saysDone = (sentence: string, falling: boolean): boolean => {
  // «приети 50 от 60, подадени 40»: less was submitted since.
  const later = /подадени ([\d\s,]+)$/u.exec(sentence.replaceAll(' %', ''))?.[1];
  const counts = /(?:отчетени|подадени|приети) ([\d\s,]+?)(?: %)? от ([\d\s,]+)/u.exec(sentence);
  const [, value, target] = counts ?? [];
  if (value === undefined || target === undefined)
    return /степен на изпълнение 100/u.test(sentence);
  const [is, should] = [number(later ?? value), number(target)];
  return falling ? is <= should : is >= should;
};

const EXPLAINED = /чака приемане|не са отчели|не е отчело|неприет|стойност не е отчетена/u;

const contradictions = (
  goals: readonly Goal[],
  indicators: readonly ReturnType<typeof progress>[],
  end: number,
): string[] => {
  const input = {
    measure: { start: 2024, end, regular: false },
    indicators,
    milestones: [],
    cycle: SET_CYCLE,
    today: localDate('2026-10-16'),
  };
  const light = lightOf(input);
  const sentence = lightSentence(light).replaceAll('\u00A0', ' ');
  const falling = goals.some(({ baseline, target }) => Number(target) < Number(baseline));
  const wrong = {
    'says that all is done':
      ['red', 'amber'].includes(light.colour) &&
      saysDone(sentence, falling) &&
      !EXPLAINED.test(sentence),
    'red, and not late': light.colour === 'red' && !sentence.startsWith('закъснява'),
    'late, and not red': light.colour !== 'red' && /закъсн/u.test(sentence),
    'done, and not reached':
      light.colour === 'done' && indicators.some(({ reached }) => reached === null),
  };
  return Object.entries(wrong).flatMap(([what, is]) => (is ? [`${what}: ${sentence}`] : []));
};

const goal = fc.record({
  id: fc.constant('3.1.1-1'),
  text: fc.constant('Брой регистри'),
  baseline: fc.constantFrom('0', '1', '60', 'Текуща'),
  target: fc.constantFrom('1', '50', '100', 'Текуща'),
});

test('over generated reports, no figure says that all is done where the colour says that it is not', () => {
  fc.assert(
    fc.property(
      goal,
      fc.array(
        fc.tuple(
          fc.constantFrom(...INDICATOR_MODES),
          fc.array(fc.option(told(fc.constantFrom('0', '1', '50', '100'))), { maxLength: 3 }),
        ),
        { minLength: 1, maxLength: 2 },
      ),
      fc.constantFrom(2025, 2026, 2030),
      (one, several, end) => {
        const indicators = several.map(([kind, reports]) => progress(one, kind, reports));
        expect(contradictions([one], indicators, end)).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each(seedPlan.measures.map((measure) => [measure.code, measure] as const))(
  'measure %s of the plan, whoever reports what of its indicators',
  (_code, measure) => {
    fc.assert(
      fc.property(
        fc.array(fc.option(told(fc.constantFrom('0', '1', '50', '100'))), { maxLength: 3 }),
        (reports) => {
          const goals = measure.indicators;
          const indicators = goals.map((one) =>
            progress(one, defaultSetting(one, DEFAULT_CYCLE).kind, reports),
          );
          expect(contradictions(goals, indicators, measure.end)).toEqual([]);
        },
      ),
    );
  },
);

test('one of three has reported that all is done: two are said to be silent', () => {
  const yes: Told = { value: '1', degree: 100, accepted: true };
  const one = progress(
    { id: '1.1.1-1', text: 'Създаден регистър', baseline: '0', target: '1' },
    'yes-no',
    [yes],
  );
  const light = lightOf({
    measure: { start: 2024, end: 2025, regular: false },
    indicators: [one],
    milestones: [],
    cycle: SET_CYCLE,
    today: localDate('2026-10-16'),
  });
  expect(lightSentence(light).replaceAll('\u00A0', ' ')).toBe(
    'закъснява: краят е 2025 г., степен на изпълнение 100 %, но не са отчели 2 звена',
  );
});
