// Each number of a file is paid once: two that nobody tells apart by eye are asked about, in a batch and in § 6.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DifferenceOutcome } from '../../api/tariffs/difference.ts';
import { lineNumbers } from '../../api/tariffs/numbers.ts';
import { exam, jsonl, tariffDesk, type TariffDesk } from '../fixtures/tariff-desk.ts';

const met = (first: string, second: string): unknown => {
  const numbers = lineNumbers();
  numbers.before(first, 2);
  return numbers.before(second, 3);
};

const TWINS: readonly (readonly [string, string])[] = [
  ['x-1', 'x–1'],
  ['Б-1', 'Б−1'],
  ['x-1', 'x_1'],
  ['1,5', '1.5'],
  ['1/5', '1⁄5'],
  ['5', '№ 5'],
  ['5', 'No. 5'],
  ['5', '5.'],
  ['5', '(5)'],
  ['5', '„5“'],
  ['5', "'5"],
  ['5', '005'],
  ['5', '５'],
  ['TRUE', 'ИСТИНА'],
  ['true', 'да'],
  ['false', 'ЛЪЖА'],
  ['а 1', 'а\u00A01'],
  ['а1', 'а\u200B1'],
  ['а1', 'а\u034F1'],
  ['ABD-1', 'АBD-1'],
  ['eHDSI-1', 'еHDSI-1'],
  ['IV-1', 'ІV-1'],
  ['Β1', 'В1'],
  ['105', '1О5'],
  ['11', '1l'],
];

test.each(TWINS)('«%s» and «%s» may be one number', (one, other) => {
  expect(met(one, other)).toEqual({ first: 2, spelt: one });
  expect(met(other, one)).toEqual({ first: 2, spelt: other });
  expect(met(one, one)).toEqual({ first: 2, spelt: null });
});

test.each([
  ['1.1', '1.10'],
  ['1.5', '15'],
  ['1-5', '15'],
  ['1/5', '1-5'],
  ['й1', 'и1'],
  ['5', '5а'],
  ['5', '50'],
  ['1', 'I'],
])('«%s» and «%s» are two', (one, other) => {
  expect(met(one, other)).toBeNull();
});

let desk: TariffDesk;
beforeEach(() => {
  desk = tariffDesk();
});
afterEach(() => desk.close());

const PAIRS = [
  ['x-1', 'x–1'],
  ['1,5', '1.5'],
  ['7', '№ 7'],
  ['TRUE', 'ИСТИНА'],
  ['8', '８'],
  ['а 9', 'а\u00A09'],
] as const;
const IDS = PAIRS.flat();
const table = IDS.map((id) => `"${id.replaceAll('"', '""')}";1.3;01.03.2022;4`);

test.each([
  ['искания.csv', ['Номер на реда;Ред от тарифата;Дата;Брой', ...table].join('\n')],
  ['искания.jsonl', jsonl(IDS.map((id) => exam(id, '2022-03-01', 4)))],
])('%s: the second of two is refused in § 6 and in a batch', async (name, content) => {
  const source = { act: 'Стар акт', issue: 'ДВ, бр. 83 от 2020 г.', row: '1.3' };
  const old = { key: '1.3', value: '50.00', currency: 'BGN', unit: 'преглед', source };
  await desk.call().values.add({ values: [{ ...old, appliesFrom: '2021-01-01' }] });
  const run = await desk.upload(name, content);
  const begun = await desk.call().difference.start({ run, mapping: {}, readings: {} });
  const { result } = await desk.finished<DifferenceOutcome>(begun);
  expect(result?.shown.map(({ id }) => id)).toEqual(PAIRS.map(([id]) => id));
  expect(result?.refused.map(({ id, refused }) => [id, refused.code])).toEqual(
    PAIRS.map(([, id]) => [id, 'tariff.field.near-id']),
  );
  const valued = await desk.call().batch.start({ run, mapping: {}, readings: {}, language: 'bg' });
  const outcome = await desk.finished<{ totals: { byStatus: unknown } }>(valued);
  expect(outcome.result?.totals.byStatus).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'payable', lines: PAIRS.length }),
      expect.objectContaining({ name: 'invalid', lines: PAIRS.length }),
    ]),
  );
});
