/** A story told under the clock of its day: whoever opens it today says that today’s clock is right. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startCore } from '../../api/core.ts';
import { callerOf } from '../../api/router.ts';

export const confirmClock = async (dataDir: string): Promise<void> => {
  if (!existsSync(join(dataDir, 'myarka.db'))) return;
  const core = startCore({ dataDir });
  const store = core.context.store();
  if (store.ok && store.value.clockQuestion() !== null)
    await callerOf(core.context).clock.answer({ trueNow: 'shown' });
  core.close();
};
