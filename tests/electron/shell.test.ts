import { describe, expect, test, vi } from 'vitest';
import { openedFile, startShell } from '../../electron/shell.ts';
import { standIn, type FakePort, type StandIn } from './stand-in.ts';

async function started(argv: readonly string[] = []): Promise<StandIn> {
  const stand = standIn(argv);
  await startShell(stand.deps);
  stand.windows[0]!.webContents.emit('dom-ready');
  return stand;
}

const attached = (stand: StandIn, core: number): FakePort[] =>
  stand.cores[core]!.got.filter(
    ({ message }) => (message as { kind: string }).kind === 'attach',
  ).flatMap(({ ports }) => ports);

describe('the window', () => {
  test('has every preference that Electron’s security list asks for', async () => {
    const { windows } = await started();
    expect(windows[0]!.options.webPreferences).toEqual({
      preload: '/nowhere/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });

  test('has developer tools in development alone', async () => {
    const stand = standIn();
    stand.app.isPackaged = false;
    await startShell(stand.deps);
    expect(stand.windows[0]!.options.webPreferences?.devTools).toBe(true);
  });

  test('shows our own address, once it has something to show', async () => {
    const { windows } = await started();
    const [window] = windows;
    expect(window!.url).toBe('app://myarka/');
    expect(window!.options.show).toBe(false);
    window!.emit('ready-to-show');
    expect(window!.calls).toEqual(['show']);
  });

  test('is loaded again when its page crashes, not when it ends', async () => {
    const { windows } = await started();
    windows[0]!.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(windows[0]!.calls).toEqual([]);
    windows[0]!.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(windows[0]!.calls).toEqual(['reload']);
  });

  test('opens where it was left', async () => {
    const first = await started();
    first.windows[0]!.emit('close');
    const second = standIn();
    second.app.getPath = () => first.app.userData;
    await startShell(second.deps);
    expect(second.windows[0]!.options).toMatchObject({ x: 40, y: 30, width: 1000, height: 700 });
  });
});

describe('the shell', () => {
  test('is sandboxed and knows its scheme before the app is ready', async () => {
    const { app, schemes } = await started();
    expect(app.calls.indexOf('sandbox')).toBeLessThan(app.calls.indexOf('ready'));
    expect(schemes).toMatchObject([{ scheme: 'app' }]);
  });

  test('hardens every page that is made, and the session', async () => {
    const { app, session, windows } = await started();
    app.emit('web-contents-created', {}, windows[0]!.webContents);
    expect(windows[0]!.webContents.onOpen?.({ url: 'https://example.org' })).toEqual({
      action: 'deny',
    });
    expect(Object.keys(session.handlers).toSorted()).toEqual(
      ['check', 'device', 'display', 'permission', 'request', 'scheme app'].toSorted(),
    );
  });

  test('a second instance ends at once and makes nothing', async () => {
    const stand = standIn();
    stand.app.first = false;
    await startShell(stand.deps);
    expect(stand.app.calls).toEqual(['quit']);
    expect(stand.windows).toEqual([]);
    expect(stand.cores).toEqual([]);
  });

  test('the first instance comes forward when a second one was started', async () => {
    const { app, windows } = await started();
    windows[0]!.minimized = true;
    app.emit('second-instance', {}, ['myarka']);
    expect(windows[0]!.calls).toEqual(['restore', 'focus']);
  });

  test('the core is closed before the program ends', async () => {
    const { app, cores } = await started();
    const event = { preventDefault: vi.fn<() => void>() };
    app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(cores[0]!.got.at(-1)?.message).toEqual({ kind: 'close' });
    await vi.waitFor(() => expect(app.calls).toContain('quit'));
    app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(cores).toHaveLength(1);
  });
});

describe('the port', () => {
  test('joins the window and the core, once for each loading of the page', async () => {
    const stand = await started();
    const { webContents } = stand.windows[0]!;
    expect(webContents.got.map(({ channel }) => channel)).toEqual(['myarka:port']);
    expect(webContents.got[0]!.ports).toHaveLength(1);
    expect(attached(stand, 0)).toHaveLength(1);
    webContents.emit('dom-ready');
    expect(webContents.got).toHaveLength(2);
    expect(attached(stand, 0)).toHaveLength(2);
  });

  test('a crash of the core starts it again and gives the window a fresh port', async () => {
    const stand = await started();
    stand.cores[0]!.emit('exit', 11);
    expect(stand.cores).toHaveLength(2);
    expect(stand.windows[0]!.webContents.got).toHaveLength(2);
    expect(attached(stand, 1)).toHaveLength(1);
    expect(stand.boxes).toEqual([]);
  });

  test('a core that crashes again and again is given up, with a sentence', async () => {
    const stand = await started();
    for (let crash = 0; crash < 4; crash += 1) stand.cores.at(-1)!.emit('exit', 11);
    expect(stand.cores).toHaveLength(4);
    expect(stand.boxes).toEqual([expect.stringContaining('Записаното е запазено')]);
    expect(stand.app.calls).toContain('quit');
  });

  test('crashes far apart are each forgiven', async () => {
    const stand = await started();
    for (let crash = 0; crash < 6; crash += 1) {
      stand.clock += 61_000;
      stand.cores.at(-1)!.emit('exit', 11);
    }
    expect(stand.cores).toHaveLength(7);
    expect(stand.boxes).toEqual([]);
  });

  test('data held by another window ends the program with a sentence', async () => {
    const stand = await started();
    stand.cores[0]!.emit('message', { kind: 'locked' });
    expect(stand.boxes).toEqual([expect.stringContaining('същата папка с данни')]);
    expect(stand.app.calls).toContain('quit');
  });
});

describe('a file opened from the desktop', () => {
  const opened = (stand: StandIn): unknown[] =>
    stand.cores[0]!.got.map(({ message }) => message).filter(
      (message) => (message as { kind: string }).kind === 'open-file',
    );

  test.each([
    [['myarka', 'C:\\Отчети\\рзи.myarka.json'], 'C:\\Отчети\\рзи.myarka.json'],
    [['myarka', 'A.MYARKA.JSON'], 'A.MYARKA.JSON'],
    [['myarka', '--flag', 'other.json'], null],
    [[], null],
  ])('%j is %s', (argv, file) => {
    expect(openedFile(argv)).toBe(file);
  });

  test('at the start, it goes to the core once the page is there', async () => {
    const stand = standIn(['myarka', '/tmp/a.myarka.json']);
    await startShell(stand.deps);
    expect(opened(stand)).toEqual([]);
    stand.windows[0]!.webContents.emit('dom-ready');
    expect(opened(stand)).toEqual([{ kind: 'open-file', path: '/tmp/a.myarka.json' }]);
  });

  test('later, through a second instance or the system’s event', async () => {
    const stand = await started();
    stand.app.emit('second-instance', {}, ['myarka', '/tmp/b.myarka.json']);
    const event = { preventDefault: vi.fn<() => void>() };
    stand.app.emit('open-file', event, '/tmp/c.myarka.json');
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(opened(stand)).toEqual([
      { kind: 'open-file', path: '/tmp/b.myarka.json' },
      { kind: 'open-file', path: '/tmp/c.myarka.json' },
    ]);
  });
});
