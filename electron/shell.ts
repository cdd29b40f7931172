/**
 * The desktop shell: one instance, one window, one core in a process of its own. The window and the
 * core talk over a MessagePort of their own; this process only introduces them to each other. A second
 * port is how the window learns that the core was started again. Electron comes in as `deps`, so that tests can stand in for it.
 */
import { join } from 'node:path';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  Menu,
  MessageChannelMain,
  MessagePortMain,
  NativeTheme,
  Protocol,
  Screen,
  Session,
} from 'electron';
import { menuTemplate } from './menu.ts';
import { PORT_CHANNEL, type FromCore, type ToCore } from './messages.ts';
import { SCHEME } from './origin.ts';
import { APP_SCHEME, serveFiles } from './protocol.ts';
import { hardenContents, hardenSession } from './security.ts';
import { supervise, type CoreProcess, type Supervisor } from './supervisor.ts';
import { GIVEN_UP, LOCKED } from './text.ts';
import { openVault, type SafeStore } from './vault.ts';
import { loadWindowState } from './window-state.ts';
import { openWindow, windowOptions } from './window.ts';

export interface ShellDeps {
  readonly app: App;
  readonly protocol: Protocol;
  readonly dialog: Dialog;
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly nativeTheme: NativeTheme;
  /** Exist only once the app is ready. */
  readonly session: () => Session;
  readonly screen: () => Screen;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly createChannel: () => MessageChannelMain;
  readonly startCore: () => CoreProcess<MessagePortMain>;
  readonly safeStorage: SafeStore;
  readonly platform: NodeJS.Platform;
  readonly now: () => number;
  readonly argv: readonly string[];
  readonly files: { readonly renderer: string; readonly preload: string };
}

interface Running {
  readonly window: BrowserWindow;
  readonly core: Supervisor<MessagePortMain>;
}

/** A file that a person opened from the desktop: the last argument that is a package of ours. */
export const openedFile = (argv: readonly string[]): string | null =>
  argv.findLast((argument) => argument.toLowerCase().endsWith('.myarka.json')) ?? null;

export async function startShell(deps: ShellDeps): Promise<void> {
  const { app, protocol } = deps;
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  let running: Running | null = null;
  let waiting = openedFile(deps.argv);
  const show = (path: string | null): void => {
    if (running) return present(running, path);
    waiting = path ?? waiting;
  };
  app.on('second-instance', (_event, argv) => show(openedFile(argv)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show(path);
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  running = run(deps);
  quitGently(app, running.core);
  const first = waiting;
  running.window.webContents.once('dom-ready', () => first && show(first));
}

function run(deps: ShellDeps): Running {
  const session = deps.session();
  hardenSession(session);
  session.protocol.handle(SCHEME, serveFiles(deps.files.renderer));
  deps.menu.setApplicationMenu(deps.menu.buildFromTemplate(menuTemplate(!deps.app.isPackaged)));
  const window = createWindow(deps);
  const core = superviseCore(deps, window);
  // A page that is loaded again has lost its port.
  window.webContents.on('dom-ready', () => introduce(deps, { window, core }));
  return { window, core };
}

function createWindow(deps: ShellDeps): BrowserWindow {
  const statePath = join(deps.app.getPath('userData'), 'window.json');
  const areas = deps.screen().getAllDisplays();
  const state = loadWindowState(
    statePath,
    areas.map((display) => display.workArea),
  );
  const plan = {
    state,
    preload: deps.files.preload,
    developing: !deps.app.isPackaged,
    dark: deps.nativeTheme.shouldUseDarkColors,
  };
  const window = deps.createWindow(windowOptions(plan));
  openWindow(window, state, statePath);
  return window;
}

function superviseCore(deps: ShellDeps, window: BrowserWindow): Supervisor<MessagePortMain> {
  const stop = ({ title, message }: { title: string; message: string }): void => {
    deps.dialog.showErrorBox(title, message);
    deps.app.quit();
  };
  const vault = openVault(deps.safeStorage, deps.platform);
  const core: Supervisor<MessagePortMain> = supervise({
    start: deps.startCore,
    now: deps.now,
    onRestart: () => introduce(deps, { window, core }),
    onGiveUp: () => stop(GIVEN_UP),
    onMessage: (message) => {
      const said = message as FromCore;
      if (said.kind === 'locked') return stop(LOCKED);
      return void vault.answer(said).then((answer) => core.send(answer satisfies ToCore));
    },
  });
  return core;
}

/** Gives the window and the core the two ends of a fresh channel. */
function introduce(deps: ShellDeps, { window, core }: Running): void {
  if (window.isDestroyed()) return;
  const { port1, port2 } = deps.createChannel();
  core.send({ kind: 'attach' } satisfies ToCore, [port1]);
  window.webContents.postMessage(PORT_CHANNEL, null, [port2]);
}

function present({ window, core }: Running, path: string | null): void {
  if (window.isMinimized()) window.restore();
  window.focus();
  if (path !== null) core.send({ kind: 'open-file', path } satisfies ToCore);
}

/** Lets the core close its files before the program ends. */
function quitGently(app: App, core: Supervisor<MessagePortMain>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.stop().then(() => {
      closed = true;
      app.quit();
    });
  });
}
