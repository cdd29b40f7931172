/** The head of the timeline: stages, years or quarters, and today's date. */
import { formatDate, type LocalDate } from '../../../../domain/kernel/date.ts';
import type { TimelineWords } from '../../../text/timeline.ts';
import { boxOf, perYear, QUARTERS_FROM, xOf, type Scale } from './geometry.ts';
import type { Palette } from './palette.ts';

export const HEAD = 60;
const STAGE_LINE = 15;
const YEAR_LINE = 54;
const FLAG = { top: 21, height: 17 };
const QUARTER_PARTS = [0, 1, 2, 3];
const TODAY_WIDTH = 122;
/** «Етап 2 · 2027–2028». */
const ROOM_FOR_YEARS = 132;

interface HeadProps {
  readonly scale: Scale;
  readonly palette: Palette;
  readonly text: TimelineWords;
  readonly day: LocalDate;
}

const Stages = ({ scale, palette, text }: HeadProps) => (
  <g>
    {scale.model.bands.map((band, i) => {
      const { x, width } = boxOf(scale, band);
      return (
        <g key={band.stage}>
          <rect x={x} y={0} width={width} height={HEAD} fill={palette.bands[i % 2 === 0 ? 0 : 1]} />
          <line x1={x} x2={x} y1={0} y2={HEAD} stroke={palette.line} strokeWidth={1.5} />
          <text x={x + 8} y={STAGE_LINE} fontSize={12} fontWeight={600} fill={palette.ink}>
            {width < ROOM_FOR_YEARS
              ? text.stage(band.stage)
              : text.stageYears(band.stage, band.from, band.to - 1)}
          </text>
        </g>
      );
    })}
  </g>
);

const Years = ({ scale, palette, text }: HeadProps) => (
  <g fontSize={12} fill={palette.ink} textAnchor="middle">
    {scale.model.years.map((year) =>
      perYear(scale) < QUARTERS_FROM ? (
        <text key={year} x={xOf(scale, year + 0.5)} y={YEAR_LINE}>
          {year}
        </text>
      ) : (
        QUARTER_PARTS.map((part) => (
          <text key={`${year}-${part}`} x={xOf(scale, year + part / 4 + 0.125)} y={YEAR_LINE}>
            {part === 0 ? `${year} ${text.quarter(part)}` : text.quarter(part)}
          </text>
        ))
      ),
    )}
  </g>
);

const TodayFlag = ({ scale, palette, text, day }: HeadProps) => {
  const { today } = scale.model;
  if (today === null) return null;
  const x = xOf(scale, today);
  const left = Math.min(Math.max(x - TODAY_WIDTH / 2, 0), scale.width - TODAY_WIDTH);
  return (
    <g>
      <rect
        x={left}
        y={FLAG.top}
        width={TODAY_WIDTH}
        height={FLAG.height}
        rx={8}
        fill={palette.today}
      />
      <line
        x1={x}
        x2={x}
        y1={FLAG.top + FLAG.height}
        y2={HEAD}
        stroke={palette.today}
        strokeWidth={1.5}
      />
      <text
        x={left + TODAY_WIDTH / 2}
        y={FLAG.top + 12.5}
        textAnchor="middle"
        fontSize={11}
        fontWeight={600}
        fill={palette.todayInk}
      >
        {text.today(formatDate(day))}
      </text>
    </g>
  );
};

export const ScaleHead = (props: HeadProps) => (
  <g>
    <Stages {...props} />
    <Years {...props} />
    <line
      x1={0}
      x2={props.scale.width}
      y1={HEAD - 0.5}
      y2={HEAD - 0.5}
      stroke={props.palette.line}
    />
    <TodayFlag {...props} />
  </g>
);
