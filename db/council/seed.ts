/**
 * The consultative council of measure 1.3.2, in every fresh database: its title, task (in the words of
 * the indicator) and measure from the plan, and nothing else, since no act with its rules or members is known. Author and clock are fixed
 * as in `db/seed.ts`. Written once: what was changed or deleted afterwards stays so.
 */
import type { ChangeInfo } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { commitChange, type LogDeps } from '../log.ts';
import type { WritableDb } from '../open.ts';
import { get, sql } from '../sql.ts';
import { councilWrites } from './councils.ts';

export const SEED_COUNCIL = 'consultative-e-health';
export const SEED_TASK = 'Подпомага МЗ по изпълнението, координацията и контрола на Стратегията.';

const SEED_DEPS: LogDeps = {
  author: { person: 'Мярка', unit: 'МЗ' },
  now: () => Date.UTC(2024, 2, 18),
};

export const seedCouncil = (db: WritableDb): ChangeInfo | null => {
  const known = get(
    db,
    sql`SELECT 1 FROM cell WHERE t = 'council' AND r = ${rowId(SEED_COUNCIL)} LIMIT 1`,
  );
  if (known !== undefined) return null;
  const writes = councilWrites(SEED_COUNCIL, {
    title: 'Консултативен съвет за електронно здравеопазване',
    act: '',
    task: SEED_TASK,
    measures: ['1.3.2'],
    position: 0,
  });
  return commitChange(db, SEED_DEPS, { log: 'council', act: 'council.seed', writes });
};
