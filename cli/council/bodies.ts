/** Members and rules of a council. */
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

export const councilBodyCommands: readonly Command[] = [memberAdd, show, ruleSet];
