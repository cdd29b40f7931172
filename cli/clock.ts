/** `myarka clock …`: whether this machine’s clock is believed, and that one was wrong in the past. */
import type { ClockState } from '../api/clock.ts';
import type { ClockQuestion } from '../domain/clock/question.ts';
import { questionFailure } from '../domain/clock/failures.ts';
import { correctedSpan } from '../domain/clock/texts.ts';
import { ok } from '../domain/kernel/result.ts';
import { endOfMinute, sofiaMoment } from '../domain/kernel/sofia-time.ts';
import { typedSentence } from './hints.ts';
import { readInstant, requiredArg, requiredMoment, textOption, type Command } from './command.ts';

const moment = (instant: string): string => sofiaMoment(Date.parse(instant));

const asked = (question: ClockQuestion): string => {
  const doubt = questionFailure(question);
  return typedSentence(doubt);
};

const stateText = ({ now, machine, shift, question }: ClockState): string =>
  [
    `Часът тук: ${moment(now)}`,
    ...(shift === 0 ? [] : [`Часовникът на компютъра показва ${moment(machine)}.`]),
    question === null ? 'Няма съмнение в часовника.' : asked(question),
  ].join('\n');

const accepted = (state: ClockState) =>
  ok({
    json: state,
    text: `Прието: сега е ${moment(state.now)}. ${
      state.shift === 0
        ? 'Часовникът на компютъра е верен.'
        : `Часовникът на компютъра показва ${moment(state.machine)}.`
    }`,
  });

const show: Command = {
  words: ['clock'],
  usage: 'clock [--json]',
  run: async ({ call }) => {
    const state = await call().clock.state();
    const corrections = await call().clock.corrections();
    const lines = corrections.map((one) => `${one.id}\t${correctedSpan(one, 'bg')}`);
    return ok({ json: { ...state, corrections }, text: [stateText(state), ...lines].join('\n') });
  },
};

const confirm: Command = {
  words: ['clock', 'ok'],
  usage: 'clock ok [--json]',
  run: async ({ call }) => {
    await call().clock.answer({ trueNow: 'machine' });
    return accepted(await call().clock.state());
  },
};

const set: Command = {
  words: ['clock', 'set'],
  usage: 'clock set "ДД.ММ.ГГГГ ЧЧ:ММ" [--sure] [--json]',
  options: { sure: { type: 'boolean' } },
  run: async ({ call, args, values }) => {
    const time = readInstant(args.join(' '));
    if (!time.ok) return time;
    const sure = values['sure'] === true;
    await call().clock.answer({ trueNow: time.value, sure });
    return accepted(await call().clock.state());
  },
};

const correct: Command = {
  words: ['clock', 'correct'],
  usage:
    'clock correct --from "ДД.ММ.ГГГГ ЧЧ:ММ" --to "ДД.ММ.ГГГГ ЧЧ:ММ" --true "ДД.ММ.ГГГГ ЧЧ:ММ" [--workplace KEY] [--reason R] [--json]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    true: { type: 'string' },
    workplace: { type: 'string' },
    reason: { type: 'string' },
  },
  run: async ({ call, values }) => {
    const from = requiredMoment(values, 'from');
    const to = requiredMoment(values, 'to');
    const right = requiredMoment(values, 'true');
    const done = await call().clock.correct({
      workplace: textOption(values, 'workplace') ?? null,
      shownFrom: from,
      shownTo: endOfMinute(to),
      trueFrom: right,
      reason: textOption(values, 'reason') ?? null,
    });
    return ok({ json: done, text: `Поправени промени: ${done.changes}. Запис ${done.id}` });
  },
};

const uncorrect: Command = {
  words: ['clock', 'uncorrect'],
  usage: 'clock uncorrect ID [--json]',
  run: async ({ call, args }) => {
    const id = requiredArg(args, 0, 'ID');
    await call().clock.uncorrect({ id });
    return ok({ json: { id }, text: 'Поправката е махната.' });
  },
};

export const clockCommands: readonly Command[] = [show, confirm, set, correct, uncorrect];
