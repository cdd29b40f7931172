/**
 * Where Electron's runtime is, and how to fetch it. It is a download of its own, made by
 * Electron's package on first use; nothing here may ask it merely by importing `electron`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(import.meta.dirname, '../node_modules/electron');
const FETCH_LIMIT_MS = 120_000;

/** The runtime's executable, or null where it was not fetched. */
export function electronBinary(): string | null {
  const note = join(PACKAGE, 'path.txt');
  if (!existsSync(note)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
  const binary = join(folder, readFileSync(note, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** Asks Electron's package to fetch its runtime; null where that fails or takes too long. */
export function fetchElectron(limitMs: number = FETCH_LIMIT_MS): string | null {
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: limitMs,
  });
  return electronBinary();
}
