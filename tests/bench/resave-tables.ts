/** Run by hand: makes the files of tests/fixtures/resaved anew. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { startedCore } from '../api/progress-fixture.ts';
import {
  FILES,
  NOW,
  reportOf,
  resaveByOffice,
  SAVED_AS,
  writeOriginals,
  type SavedAs,
} from '../fixtures/resaved/files.ts';

const OPENPYXL = 'import openpyxl, sys\nopenpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';

const folder = mkdtempSync(join(tmpdir(), 'myarka-resaved-'));
const here = (name: string): string => join(import.meta.dirname, '../fixtures/resaved', name);
const it = await startedCore(NOW);
await reportOf(it);
await writeOriginals(it, folder);
it.stop();
for (const name of FILES) {
  const paths = [join(folder, `${name}.xlsx`), here(`${name}.openpyxl.xlsx`)];
  const { status, stderr } = spawnSync('/usr/bin/python3', ['-c', OPENPYXL, ...paths]);
  if (status !== 0) throw new Error(`openpyxl: ${String(stderr)}`);
}
for (const as of Object.keys(SAVED_AS) as SavedAs[]) {
  resaveByOffice(folder, join(folder, 'saved'), as);
  const kind = extname(as);
  for (const name of FILES)
    renameSync(join(folder, 'saved', `${name}${kind}`), here(`${name}.${as}`));
}
rmSync(folder, { recursive: true });
