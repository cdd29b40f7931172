/**
 * From a raw record to an activity line, or to every reason why it is none: field and reason, never a
 * throw and never a silent default. Two sources differ: JSON has types, a table has only text.
 */
import { parseDate, type LocalDate } from '../kernel/date.ts';
import { readDate } from '../kernel/read/date.ts';
import { readNumber } from '../kernel/read/number.ts';
import { readYesNo } from '../kernel/read/yes-no.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { isRow, ROW_FIELDS, type FieldSpec } from './fields.ts';
import { normalIcd10 } from './icd10.ts';
import { checkLine } from './check-line.ts';
import type { ActivityLine, Row } from './line.ts';
import type { FieldProblem, InvalidLine } from './problem.ts';

export type RawLine = Readonly<Record<string, unknown>>;
export type LineForm = 'json' | 'table';

type FieldValue = string | number | boolean | LocalDate;
type Parsed = Result<FieldValue, string>;

const MAX_WHOLE = 1_000_000_000;
const DIGITS = /^\d{1,15}$/;

/** What a table's cell reads as; nothing else than text and numbers reads as anything. */
const cellText = (value: unknown, form: LineForm): string | null =>
  form === 'table' && (typeof value === 'string' || typeof value === 'number')
    ? String(value).trim()
    : null;

const parseBool = (value: unknown, form: LineForm): Parsed => {
  if (typeof value === 'boolean') return ok(value);
  const read = readYesNo(cellText(value, form) ?? '');
  return read.ok ? read : err('tariff.field.not-bool');
};

/** A million lines are digits only; whatever else a table holds is read as everywhere. */
const wholeOf = (text: string): unknown => {
  if (DIGITS.test(text)) return Number(text);
  const read = readNumber(text);
  return read.ok ? Number(read.value) : text;
};

const parseWhole = (value: unknown, form: LineForm): Parsed => {
  const text = cellText(value, form);
  const number = text === null ? value : wholeOf(text);
  if (typeof number !== 'number' || !Number.isInteger(number)) return err('tariff.field.not-whole');
  if (number < 0) return err('tariff.field.negative');
  return number > MAX_WHOLE ? err('tariff.field.too-large') : ok(number === 0 ? 0 : number);
};

const parseText = (value: unknown): string | null =>
  typeof value === 'string' ? value.normalize('NFC').trim() : null;

const parseDay = (value: unknown, form: LineForm): Parsed => {
  const text = parseText(value) ?? '';
  const day = parseDate(text);
  if (day !== null) return ok(day);
  const read = form === 'table' ? readDate(text) : null;
  return read?.ok === true ? read : err('tariff.field.not-date');
};

const parseChoice = (value: unknown, options: readonly string[]): Parsed => {
  const text = parseText(value);
  return text !== null && options.includes(text) ? ok(text) : err('tariff.field.not-choice');
};

const parseCode = (value: unknown): Parsed => {
  const code = normalIcd10(parseText(value) ?? '');
  return code === null ? err('tariff.field.not-icd10') : ok(code);
};

const parseField = (spec: FieldSpec, value: unknown, form: LineForm): Parsed => {
  switch (spec.kind) {
    case 'date':
      return parseDay(value, form);
    case 'bool':
      return parseBool(value, form);
    case 'whole':
      return parseWhole(value, form);
    case 'choice':
      return parseChoice(value, spec.options ?? []);
    case 'code':
      return parseCode(value);
    default:
      return spec.kind satisfies never;
  }
};

/** JSON's null and a table's empty cell both say «not given». */
const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 60);

const KNOWN_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ROW_FIELDS).map(([row, specs]) => [
    row,
    new Set(['id', 'row', ...specs.map(({ name }) => name)]),
  ]),
);

const unknownFields = (raw: RawLine, row: Row): FieldProblem[] => {
  const known = KNOWN_FIELDS.get(row);
  return Object.keys(raw)
    .filter((name) => known?.has(name) !== true)
    .map((field) => ({ field, code: 'tariff.field.unknown', params: { field } }));
};

const readFields = (
  raw: RawLine,
  specs: readonly FieldSpec[],
  form: LineForm,
  problems: FieldProblem[],
): Record<string, FieldValue> => {
  const fields: Record<string, FieldValue> = {};
  for (const spec of specs) {
    const value = Object.hasOwn(raw, spec.name) ? raw[spec.name] : undefined;
    const field = spec.name;
    if (isAbsent(value)) {
      if (spec.byDefault !== undefined) fields[field] = spec.byDefault;
      else if (spec.optional === undefined)
        problems.push({ field, code: 'tariff.field.missing', params: { field } });
      continue;
    }
    const parsed = parseField(spec, value, form);
    if (parsed.ok) fields[field] = parsed.value;
    else {
      const options = spec.options?.join(', ') ?? '';
      problems.push({ field, code: parsed.error, params: { field, value: shown(value), options } });
    }
  }
  return fields;
};

const parseId = (raw: RawLine, form: LineForm): string | null => {
  const value = form === 'table' && typeof raw['id'] === 'number' ? String(raw['id']) : raw['id'];
  return parseText(value) === '' ? null : parseText(value);
};

const parseRowName = (raw: RawLine, problems: FieldProblem[]): Row | null => {
  const row = parseText(raw['row']);
  if (row !== null && isRow(row)) return row;
  const code = isAbsent(raw['row']) ? 'tariff.field.missing' : 'tariff.field.unknown-row';
  problems.push({ field: 'row', code, params: { field: 'row', value: shown(raw['row']) } });
  return null;
};

export const parseLine = (raw: RawLine, form: LineForm): Result<ActivityLine, InvalidLine> => {
  const problems: FieldProblem[] = [];
  const id = parseId(raw, form);
  if (id === null)
    problems.push({ field: 'id', code: 'tariff.field.no-id', params: { field: 'id' } });
  const row = parseRowName(raw, problems);
  if (row === null) return err({ id, row: parseText(raw['row']), problems });
  const specs = ROW_FIELDS[row];
  problems.push(...unknownFields(raw, row));
  const fields = readFields(raw, specs, form, problems);
  if (id === null || problems.length > 0) return err({ id, row, problems });
  const line = { id, row, ...fields } as unknown as ActivityLine;
  const contradictions = checkLine(line);
  return contradictions.length === 0 ? ok(line) : err({ id, row, problems: contradictions });
};
