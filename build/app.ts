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
const OUT = join(ROOT, 'dist/app');
/** Layers whose files other than code are read at run time. */
const WITH_FILES = ['domain', 'seeds', 'db', 'api'];

export async function buildApp(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(import.meta.dirname, 'app.tsconfig.json')], {
    stdio: 'inherit',
  });
  for (const layer of WITH_FILES) {
    cpSync(join(ROOT, layer), join(OUT, layer), { recursive: true, filter: isNotCode });
  }
  await buildPreload();
}

const isNotCode = (path: string): boolean =>
  extname(path) !== '.ts' && basename(path) !== 'tsconfig.json';

async function buildPreload(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(OUT, 'electron'),
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
