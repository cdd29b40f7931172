/** `myarka exchange …`, keys: founding, asking to be enrolled, enrolling, ending a key. */
import { basename, join } from 'node:path';
import { readInput } from '../db/input-file.ts';
import { effectText } from '../domain/exchange/effect-texts.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import {
  requiredArg,
  requiredOption,
  requiredWhole,
  textOption,
  WrongUse,
  type Command,
  type Values,
  wholeOption,
} from './command.ts';
import { writeOut } from './out-file.ts';
import { rootFolder, withRootFiles } from './root-files.ts';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

const readText = (file: string): Result<NamedText, Failure> => {
  const bytes = readInput(file);
  return bytes.ok ? ok({ name: basename(file), text: bytes.value.toString('utf8') }) : bytes;
};

/** One passphrase a line: each key tries them all. */
export const passphrasesOf = (values: Values): Result<string[], Failure> => {
  const file = textOption(values, 'passphrase-file');
  const named = file === undefined ? null : readText(file);
  if (named?.ok === false) return named;
  const text = named === null ? (process.env['MYARKA_PASSPHRASE'] ?? '') : named.value.text;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return ok(lines.length === 0 ? [''] : lines);
};

const listOption = (values: Values, name: string): string[] => {
  const value = values[name];
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((item) => typeof item === 'string');
};

interface Root {
  readonly rootFiles: NamedText[];
  readonly passphrases: string[];
}

const rootOf = (values: Values): Result<Root, Failure> => {
  const files = listOption(values, 'root');
  if (files.length === 0) throw new WrongUse('--root липсва');
  const rootFiles: NamedText[] = [];
  for (const file of files) {
    const read = readText(file);
    if (!read.ok) return read;
    rootFiles.push(read.value);
  }
  const passphrases = passphrasesOf(values);
  return passphrases.ok ? ok({ rootFiles, passphrases: passphrases.value }) : passphrases;
};

interface Issued {
  readonly version: number;
  readonly entries: number;
  readonly released: readonly string[];
}

/** The version that was issued, and what had waited for it. */
const issuedText = ({ version, entries, released }: Issued): string =>
  [
    `регистър версия ${version}.`,
    ...(entries === 0 ? [] : [`С нея в сила влязоха чакалите записи: ${entries}.`]),
    ...(released.length === 0 ? [] : [`Приети са и чакалите файлове: ${released.join(', ')}.`]),
  ].join(' ');

const ROOT_OPTION = { root: { type: 'string', multiple: true } } as const;

const wholeNumber = (values: Values, name: string): number =>
  requiredWhole(values, name, { min: 0 });

/**
 * One line: the same for all keys. As many lines as root keys: one each, of which the first also locks
 * the key of this installation. One line more: the first is for that key alone.
 */
const rootPassphrases = (lines: readonly string[], count: number): string[] => {
  const [first = ''] = lines;
  if (lines.length === count) return [...lines];
  return lines.length === count + 1 ? lines.slice(1) : Array.from({ length: count }, () => first);
};

const found: Command = {
  words: ['exchange', 'found'],
  usage:
    'exchange found --root-keys N --threshold M --out DIR [--holder "Име"]… [--passphrase-file F] [--json]',
  options: {
    'root-keys': { type: 'string', default: '3' },
    threshold: { type: 'string', default: '2' },
    holder: { type: 'string', multiple: true },
    out: { type: 'string' },
  },
  run: async ({ call, values }) => {
    const out = requiredOption(values, 'out');
    const [count, threshold] = [wholeNumber(values, 'root-keys'), wholeNumber(values, 'threshold')];
    if (threshold < 1 || threshold > count)
      return err(failure('exchange.root-count', { threshold, keys: count }));
    const passphrases = passphrasesOf(values);
    if (!passphrases.ok) return passphrases;
    const standing = await call().exchange.standing();
    if (standing.net !== null) return err(failure('exchange.founded'));
    const [first = ''] = passphrases.value;
    const files = await call().exchange.makeRootKeys({
      count,
      passphrase: first,
      passphrases: rootPassphrases(passphrases.value, count),
      holders: listOption(values, 'holder'),
    });
    const folder = rootFolder(out, files);
    if (!folder.ok) return folder;
    const done = await withRootFiles(folder.value, files, {
      act: (rootFiles) =>
        call().exchange.found({ threshold, rootFiles, passphrases: passphrases.value }),
      isUsed: async () => (await call().exchange.standing()).net !== null,
    });
    if (!done.ok) return done;
    const pilot = count === 1 ? '\nЕдин ключ е достатъчен само за проба.' : '';
    const json = { ...done.value, rootKeys: files.map(({ name }) => join(out, name)) };
    return ok({
      json,
      text: `Основан е обмен, регистър версия 1. Отпечатък за всеки, който се присъединява: ${done.value.deployment}. Главните ключове са в ${out}.${pilot}`,
    });
  },
};

const whoami: Command = {
  words: ['exchange', 'whoami'],
  usage: 'exchange whoami [--json]',
  run: async ({ call }) => {
    const standing = await call().exchange.standing();
    const { unit, kid, fingerprint, status, registryVersion, deployment } = standing;
    const where = deployment === null ? '' : `\nОтпечатък на обмена: ${deployment}`;
    const text = `${unit}: ${fingerprint ?? 'няма ключ'} (${status}), регистър версия ${registryVersion}${where}`;
    return ok({ json: { ...standing, unit, kid, fingerprint, status, registryVersion }, text });
  },
};

const request: Command = {
  words: ['exchange', 'request'],
  usage:
    'exchange request --unit CODE --label T --out FILE [--force] [--passphrase-file F] [--json]',
  options: { unit: { type: 'string' }, label: { type: 'string' }, out: { type: 'string' } },
  run: async ({ call, values }) => {
    const out = requiredOption(values, 'out');
    const passphrases = passphrasesOf(values);
    if (!passphrases.ok) return passphrases;
    const unit = requiredOption(values, 'unit');
    const made = await call().exchange.request({
      unit,
      label: textOption(values, 'label') ?? unit,
      passphrase: passphrases.value[0] ?? '',
    });
    const written = writeOut(out, Buffer.from(made.file.text));
    if (!written.ok) return written;
    const { kid, fingerprint } = made;
    return ok({
      json: { kid, fingerprint, file: out },
      text: `${out}\nПродиктувайте по телефона: ${fingerprint}`,
    });
  },
};

const enrol: Command = {
  words: ['exchange', 'enrol'],
  usage:
    'exchange enrol FILE --role ROLE [--measures 2.2.3,7.3.4] [--dry-run | --root KEYFILE [--root KEYFILE]] [--passphrase-file F] [--json]',
  options: {
    ...ROOT_OPTION,
    role: { type: 'string', multiple: true },
    measures: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: async ({ args, call, values }) => {
    const file = readText(requiredArg(args, 0, 'FILE'));
    if (!file.ok) return file;
    const roles = listOption(values, 'role').flatMap((text) => text.split(','));
    if (roles.length === 0) throw new WrongUse('--role липсва');
    const measures = (textOption(values, 'measures') ?? '')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== '');
    const wanted = { request: file.value, roles, measures };
    const effects = await call().exchange.enrolEffects(wanted);
    const lines = effects.map((effect) => effectText(effect, 'bg'));
    if (values['dry-run'] === true) return ok({ json: { effects }, text: lines.join('\n') });
    const root = rootOf(values);
    if (!root.ok) return root;
    const done = await call().exchange.enrol({ ...wanted, ...root.value });
    const head = `Вписан е ключ ${done.kid.slice(0, 8)}…; ${issuedText(done)}`;
    return ok({ json: { ...done, effects }, text: [head, ...lines].join('\n') });
  },
};

const ending = (word: 'retire' | 'revoke', status: 'retired' | 'revoked'): Command => ({
  words: ['exchange', word],
  usage: `exchange ${word} KID [--after SEQ] --root KEYFILE [--root KEYFILE] [--passphrase-file F] [--json]`,
  options: { ...ROOT_OPTION, after: { type: 'string' } },
  run: async ({ args, call, values }) => {
    const kid = requiredArg(args, 0, 'KID');
    const root = rootOf(values);
    if (!root.ok) return root;
    const after = wholeOption(values, 'after', { min: 0 }) ?? null;
    const done = await call().exchange.endKey({ kid, status, after, ...root.value });
    return ok({
      json: done,
      text: `Ключът е ${status === 'revoked' ? 'отнет' : 'приключен'}; ${issuedText(done)}`,
    });
  },
});

const keep: Command = {
  words: ['exchange', 'keep'],
  usage:
    'exchange keep KID --log main --seq N --id ID --root KEYFILE [--root KEYFILE] [--passphrase-file F] [--json]',
  options: {
    ...ROOT_OPTION,
    log: { type: 'string', default: 'main' },
    seq: { type: 'string' },
    id: { type: 'string' },
  },
  run: async ({ args, call, values }) => {
    const kid = requiredArg(args, 0, 'KID');
    const root = rootOf(values);
    if (!root.ok) return root;
    const log = textOption(values, 'log') ?? 'main';
    const input = { kid, log, seq: wholeNumber(values, 'seq'), id: requiredOption(values, 'id') };
    const done = await call().exchange.keepBranch({ ...input, ...root.value });
    return ok({ json: done, text: `Клонът е избран; ${issuedText(done)}` });
  },
};

const requireApp: Command = {
  words: ['exchange', 'require-app'],
  usage:
    'exchange require-app VERSION --root KEYFILE [--root KEYFILE] [--passphrase-file F] [--json]',
  options: ROOT_OPTION,
  run: async ({ args, call, values }) => {
    const least = requiredArg(args, 0, 'VERSION');
    const root = rootOf(values);
    if (!root.ok) return root;
    const done = await call().exchange.requireApp({ least, ...root.value });
    return ok({
      json: done,
      text: `Занапред подписват само приложения от версия ${least} нагоре; ${issuedText(done)}`,
    });
  },
};

const settle: Command = {
  words: ['exchange', 'settle'],
  usage: 'exchange settle --root KEYFILE [--root KEYFILE] [--passphrase-file F] [--json]',
  options: ROOT_OPTION,
  run: async ({ call, values }) => {
    const root = rootOf(values);
    if (!root.ok) return root;
    const done = await call().exchange.settleRegistry(root.value);
    return ok({
      json: done,
      text: `Решено: тукашният регистър е верният и новата версия отхвърля другия; ${issuedText(done)}`,
    });
  },
};

const leave: Command = {
  words: ['exchange', 'leave'],
  usage: 'exchange leave [--dry-run] [--json]',
  options: { 'dry-run': { type: 'boolean' } },
  run: async ({ call, values }) => {
    const of = ({ own, others, units }: { own: number; others: number; units: string[] }): string =>
      `Написани тук и оставащи промени: ${own}. Чужди промени, които остават само в копието: ${others}${others === 0 ? '' : ` (${units.join(', ')})`}.`;
    if (values['dry-run'] === true) {
      const would = await call().exchange.leaving();
      return ok({ json: would, text: of({ ...would, units: [...would.units] }) });
    }
    const done = await call().exchange.leave();
    return ok({
      json: done,
      text: `Обменът е напуснат. ${of({ ...done, units: [...done.units] })} Пълно копие: ${done.copy}`,
    });
  },
};

const registry: Command = {
  words: ['exchange', 'registry'],
  usage: 'exchange registry [--json]',
  run: async ({ call }) => {
    const view = await call().exchange.registry();
    const lines = view.keys.map(
      ({ kid, unit, label, roles, status }) =>
        `${kid}\t${unit}\t${label}\t${roles.join(',')}\t${status}`,
    );
    return ok({ json: view, text: lines.join('\n') });
  },
};

export const exchangeKeyCommands: readonly Command[] = [
  found,
  whoami,
  request,
  enrol,
  ending('retire', 'retired'),
  ending('revoke', 'revoked'),
  keep,
  requireApp,
  settle,
  leave,
  registry,
];
