/** Whose turn it is to write: one long transaction alone, saves after it, in vain where it takes too long. */
import { expect, test } from 'vitest';
import { WriteTurn } from '../../api/write-turn.ts';

const held = (turn: WriteTurn) => {
  let release = (): void => undefined;
  const over = turn.alone(
    () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
  );
  return { over, release: () => release() };
};
/** Lets everything that can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('a save waits until the long transaction is over, and a second one for both', async () => {
  const turn = new WriteTurn();
  const first = held(turn);
  await settle();
  const done: string[] = [];
  const save = turn.enter().then((may) => done.push(`save ${may}`));
  await settle();
  expect(done).toEqual([]);
  first.release();
  await first.over;
  await save;
  expect(done).toEqual(['save true']);
  const second = turn.alone(async () => done.push('alone'));
  await settle();
  expect(done).toEqual(['save true']);
  turn.leave();
  await second;
  expect(done).toEqual(['save true', 'alone']);
});

test('a save that waited too long was not made, and needs no end', async () => {
  const turn = new WriteTurn(1);
  const first = held(turn);
  await settle();
  expect(await turn.enter()).toBe(false);
  first.release();
  await first.over;
  expect(await turn.alone(() => Promise.resolve('free'))).toBe('free');
});

test('an error ends the turn, too', async () => {
  const turn = new WriteTurn();
  await expect(turn.alone(() => Promise.reject(new Error('счупено')))).rejects.toThrow('счупено');
  expect(await turn.enter()).toBe(true);
});
