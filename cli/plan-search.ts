/** `myarka plan search WORDS`: full-text search, best first. */
import { ok } from '../domain/kernel/result.ts';
import { requiredArg, type Command } from './command.ts';

export const planSearchCommand: Command = {
  words: ['plan', 'search'],
  usage: 'plan search ДУМИ [--json]',
  run: async ({ args, call }) => {
    requiredArg(args, 0, 'думи за търсене');
    const hits = await call().plan.search({ words: args.join(' ') });
    const text = hits.map(({ code, snippet }) => `${code}\t${snippet.replaceAll('\n', ' ')}`);
    return ok({ json: hits, text: text.length === 0 ? 'Нищо не е намерено.' : text.join('\n') });
  },
};
