/**
 * After packing: the native files of the package's own system are there. npm installs those of the
 * machine it runs on, so a package made on another system would start and then fail at the first
 * document; better it is not made.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Arch } from 'electron-builder';

export interface PackedNatives {
  readonly electronPlatformName: string;
  readonly arch: Arch;
  readonly appOutDir: string;
  readonly packager: { readonly appInfo: { readonly productFilename: string } };
}

const TYPST: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-gnu',
  'win32-x64': 'win32-x64-msvc',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/** Typst's library needs it, and a fresh Windows has it not. */
const RUNTIME = 'vcruntime140.dll';

const resourcesOf = ({ electronPlatformName, appOutDir, packager }: PackedNatives): string =>
  electronPlatformName === 'darwin'
    ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Resources')
    : join(appOutDir, 'resources');

const holdsNative = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.node'));

/** What is missing, each with what to do; empty where the package is whole. */
export function missingNatives(packed: PackedNatives): string[] {
  const target = `${packed.electronPlatformName}-${Arch[packed.arch]}`;
  const modules = join(resourcesOf(packed), 'app.asar.unpacked/node_modules');
  const typst = `@myriaddreamin/typst-ts-node-compiler-${TYPST[target] ?? target}`;
  const [os, cpu] = target.split('-');
  const install = `npm ci --os=${os} --cpu=${cpu} --ignore-scripts`;
  const missing: string[] = [];
  if (!existsSync(join(modules, `better-sqlite3/prebuilds/${target}.node`)))
    missing.push(`better-sqlite3 has no ${target}.node`);
  if (!holdsNative(join(modules, typst))) missing.push(`${typst} is not there: ${install}`);
  if (os === 'win32' && !existsSync(join(packed.appOutDir, RUNTIME)))
    missing.push(
      `${RUNTIME} is not there: put it, from Microsoft's Visual C++ redistributable, into build/resources/windows`,
    );
  return missing;
}

export function requireNatives(packed: PackedNatives): void {
  const missing = missingNatives(packed);
  if (missing.length > 0) throw new Error(`The package is not whole:\n${missing.join('\n')}`);
}
