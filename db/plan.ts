/**
 * Reading the adopted plan: one edition, whole. What an amendment did not
 * touch is read from the latest edition at or before the chosen one.
 */
import { localDate } from '../domain/kernel/date.ts';
import { minor, type Currency, type Minor } from '../domain/kernel/money.ts';
import type {
  Abbreviation,
  Edition,
  Funding,
  FundingSource,
  Goal,
  Indicator,
  Measure,
  Paragraph,
  Plan,
  Sources,
  Stage,
  Subgoal,
} from '../domain/plan/plan.ts';
import { memo } from './memo.ts';
import type { ReadableDb } from './open.ts';
import { readByDecision } from './plan/doubts.ts';
import { planStamp } from './plan/stamps.ts';
import { all, get, raw, sql, type Query } from './sql.ts';

interface EditionRow {
  n: number;
  title: string;
  actKind: string;
  actNumber: string;
  actDate: string | null;
  base: number | null;
}
interface Placed {
  sources: string;
}

/** Only what fits its field is in the table; what does not is unknown. */
const parsed = <T>(json: string | null, unknown: T): T =>
  json === null ? unknown : (JSON.parse(json) as T);

/** Rows of a table as of an edition: for each code, the one the latest edition up to it wrote. */
const latest = (table: string, edition: number, key = 'code'): Query =>
  sql`SELECT * FROM ${raw(table)} AS x WHERE edition = (
        SELECT max(edition) FROM ${raw(table)} AS y
        WHERE y.${raw(key)} = x.${raw(key)} AND y.edition <= ${edition}
      )`;

const editionOf = (row: EditionRow): Edition => ({
  ...row,
  actDate: row.actDate === null ? null : localDate(row.actDate),
});

export const editions = (db: ReadableDb): Edition[] =>
  all<EditionRow>(
    db,
    sql`SELECT n, title, actKind, actNumber, actDate, base FROM edition ORDER BY n`,
  ).map(editionOf);

export const latestEdition = (db: ReadableDb): number =>
  get<{ n: number | null }>(db, sql`SELECT max(n) AS n FROM edition`)?.n ?? 0;

const goals = (db: ReadableDb, edition: number): Goal[] =>
  all<
    Placed & {
      code: string;
      title: string;
      titleInList: string;
      stated: Minor;
      currency: Currency;
      position: number;
    }
  >(db, latest('goal', edition))
    .toSorted((a, b) => a.position - b.position)
    .map(({ code, title, titleInList, stated, currency, sources }) => ({
      code,
      title,
      titleInList,
      stated,
      currency,
      sources: parsed<Sources>(sources, {}),
    }));

const subgoals = (db: ReadableDb, edition: number): Subgoal[] =>
  all<
    Placed & { code: string; goal: string; title: string; titleInList: string; position: number }
  >(db, latest('subgoal', edition))
    .toSorted((a, b) => a.position - b.position)
    .map(({ code, goal, title, titleInList, sources }) => ({
      code,
      goal,
      title,
      titleInList,
      sources: parsed<Sources>(sources, {}),
    }));

interface MeasureRow extends Placed {
  edition: number;
  code: string;
  no: number;
  goal: string;
  subgoal: string;
  title: string;
  stage: string;
  stages: string;
  regular: number;
  expectedResult: string;
  start: number;
  end: number;
  /** Null where the text states none. */
  budget: Minor | null;
  currency: Currency;
  fundingText: string;
  linkage: string;
  responsibleText: string;
  partnersText: string;
  removed: number;
}

interface Parts {
  readonly indicators: ReadonlyMap<string, Indicator[]>;
  readonly funding: ReadonlyMap<string, Funding[]>;
  readonly bodies: ReadonlyMap<string, string[]>;
}

const grouped = <Row, T>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => T,
): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const list = groups.get(key(row));
    if (list === undefined) groups.set(key(row), [value(row)]);
    else list.push(value(row));
  }
  return groups;
};

type IndicatorRow = Placed & {
  edition: number;
  id: string;
  measure: string;
  text: string;
  baseline: string;
  target: string;
};

/** Everything that hangs on measures, by «edition/code» of the measure's row. */
const parts = (db: ReadableDb): Parts => ({
  indicators: grouped(
    all<IndicatorRow>(db, sql`SELECT * FROM indicator ORDER BY position`),
    (row) => `${row.edition}/${row.measure}`,
    ({ id, measure, text, baseline, target, sources }) => ({
      id,
      measure,
      text,
      baseline,
      target,
      sources: parsed<Sources>(sources, {}),
    }),
  ),
  funding: grouped(
    all<Funding & { edition: number; measure: string }>(
      db,
      sql`SELECT * FROM measure_funding ORDER BY position`,
    ),
    (row) => `${row.edition}/${row.measure}`,
    ({ source, share }) => ({ source, share }),
  ),
  bodies: grouped(
    all<{ edition: number; measure: string; role: string; unit: string }>(
      db,
      sql`SELECT * FROM measure_body ORDER BY position`,
    ),
    (row) => `${row.edition}/${row.measure}/${row.role}`,
    ({ unit }) => unit,
  ),
});

const measureOf = (row: MeasureRow, { indicators, funding, bodies }: Parts): Measure => {
  const { removed: _removed, sources, stages, regular, budget, ...rest } = row;
  const key = `${row.edition}/${row.code}`;
  return {
    ...rest,
    ...(budget === null ? { budget: minor(0), budgetSilent: true } : { budget }),
    stages: parsed<number[]>(stages, []),
    regular: regular === 1,
    sources: parsed<Sources>(sources, {}),
    indicators: indicators.get(key) ?? [],
    funding: funding.get(key) ?? [],
    responsible: bodies.get(`${key}/responsible`) ?? [],
    partners: bodies.get(`${key}/partner`) ?? [],
  };
};

const measures = (db: ReadableDb, edition: number): Measure[] => {
  const hanging = parts(db);
  return all<MeasureRow>(db, latest('measure', edition))
    .filter(({ removed }) => removed !== 1)
    .toSorted((a, b) => a.no - b.no)
    .map((row) => measureOf(row, hanging));
};

const stages = (db: ReadableDb): Stage[] =>
  all<Placed & Omit<Stage, 'sources'>>(
    db,
    sql`SELECT n, fromYear AS "from", toYear AS "to", sources FROM stage
        WHERE edition = 1 ORDER BY n`,
  ).map(({ sources, ...stage }) => ({ ...stage, sources: parsed<Sources>(sources, {}) }));

interface Listed extends Placed {
  readonly position: number;
  readonly removed: number | null;
}

const listed = <Row extends Listed>(db: ReadableDb, query: Query): Row[] =>
  all<Row>(db, query)
    .filter(({ removed }) => removed !== 1)
    .toSorted((a, b) => a.position - b.position);

const abbreviations = (db: ReadableDb, edition: number): Abbreviation[] =>
  listed<Listed & { short: string; long: string }>(
    db,
    latest('abbreviation', edition, 'short'),
  ).map(({ short, long, sources }) => ({ short, long, sources: parsed<Sources>(sources, {}) }));

const introduction = (db: ReadableDb, edition: number): Paragraph[] =>
  listed<Listed & { code: string; text: string }>(db, latest('introduction', edition)).map(
    ({ code, text, sources }) => ({ code, text, sources: parsed<Sources>(sources, {}) }),
  );

const storedEdition = (db: ReadableDb, edition: number): Plan | null => {
  const row = get<EditionRow>(
    db,
    sql`SELECT n, title, actKind, actNumber, actDate, base FROM edition WHERE n = ${edition}`,
  );
  if (row === undefined) return null;
  return {
    edition: editionOf(row),
    introduction: introduction(db, edition),
    stages: stages(db),
    goals: goals(db, edition),
    subgoals: subgoals(db, edition),
    measures: measures(db, edition),
    abbreviations: abbreviations(db, edition),
    fundingSources: all<FundingSource>(
      db,
      sql`SELECT code, name FROM funding_source ORDER BY position`,
    ),
  };
};

const readEdition = (db: ReadableDb, edition: number): Plan | null => {
  const stored = storedEdition(db, edition);
  return stored === null ? null : { ...stored, measures: readByDecision(db, stored.measures) };
};

/** The latest edition as its rows hold it, without the readings that persons decided. */
export const readStoredPlan = (db: ReadableDb): Plan | null => storedEdition(db, latestEdition(db));

/** The plan of an edition (the latest where none is named); null where there is no such edition. */
export const readPlan = (db: ReadableDb, edition = latestEdition(db)): Plan | null =>
  memo(db, `plan/${edition}`, planStamp(db), () => readEdition(db, edition));
