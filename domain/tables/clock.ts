/** The tables of clocks: corrections travel in `main`, answers about this machine's clock stay here. */
import { CODE, LINE, type TableSpec } from './spec.ts';

export const CLOCK_TABLES = {
  clock_correction: {
    log: 'main',
    table: 'clock_correction',
    may: { area: 'note', owned: 'id', ownerless: 'plan', areas: { workplace: 'plan' } },
    key: { id: 'text' },
    fields: {
      workplace: CODE,
      shownFrom: 'instant',
      shownTo: 'instant',
      trueFrom: 'instant',
      lastStamp: 'stamp',
      reason: 'text',
      author: LINE,
    },
  },
  clock_answer: {
    log: 'local',
    table: 'clock_answer',
    key: { id: 'text' },
    fields: {
      question: CODE,
      shown: CODE,
      last: CODE,
      answer: CODE,
      trueNow: CODE,
      author: LINE,
    },
  },
} as const satisfies Record<string, TableSpec>;
