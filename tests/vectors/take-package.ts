/** One package of a history, as its text, to the product: opened, checked, taken in, and what came of it. */
import { createTools } from '../../db/exchange/tools.ts';
import type { WritableDb } from '../../db/open.ts';
import { checkEntry, openPackage, type FreshEntry } from '../../domain/exchange/package.ts';
import { outcomeOf, type Outcome } from './histories.ts';

const tools = createTools();

export const takePackage = (db: WritableDb, text: string): Outcome => {
  const opened = openPackage(Buffer.from(text), [], tools);
  if (!opened.ok) throw new Error(opened.error.problem);
  const { value } = opened;
  const checked = value.entries.map((jws) => checkEntry(jws, value, () => false, tools));
  const entries: FreshEntry[] = [];
  const waiting: [string, string][] = [];
  for (const one of checked) {
    if (!one.ok) throw new Error(one.error.problem);
    if (one.value.as === 'fresh') entries.push(one.value.entry);
    else waiting.push([one.value.entry.id, one.value.as]);
  }
  const outcome = outcomeOf(db, { chain: value.chain, entries });
  return { ...outcome, statuses: { ...outcome.statuses, ...Object.fromEntries(waiting) } };
};
