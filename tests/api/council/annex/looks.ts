/** Pages as an independent program draws them (poppler), where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0;

/** The pictures of pages, from one to another. */
export const looks = (pdf: Uint8Array, from: number, to: number): Buffer[] => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-look-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    const range = ['-r', '50', '-f', String(from), '-l', String(to)];
    spawnSync('pdftoppm', [...range, join(folder, 'in.pdf'), join(folder, 'p')]);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
    return pictures.toSorted().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
