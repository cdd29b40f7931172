/** `myarka export plan`: the whole plan as a table that reads back in unchanged. */
import { counted } from '../domain/text/counted.ts';
import { FILE_KINDS, fileKind } from '../api/sheets/sheet.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { requiredOption, type Command } from './command.ts';
import { writeOut } from './out-file.ts';

export const exportPlanCommand: Command = {
  words: ['export', 'plan'],
  usage: `export plan --out F.${FILE_KINDS.join('|.')} [--force] [--json]`,
  options: { out: { type: 'string' } },
  run: async ({ values, call }) => {
    const file = requiredOption(values, 'out');
    const kind = fileKind(file);
    if (kind === null) {
      return err(failure('file.kind', { file, kinds: FILE_KINDS.join(', ') }, file));
    }
    const { base64, rows } = await call().plan.export.plan({ kind });
    const written = writeOut(file, Buffer.from(base64, 'base64'));
    if (!written.ok) return written;
    return ok({
      json: { file, rows, errors: [] },
      text: `${file}: ${counted(rows, 'ред', 'реда')}`,
    });
  },
};
