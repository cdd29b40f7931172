/** The one thing that can be done to a row besides filling it in. */
import type { GridRow } from '../../../../api/progress/grid.ts';
import { fallOf, type RowDraft } from './row-model.ts';

export type RowAction = 'withdraw' | 'correct' | 'explain';

export const actionOf = (row: GridRow, draft: RowDraft | undefined): RowAction | null => {
  const { state, locks } = row.report;
  if (state === 'submitted' && locks.withdraw === null) return 'withdraw';
  if (state === 'accepted' && locks.correct === null) return 'correct';
  return locks.edit === null && fallOf(row, draft) !== null ? 'explain' : null;
};
