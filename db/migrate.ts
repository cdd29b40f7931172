/**
 * Migrations: one function each, numbered by tens, all of them and `user_version` in one transaction.
 * A backup and an integrity check come first. Shipped ones are never edited; a test holds their hashes.
 */
import { type ReadableDb, type WritableDb } from './open.ts';
import { log010 } from './migrations/010-log.ts';
import { plan020 } from './migrations/020-plan.ts';
import { search030 } from './migrations/030-search.ts';
import { tariffs040 } from './migrations/040-tariffs.ts';
import { progress050 } from './migrations/050-progress.ts';
import { council060 } from './migrations/060-council.ts';
import { exchange070 } from './migrations/070-exchange.ts';
import { councilAnswers080 } from './migrations/080-council-answers.ts';
import { exchangeReviews090 } from './migrations/090-exchange-reviews.ts';
import { packFigures100 } from './migrations/100-pack-figures.ts';
import { clock120 } from './migrations/120-clock.ts';
import { unsaved130 } from './migrations/130-unsaved.ts';
import { plausibility140 } from './migrations/140-plausibility.ts';
import { tariffRules170 } from './migrations/170-tariff-rules.ts';
import { wholePlan180 } from './migrations/180-whole-plan.ts';
import { councilPresence210 } from './migrations/210-council-presence.ts';
import { misfit230 } from './migrations/230-misfit.ts';
import { searchMade240 } from './migrations/240-search-made.ts';
import { decided250 } from './migrations/250-decided.ts';
import { councilSitting270 } from './migrations/270-council-sitting.ts';
import { unitActs280 } from './migrations/280-unit-acts.ts';
import { signedFile290 } from './migrations/290-signed-file.ts';
import { invalidBallots300 } from './migrations/300-invalid-ballots.ts';
import { sealedLook310 } from './migrations/310-sealed-look.ts';
import { sittingClosedOn320 } from './migrations/320-sitting-closed-on.ts';
import { signedReport400 } from './migrations/400-signed-report.ts';
import { itemProposal410 } from './migrations/410-item-proposal.ts';
import { signedValuation420 } from './migrations/420-signed-valuation.ts';
import { unsavedSince190 } from './migrations/190-unsaved-since.ts';
import { transaction } from './sql.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { backupTo } from './backup.ts';

export const MIGRATIONS: readonly (readonly [
  version: number,
  migrate: (db: WritableDb) => void,
])[] = [
  [10, log010],
  [20, plan020],
  [30, search030],
  [40, tariffs040],
  [50, progress050],
  [60, council060],
  [70, exchange070],
  [80, councilAnswers080],
  [90, exchangeReviews090],
  [100, packFigures100],
  [120, clock120],
  [130, unsaved130],
  [140, plausibility140],
  [170, tariffRules170],
  [180, wholePlan180],
  [190, unsavedSince190],
  [210, councilPresence210],
  [230, misfit230],
  [240, searchMade240],
  [250, decided250],
  [270, councilSitting270],
  [280, unitActs280],
  [290, signedFile290],
  [300, invalidBallots300],
  [310, sealedLook310],
  [320, sittingClosedOn320],
  [400, signedReport400],
  [410, itemProposal410],
  [420, signedValuation420],
];

export const CURRENT_VERSION = MIGRATIONS.at(-1)?.[0] ?? 0;

export const schemaVersion = (db: ReadableDb): number =>
  db.raw.pragma('user_version', { simple: true }) as number;

const pending = (version: number) => MIGRATIONS.filter(([number]) => number > version);

const runPending = (db: WritableDb): void =>
  transaction(db, () => {
    for (const [version, migrate] of pending(schemaVersion(db))) {
      migrate(db);
      db.raw.pragma(`user_version = ${version}`);
    }
  });

/**
 * Brings the file to this application's schema. `backupPath` gets a consistent copy of the file
 * before anything is touched; a new file (version 0, no tables) needs none.
 */
export const migrate = (
  db: WritableDb,
  backupPath: (version: number) => string,
): Result<number, Failure> => {
  const version = schemaVersion(db);
  if (version > CURRENT_VERSION)
    return err(failure('db.newer', { version, known: CURRENT_VERSION }));
  if (version === CURRENT_VERSION) return ok(version);
  if (version > 0) {
    const problems = integrityProblems(db);
    if (problems.length > 0) return err(failure('db.damaged', { detail: problems[0] ?? '' }));
    backupTo(db, backupPath(version));
  }
  runPending(db);
  return ok(CURRENT_VERSION);
};

/**
 * SQLite's check reads a full-text index by what this connection remembers of it, and calls it corrupt
 * where another connection has merged its parts since; opening it for a query makes it look anew.
 */
const lookAnew = (db: ReadableDb): void => {
  const tables = db.raw
    .prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
    .pluck()
    .all() as string[];
  for (const name of tables) {
    try {
      db.raw.prepare(`SELECT rowid FROM "${name}" LIMIT 1`).all();
    } catch {
      // Truly damaged: the check says so.
    }
  }
};

export const integrityProblems = (db: ReadableDb): string[] => {
  lookAnew(db);
  const rows = db.raw.pragma('integrity_check(20)') as { integrity_check: string }[];
  const foreign = db.raw.pragma('foreign_key_check') as { table: string; rowid: number }[];
  return [
    ...rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...foreign.map((row) => `foreign key: ${row.table} ${row.rowid}`),
  ];
};

export const migrateInMemory = (db: WritableDb): WritableDb => {
  runPending(db);
  return db;
};
