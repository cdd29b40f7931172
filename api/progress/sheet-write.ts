/**
 * The template of a unit's period: one row for each measure and indicator, a sheet of
 * instructions, and a hidden one of the values as they are now.
 */
import { MODE_TEXTS } from '../../domain/progress/settings.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { periodShort } from '../../domain/progress/period.ts';
import type { IndicatorMode } from '../../domain/progress/types.ts';
import type { Sheet, SheetInput } from '../sheets/sheet.ts';
import type { GridRow, PeriodGrid } from './grid.ts';
import { baseSheet } from './sheet-base.ts';
import {
  columnIndex,
  ENTRY_FIELDS,
  GUIDE_HEADERS,
  GUIDE_NAME,
  PROGRESS_COLUMNS,
  SHEET_NAME,
} from './sheet-columns.ts';

const rowsWith = (rows: readonly GridRow[], fits: (kind: IndicatorMode) => boolean): number[] =>
  rows.flatMap(({ setting }, i) => (fits(setting.kind) ? [i] : []));

const inputsOf = (rows: readonly GridRow[]): SheetInput[] => [
  {
    column: columnIndex('value'),
    rows: rowsWith(rows, (kind) => kind === 'yes-no'),
    accepts: { list: ['да', 'не'] },
    message: 'Изберете „да“ или „не“.',
  },
  {
    column: columnIndex('value'),
    rows: rowsWith(rows, (kind) => kind === 'percent'),
    accepts: { from: 0, to: 100, whole: false },
    message: 'Напишете процент от 0 до 100.',
  },
  {
    column: columnIndex('value'),
    rows: rowsWith(rows, (kind) => kind !== 'yes-no' && kind !== 'percent'),
    accepts: { from: 0, to: null, whole: false },
    message: 'Напишете неотрицателно число.',
  },
  {
    column: columnIndex('degree'),
    rows: rows.map((_, i) => i),
    accepts: { from: 0, to: 100, whole: true },
    message: 'Напишете цяло число от 0 до 100.',
  },
];

const guide = ({ unit, period, due }: PeriodGrid): Sheet => ({
  name: GUIDE_NAME,
  columns: [
    { key: 'what', header: GUIDE_HEADERS.what.bg, width: 30 },
    { key: 'about', header: GUIDE_HEADERS.about.bg, width: 90 },
  ],
  rows: [
    ['Звено', unit],
    ['Отчетен период', periodShort(period)],
    ['Срок за подаване', due === null ? 'не е определен' : formatDate(due)],
    ...PROGRESS_COLUMNS.map(({ header, about }) => [header, about]),
    ...Object.values(MODE_TEXTS).map(({ name, rule }) => [name.bg, rule.bg]),
  ],
});

export const templateSheets = (grid: PeriodGrid): readonly [Sheet, Sheet, Sheet] => [
  {
    name: SHEET_NAME,
    columns: PROGRESS_COLUMNS.map(({ key, header, width, code }) => ({
      key,
      header,
      width,
      ...(code === undefined ? {} : { code }),
    })),
    rows: grid.rows.map((row) => PROGRESS_COLUMNS.map(({ cell }) => cell(row))),
    inputs: inputsOf(grid.rows),
    fillable: ENTRY_FIELDS.map(columnIndex),
  },
  guide(grid),
  baseSheet(grid),
];
