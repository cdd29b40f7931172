/**
 * The Node side of the desktop application in dist/app: the same folders as in the sources, types
 * stripped, so that paths between files (`../seeds/…`) mean the same there. The preload is the one
 * bundled file, because a sandboxed preload must be a single CommonJS script.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const COMPILER = join(ROOT, 'node_modules/typescript/bin/tsc');
const PROJECT = join(import.meta.dirname, 'app.tsconfig.json');
/** Layers whose files other than code are read at run time. */
const WITH_FILES = ['domain', 'seeds', 'db', 'api'];

export async function buildApp(out: string = join(ROOT, 'dist/app')): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  execFileSync(process.execPath, [COMPILER, '-p', PROJECT, '--outDir', out], { stdio: 'inherit' });
  for (const layer of WITH_FILES) {
    cpSync(join(ROOT, layer), join(out, layer), { recursive: true, filter: isNotCode });
  }
  await buildPreload(join(out, 'electron'));
}

const isNotCode = (path: string): boolean =>
  extname(path) !== '.ts' && basename(path) !== 'tsconfig.json';

async function buildPreload(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'es2024',
      lib: {
        entry: join(ROOT, 'electron/preload.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
      rolldownOptions: { external: ['electron'] },
    },
  });
}
