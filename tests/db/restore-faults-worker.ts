/**
 * Lives under `fault-shim.c`: puts a copy back again and again while another program holds a file at the
 * first renaming or removal, at the second, and so on, and looks after each whether the old database or
 * the new one is in place and whether what was said is so. `killed`: ends at the n-th instead.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../api/store.ts';
import { closeDb, openWritable } from '../../db/open.ts';
import { finishRestore, restoreFrom } from '../../db/restore.ts';
import { readSetting } from '../../db/settings.ts';
import { unwrap } from '../../domain/kernel/result.ts';

const [kind = '', template = '', copy = '', work = '', nth = ''] = process.argv.slice(2);
const STAMP = '2026-11-01T00-00-00.000Z';

/** Who stands still waits for nobody: the pauses between the attempts are left out. */
Atomics.wait = () => 'timed-out';

const order = (what: string): boolean => {
  try {
    openSync(`/myarka-fault/${what}`, 'r');
    return true;
  } catch {
    return false;
  }
};

const personIn = (folder: string): string | null => {
  const store = unwrap(openStore(folder, { now: () => Date.parse('2026-11-01T08:00:00Z') }));
  assert.equal(store.created, false);
  const person = readSetting(store.read, 'person');
  store.close();
  return person;
};

/** What lies there: whose data, or how it begins where it is no database. */
const lies = (path: string): string => {
  if (!existsSync(path) || statSync(path).size === 0) return 'нищо';
  try {
    const db = openWritable(path);
    const person = readSetting(db, 'person');
    closeDb(db);
    return String(person);
  } catch {
    return readFileSync(path, 'utf8').slice(0, 9);
  }
};

/** A database and the journal beside it, in its place or among the backups. */
const both = (path: string): string[] => [lies(path), lies(`${path}-wal`)];

/** A good database takes its journal in before it is moved. */
const [there, journal] = both(join(template, 'myarka.db'));
const OLD = [there, there === 'стара' ? 'нищо' : journal];

const assertOldKept = (folder: string): void => {
  const names = readdirSync(join(folder, 'backups')).map((name) => name.replace(/-wal$/, ''));
  assert.deepEqual(both(join(folder, 'backups', names[0] ?? '')), OLD);
};

const outcomes = new Map<string, number>();

/** False where the work was over before the fault. */
const trial = (fault: string): boolean => {
  const folder = join(work, 'проба');
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  order(fault);
  const restored = restoreFrom(copy, folder, STAMP);
  order('off');
  const fired = order('fired');
  const code = restored.ok ? 'restored' : restored.error.code;
  outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  switch (code) {
    case 'restored':
      assertOldKept(folder);
      assert.deepEqual(both(join(folder, 'myarka.db')), ['нова', 'нищо']);
      break;
    case 'file.held':
      // A restore that was given up does not come about by itself at the next start.
      if (OLD[0] !== 'нищо') assert.equal(finishRestore(folder).ok, true);
      assert.deepEqual(both(join(folder, 'myarka.db')), OLD);
      assert.deepEqual(readdirSync(join(folder, 'backups')), []);
      break;
    case 'db.restore-unfinished':
      assert.equal(existsSync(join(folder, 'myarka.db')), false);
      assert.equal(personIn(folder), 'нова');
      assertOldKept(folder);
      break;
    default:
      assert.fail(code);
  }
  return fired;
};

/** As many as `renameData` makes before it gives up. */
const ATTEMPTS = 9;

if (kind === 'killed') {
  order(`KILL/${nth}/once`);
  unwrap(restoreFrom(copy, template, STAMP));
  process.exit(0);
}
for (const [error, how] of [
  ['EBUSY', 'once'],
  ['EPERM', String(ATTEMPTS)],
  ['EACCES', 'full'],
] as const) {
  let n = 1;
  while (trial(`${error}/${n}/${how}`)) n += 1;
}
process.stdout.write(JSON.stringify(Object.fromEntries(outcomes)));
process.exit(0);
