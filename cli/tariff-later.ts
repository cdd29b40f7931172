/** `myarka tariff later …`: later acts that are known of, their values, and taking these over. */
import { formatDate, localDate } from '../domain/kernel/date.ts';
import { ok } from '../domain/kernel/result.ts';
import type { LaterNote, LaterState } from '../domain/tariffs/later.ts';
import { laterStateText } from '../domain/tariffs/sentences.ts';
import { ANY_KEY } from '../domain/tariffs/value.ts';
import { requiredOption, textOption, type Command, type Values } from './command.ts';

const line = (note: LaterNote & { readonly state: LaterState }): string => {
  const { key, act, issue, inForceFrom, place, value, currency = '', state } = note;
  const amount = value === undefined ? '' : `\t${value} ${currency}`.trimEnd();
  const from = formatDate(localDate(inForceFrom));
  return `${key}\t${laterStateText(state, 'bg')}${amount}\tот ${from}\t${act}, ${issue}, ${place}`;
};

const list: Command = {
  words: ['tariff', 'later', 'list'],
  usage: 'tariff later list [--json]',
  run: async ({ call }) => {
    const notes = await call().tariffs.later.list();
    const text =
      notes.length === 0 ? 'Няма отбелязани по-късни актове.' : notes.map(line).join('\n');
    return ok({ json: notes, text });
  },
};

const currencyOf = (values: Values): { currency?: 'BGN' | 'EUR' } => {
  const currency = textOption(values, 'currency');
  return currency === 'BGN' || currency === 'EUR' ? { currency } : {};
};

const note: Command = {
  words: ['tariff', 'later', 'note'],
  usage:
    'tariff later note --act A --issue I --from YYYY-MM-DD --place P [--key K [--value V [--currency BGN|EUR]]] [--json]',
  options: {
    act: { type: 'string' },
    issue: { type: 'string' },
    from: { type: 'string' },
    place: { type: 'string' },
    key: { type: 'string' },
    value: { type: 'string' },
    currency: { type: 'string' },
  },
  run: async ({ call, values }) => {
    const value = textOption(values, 'value');
    const noted = await call().tariffs.later.note({
      act: requiredOption(values, 'act'),
      issue: requiredOption(values, 'issue'),
      inForceFrom: requiredOption(values, 'from'),
      place: requiredOption(values, 'place'),
      key: textOption(values, 'key') ?? ANY_KEY,
      ...(value === undefined ? {} : { value }),
      ...currencyOf(values),
    });
    const state = noted.value === undefined ? 'not-entered' : 'entered';
    return ok({ json: noted, text: line({ ...noted, state }) });
  },
};

const PLACE = { act: { type: 'string' }, key: { type: 'string' } } as const;

const take: Command = {
  words: ['tariff', 'later', 'take'],
  usage: 'tariff later take --act A --key K [--json]',
  options: PLACE,
  run: async ({ call, values }) => {
    const [act, key] = [requiredOption(values, 'act'), requiredOption(values, 'key')];
    const record = await call().tariffs.later.take({ act, key });
    return ok({ json: record, text: `${record.key}: ${record.value} ${record.currency ?? ''}` });
  },
};

const forget: Command = {
  words: ['tariff', 'later', 'forget'],
  usage: 'tariff later forget --act A [--key K] [--json]',
  options: PLACE,
  run: async ({ call, values }) => {
    const [act, key] = [requiredOption(values, 'act'), textOption(values, 'key') ?? ANY_KEY];
    await call().tariffs.later.forget({ act, key });
    return ok({ json: { act, key }, text: `${act}: ${key}` });
  },
};

export const laterCommands: readonly Command[] = [list, note, take, forget];
