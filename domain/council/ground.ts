/** What a vote stands on, out of its stored form: it may have come from elsewhere, so nothing is taken on trust. */
import type { Rule, VoteGround } from './types.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const ruleOf = (value: unknown): Pick<Rule, 'value' | 'act'> | null =>
  isObject(value) && typeof value['value'] === 'string' && typeof value['act'] === 'string'
    ? { value: value['value'], act: value['act'] }
    : null;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Null where there is none that can be understood: then the vote says so. */
export const readGround = (text: string | null): VoteGround | null => {
  const found = text === null ? null : parsed(text);
  if (!isObject(found)) return null;
  const { voters, members, needed, quorum, majority } = found;
  if (!Array.isArray(voters) || !isCount(members)) return null;
  return {
    voters: voters.filter((id) => typeof id === 'string'),
    members,
    needed: isCount(needed) ? needed : null,
    quorum: ruleOf(quorum),
    majority: ruleOf(majority),
  };
};
