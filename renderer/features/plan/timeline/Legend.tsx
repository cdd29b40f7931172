/** What colour, stripes and marks mean. */
import { useId } from 'react';
import { useText } from '../../../text/language.tsx';
import { timelineWords } from '../../../text/timeline.ts';
import { goalsOf, Patterns } from './Drawing.tsx';
import type { Palette } from './palette.ts';
import classes from './timeline.module.css';
import type { TimelineState } from './use-timeline.ts';

interface LegendProps {
  readonly state: TimelineState;
  readonly palette: Palette;
}

const SIZE = { width: 22, height: 12 };

export const Legend = ({ state, palette }: LegendProps) => {
  const text = useText(timelineWords);
  const prefix = useId();
  const goals = goalsOf(state.model.rows);
  const first = goals[0] ?? '1';
  return (
    <ul className={classes['legend']} aria-label={text.legend}>
      <li className={classes['legendItem']}>
        {goals.map((goal) => (
          <svg key={goal} width={18} height={16} aria-hidden>
            <rect width={18} height={16} rx={3} fill={palette.goal(goal)} />
            <text
              x={9}
              y={12}
              textAnchor="middle"
              fontSize={11}
              fontWeight={600}
              fill={palette.onGoal}
            >
              {goal}
            </text>
          </svg>
        ))}
        {text.legendGoals}
      </li>
      <li className={classes['legendItem']}>
        <svg {...SIZE} aria-hidden>
          <Patterns goals={[first]} palette={palette} prefix={prefix} />
          <rect
            x={0.5}
            y={0.5}
            width={21}
            height={11}
            rx={3}
            fill={`url(#${prefix}-regular-${first})`}
            stroke={palette.goal(first)}
            strokeDasharray="4 2"
          />
        </svg>
        {text.regular}
      </li>
      <li className={classes['legendItem']}>
        <svg {...SIZE} aria-hidden>
          <rect
            x={0.5}
            y={0.5}
            width={21}
            height={11}
            rx={3}
            fill={`url(#${prefix}-early)`}
            stroke={palette.warn}
          />
        </svg>
        {text.earlyShort}
      </li>
    </ul>
  );
};
