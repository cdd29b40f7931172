/**
 * The drawn part of the timeline, without text for the interface: bands, years, today, bars. The
 * window and the saved picture are made of the same pieces; colours come as values.
 */
import type { BarRow, GroupRow, TimelineRow } from '../../../../domain/plan/timeline.ts';
import { codeAndYears } from './describe.ts';
import { BAR, boxOf, heightOf, perYear, QUARTERS_FROM, ROW, xOf, type Scale } from './geometry.ts';
import type { Palette } from './palette.ts';

interface Pieces {
  readonly scale: Scale;
  readonly palette: Palette;
}

const QUARTERS = [0.25, 0.5, 0.75];
const STRIPE = 7;

export const goalsOf = (rows: readonly TimelineRow[]): string[] => [
  ...new Set(rows.map(({ goal }) => goal)),
];

/** Stripes of a regular activity by goal, and those of a start before the stage. */
export const Patterns = ({
  goals,
  palette,
  prefix,
}: {
  readonly goals: readonly string[];
  readonly palette: Palette;
  readonly prefix: string;
}) => (
  <defs>
    {goals.map((goal) => (
      <pattern
        key={goal}
        id={`${prefix}-regular-${goal}`}
        width={STRIPE}
        height={STRIPE}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={STRIPE} height={STRIPE} fill={palette.paper} />
        <rect width={2} height={STRIPE} fill={palette.goal(goal)} opacity={0.35} />
      </pattern>
    ))}
    <pattern
      id={`${prefix}-early`}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect width={6} height={6} fill={palette.paper} />
      <rect width={3} height={6} fill={palette.warn} />
    </pattern>
  </defs>
);

export const Bands = ({ scale, palette, height }: Pieces & { readonly height: number }) => (
  <g>
    {scale.model.bands.map((band, i) => (
      <rect
        key={band.stage}
        {...boxOf(scale, band)}
        y={0}
        height={height}
        fill={palette.bands[i % 2 === 0 ? 0 : 1]}
      />
    ))}
  </g>
);

export const YearLines = ({ scale, palette, height }: Pieces & { readonly height: number }) => (
  <g>
    {scale.model.years.map((year) => (
      <g key={year}>
        <line
          x1={xOf(scale, year)}
          x2={xOf(scale, year)}
          y1={0}
          y2={height}
          stroke={palette.line}
        />
        {perYear(scale) >= QUARTERS_FROM &&
          QUARTERS.map((part) => (
            <line
              key={part}
              x1={xOf(scale, year + part)}
              x2={xOf(scale, year + part)}
              y1={0}
              y2={height}
              stroke={palette.faint}
            />
          ))}
      </g>
    ))}
  </g>
);

export const TodayLine = ({ scale, palette }: Pieces) => {
  const { today } = scale.model;
  if (today === null) return null;
  const x = xOf(scale, today);
  return (
    <line
      x1={x}
      x2={x}
      y1={0}
      y2={heightOf(scale.model)}
      stroke={palette.today}
      strokeWidth={1.5}
      strokeDasharray="5 3"
      pointerEvents="none"
    />
  );
};

/** A thin line with ends over the measures of a group. */
export const GroupBar = ({ row, scale, palette, y }: Pieces & { row: GroupRow; y: number }) => {
  const { x, width } = boxOf(scale, row);
  const middle = y + ROW / 2;
  const color = palette.goal(row.goal);
  const thick = row.kind === 'goal' ? 5 : 2.5;
  return (
    <g pointerEvents="none">
      <rect x={x} y={middle - thick / 2} width={width} height={thick} fill={color} rx={1} />
      <rect x={x} y={middle - 5} width={3} height={10} fill={color} />
      <rect x={x + width - 3} y={middle - 5} width={3} height={10} fill={color} />
    </g>
  );
};

interface BarProps extends Pieces {
  readonly row: BarRow;
  readonly y: number;
  readonly prefix: string;
}

const WIDE_ENOUGH_FOR_PERIOD = 130;

const labelOf = ({ code, measure }: BarRow, width: number): string =>
  width < WIDE_ENOUGH_FOR_PERIOD ? code : codeAndYears(measure);

const EarlyPart = ({ row, scale, palette, y, prefix }: BarProps) => {
  if (row.early === null) return null;
  const { x, width } = boxOf(scale, row.early);
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={BAR}
        fill={`url(#${prefix}-early)`}
        stroke={palette.warn}
        rx={3}
      />
      <circle cx={x + 10} cy={y + BAR / 2} r={6.5} fill={palette.paper} stroke={palette.warn} />
      {/* An exclamation mark that is no text: the bar's name says it in words. */}
      <path
        d={`M${x + 10} ${y + 4}v5M${x + 10} ${y + 11}v1.6`}
        stroke={palette.warn}
        strokeWidth={2}
      />
    </g>
  );
};

/** One measure: filled, or striped with a dashed edge where it is a regular activity. */
export const MeasureBar = (props: BarProps) => {
  const { row, scale, palette, y: top, prefix } = props;
  const { x, width } = boxOf(scale, row);
  const y = top + (ROW - BAR) / 2;
  const { regular } = row.measure;
  const color = palette.goal(row.goal);
  const early = row.early === null ? 0 : boxOf(scale, row.early).width;
  const hidden = early >= width;
  const label = labelOf(row, width - early);
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y}
        width={Math.max(width - 1, 2)}
        height={BAR}
        rx={3}
        fill={regular ? `url(#${prefix}-regular-${row.goal})` : color}
        stroke={color}
        strokeDasharray={regular ? '4 2' : undefined}
      />
      <EarlyPart {...props} y={y} />
      <text
        x={hidden ? x + width + 6 : x + early + 7}
        y={y + BAR - 4.2}
        fontSize={11}
        fontWeight={600}
        fill={regular || hidden ? palette.ink : palette.onGoal}
        stroke={regular ? palette.paper : undefined}
        strokeWidth={regular ? 3 : undefined}
        paintOrder="stroke"
      >
        {label}
      </text>
    </g>
  );
};

/** Lines between rows and the tint of groups. */
export const RowStripes = ({ scale, palette }: Pieces) => (
  <g>
    {scale.model.rows.map((row, i) => (
      <g key={row.code}>
        {row.kind === 'goal' && (
          <rect
            x={0}
            y={i * ROW}
            width={scale.width}
            height={ROW}
            fill={palette.group}
            opacity={0.75}
          />
        )}
        <line
          x1={0}
          x2={scale.width}
          y1={(i + 1) * ROW - 0.5}
          y2={(i + 1) * ROW - 0.5}
          stroke={palette.faint}
        />
      </g>
    ))}
  </g>
);
