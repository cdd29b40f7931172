/**
 * The whole timeline as one picture to be saved: title, names, years, bars, legend. Nothing outside it
 * is needed to draw it: colours are values, the font is inside (export.ts).
 */
import { formatDate, type LocalDate } from '../../../../domain/kernel/date.ts';
import type { GroupRow, Timeline, TimelineRow } from '../../../../domain/plan/timeline.ts';
import type { TimelineWords } from '../../../text/timeline.ts';
import {
  Bands,
  goalsOf,
  GroupBar,
  MeasureBar,
  Patterns,
  RowStripes,
  TodayLine,
  YearLines,
} from './Drawing.tsx';
import { heightOf, ROW, type Scale } from './geometry.ts';
import type { Palette } from './palette.ts';
import { HEAD, ScaleHead } from './Scale.tsx';

export const FAMILY = 'Myarka Picture';
const PAD = 28;
const NAMES = 470;
const CHART = 1080;
const TITLE = 62;
const LEGEND = 44;
const PREFIX = 'picture';

export interface PictureProps {
  readonly model: Timeline;
  readonly title: string;
  readonly day: LocalDate;
  readonly text: TimelineWords;
  readonly palette: Palette;
  /** Shortens a text to a width in pixels, with «…». */
  readonly fit: (text: string, width: number, weight: number) => string;
}

export const pictureSize = (model: Timeline): { width: number; height: number } => ({
  width: NAMES + CHART + 2 * PAD,
  height: TITLE + HEAD + heightOf(model) + LEGEND + 2 * PAD,
});

const INDENT: Readonly<Record<TimelineRow['kind'], number>> = { goal: 0, subgoal: 12, measure: 28 };
const WEIGHT: Readonly<Record<TimelineRow['kind'], number>> = {
  goal: 700,
  subgoal: 600,
  measure: 400,
};

const nameOf = (row: TimelineRow): string =>
  `${row.code} ${row.kind === 'measure' ? row.measure.title : (row satisfies GroupRow).title}`;

const Names = ({ model, palette, fit }: PictureProps) => (
  <g fontSize={12} fill={palette.ink}>
    {model.rows.map((row, i) => (
      <g key={row.code}>
        {row.kind === 'goal' && (
          <rect x={0} y={i * ROW} width={NAMES} height={ROW} fill={palette.group} />
        )}
        <rect x={0} y={i * ROW} width={4} height={ROW} fill={palette.goal(row.goal)} />
        <text x={12 + INDENT[row.kind]} y={i * ROW + ROW / 2 + 4.3} fontWeight={WEIGHT[row.kind]}>
          {fit(nameOf(row), NAMES - 24 - INDENT[row.kind], WEIGHT[row.kind])}
        </text>
        <line
          x1={0}
          x2={NAMES}
          y1={(i + 1) * ROW - 0.5}
          y2={(i + 1) * ROW - 0.5}
          stroke={palette.faint}
        />
      </g>
    ))}
  </g>
);

const PictureLegend = ({ model, palette, text }: PictureProps) => {
  const goals = goalsOf(model.rows);
  const first = goals[0] ?? '1';
  const middle = goals.length * 22 + 8;
  const mark = { y: -11, width: 22, height: 13, rx: 3 };
  return (
    <g fontSize={12} fill={palette.ink}>
      {goals.map((goal, i) => (
        <g key={goal} transform={`translate(${i * 22} 0)`}>
          <rect y={-13} width={18} height={17} rx={3} fill={palette.goal(goal)} />
          <text x={9} y={0} textAnchor="middle" fontWeight={600} fill={palette.onGoal}>
            {goal}
          </text>
        </g>
      ))}
      <text x={middle}>{text.legendGoals}</text>
      <g transform={`translate(${middle + 240} 0)`}>
        <rect
          {...mark}
          fill={`url(#${PREFIX}-regular-${first})`}
          stroke={palette.goal(first)}
          strokeDasharray="4 2"
        />
        <text x={30}>{text.regular}</text>
      </g>
      <g transform={`translate(${middle + 430} 0)`}>
        <rect {...mark} fill={`url(#${PREFIX}-early)`} stroke={palette.warn} />
        <text x={30}>{text.earlyShort}</text>
      </g>
    </g>
  );
};

export const Picture = (props: PictureProps) => {
  const { model, title, day, text, palette } = props;
  const { width, height } = pictureSize(model);
  const scale: Scale = { model, width: CHART };
  const pieces = { scale, palette };
  const top = PAD + TITLE + HEAD;
  const tall = heightOf(model);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="picture-title picture-desc"
      fontFamily={`'${FAMILY}', 'Noto Sans', sans-serif`}
    >
      <title id="picture-title">{`${text.title}: ${title}`}</title>
      <desc id="picture-desc">{text.caption}</desc>
      <rect width={width} height={height} fill={palette.paper} />
      <text x={PAD} y={PAD + 20} fontSize={20} fontWeight={700} fill={palette.ink}>
        {text.title}
      </text>
      <text x={PAD} y={PAD + 42} fontSize={12.5} fill={palette.soft}>
        {`${title.replace(/\.$/, '')}. ${text.madeOn(formatDate(day))}`}
      </text>
      <g transform={`translate(${PAD + NAMES} ${PAD + TITLE})`}>
        <ScaleHead {...pieces} text={text} day={day} />
      </g>
      <g transform={`translate(${PAD} ${top})`}>
        <Names {...props} />
      </g>
      <g transform={`translate(${PAD + NAMES} ${top})`}>
        <Patterns goals={goalsOf(model.rows)} palette={palette} prefix={PREFIX} />
        <Bands {...pieces} height={tall} />
        <RowStripes {...pieces} />
        <YearLines {...pieces} height={tall} />
        <TodayLine {...pieces} />
        {model.rows.map((row, i) =>
          row.kind === 'measure' ? (
            <MeasureBar key={row.code} row={row} y={i * ROW} {...pieces} prefix={PREFIX} />
          ) : (
            <GroupBar key={row.code} row={row} y={i * ROW} {...pieces} />
          ),
        )}
        <rect width={CHART} height={tall} fill="none" stroke={palette.line} />
      </g>
      <g transform={`translate(${PAD} ${top + tall + 34})`}>
        <PictureLegend {...props} />
      </g>
    </svg>
  );
};
