// § 6 through the real core: files of claims, what is paid on top, what is refused and why.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DifferenceOutcome } from '../../api/tariffs/difference.ts';
import { gridsOf } from '../fixtures/grids.ts';
import { exam, jsonl, tariffDesk, type TariffDesk } from '../fixtures/tariff-desk.ts';

const AUDIT = new URL('../../domain/tariffs/examples/difference/audit.json', import.meta.url);

let desk: TariffDesk;
beforeEach(() => {
  desk = tariffDesk();
});
afterEach(() => desk.close());
const call = () => desk.call();
const finished = <T>(id: string) => desk.finished<T>(id);
const upload = (name: string, content: string) => desk.upload(name, content);

const SUMS = [
  'По старите стойности, лв.',
  'По новите стойности, лв.',
  'За доплащане, лв.',
  'За доплащане, €',
];
const OLD_EXAM = {
  key: '1.3',
  value: '50.00',
  currency: 'BGN',
  unit: 'преглед',
  appliesFrom: '2021-01-01',
  source: { act: 'Стар акт', issue: 'ДВ, бр. 83 от 2020 г.', row: '1.3' },
};

const OLD_BED_DAY = {
  key: '4.3.I',
  value: '45.00',
  unit: 'леглоден',
  source: { ...OLD_EXAM.source, row: '4.3' },
};

describe('the difference', () => {
  test('is refused without old values, and found with them', async () => {
    const run = await upload(
      'claims.jsonl',
      jsonl([exam('a', '2022-03-01', 4), exam('b', '2022-09-01')]),
    );
    const start = async () =>
      (
        await finished<DifferenceOutcome>(
          await call().difference.start({ run, mapping: {}, readings: {} }),
        )
      ).result;
    expect(await start()).toMatchObject({
      claims: 2,
      refusals: 2,
      bgn: 0,
      refused: [
        { n: 1, refused: { code: 'tariff.difference.old-missing' } },
        { n: 2, refused: { code: 'tariff.difference.outside' } },
      ],
    });
    await call().values.add({ values: [OLD_EXAM] });
    expect(await start()).toMatchObject({
      refusals: 1,
      bgn: 60_00,
      shown: [{ id: 'a', n: 1, old: 200_00, new: 260_00 }],
    });
    await finished(await call().difference.export({ run, kind: 'xlsx' }));
    const bytes = Buffer.from(
      await call().batch.exported({ run, kind: 'xlsx', from: 0 }),
      'base64',
    );
    const [claims, totals] = await gridsOf(bytes);
    expect(claims?.rows.map((cells) => [cells[0], ...cells.slice(4, 11)])).toEqual([
      ['Номер на реда', 'Ред във файла', 'Резултат', 'Параграф', ...SUMS],
      ['a', 1, 'За доплащане', '§ 3', 200, 260, 60, 30.68],
      ['b', 2, 'Отказано', null, null, null, null, null],
    ]);
    expect(claims?.rows[2]?.[11]).toContain('01.09.2022 г. е извън срока');
    expect(claims?.rows[1]?.[12]).toBe(
      '§ 3, § 6; Приложение № 1, т. 1, ред 1.3; по старите стойности: Приложение № 1, ред 1.3 (Стар акт)',
    );
    expect(totals?.rows[1]).toEqual(['Сметнати', 1, 60, 30.68]);
  });

  test('a claim that stands twice is paid once, and the second names the first', async () => {
    await call().values.add({ values: [OLD_EXAM] });
    const lines = [
      exam('a', '2022-03-01', 4),
      exam('b', '2022-03-01', 4),
      exam(' a', '2022-04-01'),
    ];
    const broken = { id: 'c', row: '1.3', date: 'утре', count: 1 };
    const run = await upload('claims.jsonl', jsonl([...lines, broken, exam('c', '2022-04-01')]));
    const id = await call().difference.start({ run, mapping: {}, readings: {} });
    expect((await finished<DifferenceOutcome>(id)).result).toMatchObject({
      claims: 5,
      refusals: 3,
      bgn: 120_00,
      shown: [{ id: 'a' }, { id: 'b' }],
      refused: [
        { n: 3, refused: { code: 'tariff.difference.twice', params: { value: 'a', first: 1 } } },
        { n: 4, refused: { code: 'tariff.field.not-date' } },
        { n: 5, refused: { code: 'tariff.difference.twice', params: { value: 'c', first: 4 } } },
      ],
    });
  });

  test('a claim that waits is answered with the run, and the file is worked out with the answer', async () => {
    await call().values.add({ values: [{ ...OLD_EXAM, ...OLD_BED_DAY }] });
    const stay = { row: '4.3', level: 'I', admitted: '2012-06-01', discharged: '2022-06-11' };
    const run = await upload('claims.jsonl', jsonl([{ id: 'a', ...stay }]));
    const work = async () =>
      (
        await finished<DifferenceOutcome>(
          await call().difference.start({ run, mapping: {}, readings: {} }),
        )
      ).result;
    expect(await work()).toMatchObject({
      refused: [{ refused: { code: 'tariff.difference.undecided' } }],
      byLine: {},
    });
    await call().batch.answerLine({ run, line: 'a', readings: { 'line.dates': 'as-given' } });
    expect(await work()).toMatchObject({
      refusals: 0,
      byLine: { a: { 'line.dates': 'as-given' } },
    });
    await call().batch.answerLine({ run, line: 'a', readings: {} });
    expect(await work()).toMatchObject({ refusals: 1, byLine: {} });
  });

  test("the auditor's two claims in one file: the one that fell takes nothing from the other", async () => {
    const cases = JSON.parse(readFileSync(AUDIT, 'utf8')) as {
      readonly old: Readonly<Record<string, string>>;
      readonly line: { readonly row: string };
    }[];
    const two = cases.filter(({ old }) => '4.3.I' in old || '1.3' in old);
    expect(two).toHaveLength(2);
    const olds = two.flatMap(({ old, line: { row } }) =>
      Object.entries(old).map(([key, value]) => ({
        ...OLD_EXAM,
        key,
        value,
        source: { ...OLD_EXAM.source, row },
      })),
    );
    await call().values.add({ values: olds });
    const run = await upload('одит.jsonl', jsonl(two.map(({ line }) => line)));
    const id = await call().difference.start({ run, mapping: {}, readings: {} });
    const { result } = await finished<DifferenceOutcome>(id);
    expect(result).toMatchObject({ claims: 2, refusals: 0, bgn: 30_00 });
    expect(result?.shown.map(({ bgn }) => bgn)).toEqual([0, 30_00]);
    await finished(await call().difference.export({ run, kind: 'csv' }));
    const piece = await call().batch.exported({ run, kind: 'csv', from: 0 });
    const [head, ...lines] = Buffer.from(piece, 'base64').toString('utf8').split('\r\n');
    const at = head?.split(';').indexOf('Резултат') ?? -1;
    expect(lines.slice(0, 2).map((line) => line.split(';')[at])).toEqual([
      'Няма разлика за доплащане',
      'За доплащане',
    ]);
  });

  test('totals by hospital, a lower new value as 0 with its note, and a statement of both forms', async () => {
    await call().values.add({ values: [OLD_EXAM, { ...OLD_EXAM, ...OLD_BED_DAY }] });
    const table = [
      'id;row;date;count;admitted;discharged;level;Лечебно заведение',
      'a;1.3;2022-03-01;4;;;;МБАЛ Видин',
      'b;4.3;;;2022-06-01;2022-06-11;I;МБАЛ Враца',
      'c;2.2;2022-03-01;;;;;МБАЛ Враца',
      'd;1.3;2022-03-01;2;;;;',
    ].join('\n');
    const run = await upload('искания.csv', table);
    const id = await call().difference.start({ run, mapping: {}, readings: {} });
    const { result } = await finished<DifferenceOutcome>(id);
    expect(result?.shown.map(({ bgn, notes }) => [bgn, notes.map(({ code }) => code)])).toEqual([
      [60_00, []],
      [0, ['tariff.note.only-on-top']],
      [30_00, []],
    ]);
    expect(result?.totals.byHospital).toMatchObject([
      { name: 'МБАЛ Видин', lines: 1, withoutAmount: 0, bgn: 60_00 },
      { name: 'МБАЛ Враца', lines: 2, withoutAmount: 1, bgn: 0 },
      { name: '', lines: 1, withoutAmount: 0, bgn: 30_00 },
    ]);
    expect(result?.totals.all).toMatchObject({ lines: 4, bgn: 90_00 });
    await finished(await call().difference.export({ run, kind: 'xlsx' }));
    const made = await call().batch.exported({ run, kind: 'xlsx', from: 0 });
    const [, sums] = await gridsOf(Buffer.from(made, 'base64'));
    expect(sums?.rows).toContainEqual(['без посочено заведение', 1, 30, 15.34]);
    const pdf = await call().documents.difference({ run, kind: 'pdf' });
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const sheet = await call().documents.difference({ run, kind: 'xlsx' });
    const pages = await gridsOf(Buffer.from(sheet.base64, 'base64'));
    const [about, page] = pages;
    expect(about?.rows.slice(1, 4)).toEqual([
      ['Справка', 'Справка за доплащане по § 6'],
      ['Издадена от', 'Министерство на здравеопазването'],
      ['Номер на справката', '1/2026'],
    ]);
    const rows = page?.rows ?? [];
    expect(rows).toContainEqual([
      3,
      'b',
      '4.3',
      450,
      400,
      0,
      0,
      expect.stringContaining('т. 4, ред 4.3'),
    ]);
    const all = pages.flatMap((one) => one.rows);
    expect(all).toContainEqual(expect.arrayContaining(['без посочено заведение', 30, 15.34]));
    expect(all.flat()).toContainEqual(
      expect.stringMatching(/^Ред 3: Леглодни: новата стойност \(400/),
    );
    expect(all).toContainEqual(expect.arrayContaining([4, 'c', expect.stringContaining('Полето')]));
  });

  test('hangs on the day of publication until an official confirms it', async () => {
    expect(await call().difference.rules()).toMatchObject({
      force: '2022-07-12',
      confirmed: false,
    });
    const { records } = await call().values.all();
    const { act } = records[0]!.source;
    await call().values.confirmAct({
      act,
      issue: 'ДВ, бр. 54 от 2022 г.',
      publishedOn: '2022-07-13',
    });
    expect(await call().difference.rules()).toMatchObject({
      force: '2022-07-13',
      confirmed: true,
      activities: { from: '2022-01-01', until: '2022-07-12' },
    });
  });
});
