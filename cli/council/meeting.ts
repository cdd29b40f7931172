/** What happens in a sitting: who attends, how they vote, who steps aside, breaks, and what stands before a step. */
import { CASTINGS, CHOICES, VOTE_MODES, type Choice } from '../../domain/council/meeting-types.ts';
import { sealDoubts } from '../../domain/council/seal-doubts.ts';
import { stepChecklist } from '../../domain/council/step-checklist.ts';
import { ANSWERS, PRESENCES } from '../../domain/council/types.ts';
import { ok } from '../../domain/kernel/result.ts';
import { sentence } from '../../domain/text/sentences.ts';
import {
  dayOption,
  requiredArg,
  requiredOption,
  textOption,
  wholeOption,
  type Command,
} from '../command.ts';
import { listOption, oneOf, optional } from './options.ts';

const VOTES = { min: 0, max: 9999 } as const;

const attend: Command = {
  words: ['council', 'attend'],
  usage: `council attend SITTING --member M [--presence ${PRESENCES.join('|')}] [--substitute M] [--before ITEM|agenda] [--at HH:MM] [--json]`,
  options: {
    member: { type: 'string' },
    presence: { type: 'string' },
    substitute: { type: 'string' },
    before: { type: 'string' },
    at: { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const sitting = requiredArg(args, 0, 'SITTING');
    const member = requiredOption(values, 'member');
    const presence = oneOf(textOption(values, 'presence') ?? 'present', PRESENCES);
    const substitute = textOption(values, 'substitute') ?? null;
    await call().council.meeting.attend({
      sitting,
      member,
      presence,
      substitute,
      ...optional('before', textOption(values, 'before')),
      ...optional('at', textOption(values, 'at')),
    });
    const { quorum } = await call().council.sittings.read({ id: sitting });
    return ok({ json: { member, presence, quorum }, text: `${quorum.present}/${quorum.members}` });
  },
};

const answerAdd: Command = {
  words: ['council', 'answer'],
  usage: `council answer SITTING --item I --member M --answer ${ANSWERS.join('|')}|none [--substitute M] [--on ДД.ММ.ГГГГ] [--json]`,
  options: {
    item: { type: 'string' },
    member: { type: 'string' },
    answer: { type: 'string' },
    substitute: { type: 'string' },
    on: { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const sitting = requiredArg(args, 0, 'SITTING');
    const member = requiredOption(values, 'member');
    const given = oneOf(requiredOption(values, 'answer'), [...ANSWERS, 'none'] as const);
    const answer = given === 'none' ? null : given;
    const item = requiredOption(values, 'item');
    const on = optional('on', dayOption(values, 'on'));
    const substitute = optional('substitute', textOption(values, 'substitute'));
    await call().council.meeting.answer({ sitting, item, member, answer, ...on, ...substitute });
    const { quorum } = await call().council.sittings.read({ id: sitting });
    return ok({ json: { member, answer, quorum }, text: `${quorum.present}/${quorum.members}` });
  },
};

/** «MEMBER=for,MEMBER=against»; nothing where no names are given. */
const namesOf = (pairs: readonly string[]): { named?: Record<string, Choice> } =>
  pairs.length === 0
    ? {}
    : {
        named: Object.fromEntries(
          pairs.map((pair) => {
            const at = pair.lastIndexOf('=');
            return [pair.slice(0, at).trim(), oneOf(pair.slice(at + 1).trim(), CHOICES)];
          }),
        ),
      };

const vote: Command = {
  words: ['council', 'vote'],
  usage: `council vote SITTING --item I|agenda [--mode ${VOTE_MODES.join('|')}] [--for N] [--against N] [--abstain N] [--none N] [--invalid N] [--named MEMBER=for,…] [--casting ${CASTINGS.join('|')}] [--json]`,
  options: {
    item: { type: 'string' },
    mode: { type: 'string' },
    for: { type: 'string' },
    against: { type: 'string' },
    abstain: { type: 'string' },
    none: { type: 'string' },
    invalid: { type: 'string' },
    named: { type: 'string' },
    casting: { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const casting = textOption(values, 'casting');
    const result = await call().council.meeting.vote({
      sitting: requiredArg(args, 0, 'SITTING'),
      item: requiredOption(values, 'item'),
      mode: oneOf(textOption(values, 'mode') ?? 'open', VOTE_MODES),
      for: wholeOption(values, 'for', VOTES) ?? 0,
      against: wholeOption(values, 'against', VOTES) ?? 0,
      abstain: wholeOption(values, 'abstain', VOTES) ?? 0,
      none: wholeOption(values, 'none', VOTES) ?? 0,
      invalid: wholeOption(values, 'invalid', VOTES) ?? 0,
      ...namesOf(listOption(values, 'named')),
      casting: casting === undefined ? null : oneOf(casting, CASTINGS),
    });
    return ok({ json: result, text: result.result });
  },
};

const recuse: Command = {
  words: ['council', 'recuse'],
  usage: 'council recuse SITTING --item I --member M --reason R|none [--json]',
  options: {
    item: { type: 'string' },
    member: { type: 'string' },
    reason: { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const member = requiredOption(values, 'member');
    const reason = requiredOption(values, 'reason');
    await call().council.meeting.recuse({
      sitting: requiredArg(args, 0, 'SITTING'),
      item: requiredOption(values, 'item'),
      member,
      reason: reason === 'none' ? null : reason,
    });
    return ok({ json: { member, recused: reason !== 'none' }, text: member });
  },
};

const opinion: Command = {
  words: ['council', 'opinion'],
  usage: 'council opinion SITTING --item I --member M --text T [--json]',
  options: { item: { type: 'string' }, member: { type: 'string' }, text: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const member = requiredOption(values, 'member');
    await call().council.meeting.opinion({
      sitting: requiredArg(args, 0, 'SITTING'),
      item: requiredOption(values, 'item'),
      member,
      text: requiredOption(values, 'text'),
    });
    return ok({ json: { member }, text: member });
  },
};

const pause: Command = {
  words: ['council', 'break'],
  usage: 'council break SITTING [--before ITEM|agenda] [--at HH:MM] [--reason R] [--json]',
  options: { before: { type: 'string' }, at: { type: 'string' }, reason: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const begun = await call().council.breaks.begin({
      sitting: requiredArg(args, 0, 'SITTING'),
      ...optional('before', textOption(values, 'before')),
      ...optional('at', textOption(values, 'at')),
      ...optional('reason', textOption(values, 'reason')),
    });
    return ok({ json: begun, text: begun.id });
  },
};

const resume: Command = {
  words: ['council', 'resume'],
  usage: 'council resume SITTING [--at HH:MM] [--on ДД.ММ.ГГГГ] [--json]',
  options: { at: { type: 'string' }, on: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const on = optional('on', dayOption(values, 'on'));
    const over = await call().council.breaks.resume({
      sitting: requiredArg(args, 0, 'SITTING'),
      ...optional('at', textOption(values, 'at')),
      ...on,
    });
    return ok({ json: over, text: over.id });
  },
};

const BEFORE = ['convened', 'open', 'closed', 'final'] as const;

const checklist: Command = {
  words: ['council', 'checklist'],
  usage: `council checklist SITTING --before ${BEFORE.join('|')} [--json]`,
  options: { before: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const before = oneOf(requiredOption(values, 'before'), BEFORE);
    const read = await call().council.sittings.read({ id: requiredArg(args, 0, 'SITTING') });
    const found = before === 'final' ? read.checklist : stepChecklist(read, before, read);
    const doubts = before === 'final' ? sealDoubts(read) : [];
    const text = [
      ...found.contradictions.map((one) => `✕ ${sentence(one)}`),
      ...[...found.unusual, ...doubts].map((one) => `• ${sentence(one)}`),
    ].join('\n');
    return ok({ json: before === 'final' ? { ...found, doubts } : found, text });
  },
};

export const meetingCommands: readonly Command[] = [
  attend,
  answerAdd,
  vote,
  recuse,
  opinion,
  pause,
  resume,
  checklist,
];
