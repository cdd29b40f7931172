/**
 * After packing, before signing: switches off what Electron's binary can do and this application
 * never asks of it. `strictlyRequireAllFuses` makes a fuse that a later Electron adds an error here.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses';

export interface Packed {
  readonly electronPlatformName: string;
  readonly appOutDir: string;
  readonly packager: { readonly appInfo: { readonly productFilename: string } };
}

export const fuseConfig = (platform: string): FuseV1Config => ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  resetAdHocDarwinSignature: platform === 'darwin',
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies; encrypting them would make the system ask for its keychain.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
});

const EXTENSIONS: Partial<Record<string, string>> = { darwin: '.app', win32: '.exe' };

/** electron-builder's own way to do this carries an older @electron/fuses. */
export async function flip({ packager, appOutDir, electronPlatformName }: Packed): Promise<void> {
  const name = electronPlatformName === 'linux' ? 'myarka' : packager.appInfo.productFilename;
  const binary = join(appOutDir, `${name}${EXTENSIONS[electronPlatformName] ?? ''}`);
  if (!existsSync(binary)) throw new Error(`No Electron to set the fuses of at ${binary}`);
  await flipFuses(binary, fuseConfig(electronPlatformName));
}
