/** Where the choice goes when the chosen one leaves the list: to the one that takes its place. */
export const nextChoice = (
  before: readonly string[],
  after: readonly string[],
  chosen: string | null,
): string | null => {
  if (chosen !== null && after.includes(chosen)) return chosen;
  const at = chosen === null ? 0 : Math.max(before.indexOf(chosen), 0);
  return after[Math.min(at, after.length - 1)] ?? null;
};
