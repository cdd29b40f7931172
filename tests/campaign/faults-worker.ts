/**
 * Lives under `fault-shim.c`: takes in, or seals and exports, again and again, the disk failing at the
 * first write or flush, at the second, and so on until the work needs no more of them. After each it
 * looks whether what lies on the disk is all or nothing, and whether the repeat succeeds. Says at the
 * end how often it was refused, and how; ends at the first thing that is not as it should be.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyTrouble, unlockDevice } from '../../api/exchange/installation.ts';
import { heardOf } from '../fixtures/heard.ts';
import { importPackage } from '../../api/exchange/receive.ts';
import { sendPackage } from '../../api/exchange/send.ts';
import { openStore } from '../../api/store.ts';
import { checkDb } from '../../db/check.ts';
import { writeWhole } from '../../db/whole-file.ts';
import { readJournal } from '../../db/exchange/journal.ts';
import { readHeads } from '../../db/exchange/entries.ts';
import { storageFailure } from '../../db/faults.ts';
import { integrityProblems } from '../../db/migrate.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { startInstallation, type Installation } from '../api/exchange/installation.ts';
import { fakeVault } from '../api/exchange/vault.ts';

const [kind = '', folder = '', work = '', packageFile = ''] = process.argv.slice(2);
const NOW = '2026-11-01T00:00:00Z';
/** All of the data is derived anew after so many faults. */
const CHECK_EVERY = 10;

const order = (what: string): boolean => {
  try {
    openSync(`/myarka-fault/${what}`, 'r');
    return true;
  } catch {
    return false;
  }
};

const refusals = new Map<string, number>();
const count = (code: string): void => void refusals.set(code, (refusals.get(code) ?? 0) + 1);

/** Does it with a failing disk; the code of the refusal, or null where it was done nevertheless. */
const broken = async (fault: string, act: () => unknown): Promise<string | null> => {
  order(fault);
  try {
    await act();
    return null;
  } catch (error) {
    const code = storageFailure(error, folder)?.code;
    if (code === undefined) throw error;
    return code;
  } finally {
    order('off');
  }
};

const CODES = new Set(['db.disk-full', 'db.disk-error']);

const settle = (code: string | null): void => {
  assert.ok(code === null || CODES.has(code), `refused with ${String(code)}`);
  count(code ?? 'done nevertheless');
};

const sound = ({ store }: Installation, n: number): void => {
  const problems = n % CHECK_EVERY === 0 ? checkDb(store().read).problems : [];
  assert.deepEqual([...integrityProblems(store().read), ...problems], []);
};

/** False where the fault did not come to pass: the work was over before. */
type Trial = (fault: string, n: number) => Promise<boolean>;

const takingIn = async (): Promise<Trial> => {
  const bytes = readFileSync(packageFile);
  const digests = async (): Promise<readonly [string, string]> => {
    const copy = join(work, 'образец');
    cpSync(folder, copy, { recursive: true });
    const one = startInstallation(NOW, copy);
    const before = await one.digest();
    one.take(bytes);
    const after = await one.digest();
    one.stop();
    return [before, after];
  };
  const [before, after] = await digests();
  return async (fault, n) => {
    const copy = join(work, 'проба');
    cpSync(folder, copy, { recursive: true });
    const store = unwrap(openStore(copy, { now: Date.now }));
    const file = { name: 'пакет', bytes };
    settle(
      await broken(fault, () =>
        unwrap(importPackage(store, store.logDeps(), file, heardOf(bytes))),
      ),
    );
    const fired = order('fired');
    const there = await startAgain(store.close, copy);
    const [last] = readJournal(there.store().read, 1);
    assert.equal(await there.digest(), last?.kind === 'import' ? after : before);
    sound(there, n);
    there.take(bytes);
    assert.equal(await there.digest(), after);
    there.stop();
    return fired;
  };
};

const startAgain = async (close: () => void, at: string): Promise<Installation> => {
  close();
  return startInstallation(NOW, at);
};

const exporting = async (): Promise<Trial> => {
  const out = join(work, 'изпратен.myarka.json');
  const vault = fakeVault();
  const access = { vault, passphrases: [] };
  const memory = (): Record<string, [number, string]> =>
    (
      JSON.parse(readFileSync(join(folder, 'keys', 'signed.json'), 'utf8')) as {
        heads: Record<string, [number, string]>;
      }
    ).heads;
  return async (fault, n) => {
    const one = startInstallation(NOW, folder);
    const period = `${2027 + (n % 60)}-Q${1 + (Math.floor(n / 60) % 4)}`;
    await one.call.progress.reports.set({
      entries: [{ measure: '2.2.3', period, value: `${n}`, note: fault }],
    });
    const store = one.store();
    rmSync(out, { force: true });
    const put = (_: unknown, bytes: Uint8Array): void => writeWhole(out, bytes);
    const input = { to: 'МЗ', full: false };
    settle(
      await broken(fault, async () =>
        unwrap(await sendPackage(store, store.logDeps(), access, input, put)),
      ),
    );
    const fired = order('fired');
    const there = await startAgain(one.core.close, folder);
    const db = there.store().read;
    const kid = (await there.call.exchange.standing()).kid ?? '';
    const [seq] = readHeads(db)[`${kid}/main`] ?? [0];
    const remembered = memory()['main']?.[0] ?? 0;
    assert.ok(remembered <= seq, `remembered ${remembered}, there are ${seq}`);
    if (existsSync(out)) {
      const left = JSON.parse(readFileSync(out, 'utf8')) as { entries: unknown[] };
      assert.ok(left.entries.length > 0);
      assert.equal(remembered, seq);
    }
    assert.equal(copyTrouble(db, there.store()), null);
    sound(there, n);
    unwrap(await unlockDevice(there.store().write, there.store(), vault, []));
    unwrap(await sendPackage(there.store(), there.store().logDeps(), access, input, put));
    assert.equal(memory()['main']?.[0], readHeads(there.store().read)[`${kid}/main`]?.[0]);
    there.core.close();
    return fired;
  };
};

const trial = kind === 'import' ? await takingIn() : await exporting();
let places = 0;
for (const [error, how] of [
  ['ENOSPC', 'full'],
  ['ENOSPC', 'once'],
  ['EIO', 'once'],
  ['EIO', 'full'],
]) {
  let n = 1;
  while (await trial(`${error}/${n}/${how}`, n)) n += 1;
  places = Math.max(places, n - 1);
}
const told = [...refusals].map(([code, often]) => `${code} ${often}`).join(', ');
process.stdout.write(
  `${kind}: failing at each of ${places} writes, truncations, flushes and renamings: ${told}\n`,
);
process.exit(0);
