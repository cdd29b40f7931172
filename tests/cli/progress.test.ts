import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CMS } from '../fixtures/signed.ts';
import { myarka, myarkaJson } from './run.ts';

/** Each step opens the folder anew. */
vi.setConfig({ testTimeout: 240_000 });

interface Told {
  readonly unit: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string | null;
  readonly degree: number | null;
  readonly state: string;
  readonly reviewReason: string | null;
  readonly correction: { readonly of: string; readonly reason: string } | null;
  readonly evidence: readonly { readonly name: string; readonly present: boolean }[];
}

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'myarka-cli-progress-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const run = (...args: string[]) => myarka(data, args);
const json = (...args: string[]) => myarkaJson<Told>(data, args);
const list = (...args: string[]) => myarkaJson<Told[]>(data, ['progress', 'list', ...args]);
const refusal = (...args: string[]) => {
  const { code, out, err } = run(...args, '--json');
  const { error } = JSON.parse(out) as { error: { code: string; message: string } };
  return { exit: code, code: error.code, said: err.includes(error.message) };
};
const Q3 = ['--period', '2026-Q3'];

test('the cycle of the contract: set, submit, returned, again, accepted, corrected', () => {
  run('init', '--unit', 'рзи бургас');
  const file = join(data, 'договор.pdf');
  writeFileSync(file, '%PDF-1.7 договор');
  const begun = json(
    'progress',
    'set',
    '3.1.1',
    ...Q3,
    '--value',
    '3',
    '--degree',
    '10',
    '--note',
    'Първи',
    '--evidence',
    file,
  );
  expect(begun).toMatchObject({
    unit: 'РЗИ-Бургас',
    measure: '3.1.1',
    indicator: '3.1.1-1',
    period: '2026-Q3',
    value: '3',
    degree: 10,
    state: 'in-progress',
    evidence: [{ name: 'договор.pdf', present: true }],
  });
  expect(json('progress', 'submit', '3.1.1', ...Q3).state).toBe('submitted');
  run('init', '--unit', 'МЗ');
  const review = ['progress', 'review', '3.1.1', '--unit', 'Бургас', ...Q3];
  expect(refusal(...review, '--return')).toEqual({
    exit: 1,
    code: 'report.reason-missing',
    said: true,
  });
  expect(json(...review, '--return', '--reason', 'Без подпис')).toMatchObject({
    state: 'returned',
    reviewReason: 'Без подпис',
  });
  run('init', '--unit', 'РЗИ-Бургас');
  json('progress', 'set', '3.1.1', ...Q3, '--value', '4');
  json('progress', 'submit', '3.1.1', ...Q3);
  run('init', '--unit', 'МЗ');
  expect(json(...review, '--accept').state).toBe('accepted');
  run('init', '--unit', 'РЗИ-Бургас');
  expect(refusal('progress', 'set', '3.1.1', ...Q3, '--value', '6').code).toBe(
    'report.locked-accepted',
  );
  json('progress', 'set', '3.1.1', ...Q3, '--value', '6', '--correct', 'Още два регистъра');
  expect(json('progress', 'submit', '3.1.1', ...Q3)).toMatchObject({
    state: 'submitted',
    correction: { of: '4', reason: 'Още два регистъра' },
  });
  expect(list('--measure', '3.1.1', '--unit', 'рзи-бургас', ...Q3)).toHaveLength(1);
  expect(list('--measure', '1.1.1')).toEqual([]);
});

test('a yes-or-no report is told with the word that the table shows', () => {
  run('init', '--unit', 'РЗИ-Бургас');
  const said = run('progress', 'set', '1.2.2', ...Q3, '--value', 'да', '--note', 'вторник').out;
  expect(said.trim().split('\t').at(-1)).toBe('да; вторник');
  expect(run('progress', 'list', ...Q3).out).toBe(said);
});

test('refusals leave with 1 and a sentence, wrong use with 2', () => {
  run('init');
  expect(refusal('progress', 'set', '9.9.9', ...Q3, '--value', '1').code).toBe(
    'plan.unknown-measure',
  );
  expect(refusal('progress', 'set', '3.1.1', '--period', 'лято', '--value', '1').code).toBe(
    'period.unknown',
  );
  expect(refusal('progress', 'set', '3.1.1', ...Q3, '--evidence', 'няма.pdf').code).toBe(
    'file.missing',
  );
  expect(refusal('progress', 'list', '--unit', 'Атлантида').code).toBe('unit.unknown');
  expect(refusal('init', '--unit', 'Атлантида').code).toBe('unit.unknown');
  expect(list()).toEqual([]);
  expect(run('progress', 'set', '3.1.1', ...Q3).code).toBe(2);
  expect(run('progress', 'review', '3.1.1', '--unit', 'МЗ', ...Q3).code).toBe(2);
});

test('a table out and back in: a dry run first, errors by cell, then all of it', () => {
  run('init', '--unit', 'НЦОЗА');
  json('progress', 'set', '3.1.1', ...Q3, '--value', '3');
  const file = join(data, 'отчет.xlsx');
  const { rows } = myarkaJson<{ rows: number }>(data, ['export', 'progress', ...Q3, '--out', file]);
  expect(rows).toBe(1);
  const take = (...more: string[]) =>
    myarkaJson<{ rows: number; errors: unknown[]; changes: unknown[]; applied: boolean }>(data, [
      'import',
      'progress',
      file,
      ...more,
    ]);
  expect(take('--dry-run')).toEqual({
    rows: 1,
    periods: [{ period: '2026-Q3', rows: 1, which: '2' }],
    newer: [],
    questions: [],
    hasBase: true,
    errors: [],
    changes: [],
    applied: false,
    unknownColumns: [],
    sheet: 'Отчет',
    ignored: { count: 0, first: [] },
    otherSheets: ['Указания'],
    encoding: 'utf-8',
    unseen: { rows: 0, which: '', columns: [] },
    asides: {
      count: 0,
      first: [],
      unseen: { count: 0, first: [] },
      dashes: [],
      above: { count: 0, first: [] },
      short: { count: 0, which: '' },
    },
  });
  const said = run('import', 'progress', file).out;
  expect(said).toContain('Нищо ново: прочетен е 1 ред, в него няма');
  expect(said).toContain('Прочетен е лист „Отчет“');
  expect(take()).toMatchObject({ changes: [], applied: true });
  run('init', '--unit', 'МЗ');
  const { code, out } = run('import', 'progress', file, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    applied: false,
    errors: [{ address: 'A2', row: 2, column: 'Код на реда', code: 'progress-sheet.foreign-file' }],
  });
});

test('the plan’s list tells the state of each measure and why, on any day', () => {
  run('init');
  json('progress', 'set', '3.1.1', ...Q3, '--value', '3');
  json('progress', 'submit', '3.1.1', ...Q3);
  const on = (day: string) =>
    new Map(
      myarkaJson<{ code: string; state: string; light: { message: string } }[]>(data, [
        'plan',
        'list',
        '--on',
        day,
      ]).map(({ code, state, light }) => [
        code,
        `${state}: ${light.message}`.replaceAll('\u00A0', ' '),
      ]),
    );
  const later = on('2027-01-01');
  expect(later.get('3.1.1')).toBe(
    'late: закъснява: краят е 2026 г., подадени 3 от 50, още неприети',
  );
  expect(later.get('1.1.1')).toBe(
    'no-data: няма данни: краят е 2025 г., а няма подаден или приет отчет',
  );
  expect(later.get('7.3.2')).toBe('upcoming: предстои: началото е 2028 г.');
  expect(refusal('plan', 'list', '--on', 'утре').code).toBe('read.not-a-date');
});

test('an unlikely value is listed, confirmed, and asked about as the ministry says', () => {
  run('init', '--unit', 'РЗИ-Бургас');
  const { out: said } = run('progress', 'set', '3.1.1', ...Q3, '--value', '1234,5');
  expect(said).toContain('Въпрос: ');
  expect(said).toContain('myarka progress confirm 3.1.1 --period 2026-Q3 --indicator 3.1.1-1');
  const questions = () =>
    myarkaJson<{ code: string; answered: boolean; reason: string | null }[]>(data, [
      'progress',
      'questions',
      ...Q3,
    ]).map(({ code, answered, reason }) => [code, answered, reason]);
  expect(questions()).toEqual([['fraction', false, null]]);
  run('progress', 'confirm', '3.1.1', ...Q3, '--reason', 'Половин щат');
  expect(questions()).toEqual([['fraction', true, 'Половин щат']]);
  expect(refusal('progress', 'ask', '3.1.1-1', '--off').code).toBe('rights.plan');
});

test('signed files beside the report of the plan: added, listed, refused, taken off', () => {
  run('init', '--unit', 'МЗ');
  const signed = (...more: string[]) =>
    myarkaJson<readonly { readonly name: string; readonly sha256: string }[]>(data, [
      'progress',
      'signed',
      '--year',
      '2025',
      ...more,
    ]);
  const [file, plain] = [join(data, 'доклад.p7s'), join(data, 'празен.p7s')];
  writeFileSync(file, CMS);
  writeFileSync(plain, 'нищо подписано');
  expect(signed()).toEqual([]);
  const [one] = signed('--add', file);
  expect(one).toMatchObject({ name: 'доклад.p7s' });
  expect(refusal('progress', 'signed', '--year', '2025', '--add', plain).code).toBe('signed.none');
  expect(run('progress', 'signed', '--year', '2025').out).toContain('доклад.p7s');
  expect(signed('--remove', one?.sha256 ?? '')).toEqual([]);
});
