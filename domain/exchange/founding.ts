/**
 * Whom to trust first is a person's decision (EXCHANGE §4): before a workplace takes its first registry
 * in, whoever sits there types a part of the deployment's fingerprint, which the ministry reads out from
 * its own screen. It is not on show here, so that nothing can be copied from the package itself.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { readGroup } from './fingerprint-words.ts';

/**
 * So many of the six groups are asked for: 48 bits, and whoever made another deployment with the same
 * ones does not know beforehand which they will be.
 */
export const ASKED_GROUPS = 3;

/** What was typed of each group, in their order; empty where nothing was. Digits, or the two words. */
export type TypedGroups = readonly string[];

/**
 * Null where enough groups were typed and all of them are the deployment's.
 * `exchange.founding-unconfirmed`: too few were typed; `exchange.founding-unread`: what was typed is
 * neither five digits nor two words of the list; `exchange.founding-differs`: it is another deployment's.
 * The last two name the groups, counted from 1.
 */
export const foundingTrouble = (
  fingerprint: string,
  typed: TypedGroups,
  file: string,
): Failure | null => {
  const groups = fingerprint.split(' ');
  const given = typed.flatMap((text, i) =>
    text.trim() === '' ? [] : [{ n: i + 1, read: readGroup(text), right: groups[i] }],
  );
  const named = (list: typeof given): string => list.map(({ n }) => n).join(', ');
  if (given.length < ASKED_GROUPS)
    return failure('exchange.founding-unconfirmed', { file, least: ASKED_GROUPS });
  const unread = given.filter(({ read }) => read === null);
  if (unread.length > 0) return failure('exchange.founding-unread', { groups: named(unread) });
  const other = given.filter(({ read, right }) => read !== right);
  return other.length > 0
    ? failure('exchange.founding-differs', { file, groups: named(other) })
    : null;
};

/** Told apart from a word on the file: the same file can be tried again. */
export const isAboutTyping = ({ code }: Failure): boolean => code.startsWith('exchange.founding-');
