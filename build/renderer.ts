/**
 * The window's bundle in dist/renderer, built only when a source is newer than it. It is built
 * aside and moved into place, so that a window being served never sees half of it.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist/renderer');
const SOURCES = [
  'renderer',
  'domain',
  'api',
  'seeds',
  'docs/guide',
  'build/vite.config.ts',
  'package-lock.json',
];

/** Builds the window where it is stale; true where it had to. */
export async function ensureRenderer(): Promise<boolean> {
  if (!isStale()) return false;
  await buildRenderer();
  return true;
}

export async function buildRenderer(): Promise<void> {
  const aside = join(ROOT, `dist/.renderer-${process.pid}`);
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn', build: { outDir: aside } });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  moveIntoPlace(aside);
}

/** Another process may have built the same meanwhile: then its files stand there, and are as good. */
function moveIntoPlace(aside: string): void {
  rmSync(OUT, { recursive: true, force: true });
  try {
    renameSync(aside, OUT);
  } catch (cause) {
    if (!existsSync(OUT)) throw cause;
    rmSync(aside, { recursive: true });
  }
}

function isStale(): boolean {
  const index = join(OUT, 'index.html');
  if (!existsSync(index)) return true;
  const built = statSync(index).mtimeMs;
  return SOURCES.some((source) => newest(join(ROOT, source)) > built);
}

/** Folders count too: their time changes when a file is taken away. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}
