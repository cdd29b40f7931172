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
  PowerMonitor,
  Protocol,
  Screen,
  Session,
  Shell,
} from 'electron';
import { plain, type ProgramLog } from '../api/program-log.ts';
import { giveContextMenu } from './context-menu.ts';
import { followDownloads } from './downloads.ts';
import { giveUp, type LastResortDeps, type Said } from './last-resort.ts';
import { menuTemplate } from './menu.ts';
import { PORT_CHANNEL, type FromCore, type ToCore } from './messages.ts';
import { openedPackages } from './opened.ts';
import { SCHEME } from './origin.ts';
import { watchPage } from './page-trouble.ts';
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
  readonly powerMonitor: () => PowerMonitor;
  readonly shell: Pick<Shell, 'showItemInFolder'>;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly createChannel: () => MessageChannelMain;
  readonly startCore: () => CoreProcess<MessagePortMain>;
  readonly safeStorage: SafeStore;
  readonly platform: NodeJS.Platform;
  readonly now: () => number;
  readonly programs: ProgramLog;
  readonly support: LastResortDeps['support'];
  readonly argv: readonly string[];
  /** The folder that the program was started in. */
  readonly cwd: string;
  readonly files: { readonly renderer: string; readonly preload: string };
}

interface Running {
  readonly window: BrowserWindow;
  readonly core: Supervisor<MessagePortMain>;
}

/** Windows groups windows and shows notices by it; the installer's shortcut bears the same. */
const APP_ID = 'bg.government.mh.myarka';

export async function startShell(deps: ShellDeps): Promise<void> {
  const { app, protocol } = deps;
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.enableSandbox();
  app.setAppUserModelId(APP_ID);
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  let running: Running | null = null;
  const waiting = openedPackages(deps.argv, deps.cwd);
  const show = (paths: readonly string[]): void => {
    if (running) present(deps, running, paths);
    else waiting.push(...paths);
  };
  app.on('second-instance', (_event, argv, folder) => show(openedPackages(argv, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show([path]);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    deps.programs.note('warn', 'process-gone', {
      type: plain(type.replaceAll(' ', '-')),
      reason: plain(reason),
      exitCode,
    }),
  );
  await app.whenReady();
  running = run(deps);
  quitGently(app, running.core);
  open(running, waiting);
}

function run(deps: ShellDeps): Running {
  const session = deps.session();
  hardenSession(session);
  session.protocol.handle(SCHEME, serveFiles(deps.files.renderer));
  const window = createWindow(deps);
  const core = superviseCore(deps, window);
  const print = (): void => {
    if (!window.isDestroyed()) window.webContents.print();
  };
  const plan = { platform: deps.platform, developing: !deps.app.isPackaged, print };
  deps.menu.setApplicationMenu(deps.menu.buildFromTemplate(menuTemplate(plan)));
  // A page that is loaded again has lost its port.
  window.webContents.on('dom-ready', () => introduce(deps, { window, core }));
  deps.powerMonitor().on('resume', () => core.send({ kind: 'woke' } satisfies ToCore));
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
  let over = false;
  const stop = (said: Said): void => {
    if (!over) void giveUp(deps, said);
    over = true;
  };
  const { dialog, now, programs } = deps;
  watchPage(window, { dialog, now, programs, stop });
  giveContextMenu(window, deps.menu);
  return window;
}

/** Says why, and ends the program: nothing failed, so nobody has to be asked for help. */
function stop({ app, dialog }: ShellDeps, { title, message }: Said): void {
  dialog.showErrorBox(title, message);
  app.quit();
}

function superviseCore(deps: ShellDeps, window: BrowserWindow): Supervisor<MessagePortMain> {
  const downloads = followDownloads(deps.session(), deps.shell, (saved) =>
    core.send({ kind: 'saved', saved } satisfies ToCore),
  );
  const vault = openVault(deps.safeStorage, deps.platform);
  const core: Supervisor<MessagePortMain> = supervise({
    start: deps.startCore,
    now: deps.now,
    onEnd: (code) => deps.programs.note('warn', 'core-ended', { code }),
    onRestart: () => introduce(deps, { window, core }),
    onGiveUp: () => void giveUp(deps, GIVEN_UP),
    onMessage: (message) => {
      const said = message as FromCore;
      if (said.kind === 'locked') return stop(deps, LOCKED);
      if (said.kind === 'show-saved') return downloads.show(said.id);
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

function open({ core }: Running, paths: readonly string[]): void {
  for (const path of paths) core.send({ kind: 'open-file', path } satisfies ToCore);
}

/**
 * A start while the program is closing: it starts again when it has closed, on the same data, with the
 * files that were asked for now. What is given here takes the place of the whole command line, `--data` too.
 */
function present({ app, argv, cwd }: ShellDeps, running: Running, paths: readonly string[]): void {
  const { window } = running;
  if (window.isDestroyed()) {
    const isFile = (argument: string): boolean => openedPackages(['', argument], cwd).length > 0;
    const own = argv.slice(1).filter((argument) => !isFile(argument));
    return app.relaunch({ args: [...own, ...paths] });
  }
  if (window.isMinimized()) window.restore();
  window.focus();
  return open(running, paths);
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
