/** `myarka plan document`: the adopted document built again, as DOCX or PDF. */
import { extname } from 'node:path';
import { DOCUMENT_KINDS } from '../api/plan/document/router.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { requiredOption, type Command } from './command.ts';
import { writeOut } from './out-file.ts';

const edition = (value: unknown): { readonly n?: number } =>
  typeof value === 'string' && /^[1-9]\d*$/.test(value) ? { n: Number(value) } : {};

export const planDocumentCommand: Command = {
  words: ['plan', 'document'],
  usage: 'plan document --out F.docx|.pdf [--edition N] [--against N] [--force] [--json]',
  options: {
    out: { type: 'string' },
    edition: { type: 'string' },
    against: { type: 'string' },
  },
  run: async ({ values, call }) => {
    const file = requiredOption(values, 'out');
    const kind = DOCUMENT_KINDS.find((one) => `.${one}` === extname(file).toLowerCase());
    if (kind === undefined) {
      return err(failure('file.kind', { file, kinds: DOCUMENT_KINDS.join(', ') }, file));
    }
    const [own, other] = [edition(values['edition']), edition(values['against'])];
    const made = await call().plan.document.make({
      kind,
      ...(own.n === undefined ? {} : { edition: own.n }),
      ...(other.n === undefined ? {} : { against: other.n }),
    });
    const written = writeOut(file, Buffer.from(made.base64, 'base64'));
    if (!written.ok) return written;
    return ok({ json: { file, errors: [] }, text: file });
  },
};
