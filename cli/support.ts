/** `myarka support`: the file for whoever helps, on the terminal or beside. */
import { ok } from '../domain/kernel/result.ts';
import { partWords, SUPPORT_LEAVES_OUT } from '../domain/support/parts.ts';
import { textOption, type Command } from './command.ts';
import { writeOut } from './out-file.ts';

export const supportCommand: Command = {
  words: ['support'],
  usage: 'support [--out F] [--force] [--data DIR] [--json]',
  options: { out: { type: 'string' } },
  run: async ({ call, values }) => {
    const { name, text, parts } = await call().app.support();
    const out = textOption(values, 'out');
    if (out === undefined) return ok({ json: { name, parts, text }, text });
    const written = writeOut(out, text);
    if (!written.ok) return written;
    const held = parts.map(({ id }) => {
      const { title, holds } = partWords(id, 'bg');
      return `- ${title}: ${holds}`;
    });
    return ok({
      json: { file: out, parts: parts.map(({ id }) => id) },
      text: [out, ...held, SUPPORT_LEAVES_OUT.bg].join('\n'),
    });
  },
};
