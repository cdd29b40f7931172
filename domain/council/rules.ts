/**
 * A council's rules as settings: read from their stored form, applied, and put into words.
 *
 * - quorum      `1/2+` more than half of the voting members, `1/2` at least half, `2/3`, or a number
 * - majority    `present:1/2+`, `present:2/3`, `all:1/2+`, `all:2/3`, `consensus`
 * - abstentions `counted` among those present, `left-out` of them, `forbidden`
 * - casting     `chair` decides a tie, `none`
 * - agendaVote  `yes`: nothing is voted before the agenda is; `no`
 * - noticeDays, writtenProcedure (days to answer; `0`: not allowed)   whole numbers
 * - signatories roles, by commas
 * - protocolNumbers `year`, `running`; decisionNumbers also `sitting`
 * - programmeBy, reportBy   `MM-DD`
 */
import { parseDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { readWhole } from '../kernel/read/number.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { MEMBER_ROLES, type MemberRole, type Rule, type RuleName } from './types.ts';

const SHARE = /^(\d{1,2})\/(\d{1,2})(\+?)$/;
const WHOLE = /^\d{1,3}$/;

export interface Share {
  readonly of: number;
  readonly parts: number;
  /** More than the share, not merely the share. */
  readonly above: boolean;
}

export const readShare = (text: string): Share | null => {
  const [, of, parts, above] = SHARE.exec(text) ?? [];
  if (of === undefined || parts === undefined) return null;
  const share = { of: Number(of), parts: Number(parts), above: above === '+' };
  return share.of > 0 && share.of <= share.parts ? share : null;
};

/** How many of `whole` a share asks for. */
export const needed = ({ of, parts, above }: Share, whole: number): number => {
  const exact = (whole * of) / parts;
  return above ? Math.floor(exact) + 1 : Math.ceil(exact);
};

export const quorumNeeded = (value: string, voting: number): number | null => {
  if (WHOLE.test(value)) return Number(value);
  const share = readShare(value);
  return share === null ? null : needed(share, voting);
};

export interface Majority {
  readonly base: 'present' | 'all';
  readonly share: Share;
}

const CONSENSUS: Share = { of: 1, parts: 1, above: false };

export const readMajority = (value: string): Majority | null => {
  if (value === 'consensus') return { base: 'present', share: CONSENSUS };
  const [base, text = ''] = value.split(':');
  const share = readShare(text);
  return share !== null && (base === 'present' || base === 'all') ? { base, share } : null;
};

export const readSignatories = (value: string): MemberRole[] | null => {
  const roles = value.split(',').map((role) => MEMBER_ROLES.find((known) => known === role.trim()));
  return roles.every((role) => role !== undefined) ? roles : null;
};

/** Decisions begin anew with each sitting, with each year, or never. */
export const NUMBERED_BY = ['sitting', 'year', 'running'] as const;
export type NumberedBy = (typeof NUMBERED_BY)[number];

/** Rules whose value is one of a few words. */
export const RULE_CHOICES = {
  abstentions: ['counted', 'left-out', 'forbidden'],
  casting: ['chair', 'none'],
  agendaVote: ['yes', 'no'],
  protocolNumbers: ['year', 'running'],
  decisionNumbers: NUMBERED_BY,
} as const satisfies Partial<Record<RuleName, readonly string[]>>;

export type ChoiceRule = keyof typeof RULE_CHOICES;

const chooses =
  (name: ChoiceRule) =>
  (value: string): boolean =>
    RULE_CHOICES[name].some((known) => known === value);

const isMonthDay = (value: string): boolean => parseDate(`2028-${value}`) !== null;

type DayRule = 'noticeDays' | 'writtenProcedure';

/** A number of days, read as every number is. */
const isDayRule = (name: RuleName): name is DayRule =>
  name === 'noticeDays' || name === 'writtenProcedure';
const MOST_DAYS = { min: 0, max: 999 } as const;

const IS_VALID: Readonly<Record<Exclude<RuleName, DayRule>, (value: string) => boolean>> = {
  quorum: (value) => value !== '0' && quorumNeeded(value, 9) !== null,
  majority: (value) => readMajority(value) !== null,
  abstentions: chooses('abstentions'),
  casting: chooses('casting'),
  agendaVote: chooses('agendaVote'),
  protocolNumbers: chooses('protocolNumbers'),
  decisionNumbers: chooses('decisionNumbers'),
  signatories: (value) => readSignatories(value) !== null,
  programmeBy: isMonthDay,
  reportBy: isMonthDay,
};

const readRuleValue = ({ name, value: typed }: Rule): Result<string, Failure> => {
  const value = typed.trim();
  if (isDayRule(name)) {
    const days = readWhole(value, MOST_DAYS);
    return days.ok ? ok(String(days.value)) : days;
  }
  return IS_VALID[name](value) ? ok(value) : err(failure('council.rule-value', { name, value }));
};

/** A rule as typed: its value is understood and its act is cited. */
export const checkRule = (rule: Rule): Result<Rule, Failure> => {
  const act = rule.act.normalize('NFC').trim();
  const value = readRuleValue(rule);
  if (!value.ok) return value;
  return act === ''
    ? err(failure('council.rule-no-act'))
    : ok({ ...rule, value: value.value, act });
};

export const ruleOf = (rules: readonly Rule[], name: RuleName): Rule | undefined =>
  rules.find((rule) => rule.name === name);

export interface RuleTemplate {
  readonly id: string;
  readonly rules: readonly Pick<Rule, 'name' | 'value'>[];
}

/** Common settings to start from. They are in force only when a person takes them over and cites the act. */
export const RULE_TEMPLATES: readonly RuleTemplate[] = [
  {
    id: 'simple',
    rules: [
      { name: 'quorum', value: '1/2+' },
      { name: 'majority', value: 'present:1/2+' },
      { name: 'noticeDays', value: '7' },
      { name: 'writtenProcedure', value: '7' },
      { name: 'signatories', value: 'chair,secretary' },
    ],
  },
  {
    id: 'qualified',
    rules: [
      { name: 'quorum', value: '2/3' },
      { name: 'majority', value: 'present:2/3' },
      { name: 'noticeDays', value: '7' },
      { name: 'writtenProcedure', value: '14' },
      { name: 'signatories', value: 'chair,secretary' },
    ],
  },
  {
    id: 'yearly',
    rules: [
      { name: 'programmeBy', value: '12-31' },
      { name: 'reportBy', value: '03-31' },
    ],
  },
];
