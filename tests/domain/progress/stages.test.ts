import { expect, test } from 'vitest';
import { stageGroupName, stageGroups } from '../../../domain/progress/stages.ts';
import { seedPlan } from '../plan/seed-plan.ts';

test('each measure stands in one group; two stages are a group of their own', () => {
  const groups = stageGroups(seedPlan.measures);
  expect(groups.flatMap(({ codes }) => codes).toSorted()).toEqual(
    seedPlan.measures.map(({ code }) => code).toSorted(),
  );
  expect(groups.map((group) => stageGroupName(group, seedPlan.stages, 'bg'))).toEqual([
    'Етап 1 (до 31.12.2026 г.)',
    'Етап 1 и 2 (до 31.12.2028 г.)',
    'Етап 2 (до 31.12.2028 г.)',
    'Етап 2 и 3 (до 31.12.2030 г.)',
    'Етап 3 (до 31.12.2030 г.)',
    'Регулярни дейности',
  ]);
  expect(stageGroupName({ stages: [2, 1] }, [], 'en')).toBe('Stage 2 and 1');
});
