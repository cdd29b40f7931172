/** `--map` in all four readings of tables, and sentences that no library and no contract wrote. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gridsOf } from '../fixtures/grids.ts';
import { textRows, xlsxOf } from '../fixtures/xlsx-parts.ts';
import { myarka, myarkaJson } from './run.ts';

let folder = '';
const data = () => join(folder, 'data');
const file = (name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};
const run = (...args: string[]) => myarka(data(), args);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-cli-headings-'));
  myarkaJson(data(), ['init', '--unit', 'МЗ']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('tariff value and tariff difference take the headings that --map names', () => {
  const path = file('лечение.csv', 'Пореден;Вид;Кога;Колко', '1;1.3;15.03.2022;2');
  const map = ['Пореден=Номер на реда', 'Вид=row', 'Кога=Дата', 'Колко=брой'].flatMap((one) => [
    '--map',
    one,
  ]);
  expect(run('tariff', 'value', path)).toMatchObject({ code: 1, out: '' });
  const valued = run('tariff', 'value', path, ...map);
  expect(JSON.parse(valued.out)).toMatchObject({ id: '1', status: 'payable', bgn: '130.00' });
  const claimed = run('tariff', 'difference', path, ...map);
  expect(JSON.parse(claimed.out)).toMatchObject({ id: '1', row: '1.3' });
});

test('columns that are left aside are listed, «№» beside the number of the line and our own among them', () => {
  const heads = '№;Номер на реда;Ред от тарифата;Дата;Брой;Ред във файла;Резултат';
  const path = file('отново.csv', heads, '1;а;1.3;15.03.2022;2;2;За плащане');
  for (const verb of ['value', 'difference']) {
    const { out, err } = run('tariff', verb, path);
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({ id: 'а', row: '1.3' });
    expect(err).toContain(
      'Колони, които не се четат, защото заглавието им не е познато или са оставени настрана: „№“, „Ред във файла“, „Резултат“.',
    );
  }
});

test('columns of a whole result of ours are not called unknown: they are replaced', () => {
  const path = file('пак.csv', 'Номер;Ред;Дата;Брой', '1;1.3;15.03.2022;2');
  const out = path.replace('пак.csv', 'резултат.csv');
  expect(run('tariff', 'value', path, '--out', out).code).toBe(0);
  const { err } = run('tariff', 'value', out);
  expect(err).toContain(
    'Колони от по-ранен резултат, които не се четат и в новия се заменят: „Ред във файла“, „Резултат“',
  );
  expect(err).not.toContain('не е познато');
});

test('--dash says what dashes for zeros of a column mean; without it the question is told with the way to answer', () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
  const heads = row(...['Номер', 'Ред', 'Дата', 'Брой'].map(text));
  const line = row(...['1', '1.3', '15.03.2022'].map(text), '<c s="1"><v>0</v></c>');
  const path = join(folder, 'тирета.xlsx');
  const formats = ['_-* #,##0.00_-;-* #,##0.00_-;_-* &quot;-&quot;??_-'];
  writeFileSync(path, xlsxOf({ sheets: { М: heads + line }, formats }));
  const asked = run('tariff', 'value', path);
  expect(asked.err).toContain(
    'В колона D („Брой“) 1 клетка показва тире и пази 0: нула ли е, или няма данни? (нула: „--dash "Заглавие=0"“; няма данни: „--dash "Заглавие="“)',
  );
  const none = run('tariff', 'value', path, '--dash', 'Брой=');
  expect(JSON.parse(none.out)).toMatchObject({ notes: [{ code: 'tariff.field.missing' }] });
  const zero = run('tariff', 'value', path, '--dash', 'Брой=0');
  expect(zero.out).not.toContain('zero-as-dash');
  expect(run('tariff', 'value', path, '--dash', 'Брой=3').code).toBe(1);
  expect(run('tariff', 'value', path, '--dash', 'Друго=0').err).toContain('няма колона „Друго“');
});

test('where nothing is valued there is no total, and no zero for one', async () => {
  const path = file('грешни.csv', 'Номер;Ред;Дата;Брой', '1;1.3;скоро;2');
  const valued = run('tariff', 'value', path, '--out', join(folder, 'грешни.xlsx'));
  expect(valued.err).toContain('Общо: няма, нищо не е остойностено\n');
  const [, totals] = await gridsOf(readFileSync(join(folder, 'грешни.xlsx')));
  expect(totals?.rows[1]?.slice(0, 4)).toEqual(['Всичко', 'Нищо не е остойностено', 1, 1]);
  const claimed = run('tariff', 'difference', path, '--out', join(folder, 'отказани.xlsx'));
  expect(claimed.err).toContain('Общо: няма, нищо не се доплаща\n');
  const [, paid] = await gridsOf(readFileSync(join(folder, 'отказани.xlsx')));
  expect(paid?.rows[1]?.slice(0, 2)).toEqual(['Сметнати: Нищо не се доплаща', 0]);
});

test('where a needed heading is named by --map the known ones beside it are not called unknown', () => {
  const path = file('своя.csv', 'Пореден;Ред;Дата;Брой;Цех', '1;1.3;15.03.2022;2;');
  const { out, err } = run('tariff', 'value', path, '--map', 'Пореден=Номер на реда');
  expect(JSON.parse(out)).toMatchObject({ id: '1', status: 'payable', bgn: '130.00' });
  expect(err).toContain('Непознати заглавия: „Цех“.');
});

test('import plan and import progress take them, too', () => {
  const plan = file('план.csv', 'Запис;До кога', '1.1.1-1;2029');
  const map = ['--map', 'Запис=ИД', '--map', 'До кога=Край'];
  expect(run('import', 'plan', plan)).toMatchObject({ code: 1 });
  expect(run('import', 'plan', plan, ...map).out).toContain('B2\t1.1.1\tКрай: „2025“ → „2029“');
  const own = file('отчет.csv', 'Запис;Направено', 'МЗ/3.1.1/3.1.1-1/2026-Q3;5');
  const named = ['--map', 'Запис=Код на реда', '--map', 'Направено=value', '--dry-run', '--json'];
  expect(run('import', 'progress', own).code).toBe(1);
  expect(JSON.parse(run('import', 'progress', own, ...named).out)).toMatchObject({
    sheet: 'CSV',
    unknownColumns: [],
  });
});

test.each(['value', 'difference'])(
  'tariff %s asks which of two sheets is meant, says which it read, and which headings it does not know',
  (verb) => {
    const table = textRows([
      ['Номер', 'Ред', 'Дата', 'Брой', 'Отделение'],
      ['1', '1.3', '15.03.2022', '2', 'АГ'],
    ]);
    const path = join(folder, `два-листа-${verb}.xlsx`);
    writeFileSync(path, xlsxOf({ sheets: { Март: table, Април: table } }));
    const asked = run('tariff', verb, path);
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err).toContain('такава таблица с редове има в няколко листа: „Март“, „Април“');
    expect(run('tariff', verb, path, '--sheet', 'Май').err).toContain(
      'няма лист „Май“. Листовете са: „Март“, „Април“',
    );
    const { err } = run('tariff', verb, path, '--sheet', 'Април');
    expect(err).toContain('Прочетен е лист „Април“. Не са прочетени: „Март“.');
    expect(err).toContain('Непознати заглавия: „Отделение“.');
    const left = run('tariff', verb, path, '--sheet', 'Април', '--map', 'Отделение=');
    expect(left.err).not.toContain('Непознати');
  },
);

test.each([
  [['--map', 'Номер=няма такова'], 'Няма поле „няма такова“'],
  [['--map', 'Липсва=Дата'], 'Във файла няма колона „Липсва“. Заглавията му са: „Номер“, „Ред“'],
  [['--map', 'без знак'], 'не казва кое заглавие какво е'],
])('%j is refused', (map, expected) => {
  const path = file('а.csv', 'Номер;Ред', '1;1.3');
  const ran = run('tariff', 'value', path, ...map);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toContain(expected);
});

test('lines of JSON may bear the names, days and levels that people write', () => {
  const line = {
    'Номер на реда': 'а',
    Ред: '4.1',
    Приет: '01.08.2022',
    'Изписан на': '21.8.2022 г.',
    Ниво: 'II ниво',
  };
  const ran = run('tariff', 'value', file('а.jsonl', JSON.stringify(line)));
  expect(JSON.parse(ran.out)).toMatchObject({ id: 'а', status: 'payable', bgn: '1200.00' });
});

const VALUE = {
  Ключ: '5.2',
  Стойност: '10,50',
  Валута: '€',
  За: 'решение',
  'Прилага се от': '1.1.2026 г.',
  Източник: { Акт: 'Наредба за изменение', 'Брой на „Държавен вестник“': 'бр. 1', Ред: '5.2' },
};

test.each([
  ['{"a":', 'не е правилен JSON'],
  [JSON.stringify([{ ...VALUE, 'Прилага се от': '2026-02-30' }]), 'не е съществуваща дата'],
  [JSON.stringify([{ ...VALUE, Валута: 'долар' }]), 'полето „Валута“ не е от познатите'],
  [JSON.stringify([{ ...VALUE, Чуждо: 1 }]), 'полето „Чуждо“ не е познато'],
  [JSON.stringify([{ ...VALUE, Ключ: '4.1.II', Стойност: 'x' }]), 'очаква се сума'],
  [JSON.stringify([VALUE, VALUE]), '„ред 5.2“ от 01.01.2026 г. стои два пъти'],
])('a file of values that is wrong is refused in Bulgarian: %s', (text, expected) => {
  const ran = run('tariff', 'add', file('стойности.json', text));
  expect(ran.code).toBe(1);
  expect(ran.err).toContain(expected);
  expect(ran.err).not.toMatch(/JSON at|Unexpected|appliesFrom|currency|\d{4}-\d\d-\d\d|BGN|EUR/u);
});

test('a later act is noted, listed and refused in words, not in keys and codes of currencies', () => {
  const act = ['--act', 'Наредба за изменение', '--issue', 'бр. 9', '--place', '§ 1'];
  const note = (...more: string[]) =>
    run('tariff', 'later', 'note', ...act, '--from', '2027-03-01', '--key', '4.1.II', ...more);
  expect(note('--value', '70', '--currency', 'долар').err).toContain('Напишете „лв.“ или „€“');
  expect(note('--value', '70', '--currency', 'лева').out).toContain('70\u00A0лв.');
  expect(run('tariff', 'later', 'list').out).toMatch(/^4\.1\.II \(ред 4\.1, II ниво\)\t/u);
});

test('a value under Bulgarian names is the value of the contract, and is told as people write it', () => {
  const ran = run('tariff', 'add', file('нова.json', JSON.stringify(VALUE)));
  expect(ran).toMatchObject({ code: 0, out: '5.2 (ред 5.2): 10,50\u00A0€\n' });
  const values = myarkaJson<{ key: string }[]>(data(), ['tariff', 'values', '--on', '01.02.2026']);
  expect(values.find(({ key }) => key === '5.2')).toMatchObject({
    value: '10.50',
    currency: 'EUR',
    appliesFrom: '2026-01-01',
  });
});

test('what a report’s table would change is told in words, with how many errors where there are any', () => {
  const own = (value: string) =>
    file('отчет.csv', 'Ключ;Отчетена стойност', `МЗ/3.1.1/3.1.1-1/2026-Q3;${value}`);
  const read = (value: string) => run('import', 'progress', own(value), '--dry-run').out;
  expect(read('5').replaceAll('\u00A0', ' ')).toContain(
    'B2\t3.1.1-1, III трим. 2026\tОтчетена стойност: „“ → „5“',
  );
  expect(read('пет')).toContain('\nГрешки: 1. Нищо не е записано.');
});
