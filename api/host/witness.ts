/**
 * Where signed positions are told a second time (EXCHANGE §6): a folder of this person on this machine that
 * lies in no data folder, so that a copy put back over the whole of one does not take its memory along.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

const stateOf = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string => {
  switch (platform) {
    case 'win32':
      return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    case 'darwin':
      return join(home, 'Library', 'Preferences');
    default:
      return env['XDG_STATE_HOME'] ?? join(home, '.local', 'state');
  }
};

export const witnessFolder = (
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string => join(stateOf(env, platform, home), 'myarka-signed');
