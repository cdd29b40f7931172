/**
 * The reporting cycle through the commands themselves (cli/exchange.test.ts runs them as processes), on
 * folders and files as they would lie on a stick: assigned, reported with evidence, relayed, returned and
 * accepted, corrected, accepted; and what a second inspectorate may not do, forged with its true key.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startNamed } from '../fixtures/named-core.ts';
import { openDeviceKey } from '../../api/exchange/installation.ts';
import { openStore } from '../../api/store.ts';
import { readStoredFile } from '../../api/files.ts';
import { callerOf } from '../../api/router.ts';
import { runCommandLine } from '../../cli/command-line.ts';
import { readHeads } from '../../db/exchange/entries.ts';
import { netOf } from '../../domain/exchange/registry.ts';
import { readChain } from '../../db/exchange/registries.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { entryOf, op } from '../api/exchange/forge.ts';

const PERIOD = '2026-Q3';
let folder = '';
const at = (name: string): string => join(folder, name);
const PASSPHRASE = 'парола за проба';
const packageAt = (n: number): string => at(`${n}.myarka.json`);

interface Said {
  readonly code: number;
  readonly json: unknown;
}

/** A command at the installation of a unit; what it says as JSON. */
const myarka = async (unit: string, line: string, ...more: string[]): Promise<Said> => {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const words = [
      ...line.split(' '),
      ...more,
      '--data',
      at(unit),
      '--json',
      '--person',
      'Иванова',
    ];
    const code = await runCommandLine([...words, '--passphrase-file', at('парола.txt')]);
    return { code, json: JSON.parse(said.join('\n')) };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
};

const done = async <T = unknown>(unit: string, line: string, ...more: string[]): Promise<T> => {
  const { code, json } = await myarka(unit, line, ...more);
  expect([line, code, code === 0 ? '' : json]).toEqual([line, 0, '']);
  return json as T;
};

let packages = 0;
/** From one to another by file. */
const carry = async (from: string, to: string, whom: string): Promise<unknown> => {
  packages += 1;
  await done(from, `exchange export --to ${whom} --out ${packageAt(packages)}`);
  return done(to, `exchange import ${packageAt(packages)}`);
};

const reports = async (unit: string): Promise<string[]> => {
  const list = await done<{ measure: string; state: string; value: string | null }[]>(
    unit,
    `progress list --unit РЗИ-Варна --period ${PERIOD}`,
  );
  return list.map(({ measure, state, value }) => `${measure} ${state} ${String(value)}`).toSorted();
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-cli-cycle-'));
  writeFileSync(at('парола.txt'), PASSPHRASE);
  writeFileSync(at('протокол.txt'), 'подписан протокол');
  await done('МЗ', `exchange found --root-keys 1 --threshold 1 --out ${at('корени')}`);
  for (const [unit, role] of [
    ['РЗИ-Варна', 'unit.reporter'],
    ['РЗИ-Бургас', 'unit.reporter'],
    ['РЗИ-Добрич', 'relay'],
  ] as const) {
    await done(
      unit,
      `exchange request --unit ${unit} --label ${unit} --out ${at(`${unit}.заявка`)}`,
    );
    const root = join(at('корени'), 'root-1.myarka-key.json');
    await done('МЗ', `exchange enrol ${at(`${unit}.заявка`)} --role ${role} --root ${root}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'assigned, reported with evidence, relayed, returned, corrected, accepted',
  { timeout: 300_000 },
  async () => {
    const core = startNamed({ dataDir: at('МЗ') });
    const { settings } = callerOf(core.context).progress;
    await settings.assign({ measures: ['2.2.3', '7.3.4'], units: ['РЗИ-Варна'] });
    await settings.assign({ measures: ['2.2.3'], units: ['РЗИ-Бургас'] });
    core.close();
    await done('МЗ', `exchange export --to all --out ${packageAt(0)}`);
    const { deployment } = await done<{ deployment: string }>('МЗ', 'exchange whoami');
    const heard = ['--fingerprint', deployment];
    for (const unit of ['РЗИ-Варна', 'РЗИ-Бургас', 'РЗИ-Добрич'])
      expect(await done(unit, `exchange import ${packageAt(0)}`, ...heard)).toMatchObject({
        refused: 0,
        gaps: [],
      });
    await done(
      'РЗИ-Варна',
      `progress set 2.2.3 --period ${PERIOD} --value 1 --evidence ${at('протокол.txt')}`,
    );
    await done('РЗИ-Варна', `progress set 7.3.4 --period ${PERIOD} --value 3`);
    await done('РЗИ-Варна', `progress submit --period ${PERIOD}`);

    await carry('РЗИ-Варна', 'РЗИ-Добрич', 'all');
    expect(await carry('РЗИ-Добрич', 'МЗ', 'МЗ')).toMatchObject({
      signer: 'РЗИ-Добрич',
      refused: 0,
      waiting: 0,
    });
    expect(await reports('МЗ')).toEqual(['2.2.3 submitted 1', '7.3.4 submitted 3']);
    const sha256 = createHash('sha256')
      .update(readFileSync(at('протокол.txt')))
      .digest('hex');
    expect(readStoredFile(at('МЗ'), sha256)?.toString()).toBe('подписан протокол');
    await done('МЗ', `progress review 2.2.3 --unit РЗИ-Варна --period ${PERIOD} --accept`);
    await done(
      'МЗ',
      `progress review 7.3.4 --unit РЗИ-Варна --period ${PERIOD} --return`,
      '--reason',
      'Няма доказателство',
    );

    await carry('МЗ', 'РЗИ-Варна', 'РЗИ-Варна');
    expect(await reports('РЗИ-Варна')).toEqual(['2.2.3 accepted 1', '7.3.4 returned 3']);
    expect(JSON.stringify(await done('РЗИ-Варна', 'progress list --measure 7.3.4'))).toContain(
      'Няма доказателство',
    );
    await done('РЗИ-Варна', `progress set 7.3.4 --period ${PERIOD} --value 2`);
    await done('РЗИ-Варна', `progress submit 7.3.4 --period ${PERIOD}`);
    await carry('РЗИ-Варна', 'МЗ', 'МЗ');
    await done('МЗ', `progress review 7.3.4 --unit РЗИ-Варна --period ${PERIOD} --accept`);
    await carry('МЗ', 'РЗИ-Варна', 'all');
    for (const unit of ['РЗИ-Бургас', 'РЗИ-Добрич'])
      await done(unit, `exchange import ${packageAt(packages)}`);
    await carry('РЗИ-Варна', 'МЗ', 'МЗ');
    expect(await reports('РЗИ-Добрич')).toEqual(['2.2.3 accepted 1', '7.3.4 accepted 2']);
    expect(await done('МЗ', 'db digest')).toEqual(await done('РЗИ-Варна', 'db digest'));
  },
);

/** A package as the unit exports it, with one more entry under its true key, which no application made. */
const withForged = async (
  unit: string,
  row: string,
  field: string,
  value: string,
): Promise<string> => {
  packages += 1;
  await done(unit, `exchange export --to МЗ --out ${packageAt(packages)}`);
  const store = unwrap(openStore(at(unit), { now: Date.now }));
  const key = unwrap(openDeviceKey(store.write, store, [PASSPHRASE]));
  const [seq, prev] = readHeads(store.read)[`${key.kid}/main`] ?? [0, null];
  const chain = readChain(store.read);
  store.close();
  const hlc = `${new Date().toISOString()}-0000`;
  const place = {
    v: 1,
    net: netOf(chain),
    log: 'main',
    seq: seq + 1,
    prev,
    reg: chain.length,
    hlc,
  };
  const said = { by: 'Иванова', refs: [], acts: [[0, 'report.set']], ops: [op(row, field, value)] };
  const tray = JSON.parse(readFileSync(packageAt(packages), 'utf8')) as { entries: string[] };
  tray.entries.push(entryOf({ ...place, ...said }, key));
  writeFileSync(packageAt(packages), JSON.stringify(tray));
  return packageAt(packages);
};

test(
  'a second inspectorate cannot touch the first’s rows: refused where it writes, and forged with its key',
  { timeout: 120_000 },
  async () => {
    const review = `progress review 2.2.3 --unit РЗИ-Варна --period ${PERIOD} --accept`;
    expect(await myarka('РЗИ-Бургас', review)).toMatchObject({
      code: 1,
      json: { error: { code: 'rights.review' } },
    });
    const before = await reports('МЗ');
    await done('РЗИ-Бургас', `progress set 2.2.3 --period ${PERIOD} --value 4`);
    const row = `РЗИ-Варна/2.2.3/2.2.3-1/${PERIOD}`;
    const file = await withForged('РЗИ-Бургас', row, 'value', '99');
    const taken = await done<{ entries: { status: string; reason: string | null }[] }>(
      'МЗ',
      `exchange import ${file}`,
    );
    expect(taken).toMatchObject({ refused: 1, conflicts: 0, gaps: [] });
    const denied = taken.entries.filter(({ status }) => status !== 'applied');
    expect(denied.map(({ status, reason }) => [status, reason])).toEqual([['denied', 'grant']]);
    expect(await reports('МЗ')).toEqual(before);
    const burgas = await done<{ value: string }[]>(
      'МЗ',
      `progress list --unit РЗИ-Бургас --period ${PERIOD}`,
    );
    expect(burgas).toMatchObject([{ value: '4' }]);
    expect(await done('МЗ', 'db check')).toMatchObject({ ok: true, problems: [] });
  },
);

test("another unit's package says so before anything is taken, the first one, too", async () => {
  const unit = 'РЗИ-Плевен';
  const asked = at(`${unit}.заявка`);
  await done(unit, `exchange request --unit ${unit} --label ${unit} --out ${asked}`);
  const root = join(at('корени'), 'root-1.myarka-key.json');
  await done('МЗ', `exchange enrol ${asked} --role unit.reporter --root ${root}`);
  const { deployment } = await done<{ deployment: string }>('МЗ', 'exchange whoami');
  const heard = ['--fingerprint', deployment];
  const [others, own] = [at('за Бургас.myarka'), at('за Плевен.myarka')];
  await done('МЗ', 'exchange export --full --to РЗИ-Бургас --out', others);
  await done('МЗ', 'exchange export --full --to', unit, '--out', own);
  for (const file of [others, own])
    expect(await done(unit, 'exchange import --dry-run', file)).toMatchObject({
      forUs: file === own,
    });
  const refused = { code: 1, json: { error: { code: 'exchange.for-others' } } };
  expect(await myarka(unit, 'exchange import', others, ...heard)).toMatchObject(refused);
  expect(await done(unit, 'exchange whoami')).toMatchObject({ registryVersion: 0 });
  expect(await myarka(unit, 'exchange import', own, others, ...heard)).toMatchObject({
    code: 1,
    json: { files: [{ report: { forUs: true } }, { problem: { code: 'exchange.for-others' } }] },
  });
  const later = at('пак за Бургас.myarka');
  await done('МЗ', 'exchange export --full --to РЗИ-Бургас --out', later);
  expect(await done(unit, 'exchange import --sure', later)).toMatchObject({ forUs: false });
});
