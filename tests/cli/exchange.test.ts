/** The command line as the contract has it; nothing but the folders is kept between two calls. */
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

test(
  'a unit closes and its keys end: at once, after a wrong word, and by itself',
  { timeout: 300_000 },
  () => {
    const world = mkdtempSync(join(folder, 'звена-'));
    const within = (name: string): string => join(world, name);
    const own = (n: number): string => join(within('корени'), `root-${n}.myarka-key.json`);
    const roots = ['--root', own(1), '--root', own(2)];
    const inWorld = <T = Record<string, unknown>>(unit: string, ...args: string[]): T =>
      myarkaJson<T>(within(unit), [...args, '--passphrase-file', passphrase]);
    const found = ['exchange', 'found', '--root-keys', '2', '--threshold', '2'];
    inWorld('мз', ...found, '--out', within('корени'));
    const units = ['РЗИ-Видин', 'РЗИ-Ямбол'];
    for (const unit of units) {
      const request = ['exchange', 'request', '--unit', unit, '--label', 'стая 1'];
      inWorld(unit, ...request, '--out', within(`заявка-${unit}`));
      const enrol = ['exchange', 'enrol', within(`заявка-${unit}`), '--role'];
      const secretary = [...enrol, 'council.secretary', ...roots];
      const odd = myarka(within('мз'), [...secretary, '--passphrase-file', passphrase, '--json']);
      expect(JSON.parse(odd.out)).toMatchObject({ error: { code: 'exchange.enrol-asks' } });
      expect(odd.err).toContain('--sure');
      const dry = myarka(within('мз'), [...enrol, 'council.secretary', '--dry-run']);
      expect(dry.out).toMatch(/нов ключ[^]*--sure/u);
      inWorld('мз', ...enrol, 'unit.reporter', ...roots);
    }
    const [first = '', second = ''] = units;
    const act = ['--from', '01.10.2026', '--act', 'ПМС № 210'];
    const early = myarka(within('мз'), ['exchange', 'retire-unit', first, ...roots, '--json']);
    expect(JSON.parse(early.out)).toMatchObject({ error: { code: 'exchange.unit-stands' } });
    // Without its key files nothing is written.
    const bare = myarka(within('мз'), ['plan', 'units', 'close', first, ...act, '--end-keys']);
    expect(bare.code).toBe(2);
    // Keys and a word for what nobody asked for are no part of the act.
    const alone = myarka(within('мз'), [
      'plan',
      'units',
      'close',
      first,
      ...act,
      ...roots,
      '--sure',
    ]);
    expect(alone.code).toBe(2);
    expect(alone.err).toContain('Излишно без --end-keys: --root, --sure. Нищо не е направено.');
    expect(inWorld<{ acts: unknown[] }>('мз', 'plan', 'units').acts).toEqual([]);

    const merge = ['plan', 'units', 'merge', first, '--into', 'РЗИ-Монтана', ...act, '--end-keys'];
    expect(inWorld('мз', ...merge, ...roots)).toMatchObject({ ended: { version: 4 } });

    const close = ['plan', 'units', 'close', second, ...act, '--end-keys', '--root', own(1)];
    const few = myarka(within('мз'), [...close, '--passphrase-file', passphrase, '--json']);
    expect(few.code).toBe(1);
    expect(JSON.parse(few.out)).toMatchObject({ error: { code: 'unit-act.keys-left' } });
    expect(few.err).toMatch(/Актът за РЗИ-Ямбол е записан.*exchange retire-unit/u);
    expect(myarka(within('мз'), ['plan', 'units']).out).toMatch(
      /Ключът на РЗИ-Ямбол .*exchange retire-unit РЗИ-Ямбол/u,
    );
    const dry = myarka(within('мз'), ['exchange', 'retire-unit', second, '--dry-run']);
    expect(dry.out).toMatch(
      /„стая 1“ \(\d{5} \d{5}…\): Тук няма нищо от него; нищо не се приема\./u,
    );
    expect(inWorld('мз', 'exchange', 'retire-unit', second, ...roots)).toMatchObject({
      version: 5,
    });
    const { acts } = inWorld<{ acts: { id: string; unit: string }[] }>('мз', 'plan', 'units');
    const { id = '' } = acts.find(({ unit }) => unit === second) ?? {};
    expect(myarka(within('мз'), ['plan', 'units', 'remove-act', id]).out).toContain(
      'РЗИ-Ямбол съществува, а всичките му ключове са приключени',
    );
  },
);
