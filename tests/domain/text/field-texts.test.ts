/** Lists of changes (history, packages, conflicts) name every field and value in words, never as in the code. */
import { expect, test } from 'vitest';
import { fieldText, tellsSomething, valueText } from '../../../domain/plan/history-texts.ts';
import type { FieldType } from '../../../domain/tables/field-types.ts';
import { TABLES } from '../../../domain/tables/registry.ts';

const FIELDS = Object.entries(TABLES)
  .filter(([, { log }]) => log !== 'local')
  .flatMap(([table, { fields }]) =>
    Object.entries<FieldType>(fields).map(([field, type]) => ({ table, field, type })),
  )
  .filter(({ table, field }) => tellsSomething({ table, field, from: null, to: 'x' }));

const fromCode = (text: string | null): boolean => text === null || /[a-z]/.test(text);

test('every field that is told has a name', () => {
  expect(FIELDS.length).toBeGreaterThan(150);
  expect(FIELDS.filter((place) => fromCode(fieldText(place, 'bg')))).toEqual([]);
});

test('every value of a vocabulary that is told has a name', () => {
  const values = FIELDS.flatMap(({ type, ...place }) =>
    typeof type === 'object' && 'oneOf' in type
      ? type.oneOf.map((value) => ({ place, value }))
      : [],
  );
  expect(values.length).toBeGreaterThan(60);
  expect(
    values.filter(({ place, value }) => value !== 'BGN' && fromCode(valueText(place, value, 'bg'))),
  ).toEqual([]);
});

test('a moment is told in Sofia’s time, a list as its members, and an empty one as nothing', () => {
  const addedAt = { table: 'paper', field: 'addedAt' };
  expect(valueText(addedAt, '2026-11-03T22:30:00.000Z', 'bg')).toBe('04.11.2026 г., 00:30');
  const aliases = { table: 'unit', field: 'aliases' };
  expect(valueText(aliases, '["МБАЛ","Болницата"]', 'bg')).toBe('МБАЛ, Болницата');
  expect(valueText(aliases, '[]', 'bg')).toBeNull();
});
