/**
 * What docs/exchange.md shows for openssl, Python and npm `jose` is run as it stands there, on a package
 * as the application makes it: verified where it is whole, refused where a letter was altered.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, importJWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Registry, Tray } from '../../../domain/exchange/types.ts';
import { PYTHON } from '../../fixtures/second-reader.ts';
import { enrolled, foundMinistry } from './installation.ts';

const DOC = readFileSync(new URL('../../../docs/exchange.md', import.meta.url), 'utf8');

/** The one block of that language in the section on verifying elsewhere. */
const blockOf = (language: string): string => {
  const section = DOC.slice(DOC.indexOf('## 19. '));
  const [, block] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(section) ?? [];
  if (block === undefined) throw new Error(`no ${language} in docs/exchange.md`);
  return block;
};

let folder = '';
let tray: Tray;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-interop-'));
  const ministry = await foundMinistry();
  const varna = await enrolled(ministry, 'РЗИ-Варна');
  varna.take(ministry.send('all').bytes);
  await varna.call.progress.reports.set({
    entries: [{ measure: '2.2.3', period: '2026-Q3', value: '1', note: 'по договор' }],
  });
  tray = JSON.parse(Buffer.from(varna.send('МЗ', true).bytes).toString()) as Tray;
  [ministry, varna].forEach((one) => one.stop());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same package; `altered`: a letter of its first entry is another one. */
const packageFile = (altered: boolean): string => {
  const [first = '', ...rest] = tray.entries;
  const at = first.indexOf('.') + 20;
  const letter = first[at] === 'A' ? 'B' : 'A';
  const entry = altered ? `${first.slice(0, at)}${letter}${first.slice(at + 1)}` : first;
  const path = join(folder, 'P.myarka');
  writeFileSync(path, JSON.stringify({ ...tray, entries: [entry, ...rest] }));
  return path;
};

const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const run = (command: string, args: readonly string[]) => {
  const { stdout, status } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { out: stdout, status };
};

test.skipIf(!has('jq', '--version') || !has('openssl', 'version'))('openssl', () => {
  packageFile(false);
  const { out } = run('sh', ['-c', blockOf('sh')]);
  expect(out).toContain('Signature Verified Successfully');
  expect(out).toContain('"hlc"');
  packageFile(true);
  expect(run('sh', ['-c', blockOf('sh')]).out).not.toContain('Signature Verified Successfully');
});

test('Python', ({ skip }) => {
  skip(PYTHON === null, 'no Python 3 with the package cryptography here');
  const script = join(folder, 'verify.py');
  writeFileSync(script, blockOf('python'));
  const { out, status } = run(PYTHON ?? '', [script, packageFile(false)]);
  expect(status).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(tray.entries.length);
  expect(out).toContain('РЗИ-Варна main 1');
  expect(run(PYTHON ?? '', [script, packageFile(true)]).status).not.toBe(0);
});

type Verify = (entry: string, jwk: object) => Promise<{ payload: Uint8Array }>;

test('jose', async () => {
  const [, code = ''] = /from 'jose';\n([^]*)/.exec(blockOf('js')) ?? [];
  const given = ['compactVerify', 'importJWK'];
  const make = `return async (entry, jwk) => { ${code} return { protectedHeader, payload }; }`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the document's own lines are what is tested
  const verify = new Function(...given, make)(compactVerify, importJWK) as Verify;
  const payload = Buffer.from(tray.registries.at(-1)?.payload ?? '', 'base64url').toString();
  const { keys } = JSON.parse(payload) as Registry;
  const kidOf = (jws: string): string =>
    (JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { kid: string })
      .kid;
  const jwkOf = (jws: string): object => ({ ...keys[kidOf(jws)]?.jwk });
  for (const entry of tray.entries)
    expect((await verify(entry, jwkOf(entry))).payload.length).toBeGreaterThan(0);
  const [first = ''] = (JSON.parse(readFileSync(packageFile(true), 'utf8')) as Tray).entries;
  await expect(verify(first, jwkOf(first))).rejects.toThrow('signature verification failed');
});
