/**
 * Execution by stage: measures grouped by the stages that they declare. One that stands in two stages is
 * a group of its own with others of its kind, and so are regular activities: nothing is counted twice.
 */
import { formatDate, type LocalDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import type { Measure, Stage } from '../plan/plan.ts';
import type { GoalProgress } from './boards.ts';
import type { LightColour } from './types.ts';

export interface StageGroup {
  /** Numbers of the stages; none for regular activities. */
  readonly stages: readonly number[];
  readonly codes: readonly string[];
}

type Staged = Pick<Measure, 'code' | 'stages'>;

/** In the order of their first stage, the shorter first; regular activities last. */
export const stageGroups = (measures: readonly Staged[]): StageGroup[] => {
  const groups = Map.groupBy(measures, ({ stages }) => stages.toSorted((a, b) => a - b).join(','));
  const place = (stages: readonly number[]): string =>
    stages.length === 0 ? '~' : stages.join(',');
  return [...groups.values()]
    .map((mine) => ({
      stages: (mine[0]?.stages ?? []).toSorted((a, b) => a - b),
      codes: mine.map(({ code }) => code),
    }))
    .toSorted((a, b) => (place(a.stages) < place(b.stages) ? -1 : 1));
};

const endOf = (stages: readonly Stage[], numbers: readonly number[]): LocalDate | null => {
  const last = stages.find(({ n }) => n === Math.max(...numbers));
  return last === undefined ? null : (`${last.to}-12-31` as LocalDate);
};

const WORDS = {
  bg: { stage: 'Етап', and: ' и ', until: 'до', regular: 'Регулярни дейности' },
  en: { stage: 'Stage', and: ' and ', until: 'until', regular: 'Regular activities' },
} as const;

/** «Етап 1 (до 31.12.2026 г.)», «Етап 1 и 2 (до 31.12.2028 г.)». */
export const stageGroupName = (
  { stages: numbers }: Pick<StageGroup, 'stages'>,
  stages: readonly Stage[],
  lang: Language,
): string => {
  const words = WORDS[lang];
  if (numbers.length === 0) return words.regular;
  const end = endOf(stages, numbers);
  const name = `${words.stage} ${numbers.join(words.and)}`;
  return end === null ? name : `${name} (${words.until} ${formatDate(end)})`;
};

/** The measures of a group that the goals' board counts under a colour. */
export const stageCodes = (
  { codes }: Pick<StageGroup, 'codes'>,
  goals: readonly Pick<GoalProgress, 'colours'>[],
  colour: LightColour,
): string[] =>
  goals.flatMap(({ colours }) => colours[colour]).filter((code) => codes.includes(code));
