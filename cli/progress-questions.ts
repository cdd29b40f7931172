/** `myarka progress questions`, `confirm`, `ask`: unlikely values, the answers, what is asked about. */
import { err, ok } from '../domain/kernel/result.ts';
import { failure } from '../domain/kernel/failure.ts';
import { boundsOf } from '../domain/progress/plausibility.ts';
import { readPeriod } from '../domain/progress/read-period.ts';
import { resolveUnit } from '../domain/progress/resolve-unit.ts';
import { sentence } from '../domain/text/sentences.ts';
import {
  requiredArg,
  requiredOption,
  textOption,
  wholeOption,
  WrongUse,
  type Command,
} from './command.ts';

const questions: Command = {
  words: ['progress', 'questions'],
  usage: 'progress questions --period P [--measure M] [--unit U] [--json]',
  options: { period: { type: 'string' }, measure: { type: 'string' }, unit: { type: 'string' } },
  run: async ({ call, values }) => {
    const period = readPeriod(requiredOption(values, 'period'));
    if (!period.ok) return period;
    const name = textOption(values, 'unit');
    const unit = name === undefined ? null : resolveUnit(await call().plan.units(), name);
    if (unit?.ok === false) return unit;
    const measure = textOption(values, 'measure');
    const asked = await call().progress.reports.questions({
      period: period.value,
      ...(measure === undefined ? {} : { measure }),
      ...(unit === null ? {} : { unit: unit.value.code }),
    });
    const rows = asked.flatMap(({ report: { unit: of, indicator, confirmedReason }, ...one }) =>
      one.questions.map(({ code, text, answered }) => {
        const reason = answered ? confirmedReason : null;
        return { unit: of, indicator, code, question: sentence(text), answered, reason };
      }),
    );
    const line = (row: (typeof rows)[number]): string =>
      [row.unit, row.indicator, row.question, row.answered ? 'потвърдено' : 'без отговор'].join(
        '\t',
      );
    return ok({
      json: rows,
      text: rows.length === 0 ? 'Няма въпроси.' : rows.map(line).join('\n'),
    });
  },
};

const confirm: Command = {
  words: ['progress', 'confirm'],
  usage: 'progress confirm MEASURE --period P [--indicator ID] [--reason T] [--json]',
  options: {
    period: { type: 'string' },
    indicator: { type: 'string' },
    reason: { type: 'string' },
  },
  run: async ({ args, call, values }) => {
    const measure = requiredArg(args, 0, 'MEASURE');
    const period = readPeriod(requiredOption(values, 'period'));
    if (!period.ok) return period;
    const indicator = textOption(values, 'indicator');
    await call().progress.reports.confirm({
      measure,
      period: period.value,
      reason: textOption(values, 'reason') ?? '',
      ...(indicator === undefined ? {} : { indicator }),
    });
    return ok({ json: { confirmed: true }, text: 'Стойността е потвърдена.' });
  },
};

const ask: Command = {
  words: ['progress', 'ask'],
  usage: 'progress ask INDICATOR [--on|--off] [--times N] [--most V] [--json]',
  options: {
    on: { type: 'boolean' },
    off: { type: 'boolean' },
    times: { type: 'string' },
    most: { type: 'string' },
  },
  run: async ({ args, call, values }) => {
    const id = requiredArg(args, 0, 'INDICATOR');
    const { on, off } = values;
    if (on === true && off === true) throw new WrongUse('посочете --on или --off');
    const { measures } = await call().progress.settings.get();
    const setting = measures.flatMap((one) => one.indicators).find((one) => one.indicator === id);
    if (setting === undefined)
      return err(failure('plan.unknown-indicator', { indicator: id, measure: '' }));
    const now = boundsOf(setting);
    const { kind, periodicity, unit } = setting;
    const bounds = {
      asked: off === true ? false : on === true || now.asked,
      times: wholeOption(values, 'times', { min: 2, max: 1_000_000 }) ?? now.times,
      most: textOption(values, 'most') ?? now.most,
    };
    await call().progress.settings.setIndicators({
      indicators: [id],
      kind,
      periodicity,
      unit,
      bounds,
    });
    return ok({ json: { indicator: id, ...bounds }, text: 'Записано.' });
  },
};

export const progressQuestionCommands: readonly Command[] = [questions, confirm, ask];
