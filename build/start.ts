/**
 * `npm start`: the application's window. In Electron where its runtime is or can be fetched, else in
 * the browser through `myarka serve`, said in one sentence. `npm start -- --browser` asks for the
 * browser outright; everything else that follows `--` goes to the host.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { electronBinary, fetchElectron } from './electron-runtime.ts';
import { ensureRenderer } from './renderer.ts';

const ROOT = join(import.meta.dirname, '..');

const NO_ELECTRON =
  'Средата на Electron я няма на този компютър и не може да бъде изтеглена, затова „Мярка“ се отваря в браузъра.';

const NO_SCREEN = 'Тук няма екран за прозорец, затова „Мярка“ се отваря в браузъра.';

async function run(program: string, args: string[]): Promise<number> {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 0;
}

function findElectron(): string | null {
  const present = electronBinary();
  if (present !== null) return present;
  console.log('Средата на Electron се изтегля, ако има мрежа…');
  const fetched = fetchElectron();
  if (fetched === null) console.log(NO_ELECTRON);
  return fetched;
}

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The program to show the window with; null for the browser. */
function chooseHost(inBrowser: boolean): string | null {
  if (inBrowser) return null;
  const electron = findElectron();
  if (electron === null || hasScreen()) return electron;
  console.log(NO_SCREEN);
  return null;
}

async function start(argv: string[]): Promise<number> {
  const rest = argv.filter((argument) => argument !== '--browser');
  if (await ensureRenderer()) console.log('Прозорецът е построен.');
  const electron = chooseHost(rest.length < argv.length);
  if (electron === null) {
    return run(process.execPath, [join(ROOT, 'cli/main.ts'), 'serve', '--open', ...rest]);
  }
  await buildApp();
  return run(electron, [ROOT, ...rest]);
}

process.exitCode = await start(process.argv.slice(2));
