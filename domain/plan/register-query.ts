/**
 * What a person asks of the register: plain JSON, kept by saved views.
 *
 * `parseRegisterQuery` is strict: a saved view from a newer version, or one edited by hand, is refused
 * with the name of what is wrong, never half understood. An absent filter field filters nothing;
 * `words` are the person's search words, whose found codes the caller gives to `runRegister`.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { INDICATOR_KINDS, type IndicatorKind } from './indicator-kind.ts';
import { COLUMN_IDS, DEFAULT_COLUMNS, type ColumnId } from './register-columns.ts';

export const GROUP_KEYS = [
  'goal',
  'subgoal',
  'stage',
  'start',
  'end',
  'funding',
  'responsible',
  'regular',
  'indicatorKind',
] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

export interface RegisterFilter {
  readonly goal?: readonly string[];
  readonly subgoal?: readonly string[];
  /** Any of these stages; a regular activity has none. */
  readonly stage?: readonly number[];
  readonly regular?: boolean;
  /** The measure's period overlaps yearFrom..yearTo. */
  readonly yearFrom?: number;
  readonly yearTo?: number;
  /** The measure ends in any of these years. */
  readonly endIn?: readonly number[];
  readonly responsible?: readonly string[];
  readonly partner?: readonly string[];
  readonly source?: readonly string[];
  /** Whole minor units of the measure's own currency, both ends included. */
  readonly moneyMin?: number;
  readonly moneyMax?: number;
  readonly indicatorKind?: readonly IndicatorKind[];
  readonly codes?: readonly string[];
}

export interface SortKey {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export interface RegisterQuery {
  readonly columns: readonly ColumnId[];
  readonly filter: RegisterFilter;
  readonly words: string;
  readonly sort: readonly SortKey[];
  readonly group: GroupKey | null;
}

export const DEFAULT_QUERY: RegisterQuery = {
  columns: DEFAULT_COLUMNS,
  filter: {},
  words: '',
  sort: [],
  group: null,
};

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isOneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item));
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each key present must pass; a key that is not listed is refused. */
const firstWrong = (
  value: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
): string | null =>
  Object.entries(value).find(
    ([key, item]) => !Object.hasOwn(checks, key) || !checks[key]?.(item),
  )?.[0] ?? null;

const FILTER: Readonly<Record<keyof RegisterFilter, Check>> = {
  goal: isListOf(isText),
  subgoal: isListOf(isText),
  stage: isListOf(isWhole),
  regular: isFlag,
  yearFrom: isWhole,
  yearTo: isWhole,
  endIn: isListOf(isWhole),
  responsible: isListOf(isText),
  partner: isListOf(isText),
  source: isListOf(isText),
  moneyMin: isWhole,
  moneyMax: isWhole,
  indicatorKind: isListOf(isOneOf(INDICATOR_KINDS)),
  codes: isListOf(isText),
};

const SORT: Readonly<Record<keyof SortKey, Check>> = {
  column: isOneOf(COLUMN_IDS),
  descending: isFlag,
};

const isSortKey: Check = (value) =>
  isRecord(value) && firstWrong(value, SORT) === null && Object.keys(value).length === 2;

const QUERY: Readonly<Record<keyof RegisterQuery, Check>> = {
  columns: (value) =>
    isListOf(isOneOf(COLUMN_IDS))(value) && Array.isArray(value) && value.length > 0,
  filter: isRecord,
  words: isText,
  sort: isListOf(isSortKey),
  group: (value) => value === null || isOneOf(GROUP_KEYS)(value),
};

const wrong = (where: string): Result<never, Failure> =>
  err(failure('register.bad-query', { field: where }, where));

/** Missing top-level parts take their defaults; a wrong or unknown part is refused. */
export const parseRegisterQuery = (value: unknown): Result<RegisterQuery, Failure> => {
  if (!isRecord(value)) return wrong('query');
  const field = firstWrong(value, QUERY);
  if (field !== null) return wrong(field);
  const query = { ...DEFAULT_QUERY, ...value } as RegisterQuery;
  const inFilter = firstWrong({ ...query.filter }, FILTER);
  return inFilter === null ? ok(query) : wrong(`filter.${inFilter}`);
};
