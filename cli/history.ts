/** `myarka history MEASURE`: who changed what, newest first; `myarka undo`, `myarka redo`. */
import type { HistoryItem } from '../api/plan/history.ts';
import { differsFromKnown } from '../domain/clock/plausible.ts';
import { knownText } from '../domain/clock/texts.ts';
import { formatDate } from '../domain/kernel/date.ts';
import { ok } from '../domain/kernel/result.ts';
import { sofiaDay, sofiaTime } from '../domain/kernel/sofia-time.ts';
import { actText, fieldText, roleText, tellsSomething } from '../domain/plan/history-texts.ts';
import { authorText } from '../domain/person/texts.ts';
import { heldText, takenBackText } from '../domain/plan/undo-texts.ts';
import { modeOfRow, type Modes } from '../domain/progress/modes.ts';
import { dayOption, requiredArg, type Command } from './command.ts';

const historyJson = (item: HistoryItem) => ({
  change: item.change,
  at: item.at,
  known: item.known,
  by: item.by,
  unit: item.unit,
  workplace: item.workplace,
  act: item.act,
  table: item.table,
  row: item.row,
  field: item.field,
  from: item.from,
  to: item.to,
  role: item.role,
  undoes: item.undoes,
  undoneBy: item.undoneBy,
});

const line = (item: HistoryItem, modes: Modes): string => {
  const millis = Date.parse(item.at);
  const when = `${formatDate(sofiaDay(millis))} ${sofiaTime(millis)}`;
  const held = (value: HistoryItem['to']): string =>
    heldText(item, value, modeOfRow(modes, item), 'bg') ?? '–';
  const role = roleText(item.role, 'bg');
  const marks = [role, item.undoneBy === null ? null : 'после отменено'].filter((m) => m !== null);
  const known = differsFromKnown(item) ? ` (${knownText(item.known, 'bg')})` : '';
  return [
    `${when}${known}`,
    authorText(item, 'bg'),
    [actText(item.act, 'bg'), ...marks].join(' – '),
    `${fieldText(item, 'bg')}: ${held(item.from)} → ${held(item.to)}`,
  ].join('\t');
};

const undoCommand: Command = {
  words: ['undo'],
  usage: 'undo [--older] [--json]',
  options: { older: { type: 'boolean' } },
  run: async ({ call, values }) => {
    const { log } = call();
    const over = values['older'] === true ? (await log.stacks()).newest : null;
    const told = await log.undo({ over });
    return ok({ json: told, text: takenBackText(told, 'undo', 'bg') });
  },
};

const redoCommand: Command = {
  words: ['redo'],
  usage: 'redo [--json]',
  options: {},
  run: async ({ call }) => {
    const told = await call().log.redo();
    return ok({ json: told, text: takenBackText(told, 'redo', 'bg') });
  },
};

/** The newest act of the person at work, taken back or repeated; `--older` passes over what is refused. */
export const undoCommands: readonly Command[] = [undoCommand, redoCommand];

export const historyCommand: Command = {
  words: ['history'],
  usage: 'history MEASURE [--as-on ДД.ММ.ГГГГ] [--json]',
  options: { 'as-on': { type: 'string' } },
  run: async ({ args, call, values }) => {
    const measure = requiredArg(args, 0, 'MEASURE');
    const asKnownOn = dayOption(values, 'as-on');
    const items = await call().plan.history.measure({
      measure,
      ...(asKnownOn === undefined ? {} : { asKnownOn }),
    });
    const modes = await call().progress.modes();
    const lines = items.filter(tellsSomething).map((item) => line(item, modes));
    return ok({ json: items.map(historyJson), text: lines.join('\n') });
  },
};
