/** `myarka exchange …`, keys: founding, asking to be enrolled, leaving. */
import { join } from 'node:path';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { requiredOption, requiredWhole, textOption, type Command, type Values } from './command.ts';
import { registryActCommands } from './exchange-registry.ts';
import { listOption, passphrasesOf } from './key-files.ts';
import { writeOut } from './out-file.ts';
import { rootFolder, withRootFiles } from './root-files.ts';

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
      text: `Основан е обмен, версия 1 на регистъра. Отпечатък за всеки, който се присъединява: ${done.value.deployment}. Главните ключове са в ${out}.${pilot}`,
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
    const text = `${unit}: ${fingerprint ?? 'няма ключ'} (${status}), версия ${registryVersion} на регистъра${where}`;
    return ok({ json: { ...standing, unit, kid, fingerprint, status, registryVersion }, text });
  },
};

const request: Command = {
  words: ['exchange', 'request'],
  usage:
    'exchange request --unit CODE --label T --out FILE [--sure] [--force] [--passphrase-file F] [--json]',
  options: {
    unit: { type: 'string' },
    label: { type: 'string' },
    out: { type: 'string' },
    sure: { type: 'boolean' },
  },
  run: async ({ call, values }) => {
    const out = requiredOption(values, 'out');
    const passphrases = passphrasesOf(values);
    if (!passphrases.ok) return passphrases;
    const unit = requiredOption(values, 'unit');
    const made = await call().exchange.request({
      unit,
      label: textOption(values, 'label') ?? unit,
      passphrase: passphrases.value[0] ?? '',
      sure: values['sure'] === true,
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
  ...registryActCommands,
  leave,
  registry,
];
