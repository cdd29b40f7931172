/** Every cell of the plan that holds prose, with the measure it belongs to. */
import type { Indicator, Measure, Plan } from '../plan.ts';
import { cell, type FindingCell } from './finding.ts';

export interface TextCell extends FindingCell {
  readonly measures: readonly string[];
}

export const indicatorCell = (
  { id, sources, ...values }: Indicator,
  field: 'text' | 'baseline' | 'target',
): FindingCell => ({ code: id, field, value: values[field], sources: sources[field] ?? [] });

const PROSE = [
  'title',
  'expectedResult',
  'fundingText',
  'linkage',
  'responsibleText',
  'partnersText',
] as const;

const measureTexts = (m: Measure): TextCell[] =>
  [
    ...PROSE.map((field) => cell(m, field, m[field])),
    ...m.indicators.map((i) => indicatorCell(i, 'text')),
  ]
    .filter(({ value }) => value !== '')
    .map((text) => ({ ...text, measures: [m.code] }));

const headingTexts = ({ goals, subgoals }: Plan): TextCell[] =>
  [...goals, ...subgoals].flatMap((of) => [
    { ...cell(of, 'title', of.title), measures: [] },
    { ...cell(of, 'titleInList', of.titleInList), measures: [] },
  ]);

const abbreviationTexts = ({ abbreviations }: Plan): TextCell[] =>
  abbreviations.map(({ short, long, sources }) => ({
    ...cell({ code: short, sources }, 'long', long),
    measures: [],
  }));

const introductionTexts = ({ introduction }: Plan): TextCell[] =>
  introduction.map(({ code, text, sources }) => ({
    code,
    field: 'paragraph',
    value: text,
    sources: sources['text'] ?? [],
    measures: [],
  }));

export const textCells = (plan: Plan): TextCell[] => [
  ...introductionTexts(plan),
  ...headingTexts(plan),
  ...plan.measures.flatMap(measureTexts),
  ...abbreviationTexts(plan),
];

/** The cell without its measure, as a finding holds it. */
export const bare = ({ code, field, value, sources }: TextCell): FindingCell => ({
  code,
  field,
  value,
  sources,
});

/** Measures of cells, each once, in order. */
export const measuresOf = (cells: readonly TextCell[]): string[] => [
  ...new Set(cells.flatMap(({ measures }) => measures)),
];

/** A reader of values that reads each text once; columns of the plan repeat theirs many times. */
export const readOnce = <T>(read: (value: string) => T): ((value: string) => T) => {
  const known = new Map<string, T>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = read(value);
    known.set(value, now);
    return now;
  };
};
