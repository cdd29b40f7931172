/** The newest changes of the shared logs, each with the measures it speaks of. */
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import { withWorkplace, workplaces, type WorkplaceOf } from '../exchange/workplaces.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

export interface RecentChange {
  readonly change: number;
  /** As in `HistoryEntry`: when it was written, and when it came to be known here. */
  readonly at: string;
  readonly known: string;
  readonly by: string;
  readonly unit: string;
  readonly workplace: string | null;
  readonly act: string;
  readonly undoes: number | null;
  readonly measures: readonly string[];
  /** The text that was written, where the change wrote one: a note, a title. */
  readonly text: string | null;
}

type Change = Omit<RecentChange, 'measures' | 'text' | 'workplace'> & {
  readonly kid: string | null;
};
interface Place {
  readonly t: string;
  readonly r: string;
}

const cellText = (db: ReadableDb, { t, r }: Place, field: string): string | null =>
  get<{ v: string | null }>(
    db,
    sql`SELECT v FROM cell WHERE t = ${t} AND r = ${r} AND f = ${field}`,
  )?.v ?? null;

/** Codes in a finding's id: «rule:1.1.1,1.1.2:field:…». */
const codesOf = (id: string): string[] =>
  (id.split(':')[1] ?? '').split(',').filter((code) => /^\d+\.\d+\.\d+$/.test(code));

const measuresOf = (db: ReadableDb, place: Place): string[] => {
  const parts = rowIdParts(place.r);
  switch (place.t) {
    case 'note':
    case 'amendment_item':
    case 'indicator':
    case 'milestone':
    case 'evidence':
      return [cellText(db, place, 'measure') ?? ''];
    case 'measure':
    case 'measure_funding':
    case 'measure_body':
    case 'report':
    case 'assignment':
      return [parts[1] ?? ''];
    case 'money_entry':
      return [parts[0] ?? ''];
    case 'link_decision':
      return parts;
    case 'finding_decision':
      return codesOf(parts[0] ?? '');
    // «3.1.1-partners»: a doubt is named by its measure.
    case 'doubt_decision':
      return [/^\d+\.\d+\.\d+(?=-)/.exec(parts[0] ?? '')?.[0] ?? ''];
    default:
      return [];
  }
};

const textOf = (db: ReadableDb, place: Place): string | null => {
  switch (place.t) {
    case 'note':
      return cellText(db, place, 'text');
    case 'amendment':
    case 'milestone':
      return cellText(db, place, 'title');
    case 'evidence':
      return cellText(db, place, 'name');
    default:
      return null;
  }
};

const withMeasures = (db: ReadableDb, change: Change, workplaceOf: WorkplaceOf): RecentChange => {
  const places = all<Place>(
    db,
    sql`SELECT t, r FROM op WHERE change = ${change.change} GROUP BY t, r ORDER BY min(n)`,
  );
  const codes = places.flatMap((place) => measuresOf(db, place)).filter((code) => code !== '');
  const text = places.map((place) => textOf(db, place)).find((found) => found !== null) ?? null;
  return { ...withWorkplace(workplaceOf)(change), measures: [...new Set(codes)], text };
};

/** Newest first; settings of this installation and the seeds are no news. */
export const recentChanges = (db: ReadableDb, limit: number): RecentChange[] => {
  const workplaceOf = workplaces(db);
  return all<Change>(
    db,
    sql`SELECT change.n AS change, claimed AS at, known, change.by, change.unit, change.act, undoes, entry.kid
        FROM change LEFT JOIN entry ON entry.n = coalesce(change.entry,
          (SELECT op_seal.entry FROM op JOIN op_seal ON op_seal.op = op.n WHERE op.change = change.n LIMIT 1))
        WHERE change.log <> 'local' AND act NOT LIKE '%.seed' ORDER BY change.n DESC LIMIT ${limit}`,
  ).map((change) => withMeasures(db, change, workplaceOf));
};
