/** `myarka plan …`: the register without its window. */
import { decimalAmount } from '../domain/kernel/money.ts';
import { ok } from '../domain/kernel/result.ts';
import type { Measure } from '../domain/plan/plan.ts';
import type { Command } from './command.ts';

const amount = (value: number | null) =>
  value === null ? null : decimalAmount(value as Measure['budget']);

/** The contract's form of a measure: amounts as decimal text with their currency. */
export const measureJson = (m: Measure) => ({
  no: m.no,
  code: m.code,
  title: m.title,
  goal: m.goal,
  subgoal: m.subgoal,
  stage: m.stage,
  stages: m.stages,
  regular: m.regular,
  start: m.start,
  end: m.end,
  budget: { amount: amount(m.budget), currency: m.currency },
  funding: m.funding.map(({ source, share }) => ({ source, share: amount(share) })),
  expectedResult: m.expectedResult,
  indicators: m.indicators.map(({ id, text, baseline, target }) => ({
    id,
    text,
    baseline,
    target,
  })),
  linkage: m.linkage,
  responsible: m.responsible,
  partners: m.partners,
  edition: m.edition,
});

const list: Command = {
  words: ['plan', 'list'],
  usage: 'plan list [--json]',
  run: async ({ call }) => {
    const { measures } = await call().plan.plan();
    const text = measures.map(({ code, title }) => `${code}\t${title}`).join('\n');
    return ok({ json: measures.map(measureJson), text });
  },
};

export const planCommands: readonly Command[] = [list];
