/** The command line as the contract has it, each call a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { myarka, myarkaJson } from './run.ts';

let folder = '';
let passphrase = '';
const at = (name: string): string => join(folder, name);
const json = <T = Record<string, unknown>>(unit: string, ...args: string[]): T =>
  myarkaJson<T>(at(unit), [...args, '--passphrase-file', passphrase]);
const root = (n: number): string => join(at('корени'), `root-${n}.myarka-key.json`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-cli-exchange-'));
  passphrase = at('парола.txt');
  writeFileSync(passphrase, 'парола за проба\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('found, request, enrol, export, import, whoami, revoke', { timeout: 300_000 }, () => {
  const founded = json(
    'мз',
    'exchange',
    'found',
    '--root-keys',
    '3',
    '--threshold',
    '2',
    '--out',
    at('корени'),
  );
  expect(founded).toMatchObject({ version: 1 });
  const asked = json<{ kid: string; fingerprint: string }>(
    'варна',
    'exchange',
    'request',
    '--unit',
    'РЗИ-Варна',
    '--label',
    'Варна 1',
    '--out',
    at('заявка'),
  );
  expect(json('варна', 'exchange', 'whoami')).toMatchObject({
    kid: asked.kid,
    fingerprint: asked.fingerprint,
    unit: 'РЗИ-Варна',
    status: 'requested',
    registryVersion: 0,
  });
  const enrolled = json(
    'мз',
    'exchange',
    'enrol',
    at('заявка'),
    '--role',
    'unit.reporter',
    '--measures',
    '2.2.3,7.3.4',
    '--root',
    root(1),
    '--root',
    root(3),
  );
  expect(enrolled).toMatchObject({
    version: 2,
    kid: asked.kid,
    effects: [{ change: 'new', kid: asked.kid, unit: 'РЗИ-Варна' }],
  });
  const sent = json('мз', 'exchange', 'export', '--to', 'РЗИ-Варна', '--out', at('1.myarka.json'));
  expect(sent).toMatchObject({ file: at('1.myarka.json'), entries: 0, registries: 2 });
  expect(json('варна', 'exchange', 'inspect', at('1.myarka.json'))).toMatchObject({
    manifest: { from: 'МЗ' },
    registries: [{ version: 1 }, { version: 2 }],
    entries: [],
    problems: [],
  });
  const nobodyAsked = myarka(at('варна'), ['exchange', 'import', at('1.myarka.json'), '--json']);
  expect(JSON.parse(nobodyAsked.out)).toMatchObject({
    error: { code: 'exchange.founding-unconfirmed' },
  });
  const { deployment } = json<{ deployment: string }>('мз', 'exchange', 'whoami');
  json('варна', 'exchange', 'import', at('1.myarka.json'), '--fingerprint', deployment);
  expect(json('варна', 'exchange', 'whoami')).toMatchObject({
    kid: asked.kid,
    fingerprint: asked.fingerprint,
    unit: 'РЗИ-Варна',
    status: 'active',
    registryVersion: 2,
  });

  json('варна', 'progress', 'set', '2.2.3', '--period', '2026-Q3', '--value', '1');
  json('варна', 'exchange', 'export', '--to', 'МЗ', '--out', at('2.myarka.json'));
  const dry = json('мз', 'exchange', 'import', at('2.myarka.json'), '--dry-run');
  const nameless = ['exchange', 'import', at('2.myarka.json'), '--json'];
  const { code, out } = myarka(at('мз'), nameless, { nobody: true });
  expect([code, (JSON.parse(out) as { error: { code: string } }).error.code]).toEqual([
    1,
    'person.missing',
  ]);
  const real = json('мз', 'exchange', 'import', at('2.myarka.json'));
  expect(real).toMatchObject({
    applied: 1,
    known: 0,
    waiting: 0,
    refused: 0,
    changes: 1,
    conflicts: 0,
    gaps: [],
  });
  expect({ ...dry, dryRun: false }).toEqual({ ...real, dryRun: false });
  expect(json('мз', 'db', 'digest')).toEqual(json('варна', 'db', 'digest'));
  expect(json('мз', 'exchange', 'conflicts')).toEqual([]);

  writeFileSync(at('боклук'), 'не е пакет');
  const refused = myarka(at('мз'), ['exchange', 'import', at('боклук'), '--json']);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'exchange.damaged' } });
  const locked = myarka(at('мз'), [
    'exchange',
    'export',
    '--to',
    'all',
    '--out',
    at('x'),
    '--json',
  ]);
  expect(JSON.parse(locked.out)).toMatchObject({ error: { code: 'exchange.passphrase-needed' } });
  expect(
    json('мз', 'exchange', 'revoke', asked.kid, '--root', root(1), '--root', root(2)),
  ).toMatchObject({ version: 3 });
  expect(myarka(at('мз'), ['exchange', 'resolve', 'x']).code).toBe(2);
});
