import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { settled } from '../../renderer/core/print.ts';

test('what was asked for is waited for, whether it comes or fails, and nothing else is', async () => {
  const queries = new QueryClient();
  await settled(queries);
  const answers: ((failed: boolean) => void)[] = [];
  const asked = (key: string) =>
    queries
      .query({
        queryKey: [key],
        retry: false,
        queryFn: () =>
          new Promise<string>((done, fail) => {
            answers.push((failed) => (failed ? fail(new Error(key)) : done(key)));
          }),
      })
      .catch(() => null);
  const both = [asked('doubts'), asked('findings')];
  let printed = false;
  const print = settled(queries).then(() => (printed = true));
  answers[0]?.(false);
  await both[0];
  await Promise.resolve();
  expect(printed).toBe(false);
  answers[1]?.(true);
  await print;
  expect([printed, queries.getQueryData(['doubts'])]).toEqual([true, 'doubts']);
});
