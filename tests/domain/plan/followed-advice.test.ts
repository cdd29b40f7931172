/** An advice is worth following: an amendment that does what the sentence says takes that finding away. */
import { expect, test } from 'vitest';
import { applyAmendment, type AmendmentItem } from '../../../domain/plan/amend.ts';
import { checkPlan, type PlanFinding } from '../../../domain/plan/findings/check.ts';
import { FOLLOWED } from './followed-advice.ts';
import { seedPlan } from './seed-plan.ts';

const found = checkPlan(seedPlan);

const memo = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

/** What an advice asks for, and what is found in the plan in which that was done. */
const followed = memo((finding: PlanFinding) => {
  const items = FOLLOWED[finding.rule]?.(finding) ?? [];
  const next = applyAmendment(seedPlan, { items });
  return { items, left: next.ok ? checkPlan(next.value) : null, next };
});

const WORDS = ['word', 'place', 'short', 'part', 'action', 'units', 'usual', 'field'] as const;
const about = ({ params }: PlanFinding): string => WORDS.map((key) => params[key] ?? '').join('|');
const places = ({ measures, cells }: PlanFinding): readonly string[] =>
  measures.length > 0 ? measures : [cells[0]?.code ?? ''];

/** The same fact, told of one of the same measures, in whatever number of them. */
const isSame = (a: PlanFinding, b: PlanFinding): boolean =>
  a.rule === b.rule && about(a) === about(b) && places(a).some((code) => places(b).includes(code));

test.each([...Map.groupBy(found, ({ rule }) => rule)])(
  '%s: the advice followed, the finding is gone',
  (_, ofRule) => {
    const left = ofRule.flatMap((finding) => {
      const { items, left: after, next } = followed(finding);
      if (!next.ok) return [`${finding.id}: ${JSON.stringify(next.error)}`];
      return (after ?? [])
        .filter((one) => isSame(one, finding))
        .map((one) => JSON.stringify([one.id, one.params, items]));
    });
    expect(left.join('\n')).toBe('');
  },
);

test.each([
  '- В рамките на бюджета на МЗ – 500 000 лв.\n- Механизъм за свързване на Европа – 1 000 000 лв.',
  '- В рамките на бюджета на МЗ – 500 000 лв. - Механизма за свързване на Европа – 1 000 000 лв.',
  'В рамките на бюджета на МЗ: 500000,00 лв.; Механизъм за свързване на Европа: 1 000 000 лева',
  '- В рамките на бюджета на МЗ - 500 000 - Механизъм за свързване на Европа = 1 000 000',
])('amounts of sources as they are printed are read: %s', (value) => {
  const item = {
    kind: 'set',
    measure: '3.5.3',
    field: 'fundingText',
    value,
    reason: 'Разпределено',
  };
  const next = applyAmendment(seedPlan, { items: [item as AmendmentItem] });
  const read = next.ok ? next.value.measures.find(({ code }) => code === '3.5.3')?.funding : next;
  expect(read).toEqual([
    { source: 'Бюджет на МЗ', share: 50_000_000 },
    { source: 'МСЕ', share: 100_000_000 },
  ]);
});

test.each([
  ['- В рамките на бюджета на МЗ – 500 000 €', 'read.euro-in-lev'],
  ['- Норвежки фонд – 500 000 лв.', 'amendment.unknown-source'],
  ['- В рамките на бюджета на МОН – 500 000 лв.', 'amendment.unknown-source'],
])('%s is refused: %s', (value, code) => {
  const item = {
    kind: 'set',
    measure: '3.5.3',
    field: 'fundingText',
    value,
    reason: 'Разпределено',
  };
  const next = applyAmendment(seedPlan, { items: [item as AmendmentItem] });
  expect(next.ok ? null : next.error.code).toBe(code);
});

test('years in the name of a source are no amount', () => {
  const value = '- Програма „Развитие на регионите“ 2021-2027 - В рамките на бюджета на МЗ';
  const item = { kind: 'set', measure: '3.5.3', field: 'fundingText', value, reason: 'Два' };
  const next = applyAmendment(seedPlan, { items: [item as AmendmentItem] });
  const read = next.ok ? next.value.measures.find(({ code }) => code === '3.5.3')?.funding : next;
  expect(read).toEqual([
    { source: 'ПРР', share: null },
    { source: 'Бюджет на МЗ', share: null },
  ]);
});

/** Other facts in one cell: a person who rewords it for the one may well mend the other. */
const TOGETHER: readonly string[] = [
  // Two things counted as one, and the citizens left out.
  'indicator-two-units 3.5.2 | qualifier-unmeasured 3.5.2',
  // A name without its word, and the two words «цифров» and «дигитален», of which there are as many.
  'name-differs 7.3.3 | term-varies 1.1.1',
];

test('one fact is one finding: no correction takes two away that take each other away', () => {
  const name = (f: PlanFinding): string => `${f.rule} ${places(f)[0]}`;
  const gone = found.map((finding) => {
    const left = followed(finding).left ?? found;
    return new Set(found.filter((one) => !left.some((other) => isSame(other, one))));
  });
  const pairs = found.flatMap((a, i) =>
    found
      .slice(i + 1)
      .filter((b, k) => gone[i]?.has(b) === true && gone[i + 1 + k]?.has(a) === true)
      .map((b) => [name(a), name(b)].toSorted().join(' | ')),
  );
  expect(pairs.toSorted()).toEqual(TOGETHER);
});

test('an abbreviation taken off the list silences no finding on indicators', () => {
  const item = { kind: 'remove', measure: 'ЛЗ', field: '', value: null, reason: 'Не се използва' };
  const next = applyAmendment(seedPlan, { items: [item as AmendmentItem] });
  const rules = next.ok ? checkPlan(next.value).map(({ rule }) => rule) : [];
  expect(rules).toContain('indicator-counts-existing');
});
