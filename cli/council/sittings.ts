/** Sittings: added, listed, brought on; their papers and protocols. */
import { basename } from 'node:path';
import { readInput } from '../../db/input-file.ts';
import { SITTING_KINDS, SITTING_STATES, PROTOCOL_STATES } from '../../domain/council/types.ts';
import { fateText, findingText } from '../../domain/council/paper-exam-texts.ts';
import type { Fate, PaperExam } from '../../domain/council/paper-exam.ts';
import { sealDoubts } from '../../domain/council/seal-doubts.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import {
  dayOption,
  requiredArg,
  requiredDay,
  requiredOption,
  textOption,
  type Command,
} from '../command.ts';
import { upload } from '../upload.ts';
import { oneOf, optional } from './options.ts';

const sittingAdd: Command = {
  words: ['council', 'sitting', 'add'],
  usage: `council sitting add [--council ID] --title T --date ДД.ММ.ГГГГ [--number N] [--kind ${SITTING_KINDS.join('|')}] [--time HH:MM] [--place P] [--bare] [--json]`,
  options: {
    council: { type: 'string' },
    title: { type: 'string' },
    date: { type: 'string' },
    number: { type: 'string' },
    kind: { type: 'string' },
    time: { type: 'string' },
    place: { type: 'string' },
    bare: { type: 'boolean' },
  },
  run: async ({ call, values }) => {
    const kind = textOption(values, 'kind');
    const date = requiredDay(values, 'date');
    const sitting = await call().council.sittings.add({
      title: requiredOption(values, 'title'),
      date,
      standard: values['bare'] !== true,
      ...optional('council', textOption(values, 'council')),
      ...optional('number', textOption(values, 'number')),
      ...(kind === undefined ? {} : { kind: oneOf(kind, SITTING_KINDS) }),
      ...optional('time', textOption(values, 'time')),
      ...optional('place', textOption(values, 'place')),
    });
    return ok({ json: sitting, text: sitting.id });
  },
};

const sittingList: Command = {
  words: ['council', 'sitting', 'list'],
  usage: 'council sitting list [--council ID] [--json]',
  options: { council: { type: 'string' } },
  run: async ({ call, values }) => {
    const council = textOption(values, 'council');
    const sittings = await call().council.sittings.list(council === undefined ? {} : { council });
    const text = sittings
      .map(({ id, date, number, state, title }) =>
        [id, formatDate(date), `№ ${number}`, state, title].join('\t'),
      )
      .join('\n');
    return ok({ json: sittings, text });
  },
};

const sittingShow: Command = {
  words: ['council', 'sitting', 'show'],
  usage: 'council sitting show SITTING [--json]',
  run: async ({ call, args }) => {
    const read = await call().council.sittings.read({ id: requiredArg(args, 0, 'SITTING') });
    const text = read.items.map(({ shown, id, title }) => `${shown}.\t${id}\t${title}`).join('\n');
    return ok({ json: read, text });
  },
};

const sittingStep: Command = {
  words: ['council', 'sitting', 'step'],
  usage: `council sitting step SITTING --to ${SITTING_STATES.join('|')} [--reason R] [--json]`,
  options: { to: { type: 'string' }, reason: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const id = requiredArg(args, 0, 'SITTING');
    const to = oneOf(requiredOption(values, 'to'), SITTING_STATES);
    await call().council.sittings.step({
      id,
      to,
      ...optional('reason', textOption(values, 'reason')),
    });
    return ok({ json: { id, state: to }, text: to });
  },
};

/** When it was opened and closed: of a sitting that is entered afterwards, or to put it right. */
const sittingHours: Command = {
  words: ['council', 'sitting', 'hours'],
  usage:
    'council sitting hours SITTING [--opened-on ДД.ММ.ГГГГ] [--opened-at HH:MM] [--closed-on ДД.ММ.ГГГГ] [--closed-at HH:MM] [--json]',
  options: {
    'opened-on': { type: 'string' },
    'opened-at': { type: 'string' },
    'closed-on': { type: 'string' },
    'closed-at': { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const id = requiredArg(args, 0, 'SITTING');
    const hours = {
      ...optional('openedOn', dayOption(values, 'opened-on')),
      ...optional('openedAt', textOption(values, 'opened-at')),
      ...optional('closedOn', dayOption(values, 'closed-on')),
      ...optional('closedAt', textOption(values, 'closed-at')),
    };
    await call().council.sittings.edit({ id, ...hours });
    const { sitting } = await call().council.sittings.read({ id });
    const { openedOn, openedAt, closedOn, closedAt } = sitting;
    const day = (on: typeof openedOn): string => (on === null ? '' : formatDate(on));
    const text = `${day(openedOn)} ${openedAt} – ${day(closedOn)} ${closedAt}`;
    return ok({ json: { id, openedOn, openedAt, closedOn, closedAt }, text });
  },
};

/** What was found in it, and what becomes of it in the pack. */
const examText = ({ fate, findings }: PaperExam & { readonly fate: Fate }): string =>
  [fateText(fate, 'bg'), ...findings.map((finding) => findingText(finding, 'bg'))].join('\n');

const paperAdd: Command = {
  words: ['council', 'paper', 'add'],
  usage: 'council paper add SITTING --item I --file F [--title T] [--confidential] [--json]',
  options: {
    item: { type: 'string' },
    file: { type: 'string' },
    title: { type: 'string' },
    confidential: { type: 'boolean' },
  },
  run: async ({ call, args, values }) => {
    const file = requiredOption(values, 'file');
    const content = readInput(file);
    if (!content.ok) return content;
    const wanted = requiredOption(values, 'item');
    const { items } = await call().council.sittings.read({ id: requiredArg(args, 0, 'SITTING') });
    const item = items.find(({ id, shown }) => id === wanted || String(shown) === wanted);
    if (item === undefined) return err(failure('council.item-unknown', { item: wanted }));
    const paper = await call().council.agenda.papers.add({
      item: item.id,
      upload: await upload(call(), basename(file), content.value),
      name: basename(file),
      confidential: values['confidential'] === true,
      ...optional('title', textOption(values, 'title')),
    });
    return ok({ json: paper, text: `${paper.sha256}\n${examText(paper)}` });
  },
};

const protocolState: Command = {
  words: ['council', 'protocol', 'state'],
  usage: `council protocol state SITTING --to ${PROTOCOL_STATES.join('|')} [--reason R] [--as-is] [--json]`,
  options: { to: { type: 'string' }, reason: { type: 'string' }, 'as-is': { type: 'boolean' } },
  run: async ({ call, args, values }) => {
    const sitting = requiredArg(args, 0, 'SITTING');
    const to = oneOf(requiredOption(values, 'to'), PROTOCOL_STATES);
    if (to === 'final' && values['as-is'] !== true) {
      const read = await call().council.sittings.read({ id: sitting });
      const [doubt] = read.sitting.state === 'closed' ? sealDoubts(read) : [];
      if (doubt !== undefined) return err(doubt);
    }
    await call().council.protocol.setState({
      sitting,
      to,
      ...optional('reason', textOption(values, 'reason')),
    });
    return ok({ json: { id: sitting, protocol: to }, text: to });
  },
};

const amend: Command = {
  words: ['council', 'protocol', 'amend'],
  usage: 'council protocol amend SITTING --text T --reason R [--json]',
  options: { text: { type: 'string' }, reason: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const amendment = await call().council.protocol.amend({
      sitting: requiredArg(args, 0, 'SITTING'),
      text: requiredOption(values, 'text'),
      reason: requiredOption(values, 'reason'),
    });
    return ok({ json: amendment, text: `№ ${amendment.number}` });
  },
};

const postpone: Command = {
  words: ['council', 'agenda', 'postpone'],
  usage: 'council agenda postpone ITEM --reason R [--to SITTING] [--json]',
  options: { reason: { type: 'string' }, to: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const moved = await call().council.agenda.postpone({
      id: requiredArg(args, 0, 'ITEM'),
      reason: requiredOption(values, 'reason'),
      ...optional('to', textOption(values, 'to')),
    });
    return ok({ json: moved, text: moved.id });
  },
};

export const sittingCommands: readonly Command[] = [
  sittingAdd,
  sittingList,
  sittingShow,
  sittingStep,
  sittingHours,
  paperAdd,
  protocolState,
  amend,
  postpone,
];
