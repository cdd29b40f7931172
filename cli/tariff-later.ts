/** `myarka tariff later …`: later acts that are known of, their values, and taking these over. */
import { formatDate, localDate } from '../domain/kernel/date.ts';
import { Refused } from '../api/trpc.ts';
import { failure } from '../domain/kernel/failure.ts';
import { formatMoney, parseAmount } from '../domain/kernel/money.ts';
import { currencyNamed } from '../domain/kernel/read/money.ts';
import { ok } from '../domain/kernel/result.ts';
import { recordText } from '../domain/tariffs/text/record-text.ts';
import { valueName } from '../domain/tariffs/text/value-names.ts';
import type { LaterNote, LaterState } from '../domain/tariffs/later.ts';
import { laterStateText } from '../domain/tariffs/sentences.ts';
import { ANY_KEY } from '../domain/tariffs/value.ts';
import { requiredDay, requiredOption, textOption, type Command, type Values } from './command.ts';

/** The contract's key, by which a value is named in commands, and what it is called. */
export const named = (key: string): string => `${key} (${valueName(key, 'bg')})`;

const line = (note: LaterNote & { readonly state: LaterState }): string => {
  const { key, act, issue, inForceFrom, place, value, currency, state } = note;
  const minor = currency === undefined ? null : parseAmount(value ?? '');
  const shown = minor === null ? value : formatMoney({ minor, currency: currency ?? 'EUR' });
  const amount = shown === undefined ? '' : `\t${shown}`;
  const from = formatDate(localDate(inForceFrom));
  return `${named(key)}\t${laterStateText(state, 'bg')}${amount}\tот ${from}\t${act}, ${issue}, ${place}`;
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
  if (currency === undefined) return {};
  const known = currencyNamed(currency);
  if (known === null)
    throw new Refused(failure('cell.currency', { value: currency }, '--currency'));
  return { currency: known };
};

const note: Command = {
  words: ['tariff', 'later', 'note'],
  usage:
    'tariff later note --act A --issue I --from ДД.ММ.ГГГГ --place P [--key K [--value V [--currency лв.|€]]] [--json]',
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
    const inForceFrom = requiredDay(values, 'from');
    const noted = await call().tariffs.later.note({
      act: requiredOption(values, 'act'),
      issue: requiredOption(values, 'issue'),
      inForceFrom,
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
    return ok({ json: record, text: `${named(record.key)}: ${recordText(record)}` });
  },
};

const forget: Command = {
  words: ['tariff', 'later', 'forget'],
  usage: 'tariff later forget --act A [--key K] [--json]',
  options: PLACE,
  run: async ({ call, values }) => {
    const [act, key] = [requiredOption(values, 'act'), textOption(values, 'key') ?? ANY_KEY];
    await call().tariffs.later.forget({ act, key });
    return ok({ json: { act, key }, text: `${act}: ${named(key)}` });
  },
};

export const laterCommands: readonly Command[] = [list, note, take, forget];
