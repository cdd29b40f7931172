/** The money tables as sheets: one for each breakdown, or all below one another for a CSV file. */
import type { Language } from '../../domain/kernel/failure.ts';
import { money, type Money } from '../../domain/kernel/money.ts';
import { MONEY_BYS, moneyTable, type MoneyKind } from '../../domain/plan/money-tables.ts';
import { moneyTexts } from '../../domain/plan/money-texts.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { spreadAssumption } from '../../domain/plan/spread.ts';
import { totals } from '../../domain/plan/totals.ts';
import type { Cell, Sheet, SheetColumn } from '../sheets/sheet.ts';

const KINDS: readonly MoneyKind[] = [...MONEY_BYS, 'spread'];
/** What a spreadsheet allows in a sheet's name. */
const MAX_NAME = 31;
const PER_CENT = 100;

const bgn = (minor: number): Money => money(minor, 'BGN');
const eur = (minor: number): Money => money(minor, 'EUR');

const titleOf = (kind: MoneyKind, language: Language): string =>
  kind === 'spread' ? moneyTexts[language].spread : moneyTexts[language].by[kind];

const shareCell = (part: number, whole: number): Cell =>
  whole === 0 ? null : Math.round((part / whole) * PER_CENT * PER_CENT) / PER_CENT;

const columnsOf = (first: string, language: Language): SheetColumn[] => {
  const words = moneyTexts[language];
  return [
    { key: 'key', header: first, width: 26, code: true },
    { key: 'name', header: words.name, width: 60 },
    { key: 'count', header: words.count, width: 10 },
    { key: 'bgn', header: words.bgn, width: 18 },
    { key: 'eur', header: words.eur, width: 18 },
    { key: 'share', header: `${words.share}, %`, width: 10 },
  ];
};

const rowsOf = (plan: Plan, kind: MoneyKind, language: Language): Cell[][] => {
  const words = moneyTexts[language];
  const table = moneyTable(plan, kind, language);
  const { whole } = table;
  return [
    ...table.rows.map((row): Cell[] => [
      row.label,
      row.name,
      row.count,
      { money: bgn(row.bgn) },
      { money: eur(row.eur) },
      shareCell(row.eur, whole.eur),
    ]),
    [words.total, '', whole.count, { money: bgn(whole.bgn) }, { money: eur(whole.eur) }, 100],
    [words.eurOfParts, '', null, null, { money: eur(table.eurOfParts) }, null],
    [words.rounding, '', null, null, { money: eur(table.roundingDifference) }, null],
    ...(kind === 'spread' ? [[spreadAssumption[language], '', null, null, null, null]] : []),
  ];
};

const statedSheet = (plan: Plan, language: Language): Sheet => {
  const words = moneyTexts[language];
  return {
    name: words.statedShort,
    columns: [
      { key: 'goal', header: words.head.goal, width: 8, code: true },
      { key: 'name', header: words.name, width: 60 },
      { key: 'stated', header: words.statedSum, width: 18 },
      { key: 'summed', header: words.summed, width: 18 },
      { key: 'difference', header: words.difference, width: 18 },
      { key: 'eur', header: words.eur, width: 18 },
    ],
    rows: totals(plan).goals.map((g): Cell[] => [
      g.goal,
      plan.goals.find(({ code }) => code === g.goal)?.title ?? '',
      { money: money(g.stated, g.currency) },
      { money: money(g.summed, g.currency) },
      { money: money(g.difference, g.currency) },
      { money: eur(g.eur) },
    ]),
  };
};

export const moneySheets = (plan: Plan, language: Language): Sheet[] => [
  statedSheet(plan, language),
  ...KINDS.map((kind) => ({
    name: titleOf(kind, language).slice(0, MAX_NAME),
    columns: columnsOf(
      kind === 'spread' ? moneyTexts[language].year : moneyTexts[language].head[kind],
      language,
    ),
    rows: rowsOf(plan, kind, language),
  })),
];

/** Every breakdown in one table; the first column says which. */
export const moneyLongSheet = (plan: Plan, language: Language): Sheet => {
  const words = moneyTexts[language];
  return {
    name: words.title,
    columns: [{ key: 'table', header: words.table, width: 32 }, ...columnsOf(words.row, language)],
    rows: KINDS.flatMap((kind) =>
      rowsOf(plan, kind, language).map((row): Cell[] => [titleOf(kind, language), ...row]),
    ),
  };
};
