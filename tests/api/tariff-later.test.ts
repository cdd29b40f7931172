// Later acts through the real core: noted without values, entered with their source, taken over by a person.
import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowId } from '../../domain/kernel/row-id.ts';
import { actText } from '../../domain/plan/history-texts.ts';
import { measureOf, nameOf } from '../../domain/plan/undo-texts.ts';
import { Refused } from '../../api/trpc.ts';
import type { ResultLine } from '../../domain/tariffs/result-line.ts';
import { exam, jsonl, tariffDesk, type TariffDesk } from '../fixtures/tariff-desk.ts';
import type { RunOutcome } from '../../api/tariffs/runs.ts';

let desk: TariffDesk;
beforeEach(() => {
  desk = tariffDesk();
});
afterEach(() => desk.close());
const later = () => desk.call().later;

const ACT = {
  act: 'Наредба за изменение на Наредба № 3 от 2019 г.',
  key: '1.3',
  issue: 'ДВ, бр. 9 от 2025 г.',
  inForceFrom: '2025-03-01',
  place: '§ 1, т. 2',
};

const valued = async (...lines: unknown[]): Promise<ResultLine[]> => {
  const run = await desk.upload('редове.jsonl', jsonl(lines));
  await desk.finished<RunOutcome>(
    await desk.call().batch.start({ run, mapping: {}, readings: {} }),
  );
  const page = await desk.call().batch.lines({ run, status: null, from: 0, limit: 10 });
  return page.map(({ line }) => line);
};
const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.catch((cause: unknown) => cause);
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Refused ? cause.failure.code : String(cause);
};

const BEFORE = exam('before', '2025-02-28');
const AFTER = exam('after', '2025-03-01');

test('the application knows of no later act by itself', async () => {
  expect(await later().list()).toEqual([]);
});

test('after a known act without a value nothing is paid by the old one, and the line says why', async () => {
  await later().note(ACT);
  expect(await later().list()).toMatchObject([{ key: '1.3', state: 'not-entered' }]);
  const [before, after] = await valued(BEFORE, AFTER);
  expect(before).toMatchObject({ status: 'payable', bgn: '130.00' });
  expect(after?.status).toBe('no-tariff');
  expect(after).not.toHaveProperty('bgn');
  expect(after?.notes).toMatchObject([
    { code: 'tariff.note.later-value', cite: `§ 1, т. 2 от ${ACT.act}` },
  ]);
  expect(after?.notes[0]?.text).toContain('„ред 1.3“');
  expect(after?.notes[0]?.text).toContain('ДВ, бр. 9 от 2025 г.');
  expect(after?.notes[0]?.text).toContain('не е въведена');
  const on = await desk.call().values.on({ on: '2025-03-01' });
  expect(on.waiting).toEqual(['1.3']);
  expect(on.unknown).not.toContain('1.3');
  expect(on.values.map(({ key }) => key)).not.toContain('1.3');
});

test('an entered value waits to be taken over; taken over it pays from its day, with its place', async () => {
  await later().note(ACT);
  expect(await codeOf(later().take(ACT))).toBe('tariff.later.not-entered');
  await later().note({ ...ACT, value: '40,50', currency: 'EUR' });
  expect((await later().list()).map(({ state }) => state)).toEqual(['entered']);
  const [waiting] = await valued(AFTER);
  expect(waiting?.notes[0]?.text).toContain('не е поета');
  await later().take({ act: ACT.act, key: ACT.key });
  expect((await later().list()).map(({ state }) => state)).toEqual(['taken']);
  const [before, after] = await valued(BEFORE, AFTER);
  expect(before).toMatchObject({ bgn: '130.00' });
  expect(after).toMatchObject({
    status: 'payable',
    eur: '81.00',
    steps: [{ cite: `§ 1, т. 2 от ${ACT.act}` }],
  });
  expect(await codeOf(later().take(ACT))).toBe('tariff.later.taken');
  expect(await codeOf(later().note({ ...ACT, value: '41', currency: 'EUR' }))).toBe(
    'tariff.later.taken',
  );
});

test('where it is not known what an act changes, the old values pay and every line after it says so', async () => {
  await later().note({ ...ACT, key: '*' });
  const [before, after] = await valued(BEFORE, AFTER);
  expect(before?.notes).toEqual([]);
  expect(after).toMatchObject({ bgn: '130.00', notes: [{ code: 'tariff.note.later-act' }] });
  expect(after?.notes[0]?.text).toContain('сумата е по по-стар акт (ДВ, бр. 54 от');
  await later().forget({ act: ACT.act, key: '*' });
  expect(await later().list()).toEqual([]);
  expect((await valued(AFTER))[0]?.notes).toEqual([]);
});

test.each([
  [{ ...ACT, issue: ' ' }, 'tariff.value.no-source'],
  [{ ...ACT, place: '' }, 'tariff.value.no-source'],
  [{ ...ACT, inForceFrom: '2025-02-30' }, 'tariff.value.not-a-date'],
  [{ ...ACT, key: '9.9' }, 'tariff.value.unknown-key'],
  [{ ...ACT, key: '*', value: '40' }, 'tariff.later.value-of-all'],
  [{ ...ACT, value: 'десет', currency: 'EUR' as const }, 'tariff.value.not-a-value'],
  [{ ...ACT, value: '40' }, 'tariff.value.no-currency'],
  [{ ...ACT, inForceFrom: '2022-01-01' }, 'tariff.later.not-later'],
  [{ ...ACT, inForceFrom: '2021-05-01', key: '*' }, 'tariff.later.not-later'],
  [{ ...ACT, value: '0,00', currency: 'EUR' as const }, 'tariff.later.zero'],
])('a note without a source or with no value is refused: %j', async (note, code) => {
  expect(await codeOf(later().note(note))).toBe(code);
  expect(await later().list()).toEqual([]);
});

test('a valuation saved while the value was unknown repeats as it was', async () => {
  await later().note(ACT);
  const id = await desk.call().saved.saveLine({ raw: AFTER, readings: {}, title: 'преди' });
  await later().note({ ...ACT, value: '40,50', currency: 'EUR' });
  await later().take({ act: ACT.act, key: ACT.key });
  const { same, again, today } = await desk.call().saved.repeat({ id });
  expect([same, again?.status, today?.eur]).toEqual([true, 'no-tariff', '81.00']);
});

test('a stay over a later act says its day, not the words of § 3', async () => {
  const stay = { ...ACT, key: '4.3.I', value: '60', currency: 'EUR' as const };
  await later().note(stay);
  await later().take({ act: ACT.act, key: stay.key });
  const [line] = await valued({
    id: 'over',
    row: '4.3',
    level: 'I',
    admitted: '2025-02-20',
    discharged: '2025-03-05',
  });
  const told = line?.notes.map(({ text }) => text).join(' ') ?? '';
  expect(told).toContain('Започнато е преди 01.03.2025 г., откогато се прилага стойността.');
  expect(told).not.toContain('1 януари 2022');
});

test('undo says what was taken back in Bulgarian', () => {
  const subject = {
    table: 'tariff_value',
    row: rowId('1.3', '2025-03-01', ACT.act),
    fields: { measure: 'amount', value: '70.00' },
  };
  expect([nameOf(subject, 'bg'), measureOf(subject)]).toEqual(['„1.3“', null]);
  expect(actText('tariff.take-over', 'bg')).toBe('Поета стойност по по-късен акт');
});
