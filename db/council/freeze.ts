/**
 * What a pack may know: what was known here at the end of a day, and no change that this installation
 * did not have when the pack was first built. Its figures are read from it once and kept
 * (`api/council/figures.ts`), so that the same pack gives the same figures at any time and anywhere.
 */
import type { Write } from '../../domain/kernel/change.ts';
import { rowWrites } from '../../domain/kernel/change.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { endOfSofiaDay } from '../../domain/kernel/sofia-time.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import type { Freeze, KnownIssue, PackContents, PackIssue } from '../../domain/council/types.ts';
import { correctedBy } from '../clock/corrected.ts';
import { PLACED_OPS, rowCells, writeCell, type PlacedOp } from '../cells.ts';
import { ownKid, readChain } from '../exchange/registries.ts';
import { migrateInMemory } from '../migrate.ts';
import { openInMemory, type ReadableDb, type WritableDb } from '../open.ts';
import { projectRows } from '../project.ts';
import { all, get, prepare, sql, transaction } from '../sql.ts';

const readFreezes = (db: ReadableDb, sitting: string): Freeze[] =>
  all<Freeze>(
    db,
    sql`SELECT sitting, asOn, head, changes, takenAt, figures FROM pack_freeze
        WHERE sitting = ${sitting} AND head IS NOT NULL AND takenAt IS NOT NULL ORDER BY asOn`,
  );

export const readFreeze = (db: ReadableDb, sitting: string, asOn: LocalDate): Freeze | null =>
  readFreezes(db, sitting).find((freeze) => freeze.asOn === asOn) ?? null;

export const freezeWrites = ({ sitting, asOn, changes, ...fields }: Freeze): Write[] =>
  rowWrites('pack_freeze', rowId(sitting, asOn), { ...fields, changes: String(changes) });

export interface LogHead {
  readonly hash: string;
  /** Changes that count, this one included. */
  readonly changes: number;
}

/** The last change that counts on that day: of what units share, not of this installation's settings. */
export const headOn = (db: ReadableDb, asOn: LocalDate): LogHead | null => {
  const until = endOfSofiaDay(asOn);
  const last = get<{ hash: string }>(
    db,
    sql`SELECT hash FROM change WHERE known <= ${until} AND log IN ('main', 'council')
        ORDER BY n DESC LIMIT 1`,
  );
  const count = get<{ n: number }>(
    db,
    sql`SELECT count(*) AS n FROM change WHERE known <= ${until} AND log IN ('main', 'council')`,
  );
  return last === undefined ? null : { hash: last.hash, changes: count?.n ?? 0 };
};

/**
 * The beginning of the log that the freeze's last change ends: what a later correction of the clock says
 * of that day does not alter it. The common ground counts from its own date.
 */
const OPS_OF_TABLE = `${PLACED_OPS}
  WHERE op.t = ? AND op.dead = 0 AND change.n <= ?
    AND (change.origin <> 2 OR change.known <= ?)
  ORDER BY op.r, op.n`;

const mergeTable = (
  from: ReadableDb,
  into: WritableDb,
  table: string,
  { last, until, self }: { last: number; until: string; self: string },
): void => {
  const ops = prepare(from, OPS_OF_TABLE).all(table, last, until) as PlacedOp[];
  for (const [row, mine] of Map.groupBy(ops, ({ r }) => r))
    for (const cell of rowCells(mine, self)) writeCell(into, table, row, cell);
};

/** The state as frozen, in memory; null where the freeze's last change is not in this log. */
export const frozenState = (
  db: ReadableDb,
  { asOn, head }: Pick<Freeze, 'asOn' | 'head'>,
): ReadableDb | null => {
  const last = get<{ n: number }>(db, sql`SELECT n FROM change WHERE hash = ${head}`);
  if (last === undefined) return null;
  const place = { last: last.n, until: endOfSofiaDay(asOn), self: ownKid(db) ?? '' };
  const into = migrateInMemory(openInMemory());
  into.raw.pragma('foreign_keys = OFF');
  transaction(into, () => {
    for (const { t } of all<{ t: string }>(db, sql`SELECT DISTINCT t FROM op`))
      mergeTable(db, into, t, place);
    projectRows(into, all<{ t: string; r: string }>(into, sql`SELECT DISTINCT t, r FROM cell`));
  });
  return into;
};

export interface KnownSource {
  readonly kid: string;
  readonly unit: string;
  readonly label: string;
  /** The last entry that counts. */
  readonly seq: number;
}

/** Whose packages the frozen data knew, and up to which entry of each. */
export const knownSources = (db: ReadableDb, { head }: Pick<Freeze, 'head'>): KnownSource[] => {
  const registry = newest(readChain(db));
  return all<{ kid: string; seq: number }>(
    db,
    sql`SELECT entry.kid, max(entry.seq) AS seq FROM change JOIN entry ON entry.n = change.entry
        WHERE change.origin = 1 AND change.n <= (SELECT n FROM change WHERE hash = ${head})
        GROUP BY entry.kid ORDER BY entry.kid`,
  ).map(({ kid, seq }) => {
    const key = registry === null ? undefined : keyOf(registry, kid);
    return { kid, seq, unit: key?.unit ?? '–', label: key?.label ?? kid.slice(0, 8) };
  });
};

/** A pack's data that were fixed by a clock of which more is known since. */
export interface FreezeDoubt {
  readonly asOn: LocalDate;
  readonly shownAt: string;
  readonly takenAt: string;
  /** As corrected, other changes were known on that day. */
  readonly other: boolean;
}

/** The last change that counts on that day by what is known of the clock now, of those before the freeze. */
const headNow = (db: ReadableDb, { sitting, asOn, takenAt }: Freeze): string | undefined =>
  get<{ hash: string }>(
    db,
    sql`SELECT hash FROM change WHERE known <= ${endOfSofiaDay(asOn)} AND log IN ('main', 'council')
        AND n < (SELECT min(change) FROM op WHERE t = 'pack_freeze' AND r = ${rowId(sitting, asOn)}
                 AND f = 'takenAt' AND v = ${takenAt})
        ORDER BY n DESC LIMIT 1`,
  )?.hash;

const isHere = (db: ReadableDb, { head }: Freeze): boolean =>
  get(db, sql`SELECT 1 FROM change WHERE hash = ${head}`) !== undefined;

export const freezeDoubts = (db: ReadableDb, sitting: string): FreezeDoubt[] => {
  const corrected = correctedBy(db);
  return readFreezes(db, sitting).flatMap((freeze) => {
    const { asOn, takenAt: shownAt } = freeze;
    const takenAt = corrected('pack_freeze', rowId(sitting, asOn), 'takenAt', shownAt);
    const other = isHere(db, freeze) && headNow(db, freeze) !== freeze.head;
    return takenAt === shownAt && !other ? [] : [{ asOn, shownAt, takenAt, other }];
  });
};

type IssueRow = Omit<PackIssue, 'contents'> & { contents: string };

/** In order of their versions. */
export const readIssues = (db: ReadableDb, sitting: string): KnownIssue[] => {
  const corrected = correctedBy(db);
  return all<IssueRow>(
    db,
    sql`SELECT * FROM pack_issue WHERE sitting = ${sitting}
        AND asOn IS NOT NULL AND issuedAt IS NOT NULL AND contents IS NOT NULL ORDER BY version`,
  ).map(({ asOn, issuedAt, ...row }) => {
    const id = rowId(sitting, String(row.version));
    const known = {
      asOn: corrected('pack_issue', id, 'asOn', asOn),
      issuedAt: corrected('pack_issue', id, 'issuedAt', issuedAt),
    };
    const shown = known.issuedAt === issuedAt ? null : { asOn, issuedAt };
    return { ...row, ...known, shown, contents: JSON.parse(row.contents) as PackContents };
  });
};

export const issueWrites = ({ sitting, version, contents, ...fields }: PackIssue): Write[] =>
  rowWrites('pack_issue', rowId(sitting, String(version)), {
    ...fields,
    contents: JSON.stringify(contents),
  });
