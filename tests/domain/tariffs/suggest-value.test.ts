import { describe, expect, it } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { VALUE_KEYS } from '../../../domain/tariffs/keys.ts';
import type { ValueRecord } from '../../../domain/tariffs/read-value.ts';
import { lastValueOf, suggestedValue } from '../../../domain/tariffs/suggest-value.ts';

const record = (more: Partial<ValueRecord>): ValueRecord => ({
  key: '4.1.III',
  measure: 'amount',
  value: '50.00',
  currency: 'BGN',
  unit: 'леглоден',
  appliesFrom: '2022-01-01',
  appliesUntil: null,
  inForceFrom: '2022-07-12',
  publishedOn: '2022-07-12',
  confirmed: true,
  source: { act: 'акт', issue: 'ДВ', place: 'място', row: '4.1', letter: 'III', at: [] },
  ...more,
});

describe('what a new value is likely to say', () => {
  it('comes from the value that applies from the latest day, of acts on one day from the later act', () => {
    const late = record({ appliesFrom: '2024-01-01', unit: 'ден' });
    const corrected = record({ appliesFrom: '2024-01-01', inForceFrom: '2024-03-01', unit: 'час' });
    const other = record({ key: '4.1.II', appliesFrom: '2025-01-01', unit: 'друго' });
    expect(lastValueOf('4.1.III', [corrected, late, record({}), other])).toBe(corrected);
  });

  it('is not taken from an act whose value is not known', () => {
    const unknown = record({ measure: 'unknown', value: 'not-entered', appliesFrom: '2026-01-01' });
    expect(lastValueOf('4.1.III', [unknown])).toBeNull();
  });

  it('has the currency of the day, and none before the day is known', () => {
    const on = (day: string) => suggestedValue('4.1.III', record({}), localDate(day)).currency;
    expect(on('2025-12-31')).toBe('BGN');
    expect(on('2026-01-01')).toBe('EUR');
    expect(suggestedValue('4.1.III', record({}), null)).toEqual({
      currency: null,
      unit: 'леглоден',
      row: '4.1',
      letter: 'III',
    });
  });

  it('without a last value is the row of the key alone', () => {
    const rows = Object.keys(VALUE_KEYS)
      .filter((key) => /^\d/u.test(key))
      .map((key) => suggestedValue(key, null, null));
    expect(rows.every(({ row, unit }) => row !== '' && unit === '')).toBe(true);
    expect(suggestedValue('acts.from', null, null).row).toBe('');
    expect(suggestedValue('7a.A.3.I', null, null).row).toBe('7a.A.3');
    expect(suggestedValue('4.1.uplift.days', null, null).row).toBe('4.1');
  });
});
