/** Questions of a row that wait for an answer; a fall is told by the row itself, and has its own answer. */
import type { GridRow } from '../../../../api/progress/grid.ts';
import type { Question } from '../../../../domain/progress/plausibility.ts';

export const openQuestions = ({ questions }: GridRow): Question[] =>
  questions.filter(({ code, answered }) => !answered && code !== 'falls');
