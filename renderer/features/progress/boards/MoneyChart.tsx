/** Four columns for each year, on one scale; a column that nobody entered is not drawn at all. */
import { useId } from 'react';
import type { Minor } from '../../../../domain/kernel/money.ts';
import { formatNumber, minor } from '../../../../domain/kernel/money.ts';
import type { BoardYear } from '../../../../domain/progress/board-money.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import { MONEY_KINDS } from '../../../../domain/progress/types.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from './chart.module.css';

const WIDTH = 1000;
const LEFT = 70;
const TOP = 8;
const PLOT = 170;
const LEGEND = 46;
const COLUMN = 20;
const GAP = 3;
/** Where the legend's entries begin; the first name is the longest. */
const LEGEND_AT = [0, 220, 350, 480] as const;
const MILLION = 100_000_000;

const SERIES = ['indicative', ...MONEY_KINDS] as const;
type Series = (typeof SERIES)[number];

const amountOf = (year: BoardYear, series: Series): Minor | null =>
  series === 'indicative' ? year.indicative : year.sums[series];

/** A round step that gives three to six lines. */
const stepOf = (most: number): number => {
  const rough = most / 5;
  const base = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return ([1, 2, 5, 10].find((n) => n * base >= rough) ?? 10) * base;
};

const Column = ({
  id,
  series,
  x,
  height,
}: {
  readonly id: string;
  readonly series: Series;
  readonly x: number;
  readonly height: number;
}) => {
  const box = { x, y: TOP + PLOT - height, width: COLUMN, height };
  return (
    <>
      <rect className={classes['series']} data-series={series} {...box} />
      <rect
        className={classes['edge']}
        {...box}
        fill={series === 'indicative' || series === 'contracted' ? `url(#${id}-${series})` : 'none'}
      />
    </>
  );
};

const Lines = ({ most }: { readonly most: number }) => {
  const text = useText(boardsWords);
  const step = stepOf(most);
  const count = Math.floor(most / step);
  return Array.from({ length: count + 1 }, (_, i) => {
    const y = TOP + PLOT - ((i * step) / most) * PLOT;
    const label = formatNumber(minor(Math.round(((i * step) / MILLION) * 100)));
    return (
      <g key={i}>
        <line className={classes['grid']} x1={LEFT} x2={WIDTH} y1={y} y2={y} />
        <text className={classes['axis']} x={LEFT - 8} y={y + 4}>
          {text.million(label)}
        </text>
      </g>
    );
  });
};

const Legend = ({ id }: { readonly id: string }) => {
  const { language } = useLanguage();
  const y = TOP + PLOT + 28;
  return SERIES.map((series, i) => {
    const x = LEFT + (LEGEND_AT[i] ?? 0);
    return (
      <g key={series}>
        <rect
          className={classes['series']}
          data-series={series}
          x={x}
          y={y}
          width={18}
          height={12}
        />
        <rect
          className={classes['edge']}
          x={x}
          y={y}
          width={18}
          height={12}
          fill={
            series === 'indicative' || series === 'contracted' ? `url(#${id}-${series})` : 'none'
          }
        />
        <text x={x + 24} y={y + 10.5}>
          {BOARD_TEXTS[language][series]}
        </text>
      </g>
    );
  });
};

export const MoneyChart = ({ years }: { readonly years: readonly BoardYear[] }) => {
  const id = useId();
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  const amounts = years.flatMap((year) => SERIES.map((series) => amountOf(year, series) ?? 0));
  const most = Math.max(...amounts, 1) * 1.05;
  const slot = (WIDTH - LEFT) / Math.max(years.length, 1);
  const described = years.map((year) => {
    const said = SERIES.map((series) => {
      const amount = amountOf(year, series);
      return `${words[series]} ${amount === null ? text.noEntries : `${formatNumber(amount)} €`}`;
    });
    return `${year.year}: ${said.join(', ')}`;
  });
  return (
    <svg
      className={classes['chart']}
      viewBox={`0 0 ${WIDTH} ${TOP + PLOT + LEGEND}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{text.moneyChart}</title>
      <desc id={`${id}-desc`}>{described.join('; ')}</desc>
      <defs>
        <pattern id={`${id}-indicative`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path className={classes['stroke']} d="M-1 1L1 -1M0 6L6 0M5 7L7 5" />
        </pattern>
        <pattern id={`${id}-contracted`} width="5" height="5" patternUnits="userSpaceOnUse">
          <path className={classes['stroke']} d="M0 2.5L5 2.5" />
        </pattern>
      </defs>
      <Lines most={most} />
      {years.map((year, i) => {
        const middle = LEFT + slot * (i + 0.5);
        const first = middle - (SERIES.length * (COLUMN + GAP) - GAP) / 2;
        return (
          <g key={year.year}>
            {SERIES.map((series, n) => {
              const amount = amountOf(year, series);
              return amount === null ? null : (
                <Column
                  key={series}
                  id={id}
                  series={series}
                  x={first + n * (COLUMN + GAP)}
                  height={(amount / most) * PLOT}
                />
              );
            })}
            <text className={classes['year']} x={middle} y={TOP + PLOT + 17}>
              {year.year}
            </text>
          </g>
        );
      })}
      <Legend id={id} />
    </svg>
  );
};
