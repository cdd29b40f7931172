/** Questions of a row that wait for an answer; a fall is told by the row itself, and has its own answer. */
import type { GridRow } from '../../../../api/progress/grid.ts';
import type { Question } from '../../../../domain/progress/plausibility.ts';
import type { RowDraft } from './row-model.ts';

export const openQuestions = ({ questions }: GridRow): Question[] =>
  questions.filter(({ code, answered }) => !answered && code !== 'falls');

/** Asked about what is stored, which nobody sees while something else is typed over it. */
export const shownQuestions = (row: GridRow, draft: RowDraft | undefined): Question[] =>
  draft?.value === undefined && draft?.degree === undefined ? openQuestions(row) : [];
