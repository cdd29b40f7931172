/**
 * A bar for each goal, divided by state. States differ by pattern as well as by colour, and each part
 * that is wide enough bears its number, so that the drawing survives a black-and-white printer.
 */
import { useId } from 'react';
import type { GoalProgress } from '../../../../domain/progress/boards.ts';
import { LIGHT_TEXTS } from '../../../../domain/progress/light-texts.ts';
import type { LightColour } from '../../../../domain/progress/types.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from './chart.module.css';

/** From done to unknown to not begun. */
export const GOAL_ORDER: readonly LightColour[] = ['done', 'green', 'amber', 'red', 'grey', 'none'];

const WIDTH = 1000;
const LABEL = 64;
const ROW = 26;
const BAR = 19;
const LEGEND = 26;
const ENTRY = 130;

interface Part {
  readonly colour: LightColour;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

const partsOf = ({ colours }: GoalProgress, unit: number): Part[] => {
  let x = LABEL;
  return GOAL_ORDER.flatMap((colour) => {
    const count = colours[colour].length;
    const part = { colour, count, x, width: count * unit };
    x += part.width;
    return count === 0 ? [] : [part];
  });
};

const Swatch = ({
  colour,
  id,
  x,
  y,
  width,
  height,
}: Record<'x' | 'y' | 'width' | 'height', number> & {
  readonly colour: LightColour;
  readonly id: string;
}) => (
  <>
    <rect
      className={classes['fill']}
      data-light={colour}
      x={x}
      y={y}
      width={width}
      height={height}
    />
    <rect
      className={classes['edge']}
      x={x}
      y={y}
      width={width}
      height={height}
      fill={`url(#${id}-${colour})`}
    />
  </>
);

/** Strokes over the paint: late is crossed, at risk hatched, unknown dotted; done and on track plain. */
const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-red`} width="7" height="7" patternUnits="userSpaceOnUse">
      <path className={classes['stroke']} d="M0 0L7 7M7 0L0 7" />
    </pattern>
    <pattern id={`${id}-amber`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path className={classes['stroke']} d="M-1 1L1 -1M0 6L6 0M5 7L7 5" />
    </pattern>
    <pattern id={`${id}-grey`} width="6" height="6" patternUnits="userSpaceOnUse">
      <circle className={classes['dot']} cx="3" cy="3" r="0.9" />
    </pattern>
    {(['green', 'done', 'none'] as const).map((plain) => (
      <pattern
        key={plain}
        id={`${id}-${plain}`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
      />
    ))}
  </defs>
);

const Legend = ({ id, y }: { readonly id: string; readonly y: number }) => {
  const { language } = useLanguage();
  return GOAL_ORDER.map((colour, i) => (
    <g key={colour}>
      <Swatch colour={colour} id={id} x={LABEL + i * ENTRY} y={y} width={18} height={12} />
      <text x={LABEL + i * ENTRY + 24} y={y + 10.5}>
        {LIGHT_TEXTS[colour][language]}
      </text>
    </g>
  ));
};

export const GoalsChart = ({ goals }: { readonly goals: readonly GoalProgress[] }) => {
  const id = useId();
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const most = Math.max(1, ...goals.map(({ measures }) => measures));
  const unit = (WIDTH - LABEL - 2) / most;
  const height = goals.length * ROW + LEGEND;
  const described = goals.map(
    ({ goal, colours }) =>
      `${text.goalN(goal)}: ${GOAL_ORDER.filter((colour) => colours[colour].length > 0)
        .map((colour) => `${LIGHT_TEXTS[colour][language]} ${colours[colour].length}`)
        .join(', ')}`,
  );
  return (
    <svg
      className={classes['chart']}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{text.goalsChart}</title>
      <desc id={`${id}-desc`}>{text.goalsChartDesc(described.join('; '))}</desc>
      <Patterns id={id} />
      {goals.map((goal, row) => (
        <g key={goal.goal}>
          <text className={classes['label']} x={0} y={row * ROW + 14}>
            {text.goalN(goal.goal)}
          </text>
          {partsOf(goal, unit).map(({ colour, count, x, width }) => (
            <g key={colour}>
              <Swatch colour={colour} id={id} x={x} y={row * ROW} width={width} height={BAR} />
              <rect
                className={classes['plate']}
                x={x + width / 2 - 10}
                y={row * ROW + 3}
                width={20}
                height={13}
                rx={3}
              />
              <text className={classes['count']} x={x + width / 2} y={row * ROW + 13.5}>
                {count}
              </text>
            </g>
          ))}
        </g>
      ))}
      <Legend id={id} y={goals.length * ROW + 6} />
    </svg>
  );
};
