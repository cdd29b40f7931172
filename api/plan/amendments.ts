/**
 * Amendments of the plan: drafts that anybody may prepare and take back, and their adoption by a
 * deciding act, which makes the next edition and stays.
 */
import { MOST } from '../../domain/text/limits.ts';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { copyBefore } from '../copy-before.ts';
import { adoptAmendment } from '../../db/plan/adopt.ts';
import {
  draftRemoval,
  draftWrites,
  itemRemoval,
  itemWrites,
  openDraft,
  readAmendments,
  type Amendment,
  type StoredItem,
} from '../../db/plan/amendments.ts';
import { readPlan } from '../../db/plan.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { comparePlans, type PlanDifference } from '../../domain/plan/compare.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { MIME } from '../sheets/sheet.ts';
import { writeXlsx } from '../sheets/xlsx.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { reviewDraft, type DraftReview } from './draft-review.ts';

export interface Draft extends DraftReview {
  readonly amendment: Amendment;
}

/** An item as a caller hands it in; `finding` is the finding that it answers. */
export interface NewItem {
  readonly kind: 'set' | 'add' | 'remove';
  readonly measure: string;
  readonly field?: string | undefined;
  readonly value?: string | null | undefined;
  readonly reason?: string | undefined;
  readonly finding?: string | null | undefined;
}

const planOf = (db: ReadableDb, edition?: number): Result<Plan, Failure> => {
  const plan = readPlan(db, edition);
  return plan === null ? err(failure('plan.no-edition', { edition: edition ?? 0 })) : ok(plan);
};

const clean = (text: string): string => text.normalize('NFC').trim();

const freshId = (deps: LogDeps): string => ulid(deps.now(), randomBytes(10));

const titled = (title: string): Result<string, Failure> =>
  clean(title) === '' ? err(failure('amendment.no-title')) : ok(clean(title));

export interface Prepared {
  readonly amendment: string;
  readonly items: readonly string[];
  readonly writes: readonly Write[];
}

/** Where items go: into an open draft, or into a new one of that title. */
export type Target = { readonly draft: string } | { readonly title: string };

/** The writes that put items into a draft; for use cases that write something beside them. */
export const prepareItems = (
  db: ReadableDb,
  deps: LogDeps,
  target: Target,
  items: readonly NewItem[],
): Result<Prepared, Failure> => {
  const into = 'draft' in target ? openDraft(db, target.draft) : titled(target.title);
  if (!into.ok) return into;
  const known = typeof into.value === 'string' ? null : into.value;
  const amendment = known?.id ?? freshId(deps);
  const from = known?.items.length ?? 0;
  const added = items.map((item): StoredItem => ({
    id: freshId(deps),
    kind: item.kind,
    measure: clean(item.measure),
    field: item.field ?? '',
    value: item.value === undefined || item.value === null ? null : clean(item.value),
    reason: clean(item.reason ?? ''),
    finding: item.finding ?? null,
  }));
  const header = typeof into.value === 'string' ? draftWrites(amendment, into.value) : [];
  return ok({
    amendment,
    items: added.map(({ id }) => id),
    writes: [...header, ...added.flatMap((item, i) => itemWrites(amendment, item, from + i))],
  });
};

/**
 * Puts items into an open draft or a new one, as one change: what an imported plan's changed cells
 * become. Items are taken as they are; what is wrong with them the draft's review says.
 */
export const addItems = (
  db: WritableDb,
  deps: LogDeps,
  target: Target,
  items: readonly NewItem[],
): Result<{ amendment: string; items: readonly string[] }, Failure> => {
  const prepared = prepareItems(db, deps, target, items);
  if (!prepared.ok) return prepared;
  const { amendment, items: ids, writes } = prepared.value;
  commitChange(db, deps, { log: 'main', act: 'amendment.add-items', writes });
  return ok({ amendment, items: ids });
};

const itemOf = (draft: Amendment, id: string): Result<StoredItem, Failure> => {
  const item = draft.items.find((one) => one.id === id);
  return item === undefined ? err(failure('amendment.unknown-item', { id })) : ok(item);
};

const draftOf = (db: ReadableDb, id: string): Result<Draft, Failure> => {
  const amendment = readAmendments(db).find((one) => one.id === id);
  if (amendment === undefined) return err(failure('amendment.unknown', { id }));
  const base = amendment.edition === null ? undefined : amendment.edition - 1;
  const plan = planOf(db, base);
  return plan.ok ? ok({ amendment, ...reviewDraft(plan.value, amendment) }) : plan;
};

const text = z.string().max(MOST.draft);
const itemInput = z.object({
  kind: z.enum(['set', 'add', 'remove']),
  measure: z.string().min(1).max(50),
  field: z.string().max(50).optional(),
  value: text.nullable().optional(),
  reason: text.optional(),
  finding: text.nullable().optional(),
});
const idInput = z.object({ id: z.string() });
const itemIdInput = z.object({ amendment: z.string(), id: z.string() });
const actInput = z.object({
  kind: z.string().transform(clean),
  number: z.string().transform(clean),
  date: z.string(),
});

const actDate = (date: string): Result<LocalDate, Failure> => {
  const parsed = parseDate(date);
  return parsed === null ? err(failure('amendment.no-act')) : ok(parsed);
};

const pairInput = z.object({ from: z.int().positive(), to: z.int().positive() });
type Pair = z.infer<typeof pairInput>;

export interface Comparison extends Pair {
  readonly difference: PlanDifference;
}

const compared = (db: ReadableDb, { from, to }: Pair): Comparison => {
  const [before, after] = [answer(planOf(db, from)), answer(planOf(db, to))];
  return { from, to, difference: comparePlans(before, after) };
};

export const amendmentsRouter = router({
  list: reader.query(({ ctx }) => readAmendments(ctx.db)),
  /** A draft with what stands against each item, and the plan it would make; also an adopted one. */
  get: reader.input(idInput).query(({ ctx, input }) => answer(draftOf(ctx.db, input.id))),
  create: writes('plan')
    .input(z.object({ title: text }))
    .mutation(({ ctx, input }) => {
      const title = answer(titled(input.title));
      const id = freshId(ctx.deps);
      const writes = draftWrites(id, title);
      commitChange(ctx.db, ctx.deps, { log: 'main', act: 'amendment.create', writes });
      return id;
    }),
  rename: writes('plan')
    .input(idInput.extend({ title: text }))
    .mutation(({ ctx, input }) => {
      const { id } = answer(openDraft(ctx.db, input.id));
      const writes = draftWrites(id, answer(titled(input.title)));
      commitChange(ctx.db, ctx.deps, { log: 'main', act: 'amendment.rename', writes });
    }),
  remove: writes('plan')
    .input(idInput)
    .mutation(({ ctx, input }) => {
      const writes = draftRemoval(answer(openDraft(ctx.db, input.id)));
      return commitDeletion(ctx.db, ctx.deps, { log: 'main', act: 'amendment.delete', writes });
    }),
  /** Into a draft, or into a new one where a title is given instead. */
  addItems: writes('plan')
    .input(
      z.object({
        target: z.union([z.object({ draft: z.string() }), z.object({ title: text })]),
        items: z.array(itemInput).min(1).max(5000),
      }),
    )
    .mutation(({ ctx, input }) => answer(addItems(ctx.db, ctx.deps, input.target, input.items))),
  editItem: writes('plan')
    .input(itemIdInput.extend({ value: text.nullable(), reason: text }))
    .mutation(({ ctx, input }) => {
      const draft = answer(openDraft(ctx.db, input.amendment));
      const item = answer(itemOf(draft, input.id));
      const value = input.value === null ? null : clean(input.value);
      const writes = itemWrites(
        draft.id,
        { ...item, value, reason: clean(input.reason) },
        draft.items.indexOf(item),
      );
      commitChange(ctx.db, ctx.deps, { log: 'main', act: 'amendment.edit-item', writes });
    }),
  removeItem: writes('plan')
    .input(itemIdInput)
    .mutation(({ ctx, input }) => {
      const draft = answer(openDraft(ctx.db, input.amendment));
      const writes = itemRemoval(draft.id, answer(itemOf(draft, input.id)));
      return commitDeletion(ctx.db, ctx.deps, {
        log: 'main',
        act: 'amendment.remove-item',
        writes,
      });
    }),
  /** Makes the next edition; only another amendment changes it again. */
  adopt: writes('plan')
    .input(idInput.extend({ act: actInput }))
    .mutation(({ ctx, input }) => {
      const date = answer(actDate(input.act.date));
      const act = { kind: input.act.kind, number: input.act.number, date };
      copyBefore(ctx.store, ctx.deps.now());
      return answer(adoptAmendment(ctx.db, ctx.deps, input.id, act));
    }),
  compare: reader.input(pairInput).query(({ ctx, input }) => compared(ctx.db, input)),
  /** The comparison as a table, the bytes of an XLSX file in base64. */
  exportComparison: reader
    .input(pairInput.extend({ lang: z.enum(['bg', 'en']) }))
    .query(async ({ ctx, input: { lang, ...pair } }) => {
      const { difference } = compared(ctx.db, pair);
      const bytes = await writeXlsx([comparisonSheet(difference, pair, lang)]);
      return { base64: Buffer.from(bytes).toString('base64'), mime: MIME.xlsx };
    }),
});
