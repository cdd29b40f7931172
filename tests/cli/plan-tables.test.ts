import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { myarka, myarkaJson } from './run.ts';

let folder = '';
const data = () => join(folder, 'data');
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-cli-tables-'));
  myarkaJson(data(), ['init']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['xlsx', 'csv', 'json'])('the plan goes out as %s and comes back unchanged', (kind) => {
  const out = file(`план.${kind}`);
  expect(myarkaJson<object>(data(), ['export', 'plan', '--out', out])).toEqual({
    file: out,
    rows: 72,
    errors: [],
  });
  const compared = myarkaJson<object>(data(), ['import', 'plan', out]);
  expect(compared).toMatchObject({ rows: 72, errors: [], changes: [] });
  expect(myarka(data(), ['import', 'plan', out]).out).toBe(
    `Нищо не се променя (прочетени редове: 72).\n${kind === 'xlsx' ? 'Прочетен е лист „План“.\n' : ''}`,
  );
});

test('a file that exists is not overwritten, unless that is asked for', () => {
  const out = file('мой.csv');
  writeFileSync(out, 'мое');
  const refused = myarka(data(), ['export', 'plan', '--out', out, '--json']);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'file.exists' } });
  expect(readFileSync(out, 'utf8')).toBe('мое');
  expect(myarka(data(), ['export', 'plan', '--out', out, '--force']).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('1.1.1-1;"\t1.1.1";');
});

test('changed and wrong cells are told by address; wrong ones are exit 1', () => {
  const out = file('промени.csv');
  myarkaJson(data(), ['export', 'plan', '--out', out]);
  const text = readFileSync(out, 'utf8');
  writeFileSync(out, text.replace(';2024;2025;', ';2024;2026;'));
  const changed = myarka(data(), ['import', 'plan', out]);
  expect(changed.code).toBe(0);
  expect(changed.out.split('\n')).toEqual([
    'Файлът предлага 1 промяна (прочетени редове: 72); нищо не е записано: в приложението от тях става предложение за изменение.',
    'J2\t1.1.1\tКрай: „2025“ → „2026“',
    '',
  ]);
  writeFileSync(out, text.replace(';2024;2025;', ';2024;скоро;'));
  const wrong = myarka(data(), ['import', 'plan', out]);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/^J2: „скоро“ не е година\./);
  expect(wrong.out).toContain('\nГрешки: 1. Нищо не се предлага.');
  const listed = myarka(data(), ['import', 'plan', out, '--json']);
  expect(JSON.parse(listed.out)).toMatchObject({
    changes: [],
    errors: [{ address: 'J2', row: 2, column: 'Край', code: 'cell.year' }],
  });
});

test.each([
  [['export', 'plan'], 2],
  [['import', 'plan'], 2],
  [['plan', 'search'], 2],
  [['export', 'plan', '--out', '/nowhere/x.doc'], 1],
  [['import', 'plan', '/nowhere/x.csv'], 1],
])('%j ends with %i and leaves nothing behind', (args, code) => {
  expect(myarka(data(), args).code).toBe(code);
  expect(existsSync('/nowhere')).toBe(false);
});

test('search finds word forms, codes and look-alike letters, best first', () => {
  const search = (...words: string[]) =>
    myarkaJson<{ code: string; field: string; snippet: string }[]>(data(), [
      'plan',
      'search',
      ...words,
    ]);
  const forms = search('трансгранична', 'услуга');
  expect(forms.length).toBeGreaterThan(0);
  expect(forms.map(({ code }) => code)).toContain('3.5.3');
  expect(search('3.5.1')[0]).toMatchObject({ code: '3.5.1', field: 'title' });
  expect(search('МЯРКА')).toEqual(search('мярка'));
  expect(search('няматакавадума')).toEqual([]);
  expect(myarka(data(), ['plan', 'search', 'няматакавадума']).out).toBe('Нищо не е намерено.\n');
});
