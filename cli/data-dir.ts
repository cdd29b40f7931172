import { homedir } from 'node:os';
import { join } from 'node:path';

/** The operating system's place for application data, or `MYARKA_DATA`. */
export const defaultDataDir = (): string => {
  const named = process.env['MYARKA_DATA'];
  if (named !== undefined && named !== '') return named;
  switch (process.platform) {
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Myarka');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Myarka');
    default:
      return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'myarka');
  }
};
