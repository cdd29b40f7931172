import { join } from 'node:path';

export interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The folder that the command line uses too, so that both show the same data. */
export function dataDirOf({ platform, env, home }: Place): string {
  if (env.MYARKA_DATA) return env.MYARKA_DATA;
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Myarka');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Myarka');
    default:
      return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'myarka');
  }
}
