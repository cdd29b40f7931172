/** Zeros that an accounting format shows as dashes: asked once for a column, and read as it is answered. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DifferenceOutcome } from '../../../api/tariffs/difference.ts';
import type { RunOutcome } from '../../../api/tariffs/runs.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { tariffDesk, type TariffDesk } from '../../fixtures/tariff-desk.ts';
import { xlsxOf } from '../../fixtures/xlsx-parts.ts';
import { startedCore, type Started } from '../progress-fixture.ts';

const ACCOUNTING = '_-* #,##0.00_-;-* #,##0.00_-;_-* &quot;-&quot;??_-';
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const ZERO = '<c s="1"><v>0</v></c>';
const book = (rows: readonly (readonly string[])[]): Buffer => {
  const cell = (value: string): string => (value === ZERO ? ZERO : text(value));
  const sheet = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  return Buffer.from(xlsxOf({ sheets: { Л: sheet }, formats: [ACCOUNTING] }));
};

let it: Started;
let desk: TariffDesk;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  desk = tariffDesk();
});
afterEach(() => {
  it.stop();
  desk.close();
});

const MEASURES = ['3.1.1', '3.2.1', '7.3.4'];

test('a report: one question for the column, zero or no data by one answer', async () => {
  await it.call().progress.settings.assign({ measures: MEASURES, units: ['РЗИ-Варна'] });
  await it.as('РЗИ-Варна');
  const ids = MEASURES.map((code) => `РЗИ-Варна/${code}/${code}-1/2026-Q3`);
  const rows = [['Код на реда', 'Степен на изпълнение, %'], ...ids.map((id) => [id, ZERO])];
  const given = { name: 'о.xlsx', base64: book(rows).toString('base64'), dryRun: true };
  const asked = await it.call().progress.sheet.import(given);
  expect(asked.asides.dashes).toEqual([
    { letters: 'B', heading: 'Степен на изпълнение, %', count: 3 },
  ]);
  expect(asked.errors).toMatchObject([
    { address: 'B2', failure: { code: 'cell.zero-as-dash' }, also: { count: 2, which: '3–4' } },
  ]);
  const [column] = asked.asides.dashes ?? [];
  expect(sentence({ code: 'dash.asked', params: { ...column } })).toBe(
    'В колона B („Степен на изпълнение, %“) 3 клетки показват тире и пазят 0: нула ли са, или няма данни?',
  );
  const heading = 'Степен на изпълнение, %';
  const zero = await it.call().progress.sheet.import({ ...given, dashes: { [heading]: 'zero' } });
  expect([zero.errors, zero.changes.map(({ to }) => to)]).toEqual([[], ['0', '0', '0']]);
  const none = await it.call().progress.sheet.import({ ...given, dashes: { [heading]: 'none' } });
  expect([none.errors, none.changes, none.asides.dashes]).toEqual([[], [], []]);
});

test('the plan: the same', async () => {
  const rows = [
    ['ИД', 'Индикативен ресурс'],
    ['1.1.1-1', ZERO],
  ];
  const given = { name: 'п.xlsx', base64: book(rows).toString('base64') };
  const compare = (dashes: Record<string, 'zero' | 'none'>) =>
    it.call().plan.import.compare({ ...given, dashes });
  expect((await compare({})).asides.dashes).toMatchObject([{ letters: 'B', count: 1 }]);
  const none = await compare({ 'Индикативен ресурс': 'none' });
  expect(none.errors.map(({ failure }) => failure.code)).toEqual(['cell.empty']);
  const zero = await compare({ 'индикативен  ресурс': 'zero' });
  expect(zero.errors).toEqual([]);
});

test('lines and claims: asked of what has no zero of its own, kept with the result, said again', async () => {
  const head = ['Номер', 'Ред', 'Дата', 'Брой', 'Приет', 'Изписан', 'Ниво'];
  const days = 'Дни с висока степен на зависимост';
  const rows = [
    [...head, days],
    ['1', '1.3', '15.03.2022', ZERO, '', '', '', ''],
    ['2', '1.3', '15.03.2022', ZERO, '', '', '', ''],
    ['3', '4.1', '', '', '01.08.2022', '15.08.2022', 'II', ZERO],
  ];
  const run = await desk.upload('м.xlsx', book(rows));
  const start = { run, mapping: {}, readings: {} };
  const valued = async (more: object = {}) => {
    const id = await desk.call().batch.start({ ...start, ...more, language: 'bg' });
    const { result } = await desk.finished<RunOutcome>(id);
    const lines = await desk.call().batch.lines({ run, status: null, from: 0, limit: 9 });
    return {
      result,
      notes: lines.map(({ line: { status, notes } }) => `${status} ${notes[0]?.code}`),
    };
  };
  const asked = await valued();
  expect(asked.result?.place?.asides.dashes).toEqual([{ letters: 'D', heading: 'Брой', count: 2 }]);
  expect(asked.notes.slice(0, 2)).toEqual(Array(2).fill('invalid tariff.field.cell.zero-as-dash'));
  const none = await valued({ dashes: { Брой: 'none' } });
  expect([none.result?.dashes, none.result?.place?.asides.dashes]).toEqual([{ Брой: 'none' }, []]);
  expect(none.notes.slice(0, 2)).toEqual(Array(2).fill('invalid tariff.field.missing'));
  const zero = await valued({ dashes: { Брой: 'zero' } });
  expect(zero.notes.some((note) => note.includes('zero-as-dash'))).toBe(false);
  await desk.call().saved.saveBatch({ run, title: 'м' });
  const [saved] = await desk.call().saved.list();
  await desk.finished(
    await desk.call().batch.startAgain({ run, valuation: saved?.id ?? '', language: 'bg' }),
  );
  expect((await desk.call().batch.outcome({ run }))?.dashes).toEqual({ Брой: 'zero' });
  const claims = await desk.call().difference.start({ ...start, dashes: { Брой: 'zero' } });
  const { result } = await desk.finished<DifferenceOutcome>(claims);
  expect([result?.dashes, result?.place?.asides.dashes]).toEqual([{ Брой: 'zero' }, []]);
});
