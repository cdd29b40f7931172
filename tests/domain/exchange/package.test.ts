/** Whole packages: every bit of a small one turned, limits, and openssl as a witness. */
import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTools } from '../../../db/exchange/tools.ts';
import {
  checkBlobs,
  checkEntry,
  openPackage,
  readTray,
  type CheckedEntry,
  type Trouble,
} from '../../../domain/exchange/package.ts';
import { extendChain } from '../../../domain/exchange/registry.ts';
import { LIMITS } from '../../../domain/exchange/types.ts';
import { ok, unwrap, type Result } from '../../../domain/kernel/result.ts';
import { deployment, entriesOf, packageOf } from '../../bench/exchange-packages.ts';

const tools = createTools();
const d = deployment();
const chain = unwrap(extendChain([], [d.registry], tools));
const entries = entriesOf(d, 6, 3);
const bytes = packageOf(d, entries);

interface Whole {
  readonly signerKnown: boolean;
  readonly entries: readonly CheckedEntry[];
}
/** All of a package, as the import reads it piece by piece. */
const read = (data: Uint8Array): Result<Whole, Trouble> => {
  const pack = openPackage(data, chain, tools);
  if (!pack.ok) return pack;
  const read: CheckedEntry[] = [];
  for (const jws of pack.value.entries) {
    const entry = checkEntry(jws, pack.value, () => false, tools);
    if (!entry.ok) return entry;
    read.push(entry.value);
  }
  const blobs = checkBlobs(pack.value, tools);
  return blobs.ok ? ok({ signerKnown: pack.value.signerKnown, entries: read }) : blobs;
};
const idsOf = ({ entries: all }: Whole, which: CheckedEntry['as']): string[] =>
  all.filter(({ as }) => as === which).map(({ entry }) => entry.id);
const ids = idsOf(unwrap(read(bytes)), 'fresh');

test('every single bit of a package turned: refused, or an entry of a key that nobody knows', () => {
  expect(ids).toHaveLength(2);
  const problems = new Set<string>();
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const turned = Buffer.from(bytes);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const result = read(turned);
    const untouched = result.ok && idsOf(result.value, 'fresh').every((id) => ids.includes(id));
    const stranger = result.ok && idsOf(result.value, 'unknown-key').length === 1;
    const told = result.ok && (!result.value.signerKnown || stranger);
    expect(!result.ok || (untouched && told)).toBe(true);
    problems.add(result.ok ? 'unknown key' : result.error.kind);
  }
  expect(problems).toEqual(
    new Set(['damaged', 'changed', 'newer', 'foreign', 'unknown key', 'registry-untrusted']),
  );
});

test('cut off at every length: damaged', () => {
  for (let length = 0; length < bytes.length; length += 7)
    expect(read(bytes.subarray(0, length))).toMatchObject({
      ok: false,
      error: { kind: 'damaged' },
    });
});

test('more entries than a package may hold, and a file above the size', () => {
  const tray = unwrap(readTray(bytes, tools));
  const withEntries = (n: number) =>
    Buffer.from(JSON.stringify({ ...tray, entries: Array.from({ length: n }, () => 'а') }));
  expect(readTray(withEntries(LIMITS.entries), tools).ok).toBe(true);
  expect(readTray(withEntries(LIMITS.entries + 1), tools)).toMatchObject({
    ok: false,
    error: { kind: 'damaged' },
  });
  expect(readTray(Buffer.alloc(LIMITS.file + 1), tools)).toMatchObject({
    ok: false,
    error: { kind: 'too-big' },
  });
});

test('an entry as a stranger made it does not pass for a known key', () => {
  const other = deployment();
  const tray = unwrap(readTray(bytes, tools));
  const mixed = (entry: string) => read(Buffer.from(JSON.stringify({ ...tray, entries: [entry] })));
  const [foreign = ''] = entriesOf(other, 1);
  expect(idsOf(unwrap(mixed(foreign)), 'unknown-key')).toHaveLength(1);
  const [wrongNet = ''] = entriesOf({ ...d, net: other.net }, 1);
  expect(mixed(wrongNet)).toMatchObject({ ok: false, error: { kind: 'foreign' } });
});

test('openssl verifies an entry, and refuses another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-openssl-'));
  const path = (name: string): string => join(folder, name);
  const [jws = ''] = entries;
  const at = jws.lastIndexOf('.');
  writeFileSync(
    path('key.pem'),
    createPublicKey({ key: { ...d.unit.jwk }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    }),
  );
  writeFileSync(path('signed'), jws.slice(0, at));
  writeFileSync(path('other'), `${jws.slice(0, at)}A`);
  writeFileSync(path('signature'), Buffer.from(jws.slice(at + 1), 'base64url'));
  const verify = (file: string): string => {
    const args = [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      path('key.pem'),
      '-rawin',
      '-in',
      path(file),
      '-sigfile',
      path('signature'),
    ];
    try {
      return execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
    } catch {
      return 'refused';
    }
  };
  expect([verify('signed'), verify('other')]).toEqual([
    'Signature Verified Successfully',
    'refused',
  ]);
  rmSync(folder, { recursive: true, force: true });
});
