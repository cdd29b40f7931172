/** A view of the register: what is asked of it, and whether it stands as a tree or as one table. */
import { failure, type Failure, type Language } from '../kernel/failure.ts';
import { money } from '../kernel/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { DEFAULT_QUERY, parseRegisterQuery, type RegisterQuery } from './register-query.ts';

export const VIEW_MODES = ['tree', 'table'] as const;
export type ViewMode = (typeof VIEW_MODES)[number];

export interface RegisterView {
  readonly mode: ViewMode;
  readonly query: RegisterQuery;
}

export const DEFAULT_VIEW: RegisterView = { mode: 'tree', query: DEFAULT_QUERY };

const isMode = (value: unknown): value is ViewMode =>
  typeof value === 'string' && (VIEW_MODES as readonly string[]).includes(value);

/** As strict as `parseRegisterQuery`: a view from elsewhere is understood whole or refused. */
export const parseRegisterView = (value: unknown): Result<RegisterView, Failure> => {
  if (typeof value !== 'object' || value === null) {
    return err(failure('register.bad-query', { field: 'view' }, 'view'));
  }
  const { mode, query } = value as Readonly<Record<string, unknown>>;
  if (!isMode(mode)) return err(failure('register.bad-query', { field: 'mode' }, 'mode'));
  const parsed = parseRegisterQuery(query);
  return parsed.ok ? ok({ mode, query: parsed.value }) : parsed;
};

export const sameView = (a: RegisterView, b: RegisterView): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export interface BuiltInView {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly view: RegisterView;
}

const MILLION = money(1_000_000_00, 'BGN').minor;

const table = (query: Partial<RegisterQuery>): RegisterView => ({
  mode: 'table',
  query: { ...DEFAULT_QUERY, ...query },
});

/** Views that every installation has. `year` is this year; `sources` the codes of the plan's funds. */
export const builtInViews = (year: number, sources: readonly string[]): BuiltInView[] => [
  { id: 'all', name: { bg: 'Всички мерки', en: 'All measures' }, view: DEFAULT_VIEW },
  {
    id: 'ending',
    name: { bg: `Изтичащи през ${year} г.`, en: `Ending in ${year}` },
    view: table({ filter: { endIn: [year] } }),
  },
  {
    id: 'started',
    name: { bg: `В изпълнение през ${year} г.`, en: `Under way in ${year}` },
    view: table({ filter: { yearFrom: year, yearTo: year } }),
  },
  {
    id: 'million',
    name: { bg: '1 млн. лв. и повече', en: '1 million BGN and more' },
    view: table({
      filter: { moneyMin: MILLION },
      sort: [{ column: 'budget', descending: true }],
    }),
  },
  {
    id: 'regular',
    name: { bg: 'Регулярни дейности', en: 'Regular activities' },
    view: table({ filter: { regular: true } }),
  },
  ...sources.map((source) => ({
    id: `source:${source}`,
    name: { bg: `Финансиране: ${source}`, en: `Funding: ${source}` },
    view: table({ filter: { source: [source] } }),
  })),
];
