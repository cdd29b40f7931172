/** `myarka plan totals`: sums by goal, sub-goal, source, stage and year; the report as PDF. */
import type { callerOf } from '../api/router.ts';
import { decimalAmount, formatNumber, type Minor } from '../domain/kernel/money.ts';
import { ok } from '../domain/kernel/result.ts';
import { moneyTable, type MoneyBy, type MoneyKind } from '../domain/plan/money-tables.ts';
import { moneyTexts } from '../domain/plan/money-texts.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { spreadAssumption } from '../domain/plan/spread.ts';
import { sourceGroupLabel, stageGroupLabel } from '../domain/plan/totals-texts.ts';
import type { Breakdown, Group, Sum } from '../domain/plan/totals.ts';
import { textOption, type Command } from './command.ts';
import { writeOut } from './out-file.ts';

type Call = ReturnType<typeof callerOf>;
type Sums = Awaited<ReturnType<Call['plan']['totals']['sums']>>;

const sumJson = ({ count, bgn, eur }: Sum) => ({
  count,
  bgn: decimalAmount(bgn),
  eur: decimalAmount(eur),
});

const roundingJson = ({ whole, eurOfParts, roundingDifference }: Breakdown) => ({
  eur: decimalAmount(whole.eur),
  eurOfParts: decimalAmount(eurOfParts),
  difference: decimalAmount(roundingDifference),
});

const sourceJson = (group: Group) => ({
  sources: group.keys,
  label: sourceGroupLabel(group, 'bg'),
  split: group.keys.length > 1 ? 'unknown' : 'stated',
  ...sumJson(group),
  measures: group.measures,
});

const stageJson = (group: Group) => ({
  stages: group.keys.map(Number).filter((n) => Number.isInteger(n)),
  label: stageGroupLabel(group, 'bg'),
  ...sumJson(group),
});

/** The contract's form; amounts are decimal texts with two places. */
const totalsJson = ({ totals, spread }: Sums) => ({
  plan: {
    count: totals.plan.count,
    stated: decimalAmount(totals.stated),
    bgn: decimalAmount(totals.plan.bgn),
    eur: decimalAmount(totals.plan.eur),
  },
  goals: totals.goals.map((g) => ({
    goal: g.goal,
    count: g.count,
    currency: g.currency,
    stated: decimalAmount(g.stated),
    summed: decimalAmount(g.summed),
    difference: decimalAmount(g.difference),
    eur: decimalAmount(g.eur),
  })),
  subgoals: totals.bySubgoal.groups.map((g) => ({ subgoal: g.key, ...sumJson(g) })),
  sources: totals.bySource.groups.map(sourceJson),
  stages: totals.byStage.groups.map(stageJson),
  years: totals.byEndYear.groups.map((g) => ({ year: Number(g.key), ...sumJson(g) })),
  rounding: {
    goals: roundingJson(totals.byGoal),
    subgoals: roundingJson(totals.bySubgoal),
    sources: roundingJson(totals.bySource),
    stages: roundingJson(totals.byStage),
    years: roundingJson(totals.byEndYear),
    spread: roundingJson(spread),
  },
  spread: {
    assumption: spreadAssumption.bg,
    years: spread.groups.map((g) => ({ year: Number(g.key), ...sumJson(g) })),
  },
});

type Line = readonly string[];

/** Columns padded to their widest cell; the first to the left, figures to the right. */
const aligned = (lines: readonly Line[]): string => {
  const width = (at: number): number => Math.max(...lines.map((line) => line[at]?.length ?? 0));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(width(at)) : cell.padStart(width(at))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const words = moneyTexts.bg;
const number = (value: Minor): string => formatNumber(value);

const goalLines = ({ totals }: Sums): Line[] => [
  [words.head.goal, words.statedSum, words.summed, words.difference, '€'],
  ...totals.goals.map((g) => [
    g.goal,
    number(g.stated),
    number(g.summed),
    g.difference === 0 ? words.equal : number(g.difference),
    number(g.eur),
  ]),
  [words.total, number(totals.stated), number(totals.plan.bgn), '', number(totals.plan.eur)],
];

const tableLines = (plan: Plan, kind: MoneyKind): Line[] => {
  const table = moneyTable(plan, kind, 'bg');
  const head = kind === 'spread' ? words.year : words.head[kind];
  return [
    [head, words.count, 'лв.', '€'],
    ...table.rows.map((r) => [r.label, String(r.count), number(r.bgn), number(r.eur)]),
    [words.total, String(table.whole.count), number(table.whole.bgn), number(table.whole.eur)],
    [words.rounding, '', '', number(table.roundingDifference)],
  ];
};

const PARTS: readonly MoneyBy[] = ['subgoal', 'source', 'stage', 'endYear'];

const totalsText = (plan: Plan, sums: Sums): string =>
  [
    `${words.stated}\n${aligned(goalLines(sums))}`,
    ...PARTS.map((kind) => `${words.by[kind]}\n${aligned(tableLines(plan, kind))}`),
    `${words.spread}\n${spreadAssumption.bg}\n${aligned(tableLines(plan, 'spread'))}`,
  ].join('\n\n');

const totalsCommand: Command = {
  words: ['plan', 'totals'],
  usage: 'plan totals [--out F.pdf] [--force] [--json]',
  options: { out: { type: 'string' } },
  run: async ({ call, values }) => {
    const file = textOption(values, 'out');
    if (file === undefined) {
      const sums = await call().plan.totals.sums();
      return ok({ json: totalsJson(sums), text: totalsText(await call().plan.plan(), sums) });
    }
    const { base64, pages } = await call().plan.totals.pdf({});
    const written = writeOut(file, Buffer.from(base64, 'base64'));
    return written.ok ? ok({ json: { file, pages }, text: file }) : written;
  },
};

export const planTotalsCommands: readonly Command[] = [totalsCommand];
