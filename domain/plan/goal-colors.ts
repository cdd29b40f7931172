/** One colour for each goal, on white paper and with white text on it 4.5:1 or more; its number always stands beside it. */
const COLORS = [
  '#0f766e',
  '#b45309',
  '#1d4ed8',
  '#be185d',
  '#4d7c0f',
  '#7c3aed',
  '#57534e',
  '#0e7490',
] as const;

export const goalColor = (goal: string): string => {
  const n = Number(goal);
  return COLORS[(Number.isInteger(n) ? n - 1 : 0) % COLORS.length] ?? COLORS[0];
};
