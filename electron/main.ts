/** Entry of the desktop application: hands Electron to the shell, or runs a command without a window. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  crashReporter,
  dialog,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { settleDataDir } from '../api/host/data-dir.ts';
import { noteProcess, programLog } from '../api/host/program-log.ts';
import { startShell } from './shell.ts';
import { BROKEN } from './text.ts';
import { runTyped, typedCommand } from './typed.ts';

const HERE = import.meta.dirname;
const { platform, env, argv } = process;

/** The browser's own files stay with the data, so that one data folder means one instance. */
function keepBrowserFiles(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch {
    // The core says in the window what is wrong with the folder.
  }
}

async function openShell(): Promise<void> {
  const dataDir = settleDataDir({ platform, env, home: homedir(), argv });
  keepBrowserFiles(join(dataDir, 'window'));

  // Kept beside the browser's files and sent nowhere.
  crashReporter.start({ uploadToServer: false });
  const programs = programLog(dataDir, 'window');
  noteProcess(programs);

  // Electron's own box for a bug here is English and offers to go on.
  process.on('uncaughtException', () => {
    dialog.showErrorBox(BROKEN.title, BROKEN.message);
    app.exit(1);
  });

  await startShell({
    programs,
    support: async () => {
      const { supportData } = await import('../api/support/data.ts');
      return supportData({ dataDir, now: Date.now(), store: null });
    },
    app,
    protocol,
    dialog,
    menu: Menu,
    nativeTheme,
    session: () => session.defaultSession,
    screen: () => screen,
    powerMonitor: () => powerMonitor,
    shell,
    createWindow: (options) => new BrowserWindow(options),
    createChannel: () => new MessageChannelMain(),
    startCore: () =>
      utilityProcess.fork(join(HERE, 'core.js'), [dataDir], { serviceName: 'myarka-core' }),
    safeStorage,
    platform,
    now: Date.now,
    argv,
    cwd: process.cwd(),
    files: { renderer: join(HERE, '../../renderer'), preload: join(HERE, 'preload.cjs') },
  });
}

const typed = typedCommand(argv);
if (typed === null) void openShell();
else app.exit(await runTyped(typed));
