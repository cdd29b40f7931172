import { EventEmitter } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Port } from '../../api/port.ts';
import { hostCore } from '../../electron/core-host.ts';
import { FakePort } from './stand-in.ts';

class Parent extends EventEmitter {
  readonly posted: unknown[] = [];
  postMessage = (message: unknown): number => this.posted.push(message);
  say = (data: unknown, ports: FakePort[] = []): boolean => this.emit('message', { data, ports });
}

function hosted() {
  const parent = new Parent();
  const attached: Port[] = [];
  const calls: string[] = [];
  const core = {
    attach: (port: Port) => {
      attached.push(port);
      return () => void calls.push('detached');
    },
    seal: () => {
      calls.push('sealed');
      return Promise.resolve();
    },
    close: () => void calls.push('closed'),
  };
  const deps = { parent, start: () => core, exit: () => void calls.push('exit') };
  hostCore(deps);
  return { parent, attached, calls };
}

describe('the core’s process', () => {
  test('attaches each port, both ways', () => {
    const { parent, attached } = hosted();
    const wire = new FakePort();
    parent.say({ kind: 'attach' }, [wire]);
    const heard: unknown[] = [];
    attached[0]!.onMessage((message) => heard.push(message));
    expect(wire.started).toBe(true);
    wire.emit('message', { data: { id: 1 } });
    expect(heard).toEqual([{ id: 1 }]);
    attached[0]!.post({ id: 1, result: 2 });
    expect(wire.posted).toEqual([{ id: 1, result: 2 }]);
    attached[0]!.close();
    expect(wire.closed).toBe(true);
  });

  test('lets go of a port whose window has gone', () => {
    const { parent, calls } = hosted();
    const wire = new FakePort();
    parent.say({ kind: 'attach' }, [wire]);
    wire.emit('close');
    expect(calls).toEqual(['detached']);
  });

  test('signs what waits and closes its files before it ends', async () => {
    const { parent, calls } = hosted();
    parent.say({ kind: 'close' });
    await vi.waitFor(() => expect(calls).toEqual(['sealed', 'closed', 'exit']));
  });

  test('says so when another window works with the data', async () => {
    const parent = new Parent();
    const exit = vi.fn<() => void>();
    hostCore({ parent, start: () => null, exit });
    expect(parent.posted).toEqual([{ kind: 'locked' }]);
    parent.say({ kind: 'attach' }, [new FakePort()]);
    parent.say({ kind: 'close' });
    await vi.waitFor(() => expect(exit).toHaveBeenCalledOnce());
  });
});

describe('a file opened from the desktop', () => {
  test('before a window is there waits for it, and several keep their order', async () => {
    const { parent } = hosted();
    const folder = mkdtempSync(join(tmpdir(), 'myarka-open-'));
    for (const name of ['а', 'б', 'в']) {
      writeFileSync(join(folder, `${name}.myarka`), 'x'.repeat(name === 'а' ? 1_000_000 : 1));
      parent.say({ kind: 'open-file', path: join(folder, `${name}.myarka`) });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    const wire = new FakePort();
    parent.say({ kind: 'attach' }, [wire]);
    await vi.waitFor(() => expect(wire.posted).toHaveLength(3));
    expect(wire.posted).toMatchObject(
      ['а', 'б', 'в'].map((name) => ({ event: { name: `${name}.myarka` } })),
    );
  });

  async function shown(path: string): Promise<unknown> {
    const { parent } = hosted();
    const wire = new FakePort();
    parent.say({ kind: 'attach' }, [wire]);
    parent.say({ kind: 'open-file', path });
    await vi.waitFor(() => expect(wire.posted).toHaveLength(1));
    return wire.posted[0];
  }

  test('reaches the window by name and text', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'myarka-open-')), 'РЗИ.myarka.json');
    writeFileSync(path, '{"здраве":1}');
    expect(await shown(path)).toEqual({
      event: { kind: 'file', name: 'РЗИ.myarka.json', text: '{"здраве":1}' },
    });
  });

  test('that cannot be read says so', async () => {
    expect(await shown('/nowhere/x.myarka.json')).toEqual({
      event: { kind: 'file', name: 'x.myarka.json', problem: 'unreadable' },
    });
  });
});
