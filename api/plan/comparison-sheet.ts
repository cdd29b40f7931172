/** Two compared editions as a table: a row for each field that differs. */
import type { Language } from '../../domain/kernel/failure.ts';
import { changedRows, type PlanDifference, type RowChange } from '../../domain/plan/compare.ts';
import { fieldName, ownerName } from '../../domain/plan/places.ts';
import type { Sheet } from '../sheets/sheet.ts';

const WORDS = {
  bg: {
    sheet: (from: number, to: number) => `Редакция ${from} и ${to}`,
    code: '№',
    row: 'Къде',
    title: 'Наименование',
    kind: 'Вид',
    field: 'Поле',
    before: 'Беше',
    after: 'Става',
    kinds: { added: 'добавено', removed: 'отпаднало', changed: 'променено' },
  },
  en: {
    sheet: (from: number, to: number) => `Edition ${from} and ${to}`,
    code: 'No',
    row: 'Where',
    title: 'Title',
    kind: 'Kind',
    field: 'Field',
    before: 'Was',
    after: 'Becomes',
    kinds: { added: 'added', removed: 'removed', changed: 'changed' },
  },
} as const;

export const comparisonSheet = (
  difference: PlanDifference,
  { from, to }: { readonly from: number; readonly to: number },
  lang: Language,
): Sheet => {
  const words = WORDS[lang];
  const rowsOf = ({ kind, title, fields }: RowChange) =>
    fields.map(({ code, field, before, after }) => [
      code,
      ownerName(code, lang),
      title,
      words.kinds[kind],
      fieldName(field, lang),
      before,
      after,
    ]);
  return {
    name: words.sheet(from, to),
    columns: [
      { key: 'code', header: words.code, width: 10, code: true },
      { key: 'where', header: words.row, width: 18 },
      { key: 'title', header: words.title, width: 50 },
      { key: 'kind', header: words.kind, width: 12 },
      { key: 'field', header: words.field, width: 24 },
      { key: 'before', header: words.before, width: 50 },
      { key: 'after', header: words.after, width: 50 },
    ],
    rows: changedRows(difference).flatMap(rowsOf),
  };
};
