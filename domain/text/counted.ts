/** «1 ред», «2 реда», «1 row»: a count with its noun; what was formatted before counts as it is written. */
export const counted = (n: number | string | undefined, one: string, more: string): string =>
  `${n} ${String(n) === '1' ? one : more}`;

/** The words around a count, where they bend, too: «Прочетен е 1 ред», «Прочетени са 2 реда». */
export const byCount = <T>(n: number | string | undefined, one: T, more: T): T =>
  String(n) === '1' ? one : more;
