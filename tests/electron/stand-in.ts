/**
 * Stands in for Electron's module at the one boundary where tests cannot have it: event emitters
 * that remember what was asked of them. Nothing of ours is replaced.
 */
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineOf, type Facts } from '../../api/program-log.ts';
import { supportData } from '../../api/support/data.ts';
import type { ShellDeps } from '../../electron/shell.ts';

type WindowOptions = Parameters<ShellDeps['createWindow']>[0];

export class FakePort extends EventEmitter {
  readonly posted: unknown[] = [];
  started = false;
  closed = false;
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  start(): void {
    this.started = true;
  }
  close(): void {
    this.closed = true;
  }
}

export class FakeCore extends EventEmitter {
  readonly got: { message: unknown; ports: FakePort[] }[] = [];
  killed = false;
  postMessage(message: unknown, ports: FakePort[] = []): void {
    this.got.push({ message, ports });
    if ((message as { kind: string }).kind === 'close') setImmediate(() => this.emit('exit', 0));
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
}

export class FakeContents extends EventEmitter {
  readonly got: { channel: string; ports: FakePort[] }[] = [];
  onOpen: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.onOpen = handler;
  }
  postMessage(channel: string, _message: unknown, ports: FakePort[]): void {
    this.got.push({ channel, ports });
  }
  printed = 0;
  print(): void {
    this.printed += 1;
  }
}

/** A file on its way from the page to the disk. */
export class FakeDownload extends EventEmitter {
  readonly place: string;
  constructor(place: string) {
    super();
    this.place = place;
  }
  getSavePath = (): string => this.place;
  getFilename = (): string => 'отчет.xlsx';
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly calls: string[] = [];
  url = '';
  minimized = false;
  readonly options: WindowOptions;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
  }
  loadURL(url: string): Promise<void> {
    this.url = url;
    return Promise.resolve();
  }
  show = (): number => this.calls.push('show');
  focus = (): number => this.calls.push('focus');
  restore = (): number => this.calls.push('restore');
  maximize = (): number => this.calls.push('maximize');
  reload = (): number => this.calls.push('reload');
  isMinimized = (): boolean => this.minimized;
  isMaximized = (): boolean => false;
  destroyed = false;
  isDestroyed = (): boolean => this.destroyed;
  getNormalBounds = (): object => ({ x: 40, y: 30, width: 1000, height: 700 });
}

type Handler = (...args: never[]) => unknown;

export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  spellChecker = true;
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.keep('request', handler) };
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => this.keep(`scheme ${scheme}`, handler),
  };
  setPermissionRequestHandler = (handler: Handler): void => this.keep('permission', handler);
  setPermissionCheckHandler = (handler: Handler): void => this.keep('check', handler);
  setDevicePermissionHandler = (handler: Handler): void => this.keep('device', handler);
  setDisplayMediaRequestHandler = (handler: Handler): void => this.keep('display', handler);
  setSpellCheckerEnabled = (on: boolean): void => {
    this.spellChecker = on;
  };
  private keep(name: string, handler: Handler): void {
    this.handlers[name] = handler;
  }
}

const hidden = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 90));

/** The system's store: reversible, and tellable from plain text; a new key after `turned`. */
export class FakeStore {
  available = true;
  backend = 'gnome_libsecret';
  mark = 'v11';
  turned = false;
  isAsyncEncryptionAvailable = (): Promise<boolean> => Promise.resolve(this.available);
  getSelectedStorageBackend = (): string => this.backend;
  encryptStringAsync = (text: string): Promise<Buffer> =>
    Promise.resolve(Buffer.concat([Buffer.from(this.mark), hidden(Buffer.from(text))]));
  decryptStringAsync = (kept: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    if (!kept.toString().startsWith('v1')) return Promise.reject(new Error('not mine'));
    const result = hidden(kept.subarray(3)).toString();
    return Promise.resolve({ result, shouldReEncrypt: this.turned });
  };
}

class FakeApp extends EventEmitter {
  readonly calls: string[] = [];
  isPackaged = true;
  first = true;
  appId = '';
  readonly relaunched: unknown[] = [];
  setAppUserModelId = (id: string): void => {
    this.appId = id;
  };
  relaunch = (options: unknown): number => this.relaunched.push(options);
  readonly userData = mkdtempSync(join(tmpdir(), 'myarka-shell-'));
  requestSingleInstanceLock = (): boolean => this.first;
  enableSandbox = (): number => this.calls.push('sandbox');
  quit = (): number => this.calls.push('quit');
  getPath = (): string => this.userData;
  whenReady = (): Promise<void> => {
    this.calls.push('ready');
    return Promise.resolve();
  };
}

export interface StandIn {
  readonly app: FakeApp;
  readonly session: FakeSession;
  readonly windows: FakeWindow[];
  readonly cores: FakeCore[];
  readonly schemes: unknown[];
  readonly boxes: string[];
  readonly menus: unknown[];
  /** What was asked of the person, and the number of the button that is pressed next. */
  readonly asked: unknown[];
  pressed: number;
  /** Buttons to be pressed before that one, in their order. */
  readonly pressing: number[];
  /** The place that is chosen for a file; none where it is empty. */
  saveTo: string;
  /** What the program wrote down of itself. */
  readonly noted: string[];
  readonly shown: string[];
  readonly power: EventEmitter;
  clock: number;
  readonly store: FakeStore;
  readonly deps: ShellDeps;
}

export function standIn(argv: readonly string[] = []): StandIn {
  const app = new FakeApp();
  const session = new FakeSession();
  const windows: FakeWindow[] = [];
  const cores: FakeCore[] = [];
  const schemes: unknown[] = [];
  const boxes: string[] = [];
  const menus: unknown[] = [];
  const noted: string[] = [];
  const shown: string[] = [];
  const power = new EventEmitter();
  const store = new FakeStore();
  const screen = {
    getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  };
  const electron = {
    app,
    protocol: { registerSchemesAsPrivileged: (list: unknown[]) => schemes.push(...list) },
    dialog: {
      showErrorBox: (title: string, message: string) => boxes.push(`${title}: ${message}`),
      showMessageBox: (...given: unknown[]) => {
        result.asked.push(given.at(-1));
        return Promise.resolve({ response: result.pressing.shift() ?? result.pressed });
      },
      showSaveDialog: () =>
        Promise.resolve({ canceled: result.saveTo === '', filePath: result.saveTo }),
    },
    menu: {
      buildFromTemplate: (t: unknown) => t,
      setApplicationMenu: (m: unknown) => menus.push(m),
    },
    nativeTheme: { shouldUseDarkColors: false },
    session: () => session,
    screen: () => screen,
    powerMonitor: () => power,
    shell: { showItemInFolder: (path: string) => shown.push(path) },
    createWindow: (options: WindowOptions) => added(windows, new FakeWindow(options)),
    createChannel: () => ({ port1: new FakePort(), port2: new FakePort() }),
    startCore: () => added(cores, new FakeCore()),
    safeStorage: store,
    platform: 'win32',
    now: () => result.clock,
    programs: {
      note: (_level: string, what: string, facts?: Facts) => noted.push(lineOf(what, facts)),
    },
    support: () =>
      Promise.resolve(supportData({ dataDir: app.userData, now: Date.now(), store: null })),
    argv,
    cwd: '/home/и',
    files: { renderer: '/nowhere/renderer', preload: '/nowhere/preload.cjs' },
  };
  const deps = electron as unknown as ShellDeps;
  const result: StandIn = {
    app,
    session,
    windows,
    cores,
    schemes,
    boxes,
    menus,
    asked: [],
    pressed: 0,
    pressing: [],
    saveTo: '',
    noted,
    shown,
    power,
    clock: 0,
    store,
    deps,
  };
  return result;
}

function added<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
