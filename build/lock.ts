/**
 * `npm run lock`: completes package-lock.json after `npm install`.
 *
 * Packages with native parts name one optional package for each system. npm leaves those out of the
 * lock that it could not look up while it wrote it, and then `npm ci` refuses that lock everywhere.
 * Name, version, system and processor all follow from the package that asks for them, so the entry
 * can be written without looking it up; only its checksum is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Entry {
  version?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}
export interface Lock {
  packages: Record<string, Entry>;
}

const PLATFORM =
  /[/-](?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(?<abi>\w+))?$/;

/** The entry of a package made for one system, by its name; null where the name does not say which. */
function entryOf(name: string, version: string, dev: boolean): Entry | null {
  const { os, cpu, abi } = PLATFORM.exec(name)?.groups ?? {};
  if (os === undefined || cpu === undefined) return null;
  const libc = os === 'linux' ? libcOf(abi) : {};
  return { version, cpu: [cpu], ...(dev && { dev }), ...libc, optional: true, os: [os] };
}

function libcOf(abi = ''): { libc?: string[] } {
  if (abi.startsWith('musl')) return { libc: ['musl'] };
  return abi.startsWith('gnu') ? { libc: ['glibc'] } : {};
}

/** The optional packages that an entry asks for and the lock does not know. */
export function missingFrom({ packages }: Lock): [name: string, version: string, dev: boolean][] {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`node_modules/${name}` in packages))
      .map(([name, version]): [string, string, boolean] => [name, version, dev]),
  );
}

export function completed(lock: Lock): Lock {
  const added = missingFrom(lock).flatMap(([name, version, dev]) => {
    const entry = entryOf(name, version, dev);
    return entry ? [[`node_modules/${name}`, entry] as const] : [];
  });
  const all = [...Object.entries(lock.packages), ...added];
  const sorted = all.toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
}
