/**
 * The fields that an amendment may set, each read from the one text form it has in drafts and files:
 * years «2027», amounts «1000.50», lists «МЗ; МОН», funding «НПВУ = 100.00; Бюджет на МЗ».
 *
 * A printed text carries its meaning along: a stage label sets the stages, a funding text the sources
 * it names, a body's text the codes in it. Where the text cannot say it, the coded field does.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import type { Currency } from '../kernel/money.ts';
import { currencyNamed, readMoney } from '../kernel/read/money.ts';
import { readYear } from '../kernel/read/number.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { sourceReader } from './findings/money.ts';
import { readStageLabel } from './findings/stage-labels.ts';
import type {
  Abbreviation,
  Funding,
  Goal,
  Indicator,
  Measure,
  Paragraph,
  Plan,
  Subgoal,
} from './plan.ts';

type Read<T> = Result<T, Failure>;
/** What a setter is told: the value as typed, of which row, in which plan. */
export interface Given {
  readonly value: string;
  readonly code: string;
  readonly field: string;
  readonly plan: Plan;
}
type Setter<T> = (row: T, given: Given) => Read<T>;
type Setters<T> = Readonly<Record<string, Setter<T>>>;

const wrong = (code: string, { value, code: measure, field }: Given): Read<never> =>
  err(failure(`amendment.${code}`, { value, measure, field }, measure));

const text =
  <T>(key: keyof T & string, required = false): Setter<T> =>
  (row, given) =>
    required && given.value === ''
      ? wrong('empty-text', given)
      : ok({ ...row, [key]: given.value });

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** A value that cannot be read says so, at the measure. */
const refused = (code: string, reason: Failure): Read<never> =>
  err(failure(reason.code, reason.params, code));

const year =
  (key: 'start' | 'end'): Setter<Measure> =>
  (m, { value, code }) => {
    const read = readYear(value, { min: FIRST_YEAR, max: LAST_YEAR });
    return read.ok ? ok({ ...m, [key]: read.value }) : refused(code, read.error);
  };

const amount =
  <T>(key: keyof T & string, currencyOf: (row: T) => Currency): Setter<T> =>
  (row, { value, code }) => {
    const read = readMoney(value, currencyOf(row));
    return read.ok ? ok({ ...row, [key]: read.value }) : refused(code, read.error);
  };

/** An amount that is given is stated, 0 as well. */
const budget: Setter<Measure> = (m, given) => {
  const set = amount<Measure>('budget', ({ currency: own }) => own)(m, given);
  return set.ok ? ok({ ...set.value, budgetSilent: undefined }) : set;
};

const currency: Setter<Measure> = (m, given) => {
  const named = currencyNamed(given.value);
  return named === null ? wrong('bad-currency', given) : ok({ ...m, currency: named });
};

const stage: Setter<Measure> = (m, given) => {
  const read = readStageLabel(given.value, given.plan.stages);
  return read === null ? wrong('bad-stage', given) : ok({ ...m, stage: given.value, ...read });
};

const listed = (value: string): string[] =>
  value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const unknownSource = (value: string, { code, plan }: Given): Read<never> => {
  const known = plan.fundingSources.map((s) => s.code).join('; ');
  return err(failure('amendment.unknown-source', { value, measure: code, known }, code));
};

const sourceCodes = ({ value, plan }: Given): string[] => {
  const codes = new Set(plan.fundingSources.map((s) => s.code));
  const named = listed(value);
  return named.every((code) => codes.has(code)) ? named : [];
};

/** A source is named by its code, or by the words in which the plan names it, with its part of the amount. */
const fundingText: Setter<Measure> = (m, given) => {
  const codes = sourceCodes(given);
  const named = codes.length > 0 ? [] : sourceReader(given.plan)(given.value);
  const strange = named.find(({ source }) => source === null);
  if (strange !== undefined) return unknownSource(strange.line, given);
  const funding: Funding[] = codes.map((source) => ({ source, share: null }));
  for (const { source, amount: typed } of named) {
    const share = typed === null ? ok(null) : readMoney(typed, m.currency);
    if (!share.ok) return refused(given.code, share.error);
    if (source !== null) funding.push({ source, share: share.value });
  }
  const silent = funding.every(({ share }) => share === null);
  const same = funding.map((f) => f.source).join() === m.funding.map((f) => f.source).join();
  return ok({ ...m, fundingText: given.value, funding: silent && same ? m.funding : funding });
};

const funding: Setter<Measure> = (m, given) => {
  const parts: Funding[] = [];
  for (const part of listed(given.value)) {
    const [source = '', typed] = part.split(/\s*=\s*/u);
    if (!given.plan.fundingSources.some((s) => s.code === source))
      return unknownSource(source, given);
    const share = typed === undefined ? ok(null) : readMoney(typed, m.currency);
    if (!share.ok) return refused(given.code, share.error);
    parts.push({ source, share: share.value });
  }
  return ok({ ...m, funding: parts });
};

/** Codes of bodies that the plan knows: those that stand in its columns or its abbreviations. */
const bodies = ({ measures, abbreviations }: Plan): Set<string> =>
  new Set([
    ...measures.flatMap((m) => [...m.responsible, ...m.partners]),
    ...abbreviations.map((a) => a.short),
  ]);

const bodiesIn = (value: string, plan: Plan): string[] => {
  const known = bodies(plan);
  const words = value.match(/[\p{L}\p{N}-]+/gu) ?? [];
  /** «ВРБ на МЗ» is one body, as the seed has it: whose it is names no other. */
  const isOwner = (i: number): boolean => words[i - 1] === 'на' && known.has(words[i - 2] ?? '');
  const named = words.filter((word, i) => known.has(word) && !isOwner(i));
  const codes = named.length > 0 ? named : value.split(/[,;]/u).map((part) => part.trim());
  return [...new Set(codes)].filter((code) => code !== '');
};

const bodyText =
  (key: 'responsible' | 'partners'): Setter<Measure> =>
  (m, { value, plan }) =>
    ok({ ...m, [`${key}Text`]: value, [key]: bodiesIn(value, plan) });

const bodyCodes =
  (key: 'responsible' | 'partners'): Setter<Measure> =>
  (m, { value }) =>
    ok({ ...m, [key]: listed(value) });

/** In the order in which they are applied: a text before the codes that correct what it says. */
export const MEASURE_SETTERS: Setters<Measure> = {
  title: text('title', true),
  stage,
  expectedResult: text('expectedResult'),
  start: year('start'),
  end: year('end'),
  currency,
  budget,
  fundingText,
  funding,
  linkage: text('linkage'),
  responsibleText: bodyText('responsible'),
  responsible: bodyCodes('responsible'),
  partnersText: bodyText('partners'),
  partners: bodyCodes('partners'),
};

export const INDICATOR_SETTERS: Setters<Indicator> = {
  text: text('text', true),
  baseline: text('baseline', true),
  target: text('target', true),
};

export const GOAL_SETTERS: Setters<Goal> = {
  title: text('title', true),
  titleInList: text('titleInList', true),
  stated: amount('stated', () => 'BGN'),
};

export const SUBGOAL_SETTERS: Setters<Subgoal> = {
  title: text('title', true),
  titleInList: text('titleInList', true),
};

export const ABBREVIATION_SETTERS: Setters<Abbreviation> = { long: text('long', true) };
export const PARAGRAPH_SETTERS: Setters<Paragraph> = { paragraph: text('text', true) };

export const setField = <T>(setters: Setters<T>, row: T, given: Given): Read<T> => {
  const setter = Object.hasOwn(setters, given.field) ? setters[given.field] : undefined;
  if (setter === undefined) return wrong('unknown-field', given);
  const result = setter(row, given);
  if (!result.ok) return result;
  const same = JSON.stringify(result.value) === JSON.stringify(row);
  return same ? wrong('nothing-changed', given) : result;
};
