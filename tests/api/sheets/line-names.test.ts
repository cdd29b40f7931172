/** What names a line may be the word of a row of sums: asked about in every kind of file, in a batch and in § 6. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DifferenceOutcome } from '../../../api/tariffs/difference.ts';
import { exam, jsonl, tariffDesk, type TariffDesk } from '../../fixtures/tariff-desk.ts';
import { textRows, xlsxOf } from '../../fixtures/xlsx-parts.ts';

let desk: TariffDesk;
beforeEach(() => {
  desk = tariffDesk();
});
afterEach(() => desk.close());
const call = () => desk.call();

const HEAD = ['№', 'Ред', 'Дата', 'Брой'];
const LINE = ['1', '1.3', '15.03.2022', '2'];

const SUMS = ['Общо', 'Всичко', 'Oб\u200Bщо за март'];
test.each<[string, string | Buffer]>([
  [
    'март.csv',
    [HEAD, LINE, ...SUMS.map((id) => [id, ...LINE.slice(1)])]
      .map((row) => row.join(';'))
      .join('\n'),
  ],
  [
    'март.xlsx',
    Buffer.from(
      xlsxOf({
        sheets: { М: textRows([HEAD, LINE, ...SUMS.map((id) => [id, ...LINE.slice(1)])]) },
      }),
    ),
  ],
  ['март.jsonl', jsonl(['1', ...SUMS].map((id) => exam(id, '2022-03-15', 2)))],
])(
  '%s: a line with a word of sums for its number is asked about, never valued',
  async (name, content) => {
    const run = await desk.upload(name, content);
    const begun = await call().batch.start({ run, mapping: {}, readings: {}, language: 'bg' });
    await desk.finished(begun);
    const lines = await call().batch.lines({ run, status: null, from: 0, limit: 10 });
    expect(
      lines.map(({ line: { id, status, notes } }) => [
        id,
        status,
        ...(status === 'invalid' ? [notes[0]?.code] : []),
      ]),
    ).toEqual([
      ['1', 'payable'],
      ...SUMS.map(() => [null, 'invalid', 'tariff.field.cell.sum-row']),
    ]);
    const started = await call().difference.start({ run, mapping: {}, readings: {} });
    const { result } = await desk.finished<DifferenceOutcome>(started);
    expect(result?.refused.slice(1).map(({ refused }) => refused.code)).toEqual(
      SUMS.map(() => 'tariff.field.cell.sum-row'),
    );
  },
);
