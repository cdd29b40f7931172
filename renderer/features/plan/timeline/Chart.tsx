/** The interactive timeline: names at the left, years at the top, bars between; both stay in sight. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { BarRow, GroupRow } from '../../../../domain/plan/timeline.ts';
import { useToday } from '../../../core/today.tsx';
import { useText } from '../../../text/language.tsx';
import { timelineWords } from '../../../text/timeline.ts';
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
import { barLabel, groupFacts, groupName } from './describe.ts';
import { boxOf, heightOf, ROW, type Scale } from './geometry.ts';
import type { Palette } from './palette.ts';
import { HEAD, ScaleHead } from './Scale.tsx';
import classes from './timeline.module.css';
import { Tip, type TipAt } from './Tip.tsx';
import { useRowKeys, type RowKeys } from './use-rows-keys.ts';
import type { TimelineState } from './use-timeline.ts';
import type { Zoom } from './use-zoom.ts';

export const LABELS = 330;

interface ChartProps {
  readonly state: TimelineState;
  readonly zoom: Zoom;
  readonly frameRef: RefObject<HTMLDivElement | null>;
  readonly palette: Palette;
}

interface RowProps {
  readonly keys: RowKeys;
  readonly palette: Palette;
}

const GroupLabel = ({
  row,
  keys,
  palette,
  toggle,
}: RowProps & { readonly row: GroupRow; readonly toggle: (code: string) => void }) => {
  const text = useText(timelineWords);
  const Chevron = row.collapsed ? IconChevronRight : IconChevronDown;
  return (
    <UnstyledButton
      ref={keys.refOf(row.code)}
      className={`${classes['label']} ${classes[row.kind]}`}
      style={{ borderLeftColor: palette.goal(row.goal) }}
      tabIndex={keys.current === row.code ? 0 : -1}
      aria-expanded={!row.collapsed}
      title={`${groupName(row, text)} (${groupFacts(row, text)})`}
      onClick={() => toggle(row.code)}
      onFocus={() => keys.onFocus(row.code)}
    >
      <Chevron size={14} aria-hidden className={classes['chevron']} />
      <span className={classes['code']}>{row.code}</span>
      <span className={classes['name']} title={row.title}>
        {row.title}
      </span>
    </UnstyledButton>
  );
};

const MeasureLabel = ({ row, palette }: { readonly row: BarRow; readonly palette: Palette }) => (
  <div
    className={`${classes['label']} ${classes['measure']}`}
    style={{ borderLeftColor: palette.goal(row.goal) }}
    title={row.measure.title}
    aria-hidden
  >
    <span className={classes['code']}>{row.code}</span>
    <span className={classes['name']} title={row.measure.title}>
      {row.measure.title}
    </span>
  </div>
);

interface BarLinkProps extends RowProps {
  readonly row: BarRow;
  readonly index: number;
  readonly scale: Scale;
  readonly prefix: string;
  readonly open: (code: string) => void;
  readonly point: (at: TipAt | null) => void;
}

const BarLink = ({ row, index, scale, prefix, palette, keys, open, point }: BarLinkProps) => {
  const text = useText(timelineWords);
  const { x, width } = boxOf(scale, row);
  const y = index * ROW;
  const show = (element: Element): void => point({ row, box: element.getBoundingClientRect() });
  return (
    <g
      ref={keys.refOf(row.code)}
      role="link"
      tabIndex={keys.current === row.code ? 0 : -1}
      aria-label={barLabel(row, text)}
      data-code={row.code}
      className={classes['bar']}
      onClick={() => open(row.code)}
      onFocus={(event) => {
        keys.onFocus(row.code);
        show(event.currentTarget);
      }}
      onBlur={() => point(null)}
      onPointerEnter={(event) => show(event.currentTarget)}
      onPointerLeave={() => point(null)}
    >
      <rect x={x} y={y} width={width} height={ROW} fill="transparent" />
      <MeasureBar row={row} y={y} scale={scale} palette={palette} prefix={prefix} />
      <rect
        className={classes['ring']}
        x={x - 2}
        y={y + 1}
        width={width + 4}
        height={ROW - 2}
        rx={5}
        fill="none"
        stroke={palette.ink}
        strokeWidth={2}
      />
    </g>
  );
};

/** Keeps the chosen row clear of the head and of the names. */
const useInSight = (frameRef: ChartProps['frameRef'], current: string, scale: Scale): void => {
  useEffect(() => {
    const box = frameRef.current;
    const index = scale.model.rows.findIndex(({ code }) => code === current);
    const row = scale.model.rows[index];
    if (box === null || row === undefined || !box.contains(document.activeElement)) return;
    const [top, room] = [index * ROW, box.clientHeight - HEAD];
    if (top < box.scrollTop) box.scrollTo({ top });
    else if (top + ROW > box.scrollTop + room) box.scrollTo({ top: top + ROW - room });
    const { x, width } = boxOf(scale, row);
    const wide = box.clientWidth - LABELS;
    if (x < box.scrollLeft || x + Math.min(width, wide) > box.scrollLeft + wide)
      box.scrollTo({ left: x - 12 });
    // Only a new choice moves the view, never a new scale.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current]);
};

export const Chart = ({ state, zoom, frameRef, palette }: ChartProps) => {
  const text = useText(timelineWords);
  const day = useToday();
  const prefix = useId();
  const [, go] = useLocation();
  const [tip, setTip] = useState<TipAt | null>(null);
  const open = (code: string): void => go(`/measure/${code}`);
  const { model } = state;
  const scale: Scale = { model, width: zoom.width };
  const keys = useRowKeys(model.rows, { zoom, toggle: state.toggle, open });
  useInSight(frameRef, keys.current, scale);
  const height = heightOf(model);
  const pieces = { scale, palette };
  const label = text.chartLabel(state.measures.length, model.from, model.to - 1);
  return (
    <div className="no-print">
      {/* The keys belong to the rows inside, which have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={frameRef}
        className={classes['frame']}
        role="group"
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTip(null);
          else keys.onKeyDown(event);
        }}
        onScroll={() => setTip(null)}
        style={{ gridTemplateColumns: `${LABELS}px ${zoom.width}px` }}
      >
        <div className={classes['corner']} style={{ height: HEAD }}>
          {text.measure}
        </div>
        <div className={classes['head']}>
          <svg width={zoom.width} height={HEAD} aria-hidden style={{ background: palette.paper }}>
            <ScaleHead {...pieces} text={text} day={day} />
          </svg>
        </div>
        <div className={classes['labels']}>
          {model.rows.map((row) =>
            row.kind === 'measure' ? (
              <MeasureLabel key={row.code} row={row} palette={palette} />
            ) : (
              <GroupLabel
                key={row.code}
                row={row}
                keys={keys}
                palette={palette}
                toggle={state.toggle}
              />
            ),
          )}
        </div>
        <svg
          width={zoom.width}
          height={height}
          role="group"
          aria-label={text.title}
          style={{ background: palette.paper, display: 'block' }}
        >
          <Patterns goals={goalsOf(model.rows)} palette={palette} prefix={prefix} />
          <Bands {...pieces} height={height} />
          <RowStripes {...pieces} />
          <YearLines {...pieces} height={height} />
          <TodayLine {...pieces} />
          {model.rows.map((row, index) =>
            row.kind === 'measure' ? (
              <BarLink
                key={row.code}
                row={row}
                index={index}
                scale={scale}
                palette={palette}
                prefix={prefix}
                keys={keys}
                open={open}
                point={setTip}
              />
            ) : (
              <GroupBar key={row.code} row={row} y={index * ROW} scale={scale} palette={palette} />
            ),
          )}
        </svg>
      </div>
      <Tip at={tip} />
    </div>
  );
};
