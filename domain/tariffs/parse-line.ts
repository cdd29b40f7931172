/**
 * From a raw record to an activity line, or to every reason why it is none: field and reason, never a
 * throw and never a silent default. Two sources differ: JSON has types, a table has cells.
 */
import { parseDate } from '../kernel/date.ts';
import { isUnseen } from '../kernel/legible.ts';
import { readDate } from '../kernel/read/date.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  isEmptyCell,
  isNoData,
  shownText,
  toldText,
  type TableCell,
} from '../kernel/table-cell.ts';
import { namesSums } from '../text/sum-words.ts';
import { HOSPITAL, unheadedLetters } from './mapping.ts';
import { isRow, ROW_FIELDS, type FieldSpec } from './fields.ts';
import { checkLine } from './check-line.ts';
import type { ActivityLine, Row } from './line.ts';
import { optionOf } from './text/labels.ts';
import type { FieldProblem, InvalidLine } from './problem.ts';
import {
  misfit,
  readCellField,
  readCode,
  readRowName,
  refusedAs,
  unfitName,
  wholeOf,
  type FieldValue,
  type Parsed,
} from './read-cell.ts';
import { firstLetters } from '../text/cut.ts';

/** Fields by name: plain values of JSON, or `TableCell`s where the line is a row of a table. */
export type RawLine = Readonly<Record<string, unknown>>;
export type LineForm = 'json' | 'table';

const KINDS = new Set([
  'empty',
  'text',
  'number',
  'date',
  'time',
  'boolean',
  'error',
  'uncalculated',
]);

const isCell = (value: unknown): value is TableCell =>
  typeof value === 'object' && value !== null && 'kind' in value && KINDS.has(String(value.kind));

/** What is no cell at all cannot be read as anything. */
const cellOf = (value: unknown): TableCell =>
  isCell(value) ? value : { kind: 'error', text: typeof value };

const parseBool = (value: unknown): Parsed =>
  typeof value === 'boolean' ? ok(value) : misfit('tariff.field.not-bool');

const parseWhole = (value: unknown): Parsed =>
  typeof value === 'number' ? wholeOf(value) : misfit('tariff.field.not-whole');

const parseText = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  return isUnseen(value) ? '' : value.normalize('NFC').trim();
};

const parseDay = (value: unknown): Parsed => {
  const text = parseText(value) ?? '';
  const day = parseDate(text);
  if (day !== null) return ok(day);
  const read = readDate(text);
  return read.ok ? read : refusedAs('tariff.field.not-date', read.error);
};

const parseChoice = (value: unknown, options: readonly string[]): Parsed => {
  const option = optionOf(parseText(value) ?? '', options);
  return option === null ? misfit('tariff.field.not-choice') : ok(option);
};

const parseField = (spec: FieldSpec, value: unknown, form: LineForm): Parsed => {
  if (form === 'table') return readCellField(spec, cellOf(value));
  switch (spec.kind) {
    case 'date':
      return parseDay(value);
    case 'bool':
      return parseBool(value);
    case 'whole':
      return parseWhole(value);
    case 'choice':
      return parseChoice(value, spec.options ?? []);
    case 'code':
      return readCode(parseText(value) ?? '');
    default:
      return spec.kind satisfies never;
  }
};

/** JSON's null and a table's empty cell both say «not given»; so does a dash in a table. */
const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && isUnseen(value)) ||
  (isCell(value) && isNoData(value));

const LONGEST = 60;
const shown = (value: unknown): string =>
  isCell(value)
    ? `„${firstLetters(toldText(value), LONGEST)}“`
    : firstLetters(JSON.stringify(value) ?? '', LONGEST);

const KNOWN_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ROW_FIELDS).map(([row, specs]) => [
    row,
    new Set(['id', 'row', ...specs.map(({ name }) => name)]),
  ]),
);

const unknownFields = (raw: RawLine, row: Row, form: LineForm): FieldProblem[] => {
  const known = KNOWN_FIELDS.get(row);
  return Object.keys(raw)
    .filter((name) => known?.has(name) !== true && (form === 'json' || name !== HOSPITAL))
    .map((field) =>
      unheadedLetters(field) === null
        ? { field, code: 'tariff.field.unknown', params: { field } }
        : { field, code: 'tariff.field.no-heading', params: { field, value: shown(raw[field]) } },
    );
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
      const { code, params } = parsed.error;
      problems.push({ field, code, params: { ...params, field, value: shown(value), options } });
    }
  }
  return fields;
};

/** Of a table, what the cell shows: zeros in front are part of a number that nobody reckons with. */
const textIn = (value: unknown, form: LineForm): string | null => {
  if (form === 'json') return parseText(value);
  const cell = value === undefined ? null : cellOf(value);
  const text = cell === null || isNoData(cell) ? '' : shownText(cell).normalize('NFC').trim();
  return text === '' ? null : text;
};

const namedWrong = (field: string, value: unknown, form: LineForm): FieldProblem | null => {
  // Of a table, the reader has asked already.
  if (form === 'json' && typeof value === 'string' && namesSums(value)) {
    const params = { field, shown: firstLetters(value.trim(), LONGEST), value: shown(value) };
    return { field, code: 'tariff.field.cell.sum-row', params };
  }
  const wrong = form === 'table' && value !== undefined ? unfitName(cellOf(value)) : null;
  if (wrong === null) return null;
  return { field, code: wrong.code, params: { ...wrong.params, field, value: shown(value) } };
};

const parseId = (raw: RawLine, form: LineForm, problems: FieldProblem[]): string | null => {
  const id = textIn(raw['id'], form) || null;
  const wrong = namedWrong('id', raw['id'], form);
  if (wrong !== null) problems.push(wrong);
  else if (id === null)
    problems.push({ field: 'id', code: 'tariff.field.no-id', params: { field: 'id' } });
  return wrong === null ? id : null;
};

const rowText = (raw: RawLine, form: LineForm): string | null =>
  form === 'table' && raw['row'] !== undefined
    ? readRowName(cellOf(raw['row']))
    : parseText(raw['row']);

const parseRowName = (raw: RawLine, form: LineForm, problems: FieldProblem[]): Row | null => {
  const value = raw['row'];
  const row = rowText(raw, form);
  if (row !== null && isRow(row) && namedWrong('row', value, form) === null) return row;
  const code = isAbsent(value) ? 'tariff.field.missing' : 'tariff.field.unknown-row';
  const params = { field: 'row', value: shown(value) };
  problems.push(namedWrong('row', value, form) ?? { field: 'row', code, params });
  return null;
};

/** Empty cells of a table say nothing, also under a heading that nobody knows. */
const filled = (raw: RawLine): RawLine =>
  Object.fromEntries(
    Object.entries(raw).filter(([, value]) => !(isCell(value) && isEmptyCell(value))),
  );

export const parseLine = (given: RawLine, form: LineForm): Result<ActivityLine, InvalidLine> => {
  const raw = form === 'table' ? filled(given) : given;
  const problems: FieldProblem[] = [];
  const id = parseId(raw, form, problems);
  const row = parseRowName(raw, form, problems);
  if (row === null) return err({ id, row: rowText(raw, form), problems });
  const specs = ROW_FIELDS[row];
  problems.push(...unknownFields(raw, row, form));
  // Of a table it is there only where it cannot be read.
  const hospital = namedWrong(HOSPITAL, raw[HOSPITAL], form);
  if (hospital !== null) problems.push(hospital);
  const fields = readFields(raw, specs, form, problems);
  if (id === null || problems.length > 0) return err({ id, row, problems });
  const line = { id, row, ...fields } as unknown as ActivityLine;
  const contradictions = checkLine(line);
  return contradictions.length === 0 ? ok(line) : err({ id, row, problems: contradictions });
};
