/**
 * The one place where a count chooses its noun: «1 ред», «2 реда», «1 row». The forms are those of
 * Intl.PluralRules; Bulgarian and English both have one for 1 and another for all else.
 */
const RULES = new Intl.PluralRules('bg');

/** What was formatted before counts by its digits: «1 250» and «1,5» are not one. */
const isOne = (n: number | string | undefined): boolean =>
  (typeof n === 'number' || /^\d+$/u.test(n ?? '')) && RULES.select(Number(n)) === 'one';

/** The words around a count, where they bend, too: «Прочетен е 1 ред», «Прочетени са 2 реда». */
export const byCount = <T>(n: number | string | undefined, one: T, more: T): T =>
  isOne(n) ? one : more;

/** A count with its noun; what was formatted before stands as it is written. */
export const counted = (n: number | string | undefined, one: string, more: string): string =>
  `${n} ${byCount(n, one, more)}`;
