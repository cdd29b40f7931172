/** The mechanism of kept texts around its store: what is in hand, where a text stands, how it is told. */
import { createTRPCClient } from '@trpc/client';
import { expect, test } from 'vitest';
import type { AppRouter } from '../../api/router.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { portLink, type ClientPort } from '../../renderer/core/port-link.ts';
import { createSeen } from '../../renderer/core/seen.ts';
import { createBridge } from '../../renderer/core/unsaved/bridge.ts';
import { isUnder } from '../../renderer/core/unsaved/go.ts';
import { UnsavedStore, type UnsavedCore } from '../../renderer/core/unsaved/store.ts';
import { keptText, plainText } from '../../renderer/ui/unsaved-text.ts';

const SILENT: UnsavedCore = {
  list: () => new Promise(() => undefined),
  put: () => new Promise(() => undefined),
  drop: () => new Promise(() => undefined),
};
const storage = { length: 0, key: () => null, getItem: () => null, setItem: () => undefined };

const openStore = (): UnsavedStore => {
  let names = 0;
  return new UnsavedStore({
    core: SILENT,
    bridge: createBridge({ ...storage, removeItem: () => undefined }, 'прозорец'),
    now: () => 0,
    name: () => String((names += 1)),
    after: () => () => undefined,
    seen: () => null,
  });
};
const key = (place: string) => ({ place, field: '' });
const write = (store: UnsavedStore, place: string, typed: Json): void =>
  store.write([{ ...key(place), typed, over: '', waits: false, label: place, at: '/council' }]);

test('the text in hand is the last one typed here, until it is stored or given up', () => {
  const store = openStore();
  expect(store.inHand()).toBeUndefined();
  write(store, 'а', 'едно');
  write(store, 'б', 'две');
  expect(store.inHand()?.typed).toBe('две');
  write(store, 'а', 'едно и още');
  expect(store.inHand()?.typed).toBe('едно и още');
  store.drop([key('а')]);
  expect(store.inHand()).toBeUndefined();
  expect(store.get(key('б'))?.typed).toBe('две');
});

test('a text stands at its page and at the one of the menu above it, also when its own page is gone', () => {
  const at = (path: string) => ({ at: path });
  expect(isUnder('/council', at('/council/0198?tab=live'))).toBe(true);
  expect(isUnder('/council/0198', at('/council/0198'))).toBe(true);
  expect(isUnder('/council/0198', at('/council/01'))).toBe(false);
  expect(isUnder('/council/01', at('/council/0198'))).toBe(false);
  expect(isUnder('/plan', at('/measure/1.1.1'))).toBe(true);
  expect(isUnder('/', at('/council'))).toBe(false);
});

test('of a form, what differs from what stood there is told, and nothing else', () => {
  const before = { title: 'Заседание', kind: 'regular', day: '', acts: {} };
  expect(plainText({ ...before, day: '15.01', acts: { quorum: 'чл. 7' } }, before)).toBe(
    '15.01 · чл. 7',
  );
  expect(plainText({ ...before, title: '' }, before)).toBe('');
  expect(plainText(['а', 'б'], ['а'])).toBe('а · б');
  expect(plainText(' дума ', '')).toBe('дума');
  // Ids and the codes of columns are not what a person said.
  const member = '01JF8Z3N6Q4V7W2X9Y0K1M5P8R';
  expect(plainText({ member, opinion: 'Против съм' })).toBe('Против съм');
  expect(
    keptText({
      place: 'tariff/batch/mapping/1',
      typed: { Номер: 'row', Ред: 'row', Брой: 'count' },
      over: { Номер: '', Ред: 'row' },
    }),
  ).toBe('„Номер“, „Брой“');
});

test('a request says what it stores, and tells it stored before anybody hears of the answer', async () => {
  const heard: string[] = [];
  const posted: unknown[] = [];
  const answers: ((message: unknown) => void)[] = [];
  const port: ClientPort = {
    post: (message) => posted.push(message),
    onMessage: (listener) => answers.push(listener),
    onLost: () => undefined,
  };
  const client = createTRPCClient<AppRouter>({
    links: [portLink(port, () => undefined, createSeen())],
  });
  const done = [{ place: 'measure/1.1.1', field: 'note', revs: ['а'] }];
  const context = { saves: () => done, stored: () => heard.push('пазено') };
  const adding = client.plan.notes.add
    .mutate({ measure: '1.1.1', text: 'Бележка' }, { context })
    .then(() => heard.push('отговор'));
  await Promise.resolve();
  expect(posted).toMatchObject([{ path: 'plan.notes.add', saves: done }]);
  answers.forEach((answer) => answer({ id: 1, result: null }));
  await adding;
  expect(heard).toEqual(['пазено', 'отговор']);

  const refused = client.plan.notes.add.mutate({ measure: '1.1.1', text: '' }, { context });
  await Promise.resolve();
  answers.forEach((answer) => answer({ id: 2, error: { message: 'х', code: -1, data: {} } }));
  await expect(refused).rejects.toThrow('х');
  expect(heard).toEqual(['пазено', 'отговор']);
});
