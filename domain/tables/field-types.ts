/**
 * What a field may hold. A value that does not fit stays in its cell, with the log, and is unknown in the
 * typed table: the same on every installation, since this hangs on the value alone.
 */
import { parseDate } from '../kernel/date.ts';
import { isHlc, isMoment } from '../kernel/hlc.ts';
import { parseAmount } from '../kernel/money.ts';
import { isSha256 } from '../kernel/sha256.ts';
import { isPeriod } from '../progress/period.ts';

/** Of a JSON text: what it must be at least; more members than named may stand in an object. */
export type Shape =
  | 'text'
  | 'number'
  | 'bool'
  | 'object'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly members: Readonly<Record<string, Shape>> }
  | { readonly orNull: Shape };

/**
 * `text`: as long as a value may be (EXCHANGE §12); `{ text }`: at most so many UTF-16 units.
 * `minor`: decimal text in the log, whole minor units in the table. `integer`, `count` (from 0), `percent`
 * (0 to 100) and `year` (of four digits, from 1000) are whole numbers in decimal text. `decimal`: digits,
 * a point and digits, at most 38, never below zero. `instant`: `2026-11-03T09:30:00.000Z`. `stamp`: an order
 * stamp, `2026-11-03T09:30:00.000Z-0001`. `sha256`: 64 hexadecimal digits, small letters.
 */
export type FieldType =
  | 'text'
  | 'bool'
  | 'integer'
  | 'count'
  | 'percent'
  | 'year'
  | 'minor'
  | 'decimal'
  | 'day'
  | 'instant'
  | 'stamp'
  | 'sha256'
  | 'period'
  | { readonly text: number }
  | { readonly oneOf: readonly string[] }
  /** A whole number within. */
  | { readonly from: number; readonly to: number }
  | { readonly json: Shape };

export type ColumnKind = 'text' | 'integer' | 'minor' | 'bool' | 'json';

export const columnOf = (type: FieldType): ColumnKind => {
  if (typeof type === 'object') {
    if ('json' in type) return 'json';
    return 'oneOf' in type || 'text' in type ? 'text' : 'integer';
  }
  switch (type) {
    case 'integer':
    case 'count':
    case 'percent':
    case 'year':
      return 'integer';
    case 'bool':
    case 'minor':
      return type;
    default:
      return 'text';
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasShape = (value: unknown, shape: Shape): boolean => {
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'number') return typeof value === 'number';
  if (shape === 'bool') return typeof value === 'boolean';
  if (shape === 'object') return isObject(value);
  if ('orNull' in shape) return value === null || hasShape(value, shape.orNull);
  if ('list' in shape)
    return Array.isArray(value) && value.every((one: unknown) => hasShape(one, shape.list));
  if (!isObject(value)) return false;
  return 'map' in shape
    ? Object.values(value).every((one) => hasShape(one, shape.map))
    : Object.entries(shape.members).every(
        ([name, of]) => Object.hasOwn(value, name) && hasShape(value[name], of),
      );
};

const isJson = (text: string, shape: Shape): boolean => {
  try {
    return hasShape(JSON.parse(text), shape);
  } catch {
    return false;
  }
};

const WHOLE = /^(0|-?[1-9]\d{0,15})$/;
const DECIMAL = /^\d+(\.\d+)?$/;
const DIGITS = 38;

const isWhole = (text: string, least: number, most: number): boolean =>
  WHOLE.test(text) && Number(text) >= least && Number(text) <= most;

const MOST = Number.MAX_SAFE_INTEGER;

/** Null is free everywhere: it says that nothing is known. */
export const fitsType = (type: FieldType, value: string | number): boolean => {
  if (type === 'bool') return value === 0 || value === 1;
  if (typeof value !== 'string') return false;
  if (typeof type === 'object') {
    if ('json' in type) return isJson(value, type.json);
    if ('text' in type) return value.length <= type.text;
    return 'oneOf' in type ? type.oneOf.includes(value) : isWhole(value, type.from, type.to);
  }
  switch (type) {
    case 'text':
      return true;
    case 'integer':
      return isWhole(value, -MOST, MOST);
    case 'count':
      return isWhole(value, 0, MOST);
    case 'percent':
      return isWhole(value, 0, 100);
    case 'year':
      return isWhole(value, 1000, 9999);
    case 'minor':
      return parseAmount(value) !== null;
    case 'decimal':
      return DECIMAL.test(value) && value.replace('.', '').length <= DIGITS;
    case 'day':
      return parseDate(value) !== null;
    case 'instant':
      return isMoment(value);
    case 'stamp':
      return isHlc(value);
    case 'sha256':
      return isSha256(value);
    case 'period':
      return isPeriod(value);
    default:
      return type satisfies never;
  }
};
