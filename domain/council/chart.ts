/**
 * A chart of a document as SVG: horizontal bars of parts, each part with its number where it fits, and
 * a legend. Patterns beside the colours, so that it can be read in print without them.
 */
import type { Bar, DocChart, Tone } from './document.ts';

const WIDTH = 680;
const LABEL = 70;
const END = 110;
const ROW = 26;
const BAR = 17;
const LEGEND = 30;
const FONT = 'Myarka Sans';

export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  none: '#dfe4e8',
  grey: '#9aa5af',
  green: '#3d8f5f',
  amber: '#e3a008',
  red: '#b42318',
  done: '#0b665f',
};
const ON_DARK = new Set<Tone>(['green', 'red', 'done']);

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const label = (text: string, x: number, y: number, more = ''): string =>
  `<text x="${x}" y="${y}" font-family="${FONT}" font-size="11" fill="#14202b"${more}>${escape(text)}</text>`;

/** Hatching tells the parts apart without colour. */
const PATTERNS = `<defs>
<pattern id="red" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${TONE_COLOURS.red}"/><path d="M0 6L6 0" stroke="#fff" stroke-width="1"/></pattern>
<pattern id="amber" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${TONE_COLOURS.amber}"/><path d="M0 3H6" stroke="#fff" stroke-width="1"/></pattern>
</defs>`;

const fill = (tone: Tone): string =>
  tone === 'red' || tone === 'amber' ? `url(#${tone})` : TONE_COLOURS[tone];

interface Piece {
  readonly x: number;
  readonly width: number;
  readonly tone: Tone;
  readonly value: number;
}

const pieces = ({ parts }: Bar, scale: number): Piece[] => {
  let x = LABEL;
  return parts
    .filter(({ value }) => value > 0)
    .map(({ value, tone }) => {
      const width = value * scale;
      const piece = { x, width, tone, value };
      x += width;
      return piece;
    });
};

const drawPiece = ({ x, width, tone, value }: Piece, y: number, numbers: boolean): string => {
  const rect = `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${fill(tone)}" stroke="#ffffff" stroke-width="0.8"/>`;
  if (!numbers || width < 16 || tone === 'red' || tone === 'amber') return rect;
  const colour = ON_DARK.has(tone) ? '#ffffff' : '#14202b';
  return `${rect}<text x="${(x + width / 2).toFixed(1)}" y="${y + 12.5}" font-family="${FONT}" font-size="10" text-anchor="middle" fill="${colour}">${value}</text>`;
};

const total = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0);

/** How many units one pixel of a bar stands for, so that the longest fills the space. */
const scaleOf = ({ bars }: DocChart): number =>
  (WIDTH - LABEL - END) / Math.max(1, ...bars.map(total));

const LEGEND_COLUMNS = 3;

const legendRows = ({ legend }: DocChart): number => Math.ceil(legend.length / LEGEND_COLUMNS);

const drawLegend = ({ legend }: DocChart, top: number): string =>
  legend
    .map(({ tone, name }, i) => {
      const x = LABEL + (i % LEGEND_COLUMNS) * 195;
      const y = top + Math.floor(i / LEGEND_COLUMNS) * 18;
      return `<rect x="${x}" y="${y}" width="12" height="12" fill="${fill(tone)}" stroke="#4b5763" stroke-width="0.5"/>${label(name, x + 18, y + 10)}`;
    })
    .join('');

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export const chartSize = (chart: DocChart): ChartSize => ({
  width: WIDTH,
  height: chart.bars.length * ROW + LEGEND + legendRows(chart) * 18,
});

export const chartSvg = (chart: DocChart): string => {
  const { width, height } = chartSize(chart);
  const scale = scaleOf(chart);
  const numbers = chart.bars.every(({ parts }) => parts.every(({ value }) => value < 1000));
  const bars = chart.bars.map((bar, row) => {
    const y = row * ROW;
    const drawn = pieces(bar, scale);
    const end = drawn.at(-1);
    const at = end === undefined ? LABEL : end.x + end.width;
    return `${label(bar.label, 0, y + 13)}${drawn.map((piece) => drawPiece(piece, y, numbers)).join('')}${label(bar.text, at + 6, y + 13)}`;
  });
  const legend = drawLegend(chart, chart.bars.length * ROW + 12);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${PATTERNS}${bars.join('')}${legend}</svg>`;
};
