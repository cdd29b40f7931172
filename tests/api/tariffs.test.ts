// The tariffs through the real core: files sent in pieces, jobs, saved valuations, documents.
import { pdfSource } from './pdf/pdf-text.ts';
import { createHash } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callerOf } from '../../api/router.ts';
import type { RunOutcome } from '../../api/tariffs/runs.ts';
import { exam, jsonl, tariffDesk, type TariffDesk } from '../fixtures/tariff-desk.ts';
import { Refused } from '../../api/trpc.ts';

let desk: TariffDesk;
beforeEach(() => {
  desk = tariffDesk();
});
afterEach(() => desk.close());
const call = () => desk.call();
const finished = <T>(id: string) => desk.finished<T>(id);
const upload = (name: string, content: string) => desk.upload(name, content);

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.then(
    () => null,
    (cause: unknown) => cause,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Refused ? cause.failure.code : String(cause);
};

const outcomeOf = async (run: string, mapping = {}, readings = {}): Promise<RunOutcome> => {
  const { result } = await finished<RunOutcome>(
    await call().batch.start({ run, mapping, readings }),
  );
  return result as RunOutcome;
};

const TABLE = [
  'Номер;Ред;Дата;Прегледи;Болница;Бележка',
  '1;1.3;2022-09-30;2;МБАЛ Видин;да',
  '2;1.3;2022-09-30;3;МБАЛ Враца;',
  '3;1.3;2021-09-30;3;МБАЛ Враца;',
].join('\n');
const MAPPING = {
  Номер: 'id',
  Ред: 'row',
  Дата: 'date',
  Прегледи: 'count',
  Болница: 'hospital',
  Бележка: '',
};

describe('a batch', () => {
  test('maps the columns, remembers them, and totals by row, hospital and status', async () => {
    const run = await upload('месец.csv', TABLE);
    const found = await call().batch.heads({ run });
    expect(found).toMatchObject({ sheet: 'CSV', otherSheets: [] });
    expect(found?.heads.map(({ text, field }) => [text, field])).toEqual([
      ['Номер', 'id'],
      ['Ред', 'row'],
      ['Дата', 'date'],
      ['Прегледи', null],
      ['Болница', 'hospital'],
      ['Бележка', null],
    ]);
    expect(found?.heads[3]?.samples).toEqual(['2', '3', '3']);
    await call().batch.remember({ mapping: MAPPING });
    const again = await call().batch.heads({ run });
    expect(again?.heads.map(({ text, field, recalled }) => [text, field ?? '', recalled])).toEqual(
      Object.entries(MAPPING).map(([head, field]) => [head, field, head === 'Прегледи']),
    );
    // Also in a table with other headings beside them: each heading is remembered by itself.
    const other = await upload('друга.csv', 'Номер;Ред;ПРЕГЛЕДИ;Лекар\n1;1.3;2;Иванова');
    const next = await call().batch.heads({ run: other });
    expect(next?.heads.map(({ field }) => field)).toEqual(['id', 'row', 'count', null]);
    const { totals, sha256 } = await outcomeOf(run, MAPPING);
    expect(sha256).toBe(createHash('sha256').update(TABLE).digest('hex'));
    expect(totals.all).toMatchObject({ lines: 3, withoutAmount: 1, bgn: 325_00, eur: 166_17 });
    expect(totals.byHospital).toMatchObject([
      { name: 'МБАЛ Видин', lines: 1, bgn: 130_00 },
      { name: 'МБАЛ Враца', lines: 2, withoutAmount: 1, bgn: 195_00 },
    ]);
    expect(totals.byStatus.map(({ name, lines }) => [name, lines])).toContainEqual([
      'no-tariff',
      1,
    ]);
  });

  test('without its columns mapped a table is refused as a whole', async () => {
    const run = await upload('месец.csv', TABLE.replace('Номер;Ред', 'Пореден;Дейност'));
    const job = await finished(await call().batch.start({ run, mapping: {}, readings: {} }));
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'tariff.file.no-heads' } });
    expect(await codeOf(call().batch.lines({ run, status: null, from: 0, limit: 10 }))).toBe(
      'tariff.run.unfinished',
    );
  });

  test('any page of the verdicts is found, by status too', async () => {
    const lines = Array.from({ length: 2500 }, (_, i) =>
      exam(`l${i}`, i % 10 === 0 ? '2021-01-01' : '2022-09-30', i),
    );
    const run = await upload('many.jsonl', jsonl(lines));
    await outcomeOf(run);
    const page = await call().batch.lines({ run, status: null, from: 2000, limit: 2 });
    expect(page.map(({ n, line }) => [n, line.id])).toEqual([
      [2001, 'l2000'],
      [2002, 'l2001'],
    ]);
    const missing = await call().batch.lines({ run, status: 'no-tariff', from: 248, limit: 50 });
    expect(missing.map(({ n }) => n)).toEqual([2481, 2491]);
  });

  test('is the single valuation, line by line', async () => {
    const lines = [
      exam('a'),
      {
        id: 'b',
        row: '1.7',
        admitted: '2022-09-01',
        discharged: '2022-09-16',
        patient: 'nonspecificAdult',
      },
      { id: 'c', row: '4.3', admitted: '2022-09-01', discharged: '2022-09-16', level: 'II' },
    ];
    const readings = { '1.7.longer': 'ceiling' };
    const run = await upload('lines.jsonl', jsonl(lines));
    await outcomeOf(run, {}, readings);
    const page = await call().batch.lines({ run, status: null, from: 0, limit: 10 });
    for (const [i, raw] of lines.entries()) {
      const id = await call().saved.saveLine({ raw, readings, title: raw.id });
      const { saved } = await call().saved.repeat({ id });
      expect(saved.result).toEqual(page[i]?.line);
    }
  });

  test('a question of one line is answered by its number, and the saved file repeats so', async () => {
    const long = { row: '1.1', level: 'III', resistant: false, bacillary: true };
    const dates = { admitted: '2012-12-20', discharged: '2023-01-10' };
    const lines = ['а', 'б'].map((id) => ({ id, ...long, ...dates }));
    const run = await upload('дълги.jsonl', jsonl(lines));
    const verdicts = async () =>
      (await call().batch.lines({ run, status: null, from: 0, limit: 10 })).map(({ line }) => [
        line.status,
        line.bgn,
      ]);
    await outcomeOf(run);
    expect(await verdicts()).toEqual([
      ['needs-decision', undefined],
      ['needs-decision', undefined],
    ]);
    const asGiven = { 'line.dates': 'as-given' };
    await call().batch.answerLine({ run, line: 'б', readings: asGiven });
    expect(await call().batch.answers({ run })).toEqual({ б: asGiven });
    await outcomeOf(run);
    const answered = [
      ['needs-decision', undefined],
      ['partly-payable', '9000.00'],
    ];
    expect(await verdicts()).toEqual(answered);
    const valuation = await call().saved.saveBatch({ run, title: 'Дълги' });
    await call().batch.answerLine({ run, line: 'б', readings: {} });
    expect(await call().batch.answers({ run })).toEqual({});
    const again = await call().batch.startAgain({ run, valuation, language: 'bg' });
    expect(await finished(again)).toMatchObject({ state: 'done' });
    expect(await verdicts()).toEqual(answered);
    expect(
      await codeOf(call().batch.answerLine({ run, line: 'б', readings: { 'line.dates': 'да' } })),
    ).toBe('tariff.reading.unknown');
  });

  test('can be cancelled, and says so', async () => {
    const run = await upload(
      'big.jsonl',
      jsonl(Array.from({ length: 30_000 }, (_, i) => exam(`l${i}`))),
    );
    const job = await call().batch.start({ run, mapping: {}, readings: {} });
    desk.core.context.jobs.cancel(job);
    expect(await finished(job)).toMatchObject({ state: 'cancelled' });
    expect(await codeOf(call().batch.lines({ run, status: null, from: 0, limit: 1 }))).toBe(
      'tariff.run.unfinished',
    );
  });

  test('goes on while the window is away, and is found again', async () => {
    const run = await upload('месец.csv', TABLE);
    const job = await call().batch.start({ run, mapping: MAPPING, readings: {} });
    const { app } = callerOf(desk.core.context);
    expect(await app.job({ id: job })).toMatchObject({ id: job, state: 'running' });
    const { result } = await finished<RunOutcome>(job);
    expect(await app.job({ id: job })).toMatchObject({ id: job, state: 'done', result });
    expect(await app.job({ id: 'няма' })).toBeNull();
  });

  test('what a finished one came to is there for a core that knows nothing of its job', async () => {
    const run = await upload('месец.csv', TABLE);
    const ask = { run, mapping: MAPPING, readings: {} };
    expect(await call().batch.outcome({ run })).toBeNull();
    const batch = await finished<RunOutcome>(await call().batch.start(ask));
    expect(await call().batch.outcome({ run })).toEqual(batch.result);
    // One that is broken off leaves nothing, nor what an earlier one came to.
    const again = await call().batch.start(ask);
    desk.core.context.jobs.cancel(again);
    await finished(again);
    expect(await call().batch.outcome({ run })).toBeNull();
    expect(await call().difference.outcome({ run })).toBeNull();
    const claims = await finished(await call().difference.start(ask));
    expect(await call().difference.outcome({ run })).toEqual(claims.result);
  });

  test.each(['csv', 'xlsx', 'jsonl'] as const)('is exported as %s, in pieces', async (kind) => {
    const run = await upload('lines.jsonl', jsonl([exam('a'), exam('b')]));
    await outcomeOf(run);
    const { result } = await finished<{ bytes: number }>(await call().batch.export({ run, kind }));
    const bytes = Buffer.from(await call().batch.exported({ run, kind, from: 0 }), 'base64');
    expect(bytes.length).toBe(result?.bytes);
    expect(await call().batch.exported({ run, kind, from: bytes.length })).toBe('');
    const rows =
      kind === 'xlsx' ? await readSheet(bytes) : bytes.toString('utf8').trim().split('\n');
    expect(rows).toHaveLength(kind === 'jsonl' ? 2 : 3);
  });

  test.each(['../../etc', '01ARZ3NDEKTSV4RRFFQ69G5FAV', ''])(
    'no run is found under «%s»',
    async (run) => {
      expect(await codeOf(call().batch.heads({ run }))).toBe('tariff.run.unknown');
    },
  );

  test('what a file is, its bytes say and not its name', async () => {
    const pdf = await upload('месец.xlsx', '%PDF-1.7');
    expect(await codeOf(call().batch.heads({ run: pdf }))).toBe('sheet.kind-document');
    const table = await upload('месец.txt', TABLE);
    expect((await outcomeOf(table, MAPPING)).totals.all.lines).toBe(3);
  });
});

describe('saved valuations', () => {
  test('are repeated with the values of their own version, also after a later act', async () => {
    const raw = exam('a', '2026-03-01', 4);
    const id = await call().saved.saveLine({ raw, readings: {}, title: 'март' });
    await call().values.add({
      values: [
        {
          key: '1.3',
          value: '40.00',
          currency: 'EUR',
          unit: 'преглед',
          appliesFrom: '2026-01-01',
          source: { act: 'Нов акт', issue: 'ДВ, бр. 9 от 2026 г.', row: '1.3' },
        },
      ],
    });
    const repeated = await call().saved.repeat({ id });
    expect(repeated).toMatchObject({
      same: true,
      again: { bgn: '260.00' },
      today: { eur: '160.00' },
    });
    expect(await call().saved.list()).toMatchObject([
      { id, kind: 'line', title: 'март', unit: 'МЗ' },
    ]);
  });

  test('a batch keeps the sums of its file and of its results', async () => {
    const run = await upload('lines.jsonl', jsonl([exam('a')]));
    const { sha256, resultsSha256, version } = await outcomeOf(run);
    await call().saved.saveBatch({ run, title: 'септември' });
    expect(await call().saved.list()).toMatchObject([
      { kind: 'batch', version, input: { name: 'lines.jsonl', sha256 }, result: { resultsSha256 } },
    ]);
  });

  test('in English the texts are English, and the results are known by the same sum', async () => {
    const run = await upload('lines.jsonl', jsonl([exam('a', '2021-09-30')]));
    const then = await outcomeOf(run);
    const texts = async () => {
      const lines = await call().batch.lines({ run, status: null, from: 0, limit: 1 });
      return lines.flatMap(({ line }) => line.notes.map(({ text }) => text)).join('\n');
    };
    expect(await texts()).toMatch(/^[А-Я]/u);
    const job = await call().batch.start({ run, mapping: {}, readings: {}, language: 'en' });
    expect((await finished<RunOutcome>(job)).result).toEqual(then);
    expect(await texts()).toMatch(/^For row 1\.3/u);
  });

  test('a saved file is valued again as it was then, to the byte, though values have changed', async () => {
    const run = await upload('lines.jsonl', jsonl([exam('a', '2026-03-01')]));
    const then = await outcomeOf(run);
    const valuation = await call().saved.saveBatch({ run, title: 'март' });
    const source = { act: 'Нов акт', issue: 'ДВ, бр. 9 от 2026 г.', row: '1.3' };
    const later = { value: '40.00', currency: 'EUR' as const, unit: 'преглед' };
    await call().values.add({
      values: [{ key: '1.3', ...later, appliesFrom: '2026-01-01', source }],
    });
    expect((await outcomeOf(run)).resultsSha256).not.toBe(then.resultsSha256);
    const again = await call().batch.startAgain({ run, valuation });
    expect((await finished<RunOutcome>(again)).result).toEqual(then);
  });

  test('a line that is none is not saved', async () => {
    const attempt = call().saved.saveLine({
      raw: { id: 'a', row: '1.3' },
      readings: {},
      title: '',
    });
    expect(await codeOf(attempt)).toBe('tariff.line.invalid');
  });
});

describe('справки', () => {
  test('of a line: a tagged PDF with the steps, and a sheet', async () => {
    const raw = { ...exam('a') };
    const pdf = await call().documents.line({ raw, readings: {}, kind: 'pdf' });
    const bytes = Buffer.from(pdf.base64, 'base64');
    expect(pdf.pages).toBe(1);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdfSource(bytes)).toContain('/StructTreeRoot');
    const sheet = await call().documents.line({ raw, readings: {}, kind: 'xlsx' });
    expect([pdf.number, sheet.number]).toEqual(['1/2026', '1/2026']);
    const [about, steps, remarks] = await readXlsxFile(Buffer.from(sheet.base64, 'base64'));
    expect(about?.data).toEqual(
      expect.arrayContaining([
        ['Данни', 'Стойност'],
        ['Справка', 'Справка за стойност на медицинска дейност'],
        ['Издадена от', 'Министерство на здравеопазването'],
        ['Номер на справката', '1/2026'],
        ['Дата на справката', new Date('2026-05-01')],
        ['Изготвил', 'Иванова'],
        ['Дата', new Date('2022-09-30')],
        ['Брой', 2],
        ['Общо в лв.', 130],
        ['Общо в €', 66.47],
      ]),
    );
    // One value a cell, and no sums among the rows.
    expect(steps?.data.map((row) => row.map((value) => typeof value))).toEqual([
      ['string', 'string', 'string', 'string', 'string', 'string'],
      ['string', 'number', 'number', 'number', 'number', 'string'],
    ]);
    expect(steps?.data[1]?.slice(1, 5)).toEqual([2, 65, 1, 130]);
    expect(remarks?.data[0]).toEqual(['Към', 'Бележка']);
  });

  test('keep their number in every form, and another content has the next one', async () => {
    const { papers } = callerOf(desk.core.context);
    await papers.setNumbers({ prefix: 'ДР-', yearly: true, next: 17 });
    const made = async (count: number, kind: 'pdf' | 'xlsx') => {
      const raw = { ...exam('a', '2022-09-30', count) };
      return (await call().documents.line({ raw, readings: {}, kind })).number;
    };
    expect([await made(2, 'xlsx'), await made(3, 'xlsx'), await made(2, 'pdf')]).toEqual([
      'ДР-17/2026',
      'ДР-18/2026',
      'ДР-17/2026',
    ]);
    const { numbers, given } = await papers.read();
    expect([numbers.shown, given.map(({ number }) => number)]).toEqual([
      'ДР-19/2026',
      ['ДР-18/2026', 'ДР-17/2026'],
    ]);
  });

  test('of a batch', async () => {
    const run = await upload('месец.csv', TABLE);
    await outcomeOf(run, MAPPING, { '1.7.longer': 'ceiling' });
    const pdf = await call().documents.batch({ run, kind: 'pdf' });
    expect(pdf.pages).toBe(1);
    const { base64 } = await call().documents.batch({ run, kind: 'xlsx' });
    const sheets = await readXlsxFile(Buffer.from(base64, 'base64'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Справка',
      'По резултат',
      'По редове',
      'По лечебни заведения',
      'Бележки',
    ]);
    const sums = sheets.find(({ sheet }) => sheet === 'По редове')?.data.slice(1) ?? [];
    expect(sums.length).toBeGreaterThan(0);
    for (const [, ...values] of sums)
      expect(values.every((value) => value === null || typeof value === 'number')).toBe(true);
    expect(sums.flat()).not.toContain('Общо');
  });
});
