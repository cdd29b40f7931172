/** A chart's bars as a small PNG without letters: what an old reader shows in place of the SVG. */
import { crc32, deflateSync } from 'node:zlib';
import { chartRects, chartSize, TONE_COLOURS } from '../../../domain/council/chart.ts';
import type { DocChart } from '../../../domain/council/document.ts';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WHITE = 255;

const paint = (pixels: Buffer, stride: number, chart: DocChart): void => {
  for (const { x, y, width, height, tone } of chartRects(chart)) {
    const colour = Buffer.from(TONE_COLOURS[tone].slice(1), 'hex');
    for (let row = y; row < y + height; row += 1)
      for (let col = Math.round(x); col < Math.round(x + width); col += 1)
        colour.copy(pixels, row * stride + 1 + col * 3);
  }
};

export const chartPng = (chart: DocChart): Buffer => {
  const { width, height } = chartSize(chart);
  const stride = 1 + width * 3;
  const pixels = Buffer.alloc(stride * height, WHITE);
  for (let row = 0; row < height; row += 1) pixels[row * stride] = 0;
  paint(pixels, stride, chart);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
