/**
 * The core inside the utility process: windows' ports come from the main process and are attached to
 * the core; a file that was opened from the desktop is read here, not in the main process, and pushed
 * to the windows as an event.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MessagePortMain, ParentPort } from 'electron';
import type { Port } from '../api/port.ts';
import type { FromCore, ToCore } from './messages.ts';

export interface HostedCore {
  readonly attach: (port: Port) => () => void;
  /** Signs what waits, where that asks nobody for anything, and copies what is new. */
  readonly seal: () => Promise<void>;
  readonly close: () => void;
}

export interface CoreHostDeps {
  readonly parent: Pick<ParentPort, 'on' | 'postMessage'>;
  /** Null where another window host works with the same data. */
  readonly start: () => HostedCore | null;
  readonly exit: () => void;
}

/** A package of reports is a few megabytes; what is larger goes through the window's own import. */
const MAX_OPENED_BYTES = 64 * 1024 * 1024;

const portOf = (port: MessagePortMain): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.on('message', ({ data }) => listener(data));
    port.start();
  },
  close: () => port.close(),
});

/** The event that carries a file opened from the desktop; a file that cannot be read says so. */
async function openedFile(path: string): Promise<object> {
  const name = basename(path);
  try {
    const found = await stat(path);
    // A pipe would be waited on for ever.
    if (!found.isFile()) return { kind: 'file', name, problem: 'unreadable' };
    if (found.size > MAX_OPENED_BYTES) return { kind: 'file', name, problem: 'too-large' };
    return { kind: 'file', name, text: await readFile(path, 'utf8') };
  } catch {
    return { kind: 'file', name, problem: 'unreadable' };
  }
}

export function hostCore({ parent, start, exit }: CoreHostDeps): void {
  const core = start();
  if (core === null) parent.postMessage({ kind: 'locked' } satisfies FromCore);
  const ports = new Set<Port>();
  /** Said before any window was there to hear it. */
  const unheard: object[] = [];
  const tell = (event: object): void => {
    if (ports.size === 0) unheard.push(event);
    for (const port of ports) port.post({ event });
  };

  const attach = (main: MessagePortMain): void => {
    if (core === null) return;
    const port = portOf(main);
    const detach = core.attach(port);
    ports.add(port);
    unheard.splice(0).forEach(tell);
    main.on('close', () => {
      ports.delete(port);
      detach();
    });
  };
  /** One after the other, in the order in which they were opened. */
  let reading = Promise.resolve();
  const show = (path: string): void => {
    reading = reading.then(async () => tell(await openedFile(path)));
  };

  const end = async (): Promise<void> => {
    await core?.seal();
    core?.close();
    exit();
  };

  parent.on('message', ({ data, ports: given }) => {
    const message = data as ToCore;
    switch (message.kind) {
      case 'attach':
        return given.forEach(attach);
      case 'open-file':
        return show(message.path);
      case 'saved':
        return tell(message.saved);
      case 'woke':
        return tell({ kind: 'changed' });
      case 'vault-answer':
        return;
      case 'close':
        return void end();
      default:
        return message satisfies never;
    }
  });
}
