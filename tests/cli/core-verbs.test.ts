import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDb, openWritable } from '../../db/open.ts';
import { run, sql } from '../../db/sql.ts';
import { myarka, myarkaJson, myarkaProcess } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const data = () => join(folder, 'data');
const error = (out: string) =>
  (JSON.parse(out) as { error: { code: string; message: string } }).error;

test('init makes the folder once and then changes nothing', () => {
  const first = myarkaJson<object>(data(), ['init', '--unit', 'РЗИ-Варна']);
  expect(first).toEqual({ data: data(), unit: 'РЗИ-Варна', measures: 72, created: true });
  const digest = myarkaJson(data(), ['db', 'digest']);
  expect(myarkaJson<object>(data(), ['init'])).toEqual({
    data: data(),
    unit: 'РЗИ-Варна',
    measures: 72,
    created: false,
  });
  expect(myarkaJson(data(), ['db', 'digest'])).toEqual(digest);
});

test('an unknown unit is refused with a sentence and a code', () => {
  const { code, out, err } = myarka(data(), ['init', '--unit', 'РЗИ-Марс', '--json']);
  expect(code).toBe(1);
  expect(error(out)).toEqual({
    code: 'unit.unknown',
    message: 'Няма звено „РЗИ-Марс“ в списъка на звената.',
    where: null,
  });
  expect(err).toBe('Няма звено „РЗИ-Марс“ в списъка на звената.\n');
  expect(existsSync(data())).toBe(false);
});

test('a refused init leaves no folder; the clock is answered on the command line', () => {
  const clock = join(folder, 'clock');
  writeFileSync(clock, String(Date.parse('2015-01-01T10:00:00Z') - Date.now()));
  vi.stubEnv('MYARKA_CLOCK', clock);
  try {
    const who = ['init', '--unit', 'РЗИ-Варна', '--person', 'Ива Иванова'];
    const { code, out, err } = myarka(data(), [...who, '--json']);
    expect([code, error(out).code]).toEqual([1, 'clock.before-build']);
    expect(err).toContain('myarka clock set');
    expect(existsSync(data())).toBe(false);
    const word = myarka(data(), ['clock', 'ok', '--json']);
    expect([word.code, error(word.out).code]).toEqual([1, 'clock.before-build']);
    expect(myarka(data(), ['settings', '--clock-ok', '--json']).code).toBe(1);
    const set = myarka(data(), ['clock', 'set', '15.11.2026', '10:00']);
    expect([set.code, set.out]).toEqual([
      0,
      'Прието: сега е 15.11.2026 г., 10:00. Часовникът на компютъра показва 01.01.2015 г., 12:00.\n',
    ]);
    expect(myarkaJson<object>(data(), who)).toMatchObject({ unit: 'РЗИ-Варна', measures: 72 });
    expect(myarkaJson<object>(data(), ['settings'])).toMatchObject({ person: 'Ива Иванова' });
    expect(myarka(data(), ['init', '--unit', 'МЗ']).out).toContain(
      'ПРОМЕНЕНО: звеното беше РЗИ-Варна, отсега е МЗ.',
    );
  } finally {
    vi.unstubAllEnvs();
  }
});

test('wrong use is exit 2 and says how', () => {
  expect(myarka(data(), ['plan', 'list', '--colour']).code).toBe(2);
  expect(myarka(data(), ['db', 'backup']).code).toBe(2);
  expect(myarka(data(), ['nothing']).code).toBe(2);
  expect(myarka(data(), []).err).toContain('myarka plan list');
});

test('the list is the contract’s: 72 measures in document order', () => {
  const list = myarkaJson<
    {
      no: number;
      code: string;
      budget: object;
      funding: object[];
      stages: number[];
      regular: boolean;
    }[]
  >(data(), ['plan', 'list']);
  expect(list).toHaveLength(72);
  expect(list[0]).toMatchObject({
    no: 1,
    code: '1.1.1',
    goal: '1',
    subgoal: '1.1',
    stages: [1],
    regular: false,
    start: 2024,
    end: 2025,
    budget: { amount: '0.00', currency: 'BGN' },
    funding: [{ source: 'Бюджет на МЗ', share: null }],
    expectedResult: 'Надеждни и информирани регулаторни органи.',
    indicators: [{ id: '1.1.1-1', baseline: '0', target: '1' }],
    responsible: ['МЗ'],
    partners: [],
  });
  expect(list.filter(({ regular }) => regular).every(({ stages }) => stages.length === 0)).toBe(
    true,
  );
});

test('a backup is a whole database, and its sum is the file’s', () => {
  const file = join(folder, 'copy.db');
  const { sha256 } = myarkaJson<{ sha256: string }>(data(), ['db', 'backup', '--out', file]);
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256);
  const again = myarka(data(), ['db', 'backup', '--out', file, '--json']);
  expect(again.code).toBe(1);
  expect(error(again.out).code).toBe('file.exists');
});

test('a copy is put back, and the present file is kept', () => {
  const file = join(folder, 'copy.db');
  myarka(data(), ['init', '--unit', 'РЗИ-Варна']);
  myarka(data(), ['db', 'backup', '--out', file]);
  myarka(data(), ['init', '--unit', 'РЗИ-Бургас']);
  const { kept } = myarkaJson<{ kept: string }>(data(), ['db', 'restore', file]);
  expect(myarkaJson<{ unit: string }>(data(), ['init']).unit).toBe('РЗИ-Варна');
  expect(myarkaJson<{ ok: boolean }>(data(), ['db', 'check']).ok).toBe(true);
  expect(readdirSync(join(data(), 'backups'))).toContain(kept.split('/').at(-1));
});

test('the check says what is damaged, in words and with a code', () => {
  const file = join(folder, 'copy.db');
  myarka(data(), ['init', '--unit', 'РЗИ-Варна']);
  myarka(data(), ['db', 'backup', '--out', file]);
  for (const one of [file, join(data(), 'myarka.db')]) {
    const db = openWritable(one);
    run(db, sql`UPDATE change SET by = 'Друг' WHERE n = 1`);
    closeDb(db);
  }
  const broken = 'веригата от контролни суми се прекъсва при промяна № 1';
  const told = myarka(data(), ['db', 'check']);
  expect([told.code, told.out]).toEqual([1, expect.stringContaining(`История: ${broken}`)]);
  const { out } = myarka(data(), ['db', 'check', '--json']);
  const { problems } = JSON.parse(out) as { problems: object[] };
  expect(problems).toMatchObject([{ code: 'check.log-chain', params: { change: 1 } }]);
  expect(myarka(data(), ['db', 'restore', file]).err).toContain(broken);
});

test.each([
  [
    'no database',
    'db.not-a-copy',
    (file: string) => writeFileSync(file, 'това не е база данни'.repeat(400)),
  ],
  ['another database', 'db.not-a-copy', (file: string) => closeDb(openWritable(file))],
  [
    'an edited copy',
    'db.not-a-copy',
    (file: string) => {
      myarka(data(), ['db', 'backup', '--out', file]);
      const db = openWritable(file);
      run(db, sql`UPDATE op SET v = '1.00' WHERE t = 'measure' AND f = 'budget'`);
      closeDb(db);
    },
  ],
  [
    'a newer copy',
    'db.newer',
    (file: string) => {
      const db = openWritable(file);
      db.raw.pragma('user_version = 9990');
      closeDb(db);
    },
  ],
  ['nothing', 'file.missing', () => undefined],
])('%s is not put back, and nothing changes', (_, code, make) => {
  const file = join(folder, 'copy.db');
  myarka(data(), ['init', '--unit', 'РЗИ-Варна']);
  make(file);
  const before = myarkaJson(data(), ['db', 'digest']);
  const { code: exit, out } = myarka(data(), ['db', 'restore', file, '--json']);
  expect(exit).toBe(1);
  expect(error(out).code).toBe(code);
  expect(myarkaJson(data(), ['db', 'digest'])).toEqual(before);
  expect(myarkaJson<{ unit: string }>(data(), ['init']).unit).toBe('РЗИ-Варна');
});

test('a letter that the terminal lost, and a sign that nobody sees, are told with their option', () => {
  myarka(data(), ['init', '--unit', 'МЗ', '--person', 'Ива Иванова']);
  const set = ['progress', 'set', '1.1.1', '--period', '2026-Q3', '--note'];
  const lost = myarka(data(), [...set, 'изр\uFFFDзан', '--json']);
  expect([lost.code, error(lost.out)]).toMatchObject([
    1,
    { code: 'text.half-letter', where: '--note' },
  ]);
  const bell = myarka(data(), [...set, 'край\u0007', '--json']);
  expect([bell.code, error(bell.out).code]).toEqual([1, 'text.unseen']);
});

test.each([
  [['settings', '--json'], 0],
  [['plan', 'totals', '--json'], 0],
  [['init', '--unit', 'НЯМА', '--person', 'Иванова'], 1],
  [['plan', 'measures', '--json', 'излишно'], 2],
  [['няма-такава'], 2],
])(
  'what a process of its own says to „%s“ is what the thread of these tests says',
  (args, code) => {
    const own = myarkaProcess(folder, args);
    expect(own.code).toBe(code);
    expect(own.out + own.err).not.toBe('');
    expect(myarka(folder, args)).toEqual(own);
  },
);

test('the second place for copies is named, gets a copy, is shown, and taken off', () => {
  const stick = mkdtempSync(join(tmpdir(), 'myarka-флашка-'));
  myarkaJson(data(), ['init', '--unit', 'РЗИ-Варна']);
  expect(myarka(data(), ['db', 'second-place']).out).toContain('Няма второ място за копия.');
  expect(
    error(myarka(data(), ['db', 'second-place', join(stick, 'няма'), '--json']).out).code,
  ).toBe('copies.place-none');
  const said = myarka(data(), ['db', 'second-place', stick, '--now']);
  expect(said.code).toBe(0);
  expect(said.out).toContain('Копието е направено и проверено');
  expect(readdirSync(stick)).toHaveLength(1);
  expect(myarkaJson(data(), ['db', 'second-place'])).toMatchObject({
    place: { folder: stick, isThere: true },
    made: null,
  });
  expect(myarka(data(), ['db', 'second-place', stick, '--none']).code).toBe(2);
  expect(myarkaJson(data(), ['db', 'second-place', '--none'])).toEqual({ place: null, made: null });
  rmSync(stick, { recursive: true });
});

test('the data for support is written beside, told by its parts, and never over a file', () => {
  myarkaJson(data(), ['init', '--unit', 'РЗИ-Варна']);
  const out = join(folder, 'за поддръжката.txt');
  const said = myarka(data(), ['support', '--out', out]);
  expect(said.out).toContain('Няма имена');
  const text = readFileSync(out, 'utf8');
  expect(text).toContain('Базата е цяла.');
  expect(text).not.toContain(folder);
  expect(myarka(data(), ['support', '--out', out]).code).toBe(1);
  expect(myarka(data(), ['support']).out).toContain('== Системата ==');
});
