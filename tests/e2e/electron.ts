/** The second launcher of the suite: the real desktop shell, where Electron's runtime is there. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { electronBinary } from '../../build/electron-runtime.ts';

const ROOT = join(import.meta.dirname, '../..');

export const NO_ELECTRON =
  'Electron’s runtime is not on this machine, so the desktop shell was not opened.';

export const hasElectron = (): boolean => electronBinary() !== null;

export async function startElectron(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<ElectronApplication> {
  const executablePath = electronBinary();
  if (executablePath === null) throw new Error(NO_ELECTRON);
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({
    executablePath,
    args: [...sandbox, ROOT],
    env: { ...(process.env as Record<string, string>), ...env, MYARKA_DATA: dataDir },
  });
}
