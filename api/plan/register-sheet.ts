/**
 * A view of the register as a file's tables: the same lines, columns and order as in the window, and
 * below the groups' sums as a table of their own, so that the measures stay one clean table.
 */
import type { Language } from '../../domain/kernel/failure.ts';
import { money } from '../../domain/kernel/money.ts';
import { doubtColumns, doubtText, type DoubtTold } from '../../domain/plan/doubts.ts';
import { numericValue, type IndicatorKind } from '../../domain/plan/indicator-kind.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { COLUMNS, type ColumnId } from '../../domain/plan/register-columns.ts';
import type { GroupLine, Lines, MeasureLine } from '../../domain/plan/register-lines.ts';
import type { GroupKey } from '../../domain/plan/register-query.ts';
import {
  COLUMN_LABELS,
  FLAG_LABELS,
  INDICATOR_KIND_LABELS,
  wholeHead,
} from '../../domain/plan/register-texts.ts';
import type { Sum } from '../../domain/plan/totals.ts';
import type { Cell, Sheet, SheetColumn } from '../sheets/sheet.ts';
import { registerFileWords } from './register-file-words.ts';
import { isSilent, SILENT } from '../../domain/plan/stated-money.ts';

const LIST_SEPARATOR = '; ';

const WIDTHS: Readonly<Record<ColumnId, number>> = {
  no: 6,
  code: 10,
  title: 60,
  goal: 8,
  subgoal: 9,
  stage: 22,
  regular: 11,
  expectedResult: 40,
  start: 9,
  end: 9,
  budget: 20,
  funding: 22,
  indicator: 45,
  baseline: 12,
  target: 12,
  indicatorKind: 16,
  linkage: 30,
  responsible: 16,
  partners: 20,
};

/** A single value that is a number becomes one; «1; 3» and «да» stay text. */
const valueCell = (values: readonly string[]): Cell => {
  const [only] = values;
  const number = values.length === 1 && only !== undefined ? numericValue(only) : null;
  return number ?? values.join(LIST_SEPARATOR);
};

const cellOf = (id: ColumnId, m: Measure, lang: Language): Cell => {
  if (id === 'budget') return isSilent(m) ? SILENT[lang] : { money: money(m.budget, m.currency) };
  const value = COLUMNS[id].value(m);
  if (typeof value === 'boolean') return FLAG_LABELS[lang][value ? 'true' : 'false'];
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (id === 'baseline' || id === 'target') return valueCell(value);
  if (id !== 'indicatorKind') return value.join(LIST_SEPARATOR);
  return value
    .map((kind) => INDICATOR_KIND_LABELS[lang][kind as IndicatorKind])
    .join(LIST_SEPARATOR);
};

const CURRENCY = 'currency';
type ExportColumn = ColumnId | typeof CURRENCY;

/** Amounts in one currency name it in the heading; where currencies mix, each row names its own. */
const withCurrency = (columns: readonly ColumnId[], mixed: boolean): ExportColumn[] =>
  columns.flatMap((id): ExportColumn[] => (id === 'budget' && mixed ? [id, CURRENCY] : [id]));

const isGroup = (line: Lines['lines'][number]): line is GroupLine => line.kind === 'group';

const headerOf = (id: ExportColumn, currencies: ReadonlySet<string>, lang: Language): string => {
  if (id === CURRENCY) return registerFileWords[lang].currency;
  const label = wholeHead(id, lang);
  if (id !== 'budget' || currencies.size > 1) return label;
  return `${label}, ${currencies.has('EUR') ? '€' : registerFileWords[lang].leva}`;
};

const sheetColumn = (id: ExportColumn, header: string): SheetColumn => {
  if (id === CURRENCY) return { key: id, header, width: 9 };
  const code = COLUMNS[id].kind === 'code';
  return { key: id, header, width: WIDTHS[id], ...(code ? { code } : {}) };
};

const groupColumn = (by: GroupKey, i: number, lang: Language): SheetColumn => ({
  key: `group${i + 1}`,
  header: `${registerFileWords[lang].group}: ${COLUMN_LABELS[lang][by]}`,
  width: 30,
});

interface Scope {
  readonly columns: readonly ColumnId[];
  readonly lang: Language;
  readonly doubts: readonly DoubtTold[];
}

/** Doubts of the cells that the view shows; no column of them where it shows none. */
const doubtsColumn = (rows: readonly MeasureLine[], { columns, lang, doubts }: Scope) => {
  const seen = doubts.filter((doubt) => doubtColumns(doubt).some((id) => columns.includes(id)));
  const of = ({ measure: { code } }: MeasureLine): string =>
    seen
      .filter(({ measure }) => measure === code)
      .map((doubt) => doubtText(doubt, lang))
      .join(' ');
  const header = registerFileWords[lang].doubts;
  return rows.some((row) => of(row) !== '')
    ? { column: [{ key: 'doubts', header, width: 40 }], of: (row: MeasureLine) => [of(row)] }
    : { column: [], of: () => [] };
};

const measuresSheet = ({ lines, levels }: Lines, scope: Scope): Sheet => {
  const { columns, lang } = scope;
  const rows = lines.filter((line): line is MeasureLine => line.kind === 'measure');
  const labels = new Map(lines.filter(isGroup).map(({ id, label }) => [id, label]));
  const currencies = new Set(rows.map(({ measure }) => measure.currency));
  const shown = withCurrency(columns, currencies.size > 1);
  const doubts = doubtsColumn(rows, scope);
  return {
    name: registerFileWords[lang].measures,
    columns: [
      ...levels.map((by, i) => groupColumn(by, i, lang)),
      ...shown.map((id) => sheetColumn(id, headerOf(id, currencies, lang))),
      ...doubts.column,
    ],
    rows: rows.map((row) => [
      ...row.within.map((id): Cell => labels.get(id) ?? ''),
      ...shown.map((id) =>
        id === CURRENCY ? row.measure.currency : cellOf(id, row.measure, lang),
      ),
      ...doubts.of(row),
    ]),
  };
};

const sumRow = (label: string, level: number, sum: Sum): Cell[] => [
  level,
  label,
  sum.count,
  { money: money(sum.bgn, 'BGN') },
  { money: money(sum.statedEur, 'EUR') },
  { money: money(sum.eur, 'EUR') },
];

const sumsSheet = ({ lines, sum }: Lines, lang: Language): Sheet => {
  const words = registerFileWords[lang];
  return {
    name: words.sums,
    columns: [
      { key: 'level', header: words.level, width: 8 },
      { key: 'group', header: words.group, width: 60 },
      { key: 'count', header: words.count, width: 10 },
      { key: 'bgn', header: words.inLeva, width: 20 },
      { key: 'statedEur', header: words.inEuro, width: 20 },
      { key: 'eur', header: words.allInEuro, width: 20 },
    ],
    rows: [
      ...lines.filter(isGroup).map(({ label, level, sum: own }) => sumRow(label, level, own)),
      sumRow(words.whole, 0, sum),
    ],
  };
};

/** First the measures, then the sums. */
export const registerSheets = (
  lines: Lines,
  scope: Scope,
): readonly [measures: Sheet, sums: Sheet] => [
  measuresSheet(lines, scope),
  sumsSheet(lines, scope.lang),
];
