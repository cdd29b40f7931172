import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { contextMenu } from '../../electron/context-menu.ts';
import { openedPackages } from '../../electron/opened.ts';
import { startShell } from '../../electron/shell.ts';
import { FakeDownload, standIn, type FakePort, type StandIn } from './stand-in.ts';

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

  test('the data for support is told by its parts and saved where a person says, without the database', async () => {
    const stand = await started();
    stand.pressing.push(1, 0);
    stand.saveTo = join(stand.app.userData, 'за поддръжката.txt');
    for (let crash = 0; crash < 4; crash += 1) stand.cores.at(-1)!.emit('exit', 11);
    await vi.waitFor(() => expect(stand.app.calls).toContain('quit'));
    expect(stand.asked[1]).toMatchObject({
      title: 'Данни за поддръжка',
      detail: expect.stringContaining('Няма имена'),
    });
    expect(readFileSync(stand.saveTo, 'utf8')).toContain('Базата не е отваряна');
  });

  test('a process of the browser that is gone is written down', async () => {
    const stand = await started();
    stand.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 5 });
    expect(stand.noted).toEqual(['process-gone type=GPU reason=crashed exitCode=5']);
  });

  test('a core that crashes again and again is given up, with a sentence', async () => {
    const stand = await started();
    for (let crash = 0; crash < 4; crash += 1) stand.cores.at(-1)!.emit('exit', 11);
    expect(stand.cores).toHaveLength(4);
    expect(stand.asked).toEqual([
      expect.objectContaining({ detail: expect.stringContaining('Записаното е запазено') }),
    ]);
    await vi.waitFor(() => expect(stand.app.calls).toContain('quit'));
    expect(stand.noted).toEqual(Array.from({ length: 4 }, () => 'core-ended code=11'));
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

describe('a page that cannot start', () => {
  test.each([
    ['crashes', ['render-process-gone', {}, { reason: 'crashed' }]],
    ['cannot be loaded', ['did-fail-load', {}, -6, 'ERR', 'app://myarka/', true]],
  ] as const)('and %s again and again is given up with a sentence', async (_what, event) => {
    const stand = await started();
    const [window] = stand.windows;
    for (let times = 0; times < 4; times += 1)
      window!.webContents.emit(event[0], ...event.slice(1));
    expect(window!.calls).toEqual(['reload', 'reload', 'reload']);
    expect(stand.asked).toEqual([
      expect.objectContaining({ title: expect.stringContaining('не се зарежда') }),
    ]);
    await vi.waitFor(() => expect(stand.app.calls).toContain('quit'));
  });

  test('a loading that another replaced, or of a frame, is no trouble', async () => {
    const { windows } = await started();
    windows[0]!.webContents.emit('did-fail-load', {}, -3, 'ABORTED', 'app://myarka/', true);
    windows[0]!.webContents.emit('did-fail-load', {}, -6, 'ERR', 'blob:x', false);
    expect(windows[0]!.calls).toEqual([]);
  });

  test('one that hangs is loaded again only if the person says so', async () => {
    const stand = await started();
    stand.windows[0]!.emit('unresponsive');
    await vi.waitFor(() => expect(stand.asked).toHaveLength(1));
    expect(stand.windows[0]!.calls).toEqual([]);
    stand.pressed = 1;
    stand.windows[0]!.emit('unresponsive');
    await vi.waitFor(() => expect(stand.windows[0]!.calls).toEqual(['reload']));
  });
});

describe('the core’s engine giving up', () => {
  test('is heard, so that it ends nothing but the core', async () => {
    const stand = await started();
    stand.cores[0]!.emit('error', 'FatalError', 'v8', '{}');
    stand.cores[0]!.emit('exit', 5);
    expect(stand.cores).toHaveLength(2);
  });
});

describe('signing off, sleeping, saving', () => {
  test('the window’s place is kept when Windows ends the session', async () => {
    const first = await started();
    first.windows[0]!.emit('query-session-end', {});
    const second = standIn();
    second.app.getPath = () => first.app.userData;
    await startShell(second.deps);
    expect(second.windows[0]!.options).toMatchObject({ x: 40, y: 30, width: 1000, height: 700 });
  });

  test('after sleep the core tells its windows to look again', async () => {
    const stand = await started();
    stand.power.emit('resume');
    expect(stand.cores[0]!.got.at(-1)?.message).toEqual({ kind: 'woke' });
  });

  test('a saved file is told with its place, and shown by its number alone', async () => {
    const stand = await started();
    const saved = new FakeDownload('/home/и/Документи/отчет (1).xlsx');
    const left = new FakeDownload('');
    for (const item of [saved, left]) stand.session.emit('will-download', {}, item);
    saved.emit('done', {}, 'completed');
    left.emit('done', {}, 'cancelled');
    expect(stand.cores[0]!.got.slice(-2).map(({ message }) => message)).toMatchObject([
      { kind: 'saved', saved: { id: 1, name: 'отчет (1).xlsx', path: saved.place } },
      { kind: 'saved', saved: { id: 2, path: null, state: 'cancelled' } },
    ]);
    for (const id of [1, 2, 7]) stand.cores[0]!.emit('message', { kind: 'show-saved', id });
    expect(stand.shown).toEqual([saved.place]);
  });
});

describe('the menus', () => {
  interface Item {
    readonly label?: string;
    readonly role?: string;
    readonly accelerator?: string;
    readonly click?: () => void;
    readonly submenu?: Item[];
  }

  test('print the page, and make it larger by every key that people press', async () => {
    const stand = await started();
    const items = (stand.menus[0] as Item[]).flatMap(({ submenu = [] }) => submenu);
    items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+P')!.click!();
    expect(stand.windows[0]!.webContents.printed).toBe(1);
    const zooming = items.filter(({ role }) => role === 'zoomIn');
    expect(zooming.map(({ accelerator }) => accelerator)).toEqual([
      undefined,
      'CmdOrCtrl+=',
      'CmdOrCtrl+numadd',
    ]);
  });

  test('of the right button offer pasting in a field, and nothing where nothing can be done', () => {
    const editFlags = {
      canUndo: false,
      canRedo: false,
      canCut: false,
      canCopy: true,
      canPaste: true,
      canDelete: false,
      canSelectAll: true,
      canEditRichly: false,
    };
    const field = contextMenu({ editFlags, isEditable: true, selectionText: '' });
    expect(field.find(({ role }) => role === 'paste')).toMatchObject({ enabled: true });
    expect(contextMenu({ editFlags, isEditable: false, selectionText: '' })).toEqual([]);
    expect(contextMenu({ editFlags, isEditable: false, selectionText: 'план' })).toHaveLength(1);
  });
});

describe('packages opened from the desktop', () => {
  const opened = (stand: StandIn): unknown[] =>
    stand.cores[0]!.got.map(({ message }) => message).filter(
      (message) => (message as { kind: string }).kind === 'open-file',
    );

  test.each([
    [['myarka', '/Отчети/рзи.myarka'], ['/Отчети/рзи.myarka']],
    [['myarka', 'A.MYARKA.JSON'], ['/work dir/A.MYARKA.JSON']],
    [
      ['myarka', '--flag', 'a.myarka', 'б (1).myarka', 'в.myarka (2).json', 'other.json'],
      ['/work dir/a.myarka', '/work dir/б (1).myarka', '/work dir/в.myarka (2).json'],
    ],
    [['myarka', 'file:///tmp/%D0%B0%20b.myarka'], ['/tmp/а b.myarka']],
    [['myarka', 'file://%zz'], []],
    [['/x.myarka/myarka'], []],
    [[], []],
  ])('%j are %j', (argv, files) => {
    expect(openedPackages(argv, '/work dir')).toEqual(files);
  });

  test('at the start, all of them go to the core', async () => {
    const stand = standIn(['myarka', '/tmp/a.myarka', 'b.myarka']);
    await startShell(stand.deps);
    expect(opened(stand)).toEqual([
      { kind: 'open-file', path: '/tmp/a.myarka' },
      { kind: 'open-file', path: '/home/и/b.myarka' },
    ]);
  });

  test('before the window stands, they wait for it', async () => {
    const stand = standIn();
    let ready = (): void => undefined;
    stand.app.whenReady = () => new Promise((resolve) => (ready = resolve));
    const starting = startShell(stand.deps);
    for (const name of ['a', 'b', 'c'])
      stand.app.emit('second-instance', {}, ['myarka', `${name}.myarka`], '/tmp');
    ready();
    await starting;
    expect(opened(stand)).toEqual(
      ['a', 'b', 'c'].map((name) => ({ kind: 'open-file', path: `/tmp/${name}.myarka` })),
    );
  });

  test('later, through a second instance or the system’s event', async () => {
    const stand = await started();
    stand.app.emit('second-instance', {}, ['myarka', 'b.myarka'], '/tmp');
    const event = { preventDefault: vi.fn<() => void>() };
    stand.app.emit('open-file', event, '/tmp/c.myarka.json');
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(opened(stand)).toEqual([
      { kind: 'open-file', path: '/tmp/b.myarka' },
      { kind: 'open-file', path: '/tmp/c.myarka.json' },
    ]);
  });

  test('while the program is closing, it starts again with them, on the same data', async () => {
    const stand = await started(['myarka', '--data', '/media/stick', '/tmp/a.myarka']);
    stand.windows[0]!.destroyed = true;
    stand.app.emit('second-instance', {}, ['myarka', '/tmp/b.myarka'], '/tmp');
    expect(stand.app.relaunched).toEqual([{ args: ['--data', '/media/stick', '/tmp/b.myarka'] }]);
    expect(stand.windows[0]!.calls).toEqual([]);
  });
});
