/**
 * The desktop application as it is packaged: the built core runs in a Node process (Electron's own is
 * not here) and answers a window; the built preload is one script that hands on one port.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../build/app.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, `dist/.app-test-${process.pid}`);

beforeAll(() => buildApp(OUT));
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

describe('the built core', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'myarka-built-'));
  const started: ChildProcess[] = [];
  afterEach(() => started.splice(0).forEach((core) => core.kill('SIGKILL')));

  function start(): ChildProcess {
    const execArgv = ['--import', join(import.meta.dirname, 'parent-port.ts')];
    const core = fork(join(OUT, 'electron/core.js'), [dataDir], { execArgv });
    started.push(core);
    return core;
  }

  async function ask(core: ChildProcess, path: string): Promise<unknown> {
    core.send({ kind: 'window', data: { id: 1, type: 'query', path } });
    const [answer] = (await once(core, 'message')) as [unknown];
    return answer;
  }

  test('opens the data, answers a window, and a second one on the same folder is refused', async () => {
    const core = start();
    core.send({ kind: 'attach' });
    expect(await ask(core, 'app.status')).toMatchObject({ id: 1, result: { ready: true } });

    const second = start();
    const [said] = (await once(second, 'message')) as [unknown];
    expect(said).toEqual({ kind: 'locked' });
    second.send({ kind: 'close' });
    expect(await once(second, 'exit')).toEqual([0, null]);

    core.send({ kind: 'close' });
    expect(await once(core, 'exit')).toEqual([0, null]);
  });

  test('killed while it works, it opens the same data again', async () => {
    const core = start();
    core.send({ kind: 'attach' });
    await ask(core, 'app.status');
    core.kill('SIGKILL');
    await once(core, 'exit');
    const next = start();
    next.send({ kind: 'attach' });
    expect(await ask(next, 'app.status')).toMatchObject({ result: { ready: true } });
    next.send({ kind: 'close' });
    await once(next, 'exit');
  });
});

test('the built preload gives the page the port that came, and nothing else', () => {
  const script = readFileSync(join(OUT, 'electron/preload.cjs'), 'utf8');
  const asked: string[] = [];
  const posted: unknown[] = [];
  let deliver: (event: object) => void = () => undefined;
  const on = (channel: string, listener: typeof deliver): void => {
    asked.push(channel);
    deliver = listener;
  };
  const window = { postMessage: (...args: unknown[]) => posted.push(args) };
  const modules: string[] = [];
  const require = (name: string): object => {
    modules.push(name);
    return { ipcRenderer: { on } };
  };
  runInNewContext(script, { require, window, exports: {}, module: {} });
  expect(modules).toEqual(['electron']);
  expect(asked).toEqual(['myarka:port']);
  expect(Object.keys(window)).toEqual(['postMessage']);
  deliver({ ports: ['the port'] });
  expect(posted).toEqual([['myarka:port', 'app://myarka', ['the port']]]);
});

describe('the built program as a command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-typed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...typed: string[]) => {
    const electron = join(import.meta.dirname, 'electron-module.ts');
    const args = ['--import', electron, join(OUT, 'electron/main.js'), '--cli', ...typed];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  test('the verbs of myarka, their words and their exit codes, without a window', () => {
    const data = join(folder, 'data');
    const made = run(
      'init',
      '--unit',
      'РЗИ-Варна',
      '--person',
      'Иванова',
      '--json',
      '--data',
      data,
    );
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({ unit: 'РЗИ-Варна', measures: 72 });
    const whole = run('db', 'check', '--data', data);
    expect(whole).toMatchObject({ code: 0, err: '' });
    const copy = join(folder, 'копие.db');
    expect(run('db', 'backup', '--out', copy, '--data', data).code).toBe(0);
    expect(run('db', 'restore', copy, '--data', data).code).toBe(0);
    expect(run('plan', 'measures', 'излишно', '--data', data)).toMatchObject({ code: 2, out: '' });
    expect(run('няма-такава').err).toContain('Употреба:');
  });

  test('serve is not one of them, and it is said', () => {
    expect(run('serve')).toEqual({
      code: 2,
      out: '',
      err: '„serve“ го няма в инсталираната програма: отворете прозореца ѝ. Нищо не е пуснато.\n',
    });
  });
});
