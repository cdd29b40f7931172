/** `myarka db …`: checks and copies of the database. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SecondPlace } from '../api/second-place.ts';
import { holdWindowLock } from '../db/window-lock.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { sofiaMoment } from '../domain/kernel/sofia-time.ts';
import { typedSentence } from './hints.ts';
import { requiredArg, requiredOption, WrongUse, type Command } from './command.ts';

const HELP =
  'Намерени са проблеми. Не изтривайте нищо; направете копие на папката и се обадете на поддръжката.';

const coded = (found: Failure) => ({ ...found, message: typedSentence(found) });

const check: Command = {
  words: ['db', 'check'],
  usage: 'db check [--json]',
  run: async ({ call }) => {
    const report = await call().log.check();
    const { problems, files, warnings } = report;
    const state = report.ok ? ['Данните са цели.'] : [];
    const advice = problems.length === 0 ? [] : [HELP];
    const told = [...problems, ...files, ...warnings].map(typedSentence);
    const json = { ...report, problems: problems.map(coded), warnings: warnings.map(coded) };
    return ok({ json, text: [...state, ...told, ...advice].join('\n'), refused: !report.ok });
  },
};

const digest: Command = {
  words: ['db', 'digest'],
  usage: 'db digest [--json]',
  run: async ({ call }) => {
    const state = await call().log.digest();
    return ok({ json: state, text: state.digest });
  },
};

const rebuild: Command = {
  words: ['db', 'rebuild'],
  usage: 'db rebuild [--json]',
  run: async ({ call }) => {
    const state = await call().log.rebuild();
    return ok({ json: state, text: `Таблиците са изведени отново от историята: ${state.digest}` });
  },
};

const heal: Command = {
  words: ['db', 'heal'],
  usage: 'db heal [--json]',
  run: async ({ call }) => {
    const healed = await call().log.heal();
    const { changes, journal, copy } = healed;
    const text =
      copy === null
        ? 'Веригата е цяла; няма какво да се поправя.'
        : `Поправени са редове, в които буква е била изрязана по средата: ${changes} в историята на промените, ${journal} в историята на обмена. Досегашният файл: ${copy}`;
    return ok({ json: healed, text });
  },
};

const backup: Command = {
  words: ['db', 'backup'],
  usage: 'db backup --out F [--force] [--json]',
  options: { out: { type: 'string' } },
  run: async ({ call, values }) => {
    const file = requiredOption(values, 'out');
    const copy = await call().log.backup({ file });
    const { sha256, files } = copy;
    return ok({ json: copy, text: `${file}\nПриложени файлове: ${files}\nSHA-256 ${sha256}` });
  },
};

const restore: Command = {
  words: ['db', 'restore'],
  usage: 'db restore F [--json]',
  run: async ({ call, args, dataDir }) => {
    const file = requiredArg(args, 0, 'F');
    mkdirSync(dataDir, { recursive: true });
    const lock = holdWindowLock(dataDir);
    if (lock === null) return err(failure('db.restore-window', { path: dataDir }, dataDir));
    try {
      const { kept } = await call().log.restore({ file });
      const old = kept === null ? [] : [`Досегашният файл е запазен: ${kept}`];
      return ok({
        json: { file, kept },
        text: [`Възстановено от ${file}.`, ...old].join(' '),
      });
    } finally {
      lock.release();
    }
  },
};

const placeText = (place: SecondPlace | null): string => {
  if (place === null) return 'Няма второ място за копия.';
  const { folder, isThere, last } = place;
  if (!isThere) return `${folder}: сега я няма.`;
  return `${folder}: ${last === null ? 'още няма копие' : `последно копие ${sofiaMoment(last)}`}.`;
};

const secondPlace: Command = {
  words: ['db', 'second-place'],
  usage: 'db second-place [DIR] [--none] [--now] [--json]',
  options: { none: { type: 'boolean' }, now: { type: 'boolean' } },
  run: async ({ call, args: [folder], values }) => {
    const none = values['none'] === true;
    if (none && (folder !== undefined || values['now'] === true))
      throw new WrongUse('--none стои само');
    if (none) await call().app.setSecondPlace({ folder: '' });
    if (folder !== undefined) await call().app.setSecondPlace({ folder: resolve(folder) });
    const made = values['now'] === true ? await call().app.copyToSecond() : null;
    const place = await call().app.secondPlace();
    const copy = made === null ? [] : [`Копието е направено и проверено: ${made.file}`];
    return ok({ json: { place, made }, text: [...copy, placeText(place)].join('\n') });
  },
};

export const dbCommands: readonly Command[] = [
  check,
  digest,
  rebuild,
  heal,
  backup,
  secondPlace,
  restore,
];
