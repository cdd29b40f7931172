/** `myarka exchange export`: seals what is unsealed and writes a package, in several files where one would be too big. */
import { byCount, counted } from '../domain/text/counted.ts';
import { sendPackage, type Sent, type SentPart } from '../api/exchange/send.ts';
import { Refused } from '../api/trpc.ts';
import { partName } from '../domain/exchange/file-name.ts';
import { ok } from '../domain/kernel/result.ts';
import { requiredOption, wholeOption, type Command, type Values } from './command.ts';
import { passphrasesOf } from './key-files.ts';
import { occupied, writeOut } from './out-file.ts';

const MB = 1024 * 1024;
const LEAST_MB = 8;
const MOST_MB = 128;

const limitsOf = (values: Values): { readonly bytes?: number } => {
  const most = wholeOption(values, 'max-mb', { min: LEAST_MB, max: MOST_MB });
  return most === undefined ? {} : { bytes: most * MB };
};

/** The place is the person's, not the data folder: what went wrong with it is said of it. */
const putInto = (path: string, bytes: Uint8Array): void => {
  const written = writeOut(path, bytes);
  if (!written.ok) throw new Refused(written.error);
};

interface Written extends SentPart {
  readonly file: string;
}

const textOf = (files: readonly Written[], { entries, changes, sealed }: Sent): string =>
  [
    ...files.map(({ file, sha256 }) => `${file}\nSHA-256 ${sha256}`),
    `${counted(entries, 'запис', 'записа')}, ${counted(changes, 'промяна', 'промени')}`,
    ...(sealed.kept === 0
      ? []
      : [
          byCount(
            sealed.kept,
            '1 промяна остава само тук: правата на звеното не я допускат.',
            `${sealed.kept} промени остават само тук: правата на звеното не ги допускат.`,
          ),
        ]),
  ].join('\n');

export const exportCommand: Command = {
  words: ['exchange', 'export'],
  usage:
    'exchange export --to UNIT|all [--full] [--valuations] [--max-mb N] --out FILE [--force] [--passphrase-file F] [--json]',
  options: {
    to: { type: 'string' },
    full: { type: 'boolean' },
    valuations: { type: 'boolean' },
    'max-mb': { type: 'string' },
    out: { type: 'string' },
  },
  run: async ({ values, core }) => {
    const out = requiredOption(values, 'out');
    const to = requiredOption(values, 'to');
    const limits = limitsOf(values);
    const passphrases = passphrasesOf(values);
    if (!passphrases.ok) return passphrases;
    const { context } = core();
    const store = context.store();
    if (!store.ok) return store;
    const files: Written[] = [];
    const sent = await sendPackage(
      store.value,
      store.value.logDeps(),
      { vault: context.vault, passphrases: passphrases.value },
      { to, limits, full: values['full'] === true, valuations: values['valuations'] === true },
      (part, bytes) => {
        const file = partName(out, part.part);
        const there = file === out ? null : occupied(file, values);
        if (there !== null) throw new Refused(there);
        putInto(file, bytes);
        files.push({ ...part, file });
      },
    );
    if (!sent.ok) return sent;
    const { parts: _, ...rest } = sent.value;
    const [first] = files;
    return ok({
      json: { file: first?.file, ...rest, sha256: first?.sha256, files },
      text: textOf(files, sent.value),
    });
  },
};
