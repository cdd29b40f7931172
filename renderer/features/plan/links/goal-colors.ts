/** One colour for each goal, 3:1 on both backgrounds; the number always stands beside it. */
const COLORS = [
  '#0d9488',
  '#c2700c',
  '#3b82f6',
  '#db2777',
  '#65a30d',
  '#8b5cf6',
  '#78716c',
  '#0891b2',
] as const;

export const goalColor = (goal: string): string => {
  const n = Number(goal);
  return COLORS[(Number.isInteger(n) ? n - 1 : 0) % COLORS.length] ?? COLORS[0];
};
