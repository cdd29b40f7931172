/** What a filled-in form means: the items it puts into the draft. */
import type { AmendmentItem } from '../../../../domain/plan/amend.ts';

export type Values = Readonly<Record<string, string>>;

/** The fields of a new measure in the order of the form; the first is its title. */
export const MEASURE_FIELDS = [
  'title',
  'stage',
  'expectedResult',
  'start',
  'end',
  'budget',
  'fundingText',
  'responsibleText',
  'partnersText',
] as const;
export const INDICATOR_FIELDS = ['text', 'baseline', 'target'] as const;

const set = (measure: string, field: string, value: string, reason: string): AmendmentItem => ({
  kind: 'set',
  measure,
  field,
  value,
  reason,
});

const addition = (measure: string, value: string, reason: string): AmendmentItem => ({
  kind: 'add',
  measure,
  field: '',
  value,
  reason,
});

/** Indicators begin with baseline 0; a value the same as that is no change. */
const settable = (fields: readonly string[], values: Values): string[] =>
  fields
    .slice(1)
    .filter((field) => (values[field] ?? '').trim() !== '')
    .filter((field) => !(field === 'baseline' && values[field] === '0'));

export const newIndicatorItems = (id: string, values: Values, reason: string): AmendmentItem[] => [
  addition(id, values['text'] ?? '', reason),
  ...settable(INDICATOR_FIELDS, values).map((f) => set(id, f, values[f] ?? '', reason)),
];

export const newMeasureItems = (code: string, values: Values, reason: string): AmendmentItem[] => [
  addition(code, values['title'] ?? '', reason),
  ...settable(MEASURE_FIELDS, values).map((f) => set(code, f, values[f] ?? '', reason)),
  ...((values['text'] ?? '').trim() === '' ? [] : newIndicatorItems(`${code}-1`, values, reason)),
];

export const changeItem = (
  code: string,
  field: string,
  value: string,
  reason: string,
): AmendmentItem[] => [set(code, field, value, reason)];

/** An abbreviation by its short form, a paragraph by its place. */
export const frontItems = (code: string, value: string, reason: string): AmendmentItem[] => [
  addition(code.trim(), value, reason),
];

export const removalItem = (code: string, reason: string): AmendmentItem[] => [
  { kind: 'remove', measure: code, field: '', value: null, reason },
];
