/** The stage as printed, against the stages of the plan: «Етап 1 (2024-2026) и етап 2 (2027-2028)». */
import type { Measure, Plan, Stage } from '../plan.ts';
import { cell, cellsOf, finding, type Finding } from './finding.ts';

export type StageLabelRule =
  | 'stage-label-unreadable'
  | 'stage-label-no-number'
  | 'stage-label-years'
  | 'stage-label-plural'
  | 'stage-label-other'
  | 'stage-label-variants'
  | 'regular-phased';

interface Named {
  readonly text: string;
  readonly plural: boolean;
  readonly n: number | null;
  readonly from: number;
  readonly to: number;
}

const NAMED = /етап(и?)(?:\s+(\d+))?\s*\(\s*(\d{4})\s*[-–]\s*(\d{4})\s*\)/giu;
const ENUMERATED = /етапи\s+\d+(?:\s*,\s*\d+)*\s+и\s+\d+/iu;

const namedIn = (label: string): Named[] =>
  [...label.matchAll(NAMED)].map(([text, plural, n, from, to]) => ({
    text,
    plural: plural !== '',
    n: n === undefined ? null : Number(n),
    from: Number(from),
    to: Number(to),
  }));

/** What a label means, or null where it names no known stage and no regular activity. */
export const readStageLabel = (
  text: string,
  stages: readonly Stage[],
): { readonly stages: readonly number[]; readonly regular: boolean } | null => {
  const named = namedIn(text);
  if (named.length === 0) return /регулярн/iu.test(text) ? { stages: [], regular: true } : null;
  const known = named.flatMap(({ n, from, to }) => {
    const stage = stages.find((s) => s.n === n && s.from === from && s.to === to);
    return stage === undefined ? [] : [stage.n];
  });
  return known.length === named.length ? { stages: known, regular: false } : null;
};

const label = (
  m: Measure,
  rule: StageLabelRule,
  severity: Finding['severity'],
  params: Finding['params'],
): Finding<StageLabelRule> =>
  finding({ rule, severity, measures: [m.code], params, cells: cellsOf(m, ['stage']) });

const ofOne = (m: Measure, named: Named, stages: readonly Stage[]): Finding<StageLabelRule>[] => {
  const { text, n, from, to } = named;
  if (n === null) {
    const meant = stages.find((s) => s.from === from && s.to === to)?.n ?? '?';
    return [label(m, 'stage-label-no-number', 'error', { text, meant })];
  }
  const stage = stages.find((s) => s.n === n);
  if (stage?.from === from && stage.to === to) return [];
  const right = stage === undefined ? '?' : `${stage.from}-${stage.to}`;
  return [label(m, 'stage-label-years', 'error', { text, stage: n, right })];
};

const sorted = (numbers: readonly number[]): string => numbers.toSorted((a, b) => a - b).join();

/** The numbers that the label names are not the stages the measure was read into. */
const differ = (named: readonly Named[], m: Measure): boolean =>
  named.every(({ n }) => n !== null) && sorted(named.map(({ n }) => n ?? 0)) !== sorted(m.stages);

const ofMeasure = (m: Measure, { stages }: Plan): Finding<StageLabelRule>[] => {
  const named = namedIn(m.stage);
  if (m.regular)
    return named.length === 0 ? [] : [label(m, 'stage-label-other', 'error', { read: 0 })];
  if (named.length === 0) return [label(m, 'stage-label-unreadable', 'error', { text: m.stage })];
  const found = named.flatMap((one) => ofOne(m, one, stages));
  const plural = named.find((one) => one.plural);
  if (plural !== undefined && !ENUMERATED.test(m.stage))
    found.push(label(m, 'stage-label-plural', 'info', { text: plural.text }));
  if (differ(named, m))
    found.push(label(m, 'stage-label-other', 'error', { read: m.stages.join(', ') }));
  return found;
};

/** One thing under two names: the rarer name's cells. */
const variants = ({ measures }: Plan): Finding<StageLabelRule>[] => {
  const byLabel = Map.groupBy(
    measures.filter((m) => m.regular),
    (m) => m.stage,
  );
  const [most, ...rest] = [...byLabel].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return [];
  return rest.map(([text, ms]) =>
    finding({
      rule: 'stage-label-variants',
      severity: 'info',
      measures: ms.map((m) => m.code),
      params: { text, count: ms.length, usual: most[0], usualCount: most[1].length },
      cells: ms.map((m) => cell(m, 'stage', m.stage)),
      about: `${text}|${most[0]}`,
    }),
  );
};

/** «Поетапна интеграция …» goes by stages, and its stage says that it has none. */
const PHASED = /(?<!\p{L})(?:поетапн\p{L}*|на\s+етапи|по\s+етапи)(?!\p{L})/iu;

const phased = ({ measures }: Plan): Finding<StageLabelRule>[] =>
  measures.flatMap((m) => {
    const [word] = PHASED.exec(m.title) ?? [];
    if (word === undefined || !m.regular) return [];
    return [
      finding({
        rule: 'regular-phased',
        severity: 'info',
        measures: [m.code],
        params: { word, stage: m.stage },
        cells: cellsOf(m, ['stage', 'title']),
      }),
    ];
  });

export const stageLabelFindings = (plan: Plan): Finding<StageLabelRule>[] => [
  ...plan.measures.flatMap((m) => ofMeasure(m, plan)),
  ...phased(plan),
  ...variants(plan),
];
