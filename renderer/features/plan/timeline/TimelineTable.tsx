/** The same rows as a table: for reading aloud, for copying, for paper. Each row has its bar drawn. */
import { Anchor } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import { formatNumber } from '../../../../domain/kernel/money.ts';
import type { BarRow, GroupRow, Timeline } from '../../../../domain/plan/timeline.ts';
import { useToday } from '../../../core/today.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';
import { timelineWords } from '../../../text/timeline.ts';
import { earlyOf, groupFacts, stageLabel } from './describe.ts';
import { Bands, goalsOf, MeasureBar, Patterns, YearLines } from './Drawing.tsx';
import { ROW, type Scale } from './geometry.ts';
import type { Palette } from './palette.ts';
import { HEAD, ScaleHead } from './Scale.tsx';
import classes from './timeline.module.css';
import { isSilent } from '../../../../domain/plan/stated-money.ts';

const WIDTH = 400;
const COLUMNS = 7;

interface TableProps {
  readonly model: Timeline;
  readonly palette: Palette;
  readonly className?: string;
}

interface RowProps {
  readonly scale: Scale;
  readonly palette: Palette;
  readonly prefix: string;
}

const GroupLine = ({ row }: { readonly row: GroupRow }) => {
  const text = useText(timelineWords);
  return (
    <tr className={classes[`${row.kind}Row`]}>
      <th scope="rowgroup" colSpan={COLUMNS}>
        {row.code}. {row.title} <span className={classes['facts']}>({groupFacts(row, text)})</span>
      </th>
    </tr>
  );
};

const BarLine = ({ row, scale, palette, prefix }: RowProps & { readonly row: BarRow }) => {
  const text = useText(timelineWords);
  const { language } = useLanguage();
  const { measure } = row;
  const early = earlyOf(row, text);
  return (
    <tr>
      <td className={classes['codeCell']}>{measure.code}</td>
      <th scope="row" className={classes['title']}>
        <Anchor component={Link} href={`/measure/${measure.code}`} inherit>
          {measure.title}
        </Anchor>
        {early !== null && <div className={classes['warn']}>⚠ {early}</div>}
      </th>
      <td>{stageLabel(measure, language)}</td>
      <td className={classes['number']}>{measure.start}</td>
      <td className={classes['number']}>{measure.end}</td>
      <td className={classes['number']}>{isSilent(measure) ? '' : formatNumber(measure.budget)}</td>
      <td className={classes['drawn']}>
        <svg viewBox={`0 0 ${WIDTH} ${ROW}`} width="100%" aria-hidden>
          <Bands scale={scale} palette={palette} height={ROW} />
          <YearLines scale={scale} palette={palette} height={ROW} />
          <MeasureBar row={row} y={0} scale={scale} palette={palette} prefix={prefix} />
        </svg>
      </td>
    </tr>
  );
};

export const TimelineTable = ({ model, palette, className = '' }: TableProps) => {
  const text = useText(timelineWords);
  const day = useToday();
  const prefix = useId();
  const scale: Scale = { model, width: WIDTH };
  return (
    <div className={`${classes['tableBox']} ${className}`}>
      <svg width={0} height={0} aria-hidden className={classes['patterns']}>
        <Patterns goals={goalsOf(model.rows)} palette={palette} prefix={prefix} />
      </svg>
      <table className={classes['table']}>
        <caption className={classes['caption']}>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.measure}</th>
            <th scope="col">{text.stageHead}</th>
            <th scope="col" className={classes['number']}>
              {text.start}
            </th>
            <th scope="col" className={classes['number']}>
              {text.end}
            </th>
            <th scope="col" className={classes['number']}>
              {text.budget}
            </th>
            <th scope="col" className={classes['drawn']}>
              <span className={classes['hidden']}>{text.periodHead}</span>
              <svg viewBox={`0 0 ${WIDTH} ${HEAD}`} width="100%" aria-hidden>
                <ScaleHead scale={scale} palette={palette} text={text} day={day} />
              </svg>
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) =>
            row.kind === 'measure' ? (
              <BarLine key={row.code} row={row} scale={scale} palette={palette} prefix={prefix} />
            ) : (
              <GroupLine key={row.code} row={row} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};
