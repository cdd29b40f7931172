import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_QUERY } from '../../domain/plan/register-query.ts';
import { loadPlan } from '../../seeds/load.ts';
import { gridsOf } from '../fixtures/grids.ts';
import { refusalOf, startAt, type Started } from './core-fixture.ts';

let core: Started;
beforeEach(async () => {
  core = await startAt('2027-02-10T08:00:00Z');
});
afterEach(() => core.stop());

const doubts = () => core.call.plan.doubts;
const bodies = async () => {
  const measure = (await core.call.plan.plan()).measures.find(({ code }) => code === '3.1.1');
  const { responsible, responsibleText, partners, partnersText } = measure!;
  return { responsible, responsibleText, partners, partnersText };
};
const LIKELIER = {
  responsible: ['МЗ'],
  responsibleText: 'МЗ',
  partners: ['ВРБ'],
  partnersText: 'ВРБ на МЗ',
};
const OTHER = {
  responsible: ['МЗ', 'ВРБ'],
  responsibleText: 'МЗ, ВРБ на МЗ',
  partners: [],
  partnersText: '',
};

test('every doubt has its readings; the first of them is how the seed is read', async () => {
  const list = await doubts().list();
  expect(list.map(({ id }) => id)).toEqual([
    '1.1.3-missing-word',
    '3.1.1-partners',
    '3.2.3-partners',
  ]);
  for (const { measure, readings } of loadPlan().doubts) {
    const read = loadPlan().measures.find(({ code }) => code === measure);
    for (const [field, value] of Object.entries(readings[0]?.cells ?? {}))
      expect(read?.[field as 'partnersText']?.text).toBe(value);
  }
  expect(await bodies()).toEqual(LIKELIER);
});

test('a person decides by the document: recorded, read so, undone, and no edition of its own', async () => {
  const reason = 'Сравнено с публикувания документ.';
  await doubts().decide({ id: '3.1.1-partners', reading: 'responsible', reason });
  expect(await bodies()).toEqual(OTHER);
  expect((await doubts().list())[1]?.decision).toMatchObject({
    reading: 'responsible',
    reason,
    by: 'Иванова',
    at: '2027-02-10T08:00:00.000Z',
  });
  expect(await core.call.plan.editions()).toHaveLength(1);
  await core.call.log.undo();
  expect(await bodies()).toEqual(LIKELIER);
  await core.call.log.redo();
  await doubts().decide({ id: '3.1.1-partners', reading: null });
  expect(await bodies()).toEqual(LIKELIER);
});

test('a decision stands in the history of its measure, and the recent changes name the measure', async () => {
  await doubts().decide({ id: '3.1.1-partners', reading: 'responsible', reason: 'Сравнено.' });
  const { history } = core.call.plan;
  const acts = async (measure: string) =>
    (await history.measure({ measure })).map(({ act }) => act);
  expect(await acts('3.1.1')).toContain('doubt.decide');
  expect(await acts('3.2.3')).not.toContain('doubt.decide');
  const [last] = await history.recent({ limit: 1 });
  expect(last).toMatchObject({ act: 'doubt.decide', measures: ['3.1.1'] });
});

test('the lines of a cell go where a decision reads its text', async () => {
  const sources = async () => {
    const { measures } = await core.call.plan.plan();
    const own = measures.find(({ code }) => code === '3.1.1')!.sources;
    return [own['responsibleText'] ?? [], own['partnersText'] ?? []] as const;
  };
  const [responsible, partners] = await sources();
  expect(partners.length).toBeGreaterThan(0);
  await asDecided('responsible');
  expect(await sources()).toEqual([[...responsible, ...partners], []]);
  await asDecided('partners');
  expect(await sources()).toEqual([responsible, partners]);
  await amend(['3.1.1', 'responsibleText', 'МЗ, НЗОК']);
  const [byAct] = await sources();
  await asDecided('responsible');
  expect((await sources())[0]).toEqual(byAct);
});

test('a text that the layer dropped is written in; one that an amendment wrote is in no doubt', async () => {
  const value = 'Създаване на съвети, които да подпомагат реализацията на нови системи';
  const decide = () =>
    doubts().decide({
      id: '1.1.3-missing-word',
      reading: 'dropped',
      value,
      reason: 'По документа.',
    });
  const result = async () =>
    (await core.call.plan.plan()).measures.find(({ code }) => code === '1.1.3')?.expectedResult;
  await decide();
  expect(await result()).toBe(value);
  const { amendment } = await core.call.plan.amendments.addItems({
    target: { title: 'Резултатът' },
    items: [
      { kind: 'set', measure: '1.1.3', field: 'expectedResult', value: 'Съвети', reason: 'Ново.' },
    ],
  });
  const act = { kind: 'Решение на Министерския съвет', number: '7', date: '2027-02-01' };
  await core.call.plan.amendments.adopt({ id: amendment, act });
  expect(await result()).toBe('Съвети');
  expect((await doubts().list()).map(({ measure }) => measure)).toEqual(['3.1.1', '3.2.3']);
});

const ACT = { kind: 'Решение на Министерския съвет', number: '7', date: '2027-02-01' };
const amend = async (...changes: readonly (readonly [string, string, string])[]) => {
  const { amendment } = await core.call.plan.amendments.addItems({
    target: { title: 'Изменение' },
    items: changes.map(([measure, field, value]) => ({
      kind: 'set' as const,
      measure,
      field,
      value,
      reason: 'Ново.',
    })),
  });
  await core.call.plan.amendments.adopt({ id: amendment, act: ACT });
};
const changed = async () => {
  const { difference } = await core.call.plan.amendments.compare({ from: 1, to: 2 });
  return difference.measures.flatMap(({ fields }) => fields.map(({ field }) => field));
};
const asDecided = (reading: string | null) =>
  doubts().decide({ id: '3.1.1-partners', reading, reason: 'По документа.' });

test('an edition keeps the adopted text, so that a reading decided before it can be taken back', async () => {
  await asDecided('responsible');
  await amend(['3.1.1', 'end', '2029']);
  expect(await bodies()).toEqual(OTHER);
  expect(await changed()).toEqual(['end']);
  await asDecided(null);
  expect(await bodies()).toEqual(LIKELIER);
  expect(await changed()).toEqual(['end']);
});

test('a reading decided after an amendment reads both editions, but for the cell the act wrote', async () => {
  await amend(['3.1.1', 'responsibleText', 'МЗ, НЗОК']);
  await asDecided('responsible');
  expect(await changed()).toEqual(['responsibleText', 'responsible']);
  expect(await bodies()).toMatchObject({ responsibleText: 'МЗ, НЗОК', partnersText: '' });
  await asDecided(null);
  expect(await bodies()).toMatchObject({ responsibleText: 'МЗ, НЗОК', partnersText: 'ВРБ на МЗ' });
});

test('an act that writes what a reading denied stands, whatever is decided', async () => {
  await asDecided('responsible');
  await amend(['3.1.1', 'responsibleText', 'МЗ'], ['3.1.1', 'partnersText', 'ВРБ на МЗ']);
  const written = { responsibleText: 'МЗ', partnersText: 'ВРБ на МЗ' };
  expect(await bodies()).toMatchObject(written);
  expect(await refusalOf(asDecided('responsible'))).toBe('doubt.amended');
  await asDecided(null);
  expect(await bodies()).toMatchObject(written);
});

test('a reading with the text that stands there is refused', async () => {
  const { expectedResult } = (await core.call.plan.plan()).measures.find(
    ({ code }) => code === '1.1.3',
  )!;
  const value = ` ${expectedResult.replaceAll(' ', '  ')}`;
  const id = '1.1.3-missing-word';
  expect(await refusalOf(doubts().decide({ id, reading: 'dropped', value, reason: 'х' }))).toBe(
    'doubt.same-text',
  );
});

test.each([
  [{ id: 'няма', reading: null }, 'doubt.unknown'],
  [{ id: '3.1.1-partners', reading: 'друго', reason: 'х' }, 'doubt.unknown-reading'],
  [{ id: '3.1.1-partners', reading: 'partners', reason: ' ' }, 'doubt.no-reason'],
  [{ id: '1.1.3-missing-word', reading: 'dropped', reason: 'х' }, 'doubt.no-text'],
])('%j is refused: %s', async (input, code) => {
  expect(await refusalOf(doubts().decide(input))).toBe(code);
});

test('a cell in doubt says so in the tables of the plan and of the register, and reads back unchanged', async () => {
  const rowsOf = async (file: { base64: string }) => {
    const [sheet] = await gridsOf(Buffer.from(file.base64, 'base64'));
    return sheet?.rows ?? [];
  };
  const told = async (file: { base64: string }) => {
    const [head = [], ...rows] = await rowsOf(file);
    const at = head.indexOf('Съмнения в четенето');
    return new Map(rows.flatMap((row) => (row[at] ? [[row[head.indexOf('Мярка')], row[at]]] : [])));
  };
  const whole = await core.call.plan.export.plan({ kind: 'xlsx' });
  expect([...(await told(whole)).keys()]).toEqual(['1.1.3', '3.1.1', '3.2.3']);
  const open = String((await told(whole)).get('3.1.1'));
  for (const { text } of loadPlan().doubts[1]!.readings) expect(open).toContain(text);
  const shown = async (columns: string[]) =>
    told(
      await core.call.plan.export.view({
        kind: 'xlsx',
        lang: 'bg',
        view: { mode: 'table', query: { ...DEFAULT_QUERY, columns } },
      }),
    );
  expect([...(await shown(['code', 'partners'])).keys()]).toEqual(['3.1.1', '3.2.3']);
  expect([...(await shown(['code', 'title'])).keys()]).toEqual([]);
  await asDecided('responsible');
  const decided = String(
    (await told(await core.call.plan.export.plan({ kind: 'xlsx' }))).get('3.1.1'),
  );
  expect(decided).toContain('решено по документа');
  expect(decided).toContain('По документа.');
});
