/**
 * Years against the stages a measure declares, and against the plan's own period. A year outside the
 * plan is told once: not again as outside a stage that begins or ends with the plan; nor is a stage
 * that the measure does not reach told a second time by its beginning or end.
 */
import type { Measure, Plan, Stage } from '../plan.ts';
import { cellsOf, finding, type Finding } from './finding.ts';

export type PeriodRule =
  | 'start-after-end'
  | 'start-before-plan'
  | 'end-after-plan'
  | 'start-before-stage'
  | 'end-after-stage'
  | 'stage-not-reached'
  | 'regular-ends-early';

type Check = (m: Measure, plan: Plan) => Finding<PeriodRule>[];

const planFrom = ({ stages }: Plan): number => Math.min(...stages.map((s) => s.from));
const planTo = ({ stages }: Plan): number => Math.max(...stages.map((s) => s.to));

const declared = (m: Measure, { stages }: Plan): Stage[] =>
  stages.filter((s) => m.stages.includes(s.n)).toSorted((a, b) => a.from - b.from);

const startAfterEnd: Check = (m) =>
  m.start <= m.end
    ? []
    : [
        finding({
          rule: 'start-after-end',
          severity: 'error',
          measures: [m.code],
          params: { start: m.start, end: m.end },
          cells: cellsOf(m, ['start', 'end']),
        }),
      ];

const outsidePlan: Check = (m, plan) => {
  const found: Finding<PeriodRule>[] = [];
  const [from, to] = [planFrom(plan), planTo(plan)];
  const measures = [m.code];
  if (m.start < from)
    found.push(
      finding({
        rule: 'start-before-plan',
        severity: 'error',
        measures,
        params: { start: m.start, from, to },
        cells: cellsOf(m, ['start', 'stage']),
      }),
    );
  if (m.end > to)
    found.push(
      finding({
        rule: 'end-after-plan',
        severity: 'error',
        measures,
        params: { end: m.end, from, to },
        cells: cellsOf(m, ['end', 'stage']),
      }),
    );
  return found;
};

const startBeforeStage: Check = (m, plan) => {
  const [first] = declared(m, plan);
  if (first === undefined || m.start >= first.from || m.end < first.from) return [];
  if (m.start < planFrom(plan) && first.from === planFrom(plan)) return [];
  const params = { start: m.start, stage: first.n, from: first.from, to: first.to };
  const cells = cellsOf(m, ['stage', 'start']);
  return [
    finding({ rule: 'start-before-stage', severity: 'error', measures: [m.code], params, cells }),
  ];
};

const endAfterStage: Check = (m, plan) => {
  const last = declared(m, plan).at(-1);
  if (last === undefined || m.end <= last.to || m.start > last.to) return [];
  if (m.end > planTo(plan) && last.to === planTo(plan)) return [];
  const params = { end: m.end, stage: last.n, from: last.from, to: last.to };
  const cells = cellsOf(m, ['stage', 'end']);
  return [
    finding({ rule: 'end-after-stage', severity: 'error', measures: [m.code], params, cells }),
  ];
};

/** A stage is declared, but none of the measure's years fall into it. */
const stageNotReached: Check = (m, plan) =>
  declared(m, plan)
    .filter((s) => m.end < s.from || m.start > s.to)
    .map((s) =>
      finding({
        rule: 'stage-not-reached',
        severity: 'error',
        measures: [m.code],
        params: { start: m.start, end: m.end, stage: s.n, from: s.from, to: s.to },
        cells: cellsOf(m, ['stage', 'start', 'end']),
        about: `${s.n}|${m.start}-${m.end}`,
      }),
    );

const regularEndsEarly: Check = (m, plan) =>
  !m.regular || m.end >= planTo(plan)
    ? []
    : [
        finding({
          rule: 'regular-ends-early',
          severity: 'warning',
          measures: [m.code],
          params: { end: m.end, to: planTo(plan) },
          cells: cellsOf(m, ['stage', 'end']),
        }),
      ];

const CHECKS: readonly Check[] = [
  startAfterEnd,
  outsidePlan,
  startBeforeStage,
  endAfterStage,
  stageNotReached,
  regularEndsEarly,
];

export const periodFindings = (plan: Plan): Finding<PeriodRule>[] =>
  plan.stages.length === 0
    ? []
    : CHECKS.flatMap((check) => plan.measures.flatMap((m) => check(m, plan)));
