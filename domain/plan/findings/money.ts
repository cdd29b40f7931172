/** Stated totals against sums; amounts against funding sources. */
import { formatMoney, money, sumMinor, type Currency, type Minor } from '../../kernel/money.ts';
import { matter, overlap, shared } from '../content-words.ts';
import type { Measure, Plan } from '../plan.ts';
import { totals } from '../totals.ts';
import { cell, cellsOf, finding, type Finding, type Severity } from './finding.ts';
import { readOnce } from './text-cells.ts';

export type MoneyRule =
  | 'total-differs'
  | 'money-zero'
  | 'money-zero-in-budget'
  | 'money-no-source'
  | 'money-unsplit'
  | 'money-shares'
  | 'source-unknown';

type Found = Finding<MoneyRule>[];

const shown = (amount: Minor, currency: Currency): string => formatMoney(money(amount, currency));

const goalTotals = (plan: Plan): Found =>
  totals(plan)
    .goals.filter((t) => t.difference !== 0)
    .flatMap((t) => {
      const goal = plan.goals.find((g) => g.code === t.goal);
      if (goal === undefined) return [];
      const measures = plan.measures.filter((m) => m.goal === goal.code);
      return [
        finding({
          rule: 'total-differs',
          severity: 'error',
          measures: [],
          params: {
            goal: goal.code,
            stated: shown(t.stated, t.currency),
            summed: shown(t.summed, t.currency),
            difference: shown(t.difference, t.currency),
          },
          cells: [
            cell(goal, 'stated', shown(t.stated, t.currency)),
            ...measures.map((m) => cell(m, 'budget', shown(m.budget, m.currency))),
          ],
          about: `${t.stated}|${t.summed}`,
        }),
      ];
    });

const ofMeasure = (
  m: Measure,
  rule: MoneyRule,
  severity: Severity,
  params: Finding['params'] = {},
): Finding<MoneyRule> =>
  finding({
    rule,
    severity,
    measures: [m.code],
    params: { amount: shown(m.budget, m.currency), funding: m.fundingText, ...params },
    cells: [cell(m, 'budget', shown(m.budget, m.currency)), ...cellsOf(m, ['fundingText'])],
  });

const linesOf = (fundingText: string): string[] =>
  fundingText
    .split(/(?:^|\s)[-–]\s|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** «В рамките на бюджета» with nothing is how the plan says «no money of its own». */
const WITHIN = /^[\s-]*в рамките на/iu;

const NO_MONEY = new RegExp(
  String.raw`(?:^|[,;–-]\s*)(?:${[
    'без',
    'не се (?:изискват|предвиждат|налагат)',
    'не са (?:необходими|нужни)',
  ].join('|')})(?: допълнителни)?(?: финансови)? средства[\s.;]*$|` +
    String.raw`(?:^|[,;–-]\s*)(?:допълнителни )?(?:финансови )?средства не (?:са (?:необходими|нужни)|се (?:изискват|предвиждат|налагат))[\s.;]*$`,
  'iu',
);

/** «Не са необходими средства» names no source: it says that the measure needs no money. */
const withoutNoMoney = (line: string): string =>
  line.replaceAll(/\s+/gu, ' ').replace(NO_MONEY, '').trim();

const saysNoMoney = (fundingText: string): boolean =>
  linesOf(fundingText).some((line) => withoutNoMoney(line) !== line.replaceAll(/\s+/gu, ' '));

const zero = ({ measures }: Plan): Found =>
  measures
    .filter((m) => m.budget === 0 && m.funding.length > 0 && !WITHIN.test(m.fundingText))
    .map((m) => ofMeasure(m, 'money-zero', 'warning'));

const zeroWithin = ({ measures }: Plan): Found => {
  const without = measures.filter(
    (m) => m.budget === 0 && WITHIN.test(m.fundingText) && !saysNoMoney(m.fundingText),
  );
  if (without.length === 0) return [];
  return [
    finding({
      rule: 'money-zero-in-budget',
      severity: 'info',
      measures: without.map((m) => m.code),
      params: { count: without.length },
      cells: without.flatMap((m) => cellsOf(m, ['fundingText'])),
      about: `${without.length}`,
    }),
  ];
};

const withoutSource = ({ measures }: Plan): Found =>
  measures
    .filter((m) => m.budget > 0 && m.funding.length === 0)
    .map((m) => ofMeasure(m, 'money-no-source', 'error'));

const unsplit = ({ measures }: Plan): Found =>
  measures
    .filter((m) => m.budget > 0 && m.funding.filter((f) => f.share === null).length > 1)
    .map((m) =>
      ofMeasure(m, 'money-unsplit', 'warning', {
        sources: m.funding.map((f) => f.source).join(', '),
      }),
    );

const shares = ({ measures }: Plan): Found =>
  measures.flatMap((m) => {
    const known = m.funding.flatMap((f) => (f.share === null ? [] : [f.share]));
    const sum = sumMinor(known);
    const complete = known.length === m.funding.length;
    const right = complete ? sum === m.budget : sum <= m.budget;
    if (known.length === 0 || right) return [];
    return [ofMeasure(m, 'money-shares', 'error', { shares: shown(sum, m.currency) })];
  });

const expanded = (text: string, { abbreviations }: Plan): Set<string> =>
  new Set(
    [...matter(text)].flatMap((word) => {
      const known = abbreviations.find((a) => a.short.toLowerCase() === word);
      return known === undefined ? [word] : [...matter(known.long)];
    }),
  );

const HALF = 0.5;
/** Of what the line says, so much must be of the source: «Бюджет на МОН» is not that of МЗ. */
const OWN = 0.6;

/**
 * «В рамките на бюджета на МЗ – 500 000 лв.»: an amount after its source, joined by a dash, a colon or «=».
 * Years («2021-2027») are none: an amount names its currency, or is grouped.
 */
const WITH_AMOUNT =
  /\s*(?:[-–—:=]\s*)((?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,]\d+)?\s*(?:лв\.?|лева|BGN|€|EUR|евро)|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?)(?=[\s.;,]*(?:$|[\n;]|[-–—]\s))[.;,]*/giu;
const AMOUNT_MARK = '\u0001';

const amountsMarked = (fundingText: string): string =>
  fundingText.replace(WITH_AMOUNT, `${AMOUNT_MARK}$1\n`);

export interface NamedSource {
  readonly line: string;
  /** The part of the amount that the line states for it, as typed. */
  readonly amount: string | null;
  /** The code of the source that the line names, or null. */
  readonly source: string | null;
}

/** Reads the lines of printed funding cells against the plan's list of sources. */
export const sourceReader = (plan: Plan): ((fundingText: string) => NamedSource[]) => {
  const listed = plan.fundingSources.map(({ code, name }) => ({
    code,
    words: expanded(name, plan),
  }));
  const read = readOnce((marked: string): NamedSource => {
    const [line = '', amount = null] = marked.split(AMOUNT_MARK).map((part) => part.trim());
    const said = expanded(line, plan);
    const fits = listed
      .map(({ code, words }) => ({
        code,
        fit: overlap(said, words),
        own: shared(said, words).length,
      }))
      .filter(({ fit, own }) => fit >= HALF && own > OWN * said.size)
      .toSorted((a, b) => b.fit - a.fit);
    return { line, amount, source: fits[0]?.code ?? null };
  });
  return (fundingText) =>
    linesOf(amountsMarked(fundingText))
      .map(withoutNoMoney)
      .filter((line) => line !== '')
      .map(read);
};

/** Each line of the printed cell names a source of the list, and each source is in the list. */
const unknownSource = (plan: Plan): Found => {
  const read = sourceReader(plan);
  return plan.measures.flatMap((m) => {
    const codes = m.funding.map((f) => f.source);
    const strange = codes.filter((code) => !plan.fundingSources.some((s) => s.code === code));
    const unlisted = read(m.fundingText).filter(({ source }) => source === null);
    return [...strange, ...unlisted.map(({ line }) => line)].map((source) =>
      ofMeasure(m, 'source-unknown', 'error', { source }),
    );
  });
};

export const moneyFindings = (plan: Plan): Found =>
  [goalTotals, withoutSource, unknownSource, shares, zero, unsplit, zeroWithin].flatMap((rule) =>
    rule(plan),
  );
