/** Entry of the desktop application: hands Electron to the shell. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { dataDirOf } from '../api/host/data-dir.ts';
import { startShell } from './shell.ts';

const HERE = import.meta.dirname;
const dataDir = dataDirOf({ platform: process.platform, env: process.env, home: homedir() });

/** The browser's own files stay with the data, so that one data folder means one instance. */
function keepBrowserFiles(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch {
    // The core says in the window what is wrong with the folder.
  }
}

keepBrowserFiles(join(dataDir, 'window'));

void startShell({
  app,
  protocol,
  dialog,
  menu: Menu,
  nativeTheme,
  session: () => session.defaultSession,
  screen: () => screen,
  createWindow: (options) => new BrowserWindow(options),
  createChannel: () => new MessageChannelMain(),
  startCore: () =>
    utilityProcess.fork(join(HERE, 'core.js'), [dataDir], { serviceName: 'myarka-core' }),
  safeStorage,
  platform: process.platform,
  now: Date.now,
  argv: process.argv,
  files: { renderer: join(HERE, '../../renderer'), preload: join(HERE, 'preload.cjs') },
});
