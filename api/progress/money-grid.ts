/** Money as a grid: what it shows, and cells of it that were typed or pasted. */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { listMoney, moneyRemoval, moneyWrites } from '../../db/progress/money.ts';
import type { Write } from '../../domain/kernel/change.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { currencyOfYear } from '../../domain/kernel/money.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { measureLock } from '../../domain/progress/locks.ts';
import {
  readMoneyCell,
  sourcesOf,
  yearsOf,
  type MoneyGridRow,
} from '../../domain/progress/money-grid.ts';
import type { MoneyEntry } from '../../domain/progress/types.ts';
import { answer } from '../trpc.ts';
import { moneyKeyFields } from './money-key.ts';
import { grantIn, measureEverIn, readFrame } from './state.ts';

export interface MoneyGrid {
  readonly unit: string;
  readonly today: LocalDate;
  readonly years: readonly number[];
  /** Of the measures the unit may write about, and of those that something is entered for. */
  readonly rows: readonly MoneyGridRow[];
  /** Of every unit and kind. */
  readonly entries: readonly MoneyEntry[];
}

interface Where {
  readonly db: ReadableDb;
  readonly unit: string;
  readonly today: LocalDate;
}

export const moneyGrid = ({ db, unit, today }: Where): MoneyGrid => {
  const frame = readFrame(db);
  const entries = listMoney(db);
  const { measures } = frame.plan;
  const inPlan = new Set(measures.map(({ code }) => code));
  const left = [...new Set(entries.map(({ measure }) => measure))].flatMap((code): Measure[] => {
    const had = inPlan.has(code) ? null : measureEverIn(frame, code);
    return had?.ok === true ? [had.value] : [];
  });
  const rights = frame.rights(unit);
  const rows = [...measures, ...left].flatMap((measure): MoneyGridRow[] => {
    const { code, title } = measure;
    const grant = grantIn(frame, unit, measure);
    const lock: Failure | null = measureLock(rights, code, grant);
    const shown = grant !== null || entries.some((entry) => entry.measure === code);
    return shown
      ? sourcesOf(measure, entries).map((source) => ({ measure: code, title, source, lock }))
      : [];
  });
  return { unit, today, years: yearsOf(measures, entries), rows, entries };
};

export const cellsInput = z.object({
  /** An empty text takes the entry away. */
  cells: z
    .array(z.object({ ...moneyKeyFields, amount: z.string().max(40) }))
    .min(1)
    .max(2000),
});

/** A note that stands at an entry stays there; the amount is in the currency of its year. */
export const cellWrites = (
  { db, unit, today }: Where,
  { cells }: z.infer<typeof cellsInput>,
): Write[] => {
  const mine = listMoney(db).filter((entry) => entry.unit === unit);
  return cells.flatMap(({ amount: text, ...at }) => {
    const key = { ...at, unit };
    const amount = answer(readMoneyCell(at, text, today));
    if (amount === null) return moneyRemoval(key);
    const stands = mine.find(
      ({ measure, year, source, kind }) =>
        measure === at.measure && year === at.year && source === at.source && kind === at.kind,
    );
    return moneyWrites({
      ...key,
      amount,
      currency: currencyOfYear(at.year),
      note: stands?.note ?? null,
    });
  });
};
