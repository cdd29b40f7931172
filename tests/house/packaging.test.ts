/** What ships: the fuses that are set, and the doors of Electron that no file of ours opens. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import config from '../../build/electron-builder.ts';
import { flip } from '../../build/fuses.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What Electron’s binaries carry before their fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ALL_ON = String.fromCodePoint(FuseState.ENABLE).repeat(9);

/** A stand-in for Electron's binary: some bytes, and its fuse wire of version 1 with nine fuses. */
function binaryIn(folder: string, name: string): string {
  const path = join(folder, name);
  const wire = Buffer.from([1, 9]);
  writeFileSync(path, Buffer.concat([Buffer.from(`bytes${SENTINEL}`), wire, Buffer.from(ALL_ON)]));
  return path;
}

describe('the fuses', () => {
  test.each([
    ['linux', 'myarka'],
    ['win32', 'Myarka.exe'],
  ])('of a package for %s are all set', async (electronPlatformName, name) => {
    const appOutDir = mkdtempSync(join(tmpdir(), 'myarka-fuses-'));
    const binary = binaryIn(appOutDir, name);
    const packager = { appInfo: { productFilename: 'Myarka' } };
    await flip({ packager, appOutDir, electronPlatformName });
    const wire = (await getCurrentFuseWire(binary)) as unknown as Record<number, FuseState>;
    const on = Object.values(FuseV1Options).filter(
      (fuse) => typeof fuse === 'number' && wire[fuse] === FuseState.ENABLE,
    );
    expect(on).toEqual([
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.WasmTrapHandlers,
    ]);
  });

  test('without a binary to set them in are an error, not a silence', async () => {
    const packager = { appInfo: { productFilename: 'Myarka' } };
    const packed = { packager, appOutDir: '/nowhere', electronPlatformName: 'linux' };
    await expect(flip(packed)).rejects.toThrow('No Electron');
  });
});

describe('the package', () => {
  test('keeps native files outside the archive and compiles nothing', () => {
    expect(config).toMatchObject({ asar: true, npmRebuild: false });
    expect(config.asarUnpack).toEqual([
      'node_modules/better-sqlite3/**',
      'node_modules/@myriaddreamin/**',
    ]);
  });

  test('is built for the three systems and opens packages of ours', () => {
    expect(config.win?.target).toMatchObject([{ target: 'nsis' }, { target: 'portable' }]);
    expect(config.mac).toMatchObject({ target: [{ target: 'dmg' }] });
    expect(config.linux?.target).toEqual(['AppImage', 'deb']);
    expect(config.fileAssociations).toMatchObject([{ ext: 'myarka', name: 'Myarka.Package' }]);
  });

  test('brings a command line for Windows that waits and hands on the exit code', () => {
    expect(config.win?.extraFiles).toContainEqual({
      from: 'build/resources',
      to: '.',
      filter: ['myarka.cmd'],
    });
    const text = readFileSync(join(ROOT, 'build/resources/myarka.cmd'), 'utf8');
    // Not through `start`, which would not wait.
    expect(text.split('\r\n').at(-2)).toBe('"%~dp0Myarka.exe" --cli %*');
  });

  test('starts at the file that package.json names and the build makes', () => {
    const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
    expect((JSON.parse(text) as { main: string }).main).toBe('dist/app/electron/main.js');
  });
});

describe('no file of the shell uses', () => {
  const sources = readdirSync(join(ROOT, 'electron'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(ROOT, 'electron', name), 'utf8')] as const);

  test.each([
    'ipcMain',
    'contextBridge',
    'openExternal',
    'executeJavaScript',
    'enableBlinkFeatures',
    'file://',
    'ELECTRON_RUN_AS_NODE',
  ])('%s', (word) => {
    expect(sources.filter(([, text]) => text.includes(word)).map(([name]) => name)).toEqual([]);
  });
});
