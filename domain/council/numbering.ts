/** Numbers of protocols and decisions, in the order that the council's rules give them. */
import { yearOf, type LocalDate } from '../kernel/date.ts';
import { NUMBERED_BY, ruleOf, type NumberedBy } from './rules.ts';
import type { Decision, Rule, Sitting } from './types.ts';

const read = (rules: readonly Rule[], name: 'decisionNumbers' | 'protocolNumbers') =>
  NUMBERED_BY.find((known) => known === ruleOf(rules, name)?.value) ?? null;

/** Without a rule each sitting's decisions begin with 1. */
const decisionNumbering = (rules: readonly Rule[]): NumberedBy =>
  read(rules, 'decisionNumbers') ?? 'sitting';

/** Without a rule one more than the highest so far is proposed, whatever its year. */
const protocolNumbering = (rules: readonly Rule[]): NumberedBy =>
  read(rules, 'protocolNumbers') ?? 'running';

type Dated = Pick<Sitting, 'id' | 'date' | 'number'>;

/** The council's other sittings among which a number is to stand once. */
const among = <T extends Dated>(
  sittings: readonly T[],
  { id, date }: Pick<Sitting, 'id' | 'date'>,
  numbering: NumberedBy,
): T[] =>
  sittings.filter(
    (other) =>
      other.id !== id &&
      numbering !== 'sitting' &&
      (numbering === 'running' || yearOf(other.date) === yearOf(date)),
  );

/** Numbers of decisions that other sittings have. */
export const decisionsTaken = (
  sitting: Pick<Sitting, 'id' | 'date'>,
  sittings: readonly Dated[],
  decisions: readonly Pick<Decision, 'sitting' | 'number'>[],
  rules: readonly Rule[],
): number[] => {
  const others = new Set(among(sittings, sitting, decisionNumbering(rules)).map(({ id }) => id));
  return decisions.filter((one) => others.has(one.sitting)).map(({ number }) => number);
};

/** Numbers of other sittings, only where a rule says how they are numbered. */
export const numbersTaken = (
  sitting: Pick<Sitting, 'id' | 'date'>,
  sittings: readonly Dated[],
  rules: readonly Rule[],
): string[] => {
  const numbering = read(rules, 'protocolNumbers');
  return numbering === null
    ? []
    : among(sittings, sitting, numbering).flatMap(({ number }) => (number === '' ? [] : [number]));
};

export const nextDecisionNumber = (
  own: readonly Pick<Decision, 'number'>[],
  taken: readonly number[],
): number => Math.max(0, ...own.map(({ number }) => number), ...taken) + 1;

/** A proposal: one more than the highest so far, of the year where the rules say so. */
export const nextSittingNumber = (
  sittings: readonly Dated[],
  date: LocalDate,
  rules: readonly Rule[],
): string => {
  const counted = among(sittings, { id: '', date }, protocolNumbering(rules));
  const numbers = counted.map(({ number }) => Number(/^\d+$/.exec(number)?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1);
};

/** Within its protocol; decisions keep their numbers whatever is amended. */
export const nextAmendmentNumber = (known: readonly { readonly number: number }[]): number =>
  Math.max(0, ...known.map(({ number }) => number)) + 1;
