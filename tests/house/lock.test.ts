/** That `npm ci` can work on every system: npm refuses a lock that leaves out an optional package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completed, missingFrom, type Lock } from '../../build/lock.ts';

const asksFor = (name: string): Lock => ({
  packages: { 'node_modules/tool': { dev: true, optionalDependencies: { [name]: '1.2.3' } } },
});

describe('the lock', () => {
  test('knows every optional package that is asked for (else: npm run lock)', () => {
    const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    expect(missingFrom(JSON.parse(text) as Lock)).toEqual([]);
  });

  test('names no place that packages come from', () => {
    const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    expect(text).not.toContain('"resolved"');
  });

  test.each([
    ['@tool/binding-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@tool/win32-x64', { os: ['win32'], cpu: ['x64'] }],
    ['tool-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@tool/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@tool/binding-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@tool/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@tool/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
  ])('is completed by %s for its system alone', (name, system) => {
    expect(completed(asksFor(name)).packages[`node_modules/${name}`]).toEqual({
      version: '1.2.3',
      dev: true,
      optional: true,
      ...system,
    });
  });

  test('is not completed by a package whose name says no system', () => {
    expect(missingFrom(completed(asksFor('fsevents')))).toHaveLength(1);
  });
});
