/** What is said of a row: to a screen reader, in the note beside the pointer, in the table. */
import { formatMoney, money } from '../../../../domain/kernel/money.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { stageGroupLabel } from '../../../../domain/plan/totals-texts.ts';
import { stageKeys } from '../../../../domain/plan/totals.ts';
import type { BarRow, GroupRow } from '../../../../domain/plan/timeline.ts';
import type { Language } from '../../../../domain/kernel/failure.ts';
import type { TimelineWords } from '../../../text/timeline.ts';

export const stageLabel = (m: Measure, language: Language): string =>
  stageGroupLabel({ keys: stageKeys(m) }, language);

export const periodOf = (m: Measure, text: TimelineWords): string => text.period(m.start, m.end);

export const earlyOf = ({ early, measure }: BarRow, text: TimelineWords): string | null =>
  early === null
    ? null
    : text.early(early.from, early.to - 1, text.stage(Math.min(...measure.stages)));

/** «1.1.1 · 2024–2025»: what a wide bar bears; its name begins with the same words. */
export const codeAndYears = ({ code, start, end }: Measure): string =>
  `${code} · ${start === end ? start : `${start}–${end}`}`;

export const barLabel = (row: BarRow, text: TimelineWords): string =>
  [
    `${codeAndYears(row.measure)}: ${row.measure.title.replace(/\.$/, '')}`,
    ...(row.measure.regular ? [text.regular] : []),
    ...[earlyOf(row, text)].filter((part) => part !== null),
  ].join('. ');

export const groupName = ({ kind, code, title }: GroupRow, text: TimelineWords): string =>
  `${kind === 'goal' ? text.goal(code) : text.subgoal(code)}: ${title}`;

export const groupFacts = ({ sum }: GroupRow, text: TimelineWords): string =>
  [text.count(sum.count), ...(sum.bgn === 0 ? [] : [formatMoney(money(sum.bgn, 'BGN'))])].join(
    ', ',
  );
