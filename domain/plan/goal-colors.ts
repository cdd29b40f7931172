/** One colour for each goal. Its number always stands beside it. */

type Colors = readonly [string, ...string[]];

const GOAL_COLORS = {
  /** On white paper, and under white text: 4.5:1 or more. */
  paper: ['#0f766e', '#b45309', '#1d4ed8', '#be185d', '#4d7c0f', '#7c3aed', '#57534e', '#0e7490'],
  /** On the dark background, and under dark text. */
  dark: ['#5cc4ba', '#f0a95a', '#86aef8', '#f48fb8', '#a3cc62', '#bfa3f7', '#b8b2ac', '#67c7dd'],
  /** As a thin mark on either background: 3:1 on both. */
  mark: ['#0d9488', '#c2700c', '#3b82f6', '#db2777', '#65a30d', '#8b5cf6', '#78716c', '#0891b2'],
} as const satisfies Record<string, Colors>;

export const goalColor = (goal: string, on: keyof typeof GOAL_COLORS): string => {
  const colors: Colors = GOAL_COLORS[on];
  const n = Number(goal);
  return colors[(Number.isInteger(n) ? n - 1 : 0) % colors.length] ?? colors[0];
};
