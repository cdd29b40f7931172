/**
 * A data folder as somebody has it who works: with the plan, a name, and a clock that is right. A story
 * told under the clock of its day ends with the word that today's is right.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';

const FILE = 'myarka.db';

/** The plan alone and a name, made once in a process and copied: half a second less for every test. */
let fresh: string | undefined;
const freshFile = (): string => {
  if (fresh === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'myarka-fresh-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    startNamed({ dataDir: folder }).close();
    fresh = join(folder, FILE);
  }
  return fresh;
};

export const settle = async (dataDir: string): Promise<void> => {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) return copyFileSync(freshFile(), file);
  const core = startNamed({ dataDir });
  const store = core.context.store();
  const { clock } = callerOf(core.context);
  if (store.ok && store.value.clockQuestion() !== null)
    await clock.answer({ trueNow: (await clock.state()).now });
  core.close();
};
