import { expect, test } from 'vitest';
import { answerTo, questionsOf, type Unlikely } from '../../../domain/progress/plausibility.ts';
import { period } from '../../../domain/progress/period.ts';
import type { Bounds, IndicatorMode } from '../../../domain/progress/types.ts';
import { sentence } from '../../../domain/text/sentences.ts';

interface Case {
  readonly kind?: IndicatorMode;
  readonly value?: string | null;
  readonly degree?: number | null;
  readonly target?: string;
  readonly baseline?: string | null;
  readonly before?: string;
  readonly bounds?: Bounds;
  readonly confirmed?: string | null;
}

const unlikely = (of: Case): Unlikely => ({
  report: {
    value: of.value ?? null,
    degree: of.degree ?? null,
    confirmed: of.confirmed ?? null,
    correctionReason: null,
  },
  setting: {
    indicator: '7.3.3-1',
    kind: of.kind ?? 'count-cumulative',
    periodicity: 'quarter',
    unit: null,
    origin: 'default',
    bounds: of.bounds,
  },
  target: of.target ?? '4',
  baseline: of.baseline ?? null,
  before: of.before === undefined ? null : { before: of.before, earlier: period('2026-Q2') },
});

const codes = (of: Case): string[] => questionsOf(unlikely(of)).map(({ code }) => code);

test.each<[Case, string[]]>([
  [{ value: '4' }, []],
  [{ value: '400' }, []],
  [{ value: '401' }, ['above-target']],
  [{ value: '99999999999999999999' }, ['above-target']],
  [{ value: '1234.5', target: 'няма' }, ['fraction']],
  [{ value: '1234.5', target: '1500', kind: 'qualitative' }, []],
  [{ value: '401', target: '1500', before: '4' }, ['jump']],
  [{ value: '4', target: '1500', before: '401', kind: 'count-per-period' }, ['jump']],
  [{ value: '3', before: '4' }, ['falls']],
  [{ value: '3', before: '4', kind: 'count-per-period' }, []],
  [{ value: '100', kind: 'percent', before: '0.5', target: '0.5' }, []],
  // 0.95 as spreadsheets hold 95 %; not where the shares are as small anyway.
  [{ value: '0.95', kind: 'percent', target: '96' }, ['part-of-one']],
  [{ value: '1', kind: 'percent', target: '96 %', before: '90' }, ['part-of-one']],
  [{ value: '0', kind: 'percent', target: '96' }, []],
  [{ value: '1.01', kind: 'percent', target: '96' }, []],
  [{ value: '0.95', kind: 'percent', target: '1 %' }, []],
  [{ value: '0.95', kind: 'percent', target: '96', before: '0.9' }, []],
  [{ value: '0.95', kind: 'qualitative', target: '96' }, []],
  [{ value: '4', degree: 1 }, ['degree-one']],
  [{ value: null, degree: 66, kind: 'yes-no' }, ['degree-alone']],
  [{ value: '0', degree: 66, kind: 'yes-no' }, []],
  [{ value: null, degree: 66 }, []],
  [{ value: '7', bounds: { asked: true, times: 100, most: '6.5' } }, ['above-most']],
  [{ value: '9', bounds: { asked: true, times: 2, most: null } }, ['above-target']],
  [{ value: '900.5', bounds: { asked: false, times: 2, most: '1' } }, []],
  [{ value: '3', before: '4', bounds: { asked: false, times: 2, most: null } }, ['falls']],
  [{ value: '500', target: '0', before: '0' }, []],
  [{ value: '11', target: '40', baseline: '12' }, ['below-baseline']],
  [{ value: '12', target: '40', baseline: '12' }, []],
  // Several units report, so that nobody's share of it is known.
  [{ value: '11', target: '40', baseline: null }, []],
  // Only what is new; one to come down from; a baseline in words; asked about before.
  [{ value: '1', target: '40', baseline: '12', kind: 'count-per-period' }, []],
  [{ value: '11', target: '4', baseline: '12' }, []],
  [{ value: '0', target: '40', baseline: 'няма' }, []],
  [{ value: '11', target: '40', baseline: '12', before: '10' }, []],
  [{ value: '1', baseline: '12', bounds: { asked: false, times: 2, most: null } }, []],
])('%j is asked about: %j', (of, expected) => {
  expect(codes(of)).toEqual(expected);
});

test('an answer holds for its value and its questions, and for no other', () => {
  const of = { value: '1234.5', degree: 5 };
  const asked = questionsOf(unlikely(of));
  const confirmed = answerTo(unlikely(of).report, asked);
  const open = (other: Case) =>
    questionsOf(unlikely({ ...of, ...other, confirmed }))
      .filter(({ answered }) => !answered)
      .map(({ code }) => code);
  expect(open({})).toEqual([]);
  expect(open({ value: '1234.6' })).toEqual(['fraction', 'above-target']);
  expect(open({ degree: 6 })).toEqual(['fraction', 'above-target']);
  expect(open({ before: '1' })).toEqual(['jump']);
});

test('a question says what is unlikely, with both numbers', () => {
  const [question] = questionsOf(unlikely({ value: '40000' }));
  expect(question === undefined ? '' : sentence(question.text)).toBe(
    '40\u00A0000 е повече от 100 пъти над целта (4). Вярно ли е?',
  );
});
