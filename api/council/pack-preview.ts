/**
 * The first pages of a pack, to be looked at before it is made: agenda and first item with the data of today, nothing
 * fixed and nothing kept.
 */
import type { ReadableDb } from '../../db/open.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Block, Doc } from '../../domain/council/document.ts';
import type { PackTemplate } from '../../domain/council/layout.ts';
import { packDoc } from '../../domain/council/pack.ts';
import { isItemTitle } from '../../domain/council/pack-items.ts';
import type { SittingRecord } from '../../domain/council/types.ts';
import { readPlanState } from './plan-state.ts';

/** Enough for what an arrangement looks like; a pack may have two hundred pages. */
const SHOWN_ITEMS = 2;
const SHOWN_ROWS = 12;

/** Up to the end of the first items; long tables are only begun. */
const beginning = (blocks: readonly Block[]): Block[] => {
  const items = blocks.flatMap((block, i) => (isItemTitle(block) ? [i] : []));
  return blocks
    .slice(0, items[SHOWN_ITEMS] ?? blocks.length)
    .map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.slice(0, SHOWN_ROWS) } : block,
    );
};

export const packPreview = (
  db: ReadableDb,
  record: SittingRecord,
  {
    template,
    forPublic,
    today,
    now,
  }: {
    readonly template: PackTemplate;
    readonly forPublic: boolean;
    readonly today: LocalDate;
    readonly now: number;
  },
): Doc => {
  const { sitting } = record;
  const doc = packDoc({
    record: { ...record, sitting: { ...sitting, views: [] } },
    plan: { ...readPlanState(db, today), sources: [] },
    freeze: {
      sitting: sitting.id,
      asOn: today,
      head: '',
      changes: 0,
      takenAt: new Date(now).toISOString(),
      figures: null,
    },
    open: [],
    version: 1,
    previous: null,
    forPublic,
    template,
    fates: new Map(),
  });
  return { ...doc, blocks: beginning(doc.blocks) };
};
