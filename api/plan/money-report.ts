/** The money report as data for its template: the tables of the money page, formatted. */
import { counted } from '../../domain/text/counted.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import type { Language } from '../../domain/kernel/failure.ts';
import { formatMoney, formatNumber, money, type Minor } from '../../domain/kernel/money.ts';
import {
  largestMeasures,
  moneyTable,
  type MoneyKind,
  type MoneyRow,
  type MoneyTable,
} from '../../domain/plan/money-tables.ts';
import { moneyTexts, type MoneyTexts } from '../../domain/plan/money-texts.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatShare } from '../../domain/plan/share.ts';
import { spreadAssumption } from '../../domain/plan/spread.ts';
import { totals, type Totals } from '../../domain/plan/totals.ts';

interface ReportColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly width: 'fill' | 'auto';
}
interface ReportTable {
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How many of the last rows are sums. */
  readonly foot: number;
  readonly notes: readonly string[];
}

interface Scope {
  readonly plan: Plan;
  readonly language: Language;
  readonly words: MoneyTexts;
}

const LARGEST = 10;

const name = (head: string): ReportColumn => ({ head, align: 'left', width: 'fill' });
const figure = (head: string): ReportColumn => ({ head, align: 'right', width: 'auto' });

const label = ({ label: short, name: long }: MoneyRow): string =>
  long === '' || long === short ? short : `${short}. ${long}`;

const sumRow = (first: string, count: string, bgn: Minor | null, eur: Minor, share: string) => [
  first,
  count,
  bgn === null ? '' : formatNumber(bgn),
  formatNumber(eur),
  share,
];

const footRows = ({ whole, eurOfParts, roundingDifference }: MoneyTable, words: MoneyTexts) => [
  sumRow(words.total, String(whole.count), whole.bgn, whole.eur, '100\u00A0%'),
  sumRow(words.eurOfParts, '', null, eurOfParts, ''),
  sumRow(words.rounding, '', null, roundingDifference, ''),
];

const bodyRow = (row: MoneyRow, table: MoneyTable): string[] =>
  sumRow(label(row), String(row.count), row.bgn, row.eur, formatShare(row.eur, table.whole.eur));

const grouped = ({ plan, language, words }: Scope, kind: MoneyKind): ReportTable => {
  const table = moneyTable(plan, kind, language);
  const spread = kind === 'spread';
  const foot = footRows(table, words);
  const undivided = table.rows.some((row) => row.undivided);
  const splitNote = kind === 'source' ? words.unknownSplit : words.stageSplit;
  return {
    title: spread ? words.spread : words.by[kind],
    lead: spread ? spreadAssumption[language] : '',
    columns: [
      name(spread ? words.year : words.head[kind]),
      figure(spread ? words.perYear : words.count),
      figure(words.bgn),
      figure(words.eur),
      figure(words.share),
    ],
    rows: [...table.rows.map((row) => bodyRow(row, table)), ...foot],
    foot: foot.length,
    notes: undivided ? [splitNote] : [],
  };
};

const formatDifference = (difference: Minor, words: MoneyTexts): string =>
  difference === 0 ? words.equal : formatNumber(difference);

const stated = (
  { plan, words }: Scope,
  { goals, plan: whole, stated: all }: Totals,
): ReportTable => ({
  title: words.stated,
  lead: '',
  columns: [
    name(words.head.goal),
    figure(words.statedSum),
    figure(words.summed),
    figure(words.difference),
    figure(words.eur),
  ],
  rows: [
    ...goals.map((g) => [
      `${g.goal}. ${plan.goals.find(({ code }) => code === g.goal)?.title ?? ''}`,
      formatNumber(g.stated),
      formatNumber(g.summed),
      formatDifference(g.difference, words),
      formatNumber(g.eur),
    ]),
    [
      words.total,
      formatNumber(all),
      formatNumber(whole.bgn),
      formatDifference((all - whole.bgn) as Minor, words),
      formatNumber(whole.eur),
    ],
  ],
  foot: 1,
  notes: [words.conversion],
});

const largest = ({ plan, words }: Scope, whole: Minor): ReportTable => ({
  title: words.largest,
  lead: '',
  columns: [name(words.measure), figure(words.bgn), figure(words.eur), figure(words.share)],
  rows: largestMeasures(plan, LARGEST).map(({ measure, eur }) => [
    `${measure.code}. ${measure.title}`,
    measure.currency === 'BGN' ? formatNumber(measure.budget) : '',
    formatNumber(eur),
    formatShare(eur, whole),
  ]),
  foot: 0,
  notes: [],
});

const FRAME: Readonly<
  Record<
    Language,
    { lead: (sum: string, eur: string, n: number) => string; footer: string; page: string }
  >
> = {
  bg: {
    lead: (sum, eur, n) => `${counted(n, 'мярка', 'мерки')}, ${sum} с ДДС (${eur}).`,
    footer: 'Изготвено на',
    page: 'стр.',
  },
  en: {
    lead: (sum, eur, n) => `${counted(n, 'measure', 'measures')}, ${sum} with VAT (${eur}).`,
    footer: 'Made on',
    page: 'page',
  },
};

export const moneyReport = (plan: Plan, today: LocalDate, language: Language) => {
  const scope: Scope = { plan, language, words: moneyTexts[language] };
  const all = totals(plan);
  const frame = FRAME[language];
  const [bgn, eur] = [money(all.plan.bgn, 'BGN'), money(all.plan.eur, 'EUR')].map(formatMoney);
  return {
    title: scope.words.title,
    lead: `${plan.edition.title} ${frame.lead(bgn ?? '', eur ?? '', all.plan.count)}`.trim(),
    lang: language,
    footer: `${scope.words.title}. ${frame.footer} ${formatDate(today)}`,
    pageWord: frame.page,
    tables: [
      stated(scope, all),
      ...(['subgoal', 'source', 'stage', 'endYear', 'spread'] as const).map((kind) =>
        grouped(scope, kind),
      ),
      largest(scope, all.plan.eur),
    ],
  };
};
