/** What a council is, its members and its rules. */
import { PACK_TEMPLATES } from '../../domain/council/layout.ts';
import { runningName } from '../../domain/council/running-name.ts';
import { MEMBER_ROLES, RULE_NAMES } from '../../domain/council/types.ts';
import { ruleText } from '../../domain/council/texts.ts';
import { ok } from '../../domain/kernel/result.ts';
import { requiredArg, requiredOption, textOption, type Command } from '../command.ts';
import { oneOf, optional } from './options.ts';

const memberAdd: Command = {
  words: ['council', 'member', 'add'],
  usage: `council member add COUNCIL --name N [--role ${MEMBER_ROLES.join('|')}] [--organisation O] [--job J] [--substitute-for MEMBER] [--json]`,
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    organisation: { type: 'string' },
    job: { type: 'string' },
    'substitute-for': { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const role = textOption(values, 'role');
    const member = await call().council.councils.members.add({
      council: requiredArg(args, 0, 'COUNCIL'),
      name: requiredOption(values, 'name'),
      ...(role === undefined ? {} : { role: oneOf(role, MEMBER_ROLES) }),
      ...optional('organisation', textOption(values, 'organisation')),
      ...optional('jobTitle', textOption(values, 'job')),
      ...optional('substituteFor', textOption(values, 'substitute-for')),
    });
    return ok({ json: member, text: member.id });
  },
};

const show: Command = {
  words: ['council', 'show'],
  usage: 'council show COUNCIL [--json]',
  run: async ({ call, args }) => {
    const read = await call().council.councils.read({ id: requiredArg(args, 0, 'COUNCIL') });
    const text = [
      read.council.title,
      ...read.rules.map((rule) => `${rule.name}\t${ruleText(rule)}\t${rule.act}`),
      ...read.members.map(({ id, name, role, organisation }) =>
        [id, name, role, organisation].join('\t'),
      ),
    ].join('\n');
    return ok({ json: read, text });
  },
};

const ruleSet: Command = {
  words: ['council', 'rule', 'set'],
  usage: `council rule set COUNCIL --name ${RULE_NAMES.join('|')} --value V --act A [--json]`,
  options: { name: { type: 'string' }, value: { type: 'string' }, act: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const council = requiredArg(args, 0, 'COUNCIL');
    const rule = {
      name: oneOf(requiredOption(values, 'name'), RULE_NAMES),
      value: requiredOption(values, 'value'),
      act: textOption(values, 'act') ?? '',
    };
    await call().council.councils.rules.set({ council, rules: [rule] });
    return ok({ json: rule, text: ruleText(rule) });
  },
};

/** What is left out stays; an empty form of the name in text is the proposed one again. */
const edit: Command = {
  words: ['council', 'edit'],
  usage: `council edit COUNCIL [--title T] [--act A] [--task T] [--in-text T] [--pack ${PACK_TEMPLATES.join('|')}] [--json]`,
  options: {
    title: { type: 'string' },
    act: { type: 'string' },
    task: { type: 'string' },
    'in-text': { type: 'string' },
    pack: { type: 'string' },
  },
  run: async ({ call, args, values }) => {
    const id = requiredArg(args, 0, 'COUNCIL');
    const title = textOption(values, 'title');
    const form = textOption(values, 'in-text');
    const pack = textOption(values, 'pack');
    const arranged = pack === undefined ? {} : { pack: oneOf(pack, PACK_TEMPLATES) };
    const { councils } = call().council;
    const { council: known } = await councils.read({ id });
    const of = title ?? known.title;
    const named =
      form === undefined ? {} : { inText: form.trim() === '' ? null : { title: of, form } };
    await councils.edit({
      id,
      ...optional('title', title),
      ...optional('act', textOption(values, 'act')),
      ...optional('task', textOption(values, 'task')),
      ...(form === undefined && pack === undefined
        ? {}
        : {
            layout: {
              ...known.layout,
              letterhead: [...known.layout.letterhead],
              ...arranged,
              ...named,
            },
          }),
    });
    const { council } = await councils.read({ id });
    return ok({ json: council, text: `${council.title}\t${runningName(council)}` });
  },
};

export const councilBodyCommands: readonly Command[] = [edit, memberAdd, show, ruleSet];
