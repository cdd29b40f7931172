import { expect, test } from 'vitest';
import { PUBLIC_COUNCIL } from '../../../domain/council/public-council.ts';
import { SEED_TASK } from '../../../db/council/seed.ts';
import { loadPlan } from '../../../seeds/load.ts';

/** The task that a council comes with is the plan's own, letter for letter. */
test.each([
  ['1.3.2', SEED_TASK],
  [PUBLIC_COUNCIL.measure, PUBLIC_COUNCIL.task],
])('the task of the council of %s is quoted from the indicator', (code, task) => {
  const measure = loadPlan().measures.find((one) => one.code === code);
  const said = measure!.indicators.map(({ text }) => text.text).join(' | ');
  expect(said).toContain(task.charAt(0).toLowerCase() + task.slice(1));
});
