/** Another head in the middle of a table, in words that nobody knows: nothing is read under the upper headings. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AS_MEANT,
  fourReaders,
  READERS,
  TABLES,
  type FourReaders,
} from '../../fixtures/four-readers.ts';
import { textRows, xlsxOf } from '../../fixtures/xlsx-parts.ts';

type Rows = readonly (readonly string[])[];
const KINDS = {
  'а.xlsx': (rows: Rows) => xlsxOf({ sheets: { Март: textRows(rows) } }),
  'а.csv': (rows: Rows) => Buffer.from(rows.map((row) => `${row.join(';')}\r\n`).join('')),
};
const FILES = Object.keys(KINDS) as (keyof typeof KINDS)[];

let readers: FourReaders;
beforeAll(async () => {
  readers = await fourReaders();
});
afterAll(() => readers.stop());

const STAYS = [
  'Номер;Ред;Приет;Изписан;Ниво;Дни с висока степен на зависимост;Дни трудотерапия',
  'а1;4.1;01.03.2026;15.03.2026;II;4;10',
].map((row) => row.split(';'));
const SECOND = 'б1;4.1;01.03.2026;15.03.2026;II;4;10'.split(';');
const stays = (name: keyof typeof KINDS, ...more: Rows) =>
  readers.read('tariff', name, KINDS[name]([...STAYS, ...more]));

test.each([
  // 10 days of high dependency and 4 of work: 1332,00; under the headings above 1062,00 were paid.
  'Документ №;Шифър;Постъпил в отделението;Напуснал отделението;Клас;Трудотерапия, бр.;Тежки, бр.',
  'Документ №;Шифър;Постъпил в отделението;Напуснал отделението;Клас;Работа;Тежки',
  ';;;;;Дни трудотерапия;',
  'Отделение „Психиатрия“;;;;;Дни трудотерапия;',
  'Номер;Шифър;;;Клас;;',
  'Пациент;Код 2026;Начало на престоя;Край на престоя;Ниво 1;;',
])('batch: «%s» with rows below it', async (head) => {
  for (const name of FILES) {
    const { found } = await stays(name, head.split(';'), SECOND);
    expect(found).toEqual(['refused sheet.unknown-head']);
  }
});

test.each([
  [
    'a text that is also a heading',
    'а2;4.1;01.03.2026;15.03.2026;Дете;4;10',
    'tariff.field.not-choice',
  ],
  [
    'a heading for a number of the line',
    'Ред;9.9;01.03.2026;15.03.2026;II;4;10',
    'tariff.field.unknown-row',
  ],
  ['words for one figure', 'а2;9.9;01.03.2026;15.03.2026;II;много;10', 'tariff.field.unknown-row'],
  [
    'words for all, and a row of the tariff',
    'а2;4.1;вчера;днес;II;много;малко',
    'tariff.field.not-date',
  ],
])('%s makes no head of a row', async (_, row, code) => {
  for (const name of FILES) {
    const { found } = await stays(name, row.split(';'), SECOND);
    expect(found.map((one) => one.split(' ')[1])).toEqual(['payable', code, 'payable']);
  }
});

test.each([
  ['Забележка: няма други', ';;Иван Петров;;Мария Иванова'],
  ['Изготвил:;;;;Проверил:', ';;Иван Петров;;;Мария Иванова'],
  ['', 'Отделение;;Психиатрия;;;край'],
])('at the end such a row is no head: nothing stands below it', async (...rows) => {
  for (const name of FILES) {
    const { found } = await stays(name, SECOND, ...rows.map((row) => row.split(';')));
    expect(found.slice(0, 2)).toEqual(['а1 payable 1062.00', 'б1 payable 1062.00']);
  }
});

test.each(READERS)('%s: nothing is taken below words for the figures', async (reader) => {
  const [head = [], row = []] = TABLES[reader];
  const words = head.map((_, i) => ['Документ', 'Крайна дата', 'Излизане', 'Бройка', 'Друго'][i]!);
  for (const name of FILES) {
    const read = (rows: Rows) => readers.read(reader, name, KINDS[name](rows));
    expect((await read([head, row])).found.toSorted()).toEqual(AS_MEANT[reader].toSorted());
    const again = row.with(0, `${row[0]}-2`);
    expect((await read([head, row, words, again])).found).toEqual(['refused sheet.unknown-head']);
    const [said] = (await read([head, row, words, again])).sentences;
    expect(said).toMatch(/^Ред 3.* изглежда като заглавия на друга таблица.*ред 4/u);
  }
});
