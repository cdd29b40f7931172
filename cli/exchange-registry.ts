/** `myarka exchange …`, acts that issue a registry with root keys: enrolling, ending a key, deciding. */
import { endingLines } from '../domain/exchange/ending.ts';
import { effectText } from '../domain/exchange/effect-texts.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import {
  requiredArg,
  requiredOption,
  requiredWhole,
  textOption,
  WrongUse,
  type Command,
  wholeOption,
} from './command.ts';
import { typedSentence } from './hints.ts';
import { listOption, readText, ROOT_OPTION, rootOf } from './key-files.ts';
import { endAllOf, endedText, unitKeysText } from './unit-keys.ts';
import { issuedText } from './issued.ts';

const enrol: Command = {
  words: ['exchange', 'enrol'],
  usage:
    'exchange enrol FILE --role ROLE [--measures 2.2.3,7.3.4] [--dry-run | --root KEYFILE [--root KEYFILE]] [--sure] [--passphrase-file F] [--json]',
  options: {
    ...ROOT_OPTION,
    sure: { type: 'boolean' },
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
    if (values['dry-run'] === true) {
      const asks = await call().exchange.enrolAsks(wanted);
      const asked = asks === null ? [] : [typedSentence(asks)];
      return ok({ json: { effects, asks }, text: [...lines, ...asked].join('\n') });
    }
    const root = rootOf(values);
    if (!root.ok) return root;
    const done = await call().exchange.enrol({
      ...wanted,
      sure: values['sure'] === true,
      ...root.value,
    });
    const head = `Вписан е ключ ${done.kid.slice(0, 8)}…; ${issuedText(done)}`;
    return ok({ json: { ...done, effects }, text: [head, ...lines].join('\n') });
  },
};

const ending = (word: 'retire' | 'revoke', status: 'retired' | 'revoked'): Command => ({
  words: ['exchange', word],
  usage: `exchange ${word} KID [--after SEQ] [--dry-run | --root KEYFILE [--root KEYFILE]] [--sure] [--passphrase-file F] [--json]`,
  options: {
    ...ROOT_OPTION,
    after: { type: 'string' },
    'dry-run': { type: 'boolean' },
    sure: { type: 'boolean' },
  },
  run: async ({ args, call, values }) => {
    const kid = requiredArg(args, 0, 'KID');
    const after = wholeOption(values, 'after', { min: 0 }) ?? null;
    const effect = await call().exchange.endEffect({ kid, status, after });
    const lines = endingLines(effect, status, 'bg');
    if (values['dry-run'] === true) return ok({ json: { effect }, text: lines.join('\n') });
    const root = rootOf(values);
    if (!root.ok) return root;
    const sure = values['sure'] === true;
    const done = await call().exchange.endKey({ kid, status, after, sure, ...root.value });
    return ok({
      json: { ...done, effect },
      text: `Ключът е ${status === 'revoked' ? 'отнет' : 'приключен'}; ${issuedText(done)}`,
    });
  },
});

const retireUnit: Command = {
  words: ['exchange', 'retire-unit'],
  usage:
    'exchange retire-unit КОД [--dry-run | --root KEYFILE [--root KEYFILE]] [--sure] [--passphrase-file F] [--json]',
  options: { ...ROOT_OPTION, 'dry-run': { type: 'boolean' }, sure: { type: 'boolean' } },
  run: async ({ args, call, values }) => {
    const unit = requiredArg(args, 0, 'КОД');
    const keys = await call().exchange.unitKeys({ unit });
    if (values['dry-run'] === true) return ok({ json: keys, text: unitKeysText(keys) });
    const root = rootOf(values);
    if (!root.ok) return root;
    const done = await endAllOf(call, unit, { sure: values['sure'] === true, ...root.value });
    return ok({ json: { ...done, unit: keys }, text: endedText(unit, keys.keys.length, done) });
  },
};

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
    const input = {
      kid,
      log,
      seq: requiredWhole(values, 'seq', { min: 0 }),
      id: requiredOption(values, 'id'),
    };
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

const lostRegistry: Command = {
  words: ['exchange', 'lost-registry'],
  usage: 'exchange lost-registry [--sure] [--json]',
  options: { sure: { type: 'boolean' } },
  run: async ({ call, values }) => {
    const { signing } = await call().exchange.standing();
    if (signing?.code === 'exchange.behind-registry' && values['sure'] !== true)
      return err(failure('exchange.lost-asks', signing.params));
    const done = await call().exchange.lostRegistry();
    return ok({
      json: done,
      text: `Версия ${done.there} е обявена за изгубена; работи се от версия ${done.here}.`,
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

export const registryActCommands: readonly Command[] = [
  enrol,
  ending('retire', 'retired'),
  ending('revoke', 'revoked'),
  retireUnit,
  keep,
  requireApp,
  settle,
  lostRegistry,
];
