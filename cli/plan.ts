/** `myarka plan …`: the register without its window. */
import { decimalAmount } from '../domain/kernel/money.ts';
import { ok } from '../domain/kernel/result.ts';
import type { Measure } from '../domain/plan/plan.ts';
import { LIGHT_STATES, lightSentence } from '../domain/progress/light-texts.ts';
import type { Light } from '../domain/progress/types.ts';
import { dayOption, type Command } from './command.ts';
import { isSilent } from '../domain/plan/stated-money.ts';

const amount = (value: number | null) =>
  value === null ? null : decimalAmount(value as Measure['budget']);

/** The contract's form of a measure: amounts as decimal text with their currency. */
const measureJson = (m: Measure) => ({
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
  budget: { amount: isSilent(m) ? null : amount(m.budget), currency: m.currency },
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

/** Where the measure stands, and why: the traffic light under stable names. */
const stateJson = (light: Light | undefined) =>
  light === undefined
    ? { state: null, light: null }
    : {
        state: LIGHT_STATES[light.colour],
        light: {
          colour: light.colour,
          reason: light.reason.code,
          message: lightSentence(light),
        },
      };

const list: Command = {
  words: ['plan', 'list'],
  usage: 'plan list [--on ДД.ММ.ГГГГ] [--json]',
  options: { on: { type: 'string' } },
  run: async ({ call, values }) => {
    const on = dayOption(values, 'on');
    const { measures } = await call().plan.plan();
    const overview = await call().progress.overview(on === undefined ? {} : { on });
    const lights = new Map(overview.measures.map(({ measure, light }) => [measure, light]));
    const line = ({ code, title }: Measure): string => {
      const light = lights.get(code);
      return [code, title, light === undefined ? '' : lightSentence(light)].join('\t');
    };
    const json = measures.map((m) => ({ ...measureJson(m), ...stateJson(lights.get(m.code)) }));
    return ok({ json, text: measures.map(line).join('\n') });
  },
};

export const planCommands: readonly Command[] = [list];
