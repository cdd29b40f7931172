/** What the program writes of itself: bounded, useful to who helps, and nothing of a person in its bytes. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Core } from '../../../api/core.ts';
import { programLog } from '../../../api/host/program-log.ts';
import { asError, faultOf, lineOf, plain } from '../../../api/program-log.ts';
import { callerOf } from '../../../api/router.ts';
import { supportData } from '../../../api/support/data.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { startNamed } from '../../fixtures/named-core.ts';
import type { Port } from '../../../api/port.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-Иванова-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = [
  'Мария Иванова',
  '7501010010',
  'Maria.Ivanova',
  'correct horse',
  homedir(),
  folder,
  '/home/ivanova',
  'C:\\Users\\ivanova',
  '123456.78',
];

const logText = (): string =>
  existsSync(join(folder, 'log'))
    ? readdirSync(join(folder, 'log'))
        .map((name) => readFileSync(join(folder, 'log', name), 'utf8'))
        .join('\n')
    : '';

const says = (text: string): string[] =>
  [...SECRET, folder].filter((one) => one !== '' && text.includes(one));

/** A port as a window has it, with whatever is asked on it. */
const windowOn = (core: Core) => {
  let toCore: (message: unknown) => void = () => undefined;
  let answered: () => void = () => undefined;
  const port: Port = {
    post: (message) => ('id' in (message as object) ? answered() : undefined),
    onMessage: (listener) => {
      toCore = listener;
    },
    close: () => undefined,
  };
  core.attach(port);
  return (type: string, path: string, input: unknown): Promise<void> =>
    new Promise((resolve) => {
      answered = resolve;
      toCore({ id: 1, type, path, input });
    });
};

/** A message that quotes a person and looks like a stack. */
const QUOTING = `Лице Мария Иванова, ЕГН 7501010010, парола correct horse
    at Maria.Ivanova (file:///home/ivanova/7501010010.ts:1:1)
    at file:///home/ivanova/node_modules/7501010010/index.js:1:1
    at C:\\Users\\ivanova\\node_modules\\ivanova.js:1:1`;

class MariaIvanova extends Error {
  override name = 'Maria.Ivanova';
}

test('errors whose words hold names, numbers of persons, passphrases and places leave only codes and our own places', () => {
  const programs = programLog(folder, 'core');
  const cause = Object.assign(new MariaIvanova(QUOTING), { code: 'Мария Иванова' });
  const error = Object.assign(new TypeError(`${QUOTING} 123456.78`, { cause }), { code: 'ENOSPC' });
  programs.note('error', 'bug', faultOf(error));
  programs.note('error', 'bug', faultOf('Мария Иванова'));
  programs.note('error', 'bug', faultOf(asError({ name: 'Мария', message: 'x', stack: QUOTING })));
  programs.note('info', 'refused', { act: plain('Мария Иванова'), code: plain('7501010010') });
  programs.note('info', 'slip', { text: 'Мария Иванова 7501010010' });
  const text = logText();
  expect(says(text)).toEqual([]);
  expect(text).not.toContain('ivanova');
  expect(text).toContain('TypeError[ENOSPC] tests/api/support/program-log.test.ts:');
  expect(text).toContain('<- Error[other] tests/');
  expect(text).toContain('act=other code=other');
});

test('a place is told from the folder that the program lies in, in every host', () => {
  const root = new URL('../../..', import.meta.url).href;
  const stack = [
    'Error: x',
    `    at f (${root}api/port.ts:10:20)`,
    '    at async Promise.all (index 0)',
    '    at C:\\Users\\ivanova\\AppData\\Local\\Programs\\Myarka\\resources\\app.asar\\node_modules\\ws\\lib\\a.js:1:2',
    '    at g (app://myarka/assets/index-Ab_1.js:3:4)',
    '    at h (http://127.0.0.1:4173/assets/index-Ab_1.js:5:6)',
    '    at i (file:///home/ivanova/other.ts:7:8)',
    '    at j (https://example.org/assets/other.js:7:8)',
  ].join('\n');
  expect(faultOf(asError({ name: 'RangeError', message: 'x', stack })).fault).toBe(
    'RangeError api/port.ts:10:20 < ws/lib/a.js:1:2 < assets/index-Ab_1.js:3:4 < assets/index-Ab_1.js:5:6',
  );
});

test('the log of a host is two files at most, and none grows without end', () => {
  const programs = programLog(folder, 'core');
  const facts = { fault: 'Error api/port.ts:10:20 < '.repeat(60) };
  for (let n = 0; n < 1200; n += 1) programs.note('error', 'bug', facts);
  const names = readdirSync(join(folder, 'log')).toSorted();
  expect(names).toEqual(['core.log', 'core.old.log']);
  for (const name of names)
    expect(statSync(join(folder, 'log', name)).size).toBeLessThan(270 * 1024);
});

test('a log that cannot be written stops nobody', () => {
  writeFileSync(join(folder, 'log'), 'a file in its place');
  const programs = programLog(folder, 'core');
  expect(() => programs.note('info', 'start')).not.toThrow();
  expect(lineOf('start', { n: 1, ok: true, from: null })).toBe('start n=1 ok=true from=null');
});

test('a core writes down what was refused and what failed, not what was asked', async () => {
  const core = startNamed({ dataDir: folder, programs: programLog(folder, 'core') });
  const ask = windowOn(core);
  await ask('mutation', 'app.setPerson', { person: 'Мария\u0007Иванова' });
  await ask('query', 'Мария Иванова', {});
  await ask('mutation', 'app.noteFault', {
    name: 'Error',
    message: QUOTING,
    stack: QUOTING,
  });
  core.close();
  const text = logText();
  expect(says(text)).toEqual([]);
  expect(text).toMatch(/info opened created=true/u);
  expect(text).toMatch(/info refused act=app\.setPerson code=[a-z]+\.[a-z-]+/u);
  expect(text).toMatch(/act=other/u);
  expect(text).toMatch(/bug act=window/u);
});

test('the file for support tells what is wrong by numbers and codes, and quotes nobody', async () => {
  const core = startNamed({ dataDir: folder, programs: programLog(folder, 'core') });
  const call = callerOf(core.context);
  await call.app.setPerson({ person: 'Мария Иванова' });
  await call.app.setWorkplace({ workplace: 'лаптоп Maria.Ivanova' });
  await call.app.backup();
  mkdirSync(join(folder, 'window', 'Crashpad'), { recursive: true });
  writeFileSync(join(folder, 'window', 'Crashpad', 'a.dmp'), 'Мария Иванова');
  const { name, text, parts } = await call.app.support();
  expect(name).toMatch(/^myarka-support-[\dT-]+\.txt$/u);
  expect(parts.map(({ id }) => id)).toEqual([
    'program',
    'system',
    'place',
    'data',
    'check',
    'exchange',
    'copies',
    'log',
  ]);
  expect(says(text)).toEqual([]);
  expect(text).toContain('Базата е цяла.');
  expect(text).toMatch(/миграции: 10 20 /u);
  expect(text).toMatch(/\nchange: \d+\n/u);
  expect(text).toMatch(/\nmade: 1, /u);
  expect(text).toMatch(/Отчети за срив \(не са тук\): 1/u);
  expect(text).toContain('info opened');
  core.close();
});

test('a database that cannot be opened, or is not tried, has its file for support, too', async () => {
  writeFileSync(join(folder, 'myarka.db'), 'Мария Иванова'.repeat(1000));
  const core = startNamed({ dataDir: folder, programs: programLog(folder, 'core') });
  const { text } = await callerOf(core.context).app.support();
  core.close();
  expect(text).toContain('Базата не се отваря: db.damaged');
  expect(text).toContain('error not-opened code=db.damaged');
  expect(says(text)).toEqual([]);
  const untried = supportData({ dataDir: folder, now: Date.now(), store: null }).text;
  expect(untried).toContain('Базата не е отваряна за тези данни.');
  const closed = { ok: false, error: failure('db.lost', { path: folder }) } as const;
  const gone = supportData({ dataDir: join(folder, 'няма'), now: Date.now(), store: closed });
  expect(says(gone.text)).toEqual([]);
});
