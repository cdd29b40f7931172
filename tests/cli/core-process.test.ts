/** The core's process when its host ends in the middle of an answer. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORE_FLAGS } from '../../cli/serve/core-flags.ts';

const ENTRY = join(import.meta.dirname, '../../cli/serve/core-entry.ts');

test('a host that ends while answers are on their way ends the core without a stack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-core-process-'));
  const child = fork(ENTRY, [folder], { silent: true, execArgv: [...CORE_FLAGS] });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(child, 'exit');
  child.send({ channel: 1, kind: 'open' });
  const ask = (id: number): void =>
    void child.send({
      channel: 1,
      kind: 'message',
      message: { id, type: 'query', path: 'app.status' },
    });
  ask(0);
  await once(child, 'message');
  for (let id = 1; id <= 500; id += 1) ask(id);
  await once(child, 'message');
  child.disconnect();
  expect(await ended).toEqual([0, null]);
  expect(complaints).toBe('');
  rmSync(folder, { recursive: true });
}, 60_000);
