/** A CSV whose result is a workbook: days and numbers are such where the column's field is one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportValued } from '../../../api/tariffs/export-run.ts';
import { valueFile } from '../../../api/tariffs/value-file.ts';
import { linesSink, resultsOf } from '../../../api/tariffs/write-results.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { plainTotals } from '../../../domain/tariffs/totals.ts';
import { readTableFile } from '../../../api/sheets/in/rows.ts';
import { tariffList } from '../../../api/tariffs/read-table.ts';
import { seedTariff } from '../../domain/tariffs/seed.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-typed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CSV = [
  'Месец март 2022',
  'Номер;Ред;Дата;Брой;Код',
  '001;1.3;15.03.2022;2;0012',
  '2;1.3;15.3.2022 г.;1 250;15.03.2022',
  '3;1.3;01/02/2022;1.234;',
  '4;1.3;2022-03-16;007;7',
  '5;1.3;вчера;-;',
].join('\r\n');

const job = (path: string) => ({
  path,
  name: path,
  tariff: seedTariff(),
  readings: {},
  mapping: {},
  today: localDate('2022-04-01'),
});

test('what the columns say goes out as days and numbers, the rest as it came, and means the same again', async () => {
  const path = join(folder, 'март.csv');
  writeFileSync(path, CSV);
  const lines = linesSink(`${path}.lines`);
  const input = { path, name: path, mapping: {} };
  const { totals } = unwrap(
    await valueFile({
      ...job(path),
      write: (results) => lines.write(resultsOf(results, 'bg')),
      end: lines.end,
    }),
  );
  const out = `${path}.xlsx`;
  unwrap(
    await exportValued(
      out,
      'xlsx',
      { input, results: `${path}.lines`, totals: plainTotals(totals), language: 'bg' },
      { signal: new AbortController().signal, moved: () => undefined },
    ),
  );
  const made = { name: 'март.xlsx', bytes: readFileSync(out) };
  const { rows } = unwrap(await readTableFile(made, tariffList({ mapping: {} })));
  const shown = rows.map(({ cells }) =>
    cells
      .slice(0, 5)
      .map((cell) =>
        cell.kind === 'date'
          ? cell.date
          : cell.kind === 'number'
            ? Number(cell.text)
            : cell.kind === 'text'
              ? cell.text
              : cell.kind,
      ),
  );
  expect(shown).toEqual([
    ['001', '1.3', '2022-03-15', 2, '0012'],
    ['2', '1.3', '2022-03-15', 1250, '15.03.2022'],
    ['3', '1.3', '01/02/2022', '1.234', 'empty'],
    ['4', '1.3', '2022-03-16', '007', '7'],
    ['5', '1.3', 'вчера', '-', 'empty'],
  ]);
  const again = unwrap(await valueFile({ ...job(out), write: () => undefined }));
  expect(plainTotals(again.totals)).toEqual(plainTotals(totals));
});
