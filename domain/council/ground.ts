/** What a vote stands on, out of its stored form: it may have come from elsewhere, so nothing is taken on trust. */
import type { Choice } from './meeting-types.ts';
import type { RuleText, VoteGround } from './types.ts';
import { isChoice } from './votes.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const ruleOf = (value: unknown): RuleText | null =>
  isObject(value) && typeof value['value'] === 'string' && typeof value['act'] === 'string'
    ? { value: value['value'], act: value['act'] }
    : null;

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];

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
  const { voters, members, needed, chair } = found;
  if (!Array.isArray(voters) || !isCount(members)) return null;
  return {
    voters: idsOf(voters),
    members,
    needed: isCount(needed) ? needed : null,
    quorum: ruleOf(found['quorum']),
    majority: ruleOf(found['majority']),
    abstentions: ruleOf(found['abstentions']),
    casting: ruleOf(found['casting']),
    recused: idsOf(found['recused']),
    chair: typeof chair === 'string' ? chair : null,
  };
};

/** Who chose what, by member; null where nothing can be understood. A choice that is none is left out. */
export const readNamed = (text: string | null): Readonly<Record<string, Choice>> | null => {
  const found = text === null ? null : parsed(text);
  if (!isObject(found)) return null;
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Choice] => isChoice(entry[1])),
  );
};
