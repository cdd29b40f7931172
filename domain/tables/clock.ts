/** The tables of clocks: corrections travel in `main`, answers about this machine's clock stay here. */
import type { TableSpec } from './spec.ts';

export const CLOCK_TABLES = {
  clock_correction: {
    log: 'main',
    table: 'clock_correction',
    may: { area: 'note', owned: 'id', ownerless: 'plan', areas: { workplace: 'plan' } },
    key: { id: 'text' },
    fields: {
      workplace: 'text',
      shownFrom: 'text',
      shownTo: 'text',
      trueFrom: 'text',
      lastStamp: 'text',
      reason: 'text',
      author: 'text',
    },
  },
  clock_answer: {
    log: 'local',
    table: 'clock_answer',
    key: { id: 'text' },
    fields: {
      question: 'text',
      shown: 'text',
      last: 'text',
      answer: 'text',
      trueNow: 'text',
      author: 'text',
    },
  },
} as const satisfies Record<string, TableSpec>;
