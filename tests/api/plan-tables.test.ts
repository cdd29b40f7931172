/** The plan out as a file and in again; the register's view out as it is shown. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { FILE_KINDS, type Cell, type FileKind } from '../../api/sheets/sheet.ts';
import { writeCsv } from '../../api/sheets/csv.ts';
import { writeXlsx } from '../../api/sheets/xlsx.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { COLUMN_IDS } from '../../domain/plan/register-columns.ts';
import { registerLines } from '../../domain/plan/register-lines.ts';
import { DEFAULT_QUERY } from '../../domain/plan/register-query.ts';
import { builtInViews, DEFAULT_VIEW, type RegisterView } from '../../domain/plan/register-view.ts';
import { sentence } from '../../domain/text/sentences.ts';
import { gridsOf, type GridValue } from '../fixtures/grids.ts';

let folder = '';
let core: Core;
let plan: Plan;
const call = () => callerOf(core.context);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-tables-'));
  core = startNamed({ dataDir: join(folder, 'data') });
  plan = await call().plan.plan();
});
afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = ({ base64 }: { base64: string }): Uint8Array => Buffer.from(base64, 'base64');
const compare = (name: string, bytes: Uint8Array) =>
  call().plan.import.compare({ name, base64: Buffer.from(bytes).toString('base64') });

const planGrid = async (): Promise<GridValue[][]> => {
  const bytes = bytesOf(await call().plan.export.plan({ kind: 'xlsx' }));
  const [grid] = await gridsOf(bytes);
  return (grid?.rows ?? []).map((row) => [...row]);
};

/** The rows written anew by a spreadsheet program: same cells, no knowledge of our columns. */
const saved = (rows: readonly (readonly GridValue[])[], kind: 'xlsx' | 'csv') => {
  const [header = [], ...body] = rows;
  const columns = header.map((name, i) => ({ key: String(i), header: String(name), width: 10 }));
  const sheet = { name: 'Лист1', columns, rows: body satisfies readonly (readonly Cell[])[] };
  return kind === 'csv' ? Promise.resolve(writeCsv(sheet)) : writeXlsx([sheet]);
};

const at = (rows: readonly GridValue[][], header: string): number =>
  rows[0]!.findIndex((name) => name === header);

describe('the whole plan', () => {
  test.each(FILE_KINDS)('%s comes back unchanged', async (kind) => {
    const file = await call().plan.export.plan({ kind });
    expect(file.name).toBe(`план.${kind}`);
    expect(file.rows).toBe(72);
    expect(await compare(file.name, bytesOf(file))).toMatchObject({
      rows: 72,
      errors: [],
      changes: [],
      missingColumns: [],
      ignoredColumns: [],
    });
  });

  test('XLSX has a row for each indicator under its stable id, numbers as numbers', async () => {
    const rows = await planGrid();
    expect(rows).toHaveLength(73);
    const ids = plan.measures.flatMap((m) => m.indicators.map(({ id }) => id));
    expect(rows.slice(1).map((row) => row[0])).toEqual(ids);
    const [budget, start, target] = ['Индикативен ресурс', 'Начало', 'Целева стойност'].map(
      (header) => at(rows, header),
    ) as [number, number, number];
    const first = rows.find((row) => row[1] === '3.5.2')!;
    const measure = plan.measures.find(({ code }) => code === '3.5.2')!;
    expect(first[budget]).toBe(measure.budget / 100);
    expect(first[start]).toBe(measure.start);
    expect(rows.slice(1).every((row) => typeof row[target] === 'number')).toBe(true);
    expect(rows.slice(1).every((row) => typeof row[1] === 'string')).toBe(true);
  });

  test('goals, sub-goals, stated amounts and two-line bullets go out and come back', async () => {
    const rows = await planGrid();
    const row = rows.find(([id]) => id === '3.5.3-1')!;
    const of = (header: string) => row[at(rows, header)];
    const goal = plan.goals.find(({ code }) => code === '3')!;
    expect(of('Наименование на целта')).toBe(goal.title);
    expect(of('Ресурс на целта')).toBe(goal.stated / 100);
    expect(of('Наименование на подцелта')).toBe(
      plan.subgoals.find(({ code }) => code === '3.5')?.title,
    );
    expect(of('Източник на финансиране')).toBe(
      '- В рамките на бюджета на МЗ\n- Механизма за свързване на Европа',
    );
    row[at(rows, 'Ресурс на целта')] = 5;
    const { errors } = await compare('план.xlsx', await saved(rows, 'xlsx'));
    expect(errors.map(({ failure }) => failure.code)).toEqual(['cell.fixed']);
  });

  test.each(['xlsx', 'csv'] as const)(
    'saved by a spreadsheet program as %s, sorted otherwise, it is still the same',
    async (kind) => {
      const [header = [], ...body] = await planGrid();
      const bytes = await saved([header, ...body.toReversed(), []], kind);
      expect(await compare(`копие.${kind}`, bytes)).toMatchObject({ errors: [], changes: [] });
    },
  );

  test('a sum with the currency that its row has in the file is taken, a hard space is a space', async () => {
    const rows = await planGrid();
    rows[1]![at(rows, 'Индикативен ресурс')] = '20 000 €';
    rows[1]![at(rows, 'Валута')] = 'EUR';
    rows[2]![at(rows, 'Наименование')] = String(rows[2]![at(rows, 'Наименование')]).replaceAll(
      ' ',
      '\u00A0',
    );
    const { errors, changes } = await compare('план.xlsx', await saved(rows, 'xlsx'));
    expect(errors).toEqual([]);
    expect(changes.map(({ field, value }) => [field, value])).toEqual([
      ['budget', '20000.00'],
      ['currency', 'EUR'],
    ]);
  });

  test('changed cells become proposals with before and after', async () => {
    const rows = await planGrid();
    const line = rows.findIndex((row) => row[0] === '2.1.1-1');
    const measure = plan.measures.find(({ code }) => code === '2.1.1')!;
    rows[line]![at(rows, 'Край')] = 2030;
    rows[line]![at(rows, 'Индикативен ресурс')] = '1 250,50';
    rows[line]![at(rows, 'Индикатор за изпълнение')] = ' Приет закон ';
    rows[line]![at(rows, 'Източници (кодове)')] = 'НПВУ; ПРР';
    const { errors, changes } = await compare('план.xlsx', await saved(rows, 'xlsx'));
    expect(errors).toEqual([]);
    expect(
      changes.map(({ measure: m, indicator, field, value }) => [m, indicator, field, value]),
    ).toEqual([
      ['2.1.1', null, 'end', '2030'],
      ['2.1.1', null, 'budget', '1250.50'],
      ['2.1.1', null, 'funding', 'НПВУ; ПРР'],
      ['2.1.1', '2.1.1-1', 'text', 'Приет закон'],
    ]);
    expect(changes[0]).toMatchObject({
      kind: 'set',
      before: String(measure.end),
      address: `J${line + 1}`,
    });
  });

  test('a missing row proposes that its measure falls away, missing columns change nothing', async () => {
    const rows = await planGrid();
    const kept = rows.filter((row) => row[0] !== '7.4.2-1').map((row) => [row[0]!, row[5]!, 'моя']);
    kept[0] = ['ИД', 'наименование', 'Бележки'];
    const result = await compare('план.csv', await saved(kept, 'csv'));
    expect(result.changes.map(({ kind, measure }) => [kind, measure])).toEqual([
      ['remove', '7.4.2'],
    ]);
    expect(result.ignoredColumns).toEqual(['Бележки']);
    expect(result.missingColumns).toContain('Край');
  });

  test('every wrong cell is named by its address; then nothing is proposed', async () => {
    const rows = await planGrid();
    const put = (row: number, header: string, value: GridValue) => {
      rows[row]![at(rows, header)] = value;
    };
    put(1, 'Начало', 'догодина');
    put(2, 'Край', 20_270);
    put(3, 'Индикативен ресурс', 10.005);
    put(4, 'Индикативен ресурс', -5);
    put(5, 'Валута', 'USD');
    put(6, 'Наименование', '');
    put(7, 'Източници (кодове)', 'Световна банка');
    put(8, 'Отговорни звена (кодове)', 'МЗ; НАСА');
    put(9, 'Мярка', '07.12.2001');
    put(10, 'ИД', '9.9.9-1');
    put(11, 'ИД', rows[12]![0]!);
    put(13, 'Очакван резултат', 'а'.repeat(5001));
    put(14, 'Край', 2030);
    put(15, 'Индикативен ресурс', '1.234');
    put(16, 'Индикативен ресурс', '20 000 €');
    put(17, 'Индикативен ресурс', '20 000 лв.');
    put(17, 'Валута', 'EUR');
    put(18, 'Източници (кодове)', 'НПВУ = 5000 евро');
    put(19, 'ИД', '');
    const { errors, changes } = await compare('план.xlsx', await saved(rows, 'xlsx'));
    expect(changes).toEqual([]);
    expect(errors.map(({ address, failure }) => [address, failure.code])).toEqual([
      ['I2', 'cell.year'],
      ['J3', 'cell.year'],
      ['K4', 'cell.amount'],
      ['K5', 'cell.amount'],
      ['L6', 'cell.currency'],
      ['F7', 'cell.empty'],
      ['N8', 'cell.unknown-source'],
      ['T9', 'cell.unknown-unit'],
      ['B10', 'cell.fixed'],
      ['A11', 'cell.unknown-row'],
      ['B12', 'cell.fixed'],
      ['C12', 'cell.fixed'],
      ['A13', 'cell.repeated-row'],
      ['H14', 'cell.too-long'],
      ['K16', 'read.unclear-number'],
      ['K17', 'cell.other-currency'],
      ['K18', 'cell.other-currency'],
      ['N19', 'cell.other-currency'],
      ['A20', 'cell.no-row'],
    ]);
    for (const { address, failure } of errors) {
      expect(sentence(failure, 'bg')).toContain(address);
      expect(sentence(failure, 'en')).toContain(address);
    }
  });

  test('a stage that means nothing and an indicator without a target are wrong cells', async () => {
    const rows = await planGrid();
    rows[1]![at(rows, 'Етап')] = 'Някога';
    rows[2]![at(rows, 'Целева стойност')] = '';
    const { errors } = await compare('план.xlsx', await saved(rows, 'xlsx'));
    expect(errors.map(({ address, failure }) => [address, failure.code])).toEqual([
      ['G2', 'amendment.bad-stage'],
      ['Q3', 'amendment.empty-text'],
    ]);
  });

  test('the changes become a draft amendment that can be taken back; the plan stays', async () => {
    const rows = await planGrid();
    rows[1]![at(rows, 'Край')] = 2027;
    rows[2]![at(rows, 'Целева стойност')] = 7;
    const kept = rows.filter((row) => row[0] !== '7.4.2-1');
    const file = {
      name: 'нов.xlsx',
      base64: Buffer.from(await saved(kept, 'xlsx')).toString('base64'),
    };
    const id = await call().plan.import.propose({ ...file, title: 'Промени от файл' });
    const { amendment } = await call().plan.amendments.get({ id });
    expect(
      amendment.items.map(({ kind, measure, field, value, reason }) => [
        kind,
        measure,
        field,
        value,
        reason,
      ]),
    ).toEqual([
      ['set', '1.1.1', 'end', '2027', 'Файл „нов.xlsx“, клетка J2'],
      ['set', '1.1.2-1', 'target', '7', 'Файл „нов.xlsx“, клетка Q3'],
      ['remove', '7.4.2', '', null, 'Във файл „нов.xlsx“ редът липсва'],
    ]);
    expect(await call().plan.plan()).toEqual(plan);
    await call().log.undo();
    expect(await call().plan.amendments.list()).toEqual([]);
  });

  test('an unchanged or a wrong file proposes nothing', async () => {
    const rows = await planGrid();
    const propose = async () =>
      call().plan.import.propose({
        name: 'план.xlsx',
        base64: Buffer.from(await saved(rows, 'xlsx')).toString('base64'),
        title: 'т',
      });
    await expect(propose()).rejects.toThrow('import.unchanged');
    rows[1]![at(rows, 'Край')] = 'скоро';
    await expect(propose()).rejects.toThrow('import.wrong-cells');
    expect(await call().plan.amendments.list()).toEqual([]);
  });

  test('a file without the id column, or with a column twice, is refused', async () => {
    const rows = await planGrid();
    const without = rows.map((row) => row.slice(1));
    await expect(compare('план.xlsx', await saved(without, 'xlsx'))).rejects.toThrow(
      'sheet.no-column',
    );
    const twice = rows.map((row) => [...row, row[5]!]);
    await expect(compare('план.xlsx', await saved(twice, 'xlsx'))).rejects.toThrow(
      'sheet.repeated-column',
    );
    await expect(compare('план.pdf', new Uint8Array(4))).rejects.toThrow('sheet.kind-unknown');
  });
});

describe('the register as shown', () => {
  const views: RegisterView[] = [
    DEFAULT_VIEW,
    ...builtInViews(2026, ['НПВУ', 'ПРР']).map(({ view }) => view),
    { mode: 'table', query: { ...DEFAULT_QUERY, columns: COLUMN_IDS } },
    {
      mode: 'table',
      query: {
        ...DEFAULT_QUERY,
        columns: ['title', 'code', 'budget'],
        filter: { goal: ['3', '7'], moneyMin: 100 },
        sort: [{ column: 'title', descending: true }],
        group: 'funding',
      },
    },
    { mode: 'tree', query: { ...DEFAULT_QUERY, words: 'трансграничните услуги' } },
    { mode: 'table', query: { ...DEFAULT_QUERY, words: 'няматакавадума' } },
  ];

  const shownCodes = async (view: RegisterView): Promise<string[]> => {
    const { words } = view.query;
    const hits = await call().plan.search({ words, limit: 500 });
    const found = words === '' ? null : new Set(hits.map(({ code }) => code));
    const { lines } = registerLines(plan, view, found, 'bg');
    return lines.flatMap((line) => (line.kind === 'measure' ? [line.measure.code] : []));
  };

  const rowsOf = async (kind: FileKind, view: RegisterView): Promise<GridValue[][]> => {
    const bytes = bytesOf(await call().plan.export.view({ kind, view, lang: 'bg' }));
    if (kind !== 'json') return (await gridsOf(bytes))[0]!.rows.map((row) => [...row]);
    const { rows } = JSON.parse(new TextDecoder().decode(bytes)) as {
      rows: Record<string, GridValue>[];
    };
    return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  };

  test.each(FILE_KINDS.flatMap((kind) => views.map((view, i) => ({ kind, i, view }))))(
    '$kind of view $i: the same rows in the same order',
    async ({ kind, view }) => {
      const withCode: RegisterView = {
        ...view,
        query: {
          ...view.query,
          columns: ['code', ...view.query.columns.filter((c) => c !== 'code')],
        },
      };
      const levels = view.mode === 'tree' ? 2 : view.query.group === null ? 0 : 1;
      const [head = [], ...rows] = await rowsOf(kind, withCode);
      expect(rows.map((row) => row[levels])).toEqual(await shownCodes(view));
      const doubts = ['Съмнения в четенето', 'doubts'].includes(String(head.at(-1))) ? 1 : 0;
      const width = withCode.query.columns.length + levels + doubts;
      expect(rows.every((row) => row.length === width)).toBe(true);
    },
  );

  test('columns stand in the order that was chosen, values as the kinds they are', async () => {
    const view: RegisterView = {
      mode: 'table',
      query: { ...DEFAULT_QUERY, columns: ['end', 'budget', 'regular', 'target', 'indicatorKind'] },
    };
    const rows = await rowsOf('xlsx', view);
    expect(rows[0]).toEqual([
      'Период на изпълнение: край',
      'Индикативен финансов ресурс за изпълнение с ДДС, лв.',
      'Регулярна',
      'Стойност на индикаторите за изпълнение: целева',
      'Вид на индикатора',
    ]);
    const first = plan.measures[0]!;
    expect(rows[1]).toEqual([first.end, first.budget / 100, 'не', 1, 'да / не']);
    for (const row of rows.slice(1)) expect(typeof row[0]).toBe('number');
  });

  test('the sums of the groups stand beside the measures and add up', async () => {
    const view: RegisterView = { mode: 'tree', query: DEFAULT_QUERY };
    const bytes = bytesOf(await call().plan.export.view({ kind: 'xlsx', view, lang: 'bg' }));
    const [, sums] = await gridsOf(bytes);
    expect(sums!.name).toBe('Суми');
    const body = sums!.rows.slice(1);
    expect(body).toHaveLength(7 + 23 + 1);
    const total = body.at(-1)!;
    expect(total.slice(0, 4)).toEqual([0, 'Общо', 72, 64_346_000]);
    const goals = body.filter((row) => row[0] === 1);
    expect(goals.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(64_346_000);
  });

  test('a text that looks like a formula is guarded in the CSV of the real plan', async () => {
    const bytes = bytesOf(await call().plan.export.plan({ kind: 'csv' }));
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`'- В рамките на бюджета на МЗ\n- Механизма`);
    const { stated } = plan.goals[0]!;
    expect(text).toContain(`;${stated / 100},00;`);
    for (const line of text.split('\r\n')) {
      expect(line).not.toMatch(/(?:^|;)"?(?:[=+\-@]|\t(?!\d))/);
    }
  });

  test('a view that cannot be read is refused by name', async () => {
    const view = { mode: 'table', query: { columns: ['nope'] } };
    await expect(call().plan.export.view({ kind: 'csv', view, lang: 'bg' })).rejects.toThrow(
      'register.bad-query',
    );
  });
});
