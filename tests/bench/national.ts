/**
 * National scale: 72 measures, 40 units, 84 months (2024–2030) of reports and notes, written through
 * the change log like everything else: 84,000 reports, each begun, submitted and reviewed by a change
 * of its own (252,000 changes), and 8,400 notes. The same numbers every time.
 *
 * `buildNational(path)` puts a copy at `path`; the first build is kept in the system's temporary
 * folder under a hash of what it was built by.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openWritable, type WritableDb } from '../../db/open.ts';
import { noteWrites } from '../../db/plan/notes.ts';
import { readPlan } from '../../db/plan.ts';
import { readUnits } from '../../db/plan/units.ts';
import { reviewWrites, unitWrites } from '../../db/progress/reports.ts';
import {
  assignmentWrites,
  cycleWrites,
  indicatorSettingWrites,
} from '../../db/progress/settings.ts';
import { seedDb } from '../../db/seed.ts';
import { transaction } from '../../db/sql.ts';
import { ownedId } from '../../domain/exchange/authorise.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { addDays, localDate } from '../../domain/kernel/date.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { periodsBetween, periodTo, type Period } from '../../domain/progress/period.ts';
import { DEFAULT_CYCLE, defaultSetting } from '../../domain/progress/settings.ts';
import type { ReportKey } from '../../domain/progress/types.ts';

const UNITS = 40;
const MEASURES_A_UNIT = 25;
const NOTES_A_MONTH = 100;
export const NATIONAL_FROM = localDate('2024-01-01');
export const NATIONAL_TO = localDate('2030-12-31');

/** Repeatable numbers in [0, 1). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

interface Stage {
  readonly db: WritableDb;
  readonly measures: readonly Measure[];
  readonly units: readonly string[];
  readonly words: readonly string[];
  readonly random: Random;
}

const depsAt = (unit: string, instant: number): LogDeps => ({
  author: { person: unit === 'МЗ' ? 'Ревизор' : `Отчетник ${unit}`, unit },
  now: () => instant,
});

const commit = (db: WritableDb, deps: LogDeps, act: string, writes: readonly Write[]) =>
  commitChange(db, deps, { log: 'main', act, writes });

/** The measures of the n-th unit: every unit another 25 of the 72. */
const measuresOf = ({ measures }: Stage, n: number): Measure[] =>
  Array.from(
    { length: MEASURES_A_UNIT },
    (_, i) => measures[(n * 7 + i * 2 + (i > 11 ? 1 : 0)) % measures.length] as Measure,
  );

const prepare = (stage: Stage): void => {
  const { db, measures, units } = stage;
  const deps = depsAt('МЗ', Date.UTC(2024, 2, 20));
  const at = new Date(deps.now()).toISOString();
  const monthly = { ...DEFAULT_CYCLE, periodicity: 'month' as const };
  const act = { act: 'Заповед № РД-01-15', date: localDate('2024-01-10') };
  const cycle = { dueDays: 15, periodicity: 'month', since: NATIONAL_FROM, act } as const;
  commit(db, deps, 'cycle.set', cycleWrites(cycle));
  const settings = measures.flatMap(({ indicators }) =>
    indicators.flatMap((one) => indicatorSettingWrites(defaultSetting(one, monthly))),
  );
  commit(db, deps, 'indicator.set', settings);
  const assigned = units.flatMap((unit, n) =>
    measuresOf(stage, n).flatMap(({ code: measure }) =>
      assignmentWrites({ unit, measure, assigned: true, at, by: 'Ревизор' }),
    ),
  );
  commit(db, deps, 'assignment.add', assigned);
};

const sentenceOf = ({ random, words }: Stage): string =>
  Array.from({ length: 8 + Math.floor(random() * 20) }, () => pick(random, words)).join(' ');

/** Counts grow with the months; yes and no turn in the measure's last year. */
const valueAt = (measure: Measure, month: number, random: Random): string => {
  const target = Number(measure.indicators[0]?.target ?? 1);
  if (target > 1) return String(Math.floor((month * target) / 400));
  return month > (measure.end - 2024) * 12 && random() < 0.9 ? '1' : '0';
};

interface Cell {
  readonly key: ReportKey;
  readonly measure: Measure;
  readonly month: number;
}

/** Begun, submitted, and reviewed: 95 of 100 accepted, three returned, two waiting. */
const report = (stage: Stage, { key, measure, month }: Cell): void => {
  const { db, random } = stage;
  const day = Date.parse(
    `${addDays(periodTo(key.period), 1 + Math.floor(random() * 10))}T07:00:00Z`,
  );
  const value = valueAt(measure, month, random);
  const degree = Math.min(100, month);
  const note = random() < 0.2 ? sentenceOf(stage) : null;
  const own = depsAt(key.unit, day);
  commit(db, own, 'report.set', unitWrites(key, { value, degree, note }));
  const submittedAt = new Date(day + 3_600_000).toISOString();
  const submission = { submittedAt, submittedBy: own.author.person };
  commit(db, own, 'report.submit', unitWrites(key, submission));
  const dice = random();
  if (dice < 0.02) return;
  const reviewed = { reviewOf: submittedAt, reviewedAt: new Date(day + 86_400_000).toISOString() };
  const ministry = depsAt('МЗ', day + 86_400_000);
  const verdict =
    dice < 0.05
      ? ({ review: 'returned', reviewReason: 'Липсва доказателство' } as const)
      : ({ review: 'accepted', acceptedValue: value, acceptedDegree: degree } as const);
  const act = verdict.review === 'accepted' ? 'report.accept' : 'report.return';
  commit(db, ministry, act, reviewWrites(key, { ...reviewed, reviewedBy: 'Ревизор', ...verdict }));
};

const note = (stage: Stage, period: Period, n: number): void => {
  const { db, random, measures, units } = stage;
  const unit = pick(random, units);
  const instant = Date.parse(`${periodTo(period)}T12:00:00Z`) + n * 1000;
  const seed = new Uint8Array(10).map(() => Math.floor(random() * 256));
  const writes = noteWrites({
    id: ownedId(unit, ulid(instant, seed)),
    measure: pick(random, measures).code,
    text: sentenceOf(stage),
    author: `Отчетник ${unit}`,
    unit,
    writtenAt: new Date(instant).toISOString(),
  });
  commit(db, depsAt(unit, instant), 'note.add', writes);
};

const month = (stage: Stage, period: Period, n: number): void => {
  stage.units.forEach((unit, u) => {
    for (const measure of measuresOf(stage, u)) {
      const indicator = measure.indicators[0]?.id ?? '';
      report(stage, { key: { unit, measure: measure.code, indicator, period }, measure, month: n });
    }
  });
  for (let i = 0; i < NOTES_A_MONTH; i += 1) note(stage, period, i);
};

const fill = (db: WritableDb): void => {
  seedDb(db);
  const plan = readPlan(db);
  const measures = plan?.measures ?? [];
  const units = readUnits(db)
    .filter(({ kind, code }) => kind !== 'group' && code !== 'МЗ')
    .slice(-UNITS)
    .map(({ code }) => code);
  const words = measures.flatMap(({ title, expectedResult }) =>
    `${title} ${expectedResult}`.split(/\s+/),
  );
  const stage: Stage = { db, measures, units, words, random: randomFrom(7) };
  transaction(db, () => prepare(stage));
  periodsBetween('month', NATIONAL_FROM, NATIONAL_TO).forEach((period, n) =>
    transaction(db, () => month(stage, period, n)),
  );
};

const build = (path: string): void => {
  const db = openWritable(path);
  db.raw.pragma('journal_mode = MEMORY');
  db.raw.pragma('synchronous = OFF');
  db.raw.pragma('cache_size = -400000');
  migrateInMemory(db);
  fill(db);
  db.raw.pragma('journal_mode = WAL');
  closeDb(db);
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT_BY = [
  'db/log.ts',
  'db/cells.ts',
  'db/project.ts',
  'db/search.ts',
  'seeds/plan.json',
  'tests/bench/national.ts',
];

const version = (): string => {
  const migrations = readdirSync(join(ROOT, 'db/migrations')).map(
    (name) => `db/migrations/${name}`,
  );
  const hash = createHash('sha256');
  for (const file of [...BUILT_BY, ...migrations.toSorted()])
    hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
};

/** Makes the national database at `path`, which must not exist. */
export const buildNational = (path: string): void => {
  if (existsSync(path)) throw new Error(`${path} exists`);
  const kept = join(tmpdir(), `myarka-national-${version()}.db`);
  if (!existsSync(kept)) {
    const draft = `${kept}.${process.pid}`;
    build(draft);
    renameSync(draft, kept);
  }
  copyFileSync(kept, path);
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const from = performance.now();
  buildNational(process.argv[2] ?? join(tmpdir(), `myarka-national-${Date.now()}.db`));
  console.log(`${((performance.now() - from) / 1000).toFixed(1)} s`);
}
