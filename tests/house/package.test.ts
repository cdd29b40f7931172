/**
 * The package as electron-builder makes it, around a stand-in for Electron's distribution: what lies
 * in it, and that the core starts out of it and typesets. Electron itself is not run.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../build/app.ts';
import config from '../../build/electron-builder.ts';
import { missingNatives } from '../../build/natives.ts';
import { ensureRenderer } from '../../build/renderer.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What Electron’s binaries carry before their fuses, and a wire of nine. */
const BINARY = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
]);

const CORE = `
const [folder, data] = process.argv.slice(1);
const { startCore } = await import(folder + '/dist/app/api/core.js');
const { callerOf } = await import(folder + '/dist/app/api/router.js');
const { newTypesetter } = await import(folder + '/dist/app/api/pdf/typeset.js');
const core = startCore({ dataDir: data });
const { measures } = await callerOf(core.context).plan.plan({});
const pdf = newTypesetter().typeset({ source: '= Мярка', data: {}, standard: 'a-2a' });
console.log(JSON.stringify({ measures: measures.length, pages: pdf.ok && pdf.value.pages }));
core.close();
`;

const work = mkdtempSync(join(tmpdir(), 'myarka-package-'));
const resources = join(work, 'out/linux-unpacked/resources');
const archive = join(resources, 'app.asar');

const standIn = (): string => {
  const folder = join(work, 'electron');
  for (const inside of ['locales', 'resources'])
    mkdirSync(join(folder, inside), { recursive: true });
  writeFileSync(join(folder, 'electron'), BINARY);
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/bg.pak'])
    writeFileSync(join(folder, name), '45.4.1');
  return folder;
};

beforeAll(async () => {
  await ensureRenderer();
  await buildApp();
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      ...config,
      electronDist: standIn(),
      directories: { ...config.directories, output: join(work, 'out') },
    },
  });
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the package for Linux', () => {
  test('holds the built application and nothing of its sources', () => {
    const tops = new Set(
      listPackage(archive, { isPack: false }).map((path) => path.split('/')[1] ?? ''),
    );
    expect([...tops].toSorted()).toEqual(['dist', 'node_modules', 'package.json']);
  });

  test('holds the natives of its own system only, and no package of the window', () => {
    const modules = join(resources, 'app.asar.unpacked/node_modules');
    expect(readdirSync(join(modules, 'better-sqlite3/prebuilds'))).toEqual(['linux-x64.node']);
    expect(readdirSync(join(modules, '@myriaddreamin')).toSorted()).toEqual([
      'typst-ts-node-compiler',
      'typst-ts-node-compiler-linux-x64-gnu',
    ]);
    const packed = listPackage(archive, { isPack: false }).join('\n');
    for (const name of ['react', '@mantine', '@tanstack', 'typescript'])
      expect(packed).not.toContain(`/node_modules/${name}/`);
  });

  test('starts its core, reads the plan and typesets out of the archive’s own files', () => {
    const folder = join(work, 'extracted');
    extractAll(archive, folder);
    const said = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', CORE, folder, join(work, 'data')],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(said)).toEqual({ measures: 72, pages: 1 });
  });
});

test.each([
  ['win32', Arch.x64, ['win32-x64.node', 'win32-x64-msvc', 'vcruntime140.dll']],
  ['darwin', Arch.arm64, ['darwin-arm64.node', 'typst-ts-node-compiler-darwin-arm64']],
])('a package for %s without its native files is not made', (electronPlatformName, arch, names) => {
  const packager = { appInfo: { productFilename: 'Myarka' } };
  const missing = missingNatives({ electronPlatformName, arch, appOutDir: work, packager });
  expect(missing).toHaveLength(names.length);
  names.forEach((name, i) => expect(missing[i]).toContain(name));
});
