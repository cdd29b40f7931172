/** Colours of the drawing as plain values, so that a saved picture needs no style sheet. */
import { goalColor } from '../../../../domain/plan/goal-colors.ts';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly faint: string;
  readonly bands: readonly [string, string];
  readonly group: string;
  readonly warn: string;
  readonly today: string;
  readonly todayInk: string;
  /** What stands on a filled bar. */
  readonly onGoal: string;
  readonly goal: (code: string) => string;
}

export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#14202b',
  soft: '#4b5763',
  line: '#c3ccd4',
  faint: '#e4e9ed',
  bands: ['#eef6f5', '#f9f5ea'],
  group: '#eef1f4',
  warn: '#c92a2a',
  today: '#9c1c1c',
  todayInk: '#ffffff',
  onGoal: '#ffffff',
  goal: (code) => goalColor(code, 'paper'),
};

export const DARK: Palette = {
  paper: '#1f2226',
  ink: '#e8ecef',
  soft: '#b3bcc4',
  line: '#4a525a',
  faint: '#343a40',
  bands: ['#1f2c2d', '#2b2a24'],
  group: '#2c3136',
  warn: '#ff8787',
  today: '#ffa8a8',
  todayInk: '#2b0d0d',
  onGoal: '#101418',
  goal: (code) => goalColor(code, 'dark'),
};
