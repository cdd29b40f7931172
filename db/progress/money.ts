/** Planned, contracted and paid money of measures. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { decimalAmount } from '../../domain/kernel/money.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { MoneyEntry } from '../../domain/progress/types.ts';
import type { ReadableDb } from '../open.ts';
import { all, raw, sql } from '../sql.ts';

const COLUMNS = raw('measure, unit, year, source, kind, amount, currency, note');

export type MoneyKey = Pick<MoneyEntry, 'measure' | 'unit' | 'year' | 'source' | 'kind'>;

/** Entries whose amount is unknown count for nothing, also not as zero. */
export const listMoney = (db: ReadableDb, measure?: string): MoneyEntry[] =>
  all<MoneyEntry>(
    db,
    measure === undefined
      ? sql`SELECT ${COLUMNS} FROM money_entry WHERE amount IS NOT NULL AND currency IS NOT NULL`
      : sql`SELECT ${COLUMNS} FROM money_entry
            WHERE measure = ${measure} AND amount IS NOT NULL AND currency IS NOT NULL`,
  );

const idOf = ({ measure, unit, year, source, kind }: MoneyKey): string =>
  rowId(measure, unit, String(year), source, kind);

export const moneyWrites = ({ amount, currency, note, ...key }: MoneyEntry): Write[] =>
  rowWrites('money_entry', idOf(key), { amount: decimalAmount(amount), currency, note });

export const moneyRemoval = (key: MoneyKey): Write[] => [deleteRow('money_entry', idOf(key))];
