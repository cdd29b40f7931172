/** Two values met in one field, and one of the two takes theirs back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../progress-fixture.ts';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';

let ministry: Ministry;
let pair: readonly [Installation, Installation];

beforeAll(async () => {
  ministry = await foundMinistry();
  pair = [await enrolled(ministry, 'РЗИ-Варна'), await enrolled(ministry, 'РЗИ-Варна')];
  const { bytes } = ministry.send('all');
  pair.forEach((one) => one.take(bytes));
});
afterAll(() => [ministry, ...pair].forEach((one) => one.stop()));

const everyone = (): Installation[] => [ministry, ...pair];

const everyoneTakes = (): void => {
  const sent = everyone().map((one) => one.send('all').bytes);
  for (const one of everyone()) for (const bytes of sent) one.tryTake(bytes);
};

const PERIOD = '2026-Q3';
const set = (one: Installation, measure: string, value: string, note: string) =>
  one.call.progress.reports.set({ entries: [{ measure, period: PERIOD, value, note }] });

const shownAt = async ({ call }: Installation, measure: string) => {
  const [report] = await call.progress.reports.list({ measure, period: PERIOD });
  return [report?.value, report?.note];
};

test.each([
  ['both began the row, the earlier takes theirs back', '2.2.3', 0],
  ['both began the row, the later takes theirs back', '2.2.1', 1],
  ['the row was there, the earlier', '2.2.3', 0],
  ['the row was there, the later', '2.2.1', 1],
] as const)('%s: the other’s stands, and nothing is open', async (name, measure, at) => {
  const [mine, other] = at === 0 ? pair : pair.toReversed();
  if (mine === undefined || other === undefined) throw new Error('no pair');
  for (const one of pair)
    await set(
      one,
      measure,
      one === mine ? `${name.length}1` : `${name.length}2`,
      one === mine ? 'моя' : 'чужда',
    );
  const shown = [`${name.length}2`, 'чужда'];
  everyoneTakes();
  const open = await ministry.call.exchange.conflicts();
  expect(open.length).toBeGreaterThan(0);
  await mine.call.log.undo();
  everyoneTakes();
  for (const one of everyone()) {
    expect(await shownAt(one, measure)).toEqual(shown);
    expect(await one.call.exchange.conflicts()).toEqual([]);
    expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
  }
  expect(new Set(await Promise.all(everyone().map((one) => one.digest()))).size).toBe(1);
});

/** Decides the only open conflict for the head that holds the value. */
const decide = async ({ call }: Installation, isMine: (value: unknown) => boolean) => {
  const [conflict] = await call.exchange.conflicts();
  const pick = 1 + conflict!.heads.findIndex(({ value }) => isMine(value));
  await call.exchange.resolve({ id: conflict!.id, decision: { pick } });
};

const newest = async ({ call }: Installation) => (await call.log.stacks()).newest;
const textsAt = async ({ call }: Installation, measure: string) =>
  (await call.plan.notes.list({ measure })).notes.map(({ text }) => text);

const alike = async (check: (one: Installation) => Promise<unknown>, expected: unknown) => {
  everyoneTakes();
  for (const one of everyone()) {
    expect(await check(one)).toEqual(expected);
    expect(await one.call.exchange.conflicts()).toEqual([]);
    expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
  }
};

test.each(['избрана', 'другата'])(
  'a decision for „%s“ is not undone for the other; an older act is',
  async (note) => {
    const measure = note === 'избрана' ? '3.1.1' : '3.1.2';
    const [first, second] = pair;
    await first.call.plan.notes.add({ measure: '1.1.1', text: 'по-стара' });
    await set(first, measure, '4', 'избрана');
    await set(second, measure, '4', 'другата');
    everyoneTakes();
    await decide(first, (value) => value === note);
    expect(await codeOf(first.call.log.undo())).toBe('log.undo-decision');
    await alike((one) => shownAt(one, measure), ['4', note]);
    // Past the decision, and past the value that was decided about, which stands under it.
    await first.call.log.undo({ over: await newest(first) });
    await alike((one) => textsAt(one, '1.1.1'), []);
    await alike((one) => shownAt(one, measure), ['4', note]);
  },
);

const deletedAgainstEdit = async (text: string) => {
  const [first, second] = pair;
  const id = await first.call.plan.notes.add({ measure: '2.2.3', text });
  everyoneTakes();
  await first.call.plan.notes.remove({ id });
  await second.call.plan.notes.edit({ id, text: `${text}, допълнена` });
  everyoneTakes();
};

test('who decided to delete and takes it back has the whole row again, everywhere', async () => {
  const [, second] = pair;
  await deletedAgainstEdit('изтрита');
  await decide(second, (value) => value === true);
  await alike((one) => textsAt(one, '2.2.3'), []);
  expect(await second.call.log.undo()).toMatchObject({ act: 'exchange.resolve' });
  await alike((one) => textsAt(one, '2.2.3'), ['изтрита, допълнена']);
  await second.call.log.redo();
  await alike((one) => textsAt(one, '2.2.3'), []);
});

test('who decided to keep does not delete by undoing', async () => {
  const [first] = pair;
  await deletedAgainstEdit('запазена');
  await decide(first, (value) => value !== true);
  expect(await codeOf(first.call.log.undo())).toBe('log.undo-decision');
  await alike((one) => textsAt(one, '2.2.3'), ['запазена, допълнена']);
});

/** Decides the newest decided conflict anew, for the head that holds the value. */
const decideAnew = async ({ call }: Installation, isMine: (value: unknown) => boolean) => {
  const [decided] = await call.exchange.decided();
  const pick = 1 + decided!.heads.findIndex(({ value }) => isMine(value));
  await call.exchange.resolve({ id: decided!.id, decision: { pick } });
};

test('a wrong decision is decided anew, the other way, and holds everywhere', async () => {
  const [first, second] = pair;
  const measure = '2.2.2';
  await set(first, measure, 'да', 'едното');
  await set(second, measure, 'да', 'другото');
  everyoneTakes();
  await decide(first, (value) => value === 'едното');
  await alike((one) => shownAt(one, measure), ['1', 'едното']);
  // Whoever has it, not only who decided.
  await decideAnew(second, (value) => value === 'другото');
  await alike((one) => shownAt(one, measure), ['1', 'другото']);
  expect((await first.call.exchange.decided())[0]).toMatchObject({
    f: 'note',
    decision: { value: 'другото' },
    refusal: null,
  });
  // What was handed in since stays as it was handed in.
  await second.call.progress.reports.submit({ period: PERIOD });
  await expect(codeOf(decideAnew(second, (value) => value === 'едното'))).resolves.toBe(
    'exchange.decided-locked',
  );
});

test('a row kept by mistake is deleted, one deleted by mistake comes back whole', async () => {
  const [first, second] = pair;
  for (const [text, keeps] of [
    ['сгрешена', true],
    ['липсваща', false],
  ] as const) {
    const isShown = async (one: Installation): Promise<boolean> =>
      (await textsAt(one, '2.2.3')).includes(`${text}, допълнена`);
    await deletedAgainstEdit(text);
    await decide(first, (value) => (value === true) !== keeps);
    await alike(isShown, keeps);
    await decideAnew(second, (value) => (value === true) === keeps);
    await alike(isShown, !keeps);
    // Once more, the way that it was.
    await decideAnew(first, (value) => (value === true) !== keeps);
    await alike(isShown, keeps);
    expect(await first.call.exchange.decided()).not.toEqual([]);
  }
});
