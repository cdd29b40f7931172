/** The measure's years on the plan's years, the stages behind, today's line. */
import { Text } from '@mantine/core';
import { useId } from 'react';
import {
  daysBetween,
  formatDate,
  localDate,
  type LocalDate,
} from '../../../../domain/kernel/date.ts';
import type { Measure, Plan, Stage } from '../../../../domain/plan/plan.ts';
import { useToday } from '../../../core/today.tsx';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { Card } from './Card.tsx';
import classes from './measure.module.css';

const WIDTH = 400;
const HEIGHT = 58;
const TOP = 16;
const SOON_DAYS = 365;

type Text_ = typeof measureWords.bg;

const firstDay = (year: number): LocalDate => localDate(`${year}-01-01`);
const lastDay = (year: number): LocalDate => localDate(`${year}-12-31`);

const standing = ({ start, end }: Measure, today: LocalDate, text: Text_): string => {
  const due = lastDay(end);
  const left = daysBetween(today, due);
  if (left < 0) return text.endedOn(formatDate(due));
  if (today < firstDay(start)) return text.startsOn(formatDate(firstDay(start)));
  return left > SOON_DAYS ? text.endsFar(formatDate(due)) : text.endsOn(formatDate(due), left);
};

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly x: (date: LocalDate) => number;
}

const scaleOf = (plan: Plan): Scale => {
  const from = Math.min(...plan.measures.map((m) => m.start), ...plan.stages.map((s) => s.from));
  const to = Math.max(...plan.measures.map((m) => m.end), ...plan.stages.map((s) => s.to));
  const days = daysBetween(firstDay(from), firstDay(to + 1));
  return { from, to, x: (date) => (daysBetween(firstDay(from), date) / days) * WIDTH };
};

const Bands = ({ stages, x }: { readonly stages: readonly Stage[]; readonly x: Scale['x'] }) =>
  stages.map(({ n, from, to }) => (
    <g key={n}>
      <rect
        x={x(firstDay(from)) + 1}
        y={0}
        width={x(firstDay(to + 1)) - x(firstDay(from)) - 2}
        height={HEIGHT - TOP}
        className={classes['band']}
      />
      <text x={x(firstDay(from)) + 6} y={12} className={classes['bandLabel']}>
        {n}
      </text>
    </g>
  ));

const YearLabels = ({ from, to, x }: Scale) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).map((year) => (
    <text
      key={year}
      x={(x(firstDay(year)) + x(firstDay(year + 1))) / 2}
      y={HEIGHT - 3}
      textAnchor="middle"
      className={classes['year']}
    >
      {year}
    </text>
  ));

interface PeriodCardProps {
  readonly measure: Measure;
  readonly plan: Plan;
}

export const PeriodCard = ({ measure, plan }: PeriodCardProps) => {
  const text = useText(measureWords);
  const today = useToday();
  const id = useId();
  const scale = scaleOf(plan);
  const { x } = scale;
  const { start, end } = measure;
  const stages = plan.stages.map(({ n, from, to }) => text.stageBand(n, from, to)).join('; ');
  const inside = today >= firstDay(scale.from) && today <= lastDay(scale.to);
  return (
    <Card title={text.periodTitle} aside={<Text size="sm">{text.period(start, end)}</Text>}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        className={classes['periodChart']}
      >
        <title id={`${id}-t`}>{text.periodChart(start, end)}</title>
        <desc id={`${id}-d`}>{`${stages}; ${text.today(formatDate(today))}`}</desc>
        <Bands stages={plan.stages} x={x} />
        <rect
          x={x(firstDay(start))}
          y={20}
          width={Math.max(x(firstDay(end + 1)) - x(firstDay(start)), 2)}
          height={14}
          rx={3}
          className={classes['bar']}
        />
        {inside && (
          <line x1={x(today)} x2={x(today)} y1={0} y2={HEIGHT - TOP} className={classes['today']} />
        )}
        <YearLabels {...scale} />
      </svg>
      <Text size="sm">{standing(measure, today, text)}</Text>
      <Text size="xs" c="dimmed">
        {text.yearsOnly}
      </Text>
    </Card>
  );
};
