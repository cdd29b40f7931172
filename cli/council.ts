/** `myarka council …`: councils, sittings and their documents without a window. */
import { ok } from '../domain/kernel/result.ts';
import { formatDate } from '../domain/kernel/date.ts';
import {
  dayOption,
  requiredArg,
  requiredOption,
  textOption,
  wholeOption,
  type Command,
} from './command.ts';
import { councilBodyCommands } from './council/bodies.ts';
import { documentCommands } from './council/documents.ts';
import { listOption, optional } from './council/options.ts';
import { meetingCommands } from './council/meeting.ts';
import { sittingCommands } from './council/sittings.ts';

const MINUTES = { min: 1, max: 600 } as const;

const add: Command = {
  words: ['council', 'add'],
  usage: 'council add --title T [--act A] [--task T] [--measures 1.3.2] [--json]',
  options: {
    title: { type: 'string' },
    act: { type: 'string' },
    task: { type: 'string' },
    measures: { type: 'string' },
  },
  run: async ({ call, values }) => {
    const council = await call().council.councils.add({
      title: requiredOption(values, 'title'),
      measures: listOption(values, 'measures'),
      ...optional('act', textOption(values, 'act')),
      ...optional('task', textOption(values, 'task')),
    });
    return ok({ json: council, text: council.id });
  },
};

const list: Command = {
  words: ['council', 'list'],
  usage: 'council list [--json]',
  run: async ({ call }) => {
    const councils = await call().council.councils.list();
    const text = councils.map(({ id, title }) => `${id}\t${title}`).join('\n');
    return ok({ json: councils, text });
  },
};

const agendaAdd: Command = {
  words: ['council', 'agenda', 'add'],
  usage:
    'council agenda add SITTING --title T [--measures 3.5.2,7.3.3] [--rapporteur R] [--minutes N] [--summary T] [--proposal T] [--confidential] [--json]',
  options: {
    title: { type: 'string' },
    measures: { type: 'string' },
    rapporteur: { type: 'string' },
    minutes: { type: 'string' },
    summary: { type: 'string' },
    proposal: { type: 'string' },
    confidential: { type: 'boolean' },
  },
  run: async ({ call, args, values }) => {
    const item = await call().council.agenda.add({
      sitting: requiredArg(args, 0, 'SITTING'),
      title: requiredOption(values, 'title'),
      measures: listOption(values, 'measures'),
      confidential: values['confidential'] === true,
      ...optional('rapporteur', textOption(values, 'rapporteur')),
      ...optional('minutes', wholeOption(values, 'minutes', MINUTES)),
      ...optional('summary', textOption(values, 'summary')),
      ...optional('proposal', textOption(values, 'proposal')),
    });
    return ok({ json: item, text: item.id });
  },
};

const decisionAdd: Command = {
  words: ['council', 'decision', 'add'],
  usage:
    'council decision add SITTING --item I --text T [--unit U] [--due ДД.ММ.ГГГГ] [--measures …] [--json]',
  options: {
    item: { type: 'string' },
    text: { type: 'string' },
    unit: { type: 'string' },
    due: { type: 'string' },
    measures: { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const measures = textOption(values, 'measures');
    const due = optional('due', dayOption(values, 'due'));
    const decision = await call().council.decisions.add({
      sitting: requiredArg(args, 0, 'SITTING'),
      item: requiredOption(values, 'item'),
      text: requiredOption(values, 'text'),
      ...optional('unit', textOption(values, 'unit')),
      ...due,
      ...(measures === undefined ? {} : { measures: listOption(values, 'measures') }),
    });
    return ok({ json: decision, text: decision.id });
  },
};

const decisionFollow: Command = {
  words: ['council', 'decision', 'follow'],
  usage:
    'council decision follow DECISION --text T [--on ДД.ММ.ГГГГ] [--state open|done|dropped] [--json]',
  options: { text: { type: 'string' }, on: { type: 'string' }, state: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const state = textOption(values, 'state');
    const on = optional('on', dayOption(values, 'on'));
    const step = await call().council.decisions.follow({
      id: requiredArg(args, 0, 'DECISION'),
      text: requiredOption(values, 'text'),
      ...on,
      ...(state === undefined ? {} : { state: state as 'open' | 'done' | 'dropped' }),
    });
    return ok({ json: step, text: step.id });
  },
};

const decisions: Command = {
  words: ['council', 'decisions'],
  usage: 'council decisions [--open] [--overdue] [--council ID] [--unit U] [--measure M] [--json]',
  options: {
    open: { type: 'boolean' },
    overdue: { type: 'boolean' },
    council: { type: 'string' },
    unit: { type: 'string' },
    measure: { type: 'string' },
  },
  run: async ({ call, values }) => {
    const found = await call().council.decisions.list({
      ...(values['open'] === true ? { open: true } : {}),
      ...(values['overdue'] === true ? { overdue: true } : {}),
      ...optional('council', textOption(values, 'council')),
      ...optional('unit', textOption(values, 'unit')),
      ...optional('measure', textOption(values, 'measure')),
    });
    const text = found
      .map((one) =>
        [one.id, one.due === null ? '–' : formatDate(one.due), one.unit ?? '–', one.text].join(
          '\t',
        ),
      )
      .join('\n');
    return ok({ json: found, text });
  },
};

export const councilCommands: readonly Command[] = [
  add,
  list,
  agendaAdd,
  decisionAdd,
  decisionFollow,
  decisions,
  ...councilBodyCommands,
  ...sittingCommands,
  ...meetingCommands,
  ...documentCommands,
];
