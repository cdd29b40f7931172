/**
 * Which files the data names, each with what a person calls it: evidence, papers of sittings, signed files, figures that a pack was fixed with, looks of sealed protocols, and the
 * emblem and the templates of the papers that are made here.
 */
import { BLOB_PLACES } from '../domain/exchange/named-files.ts';
import { rowId } from '../domain/kernel/row-id.ts';
import type { ReadableDb } from './open.ts';
import { all, sql } from './sql.ts';

export interface NamedFile {
  readonly sha256: string;
  readonly name: string;
  /** False where only a package told of it, which may have come without its files. */
  readonly here: boolean;
}

interface Named {
  readonly t: string;
  readonly key: string;
  readonly sha256: string;
  readonly name: string;
}

const TAKEN_IN = 1;

/** Rows that something written here stands in. */
const ownRows = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    all<{ t: string; r: string }>(
      db,
      sql`SELECT DISTINCT cell.t, cell.r FROM cell
          JOIN op ON op.n = cell.op JOIN change ON change.n = op.change
          WHERE (cell.t = 'setting' OR cell.t IN (SELECT value ->> 't' FROM json_each(${JSON.stringify(BLOB_PLACES)}))) AND change.origin <> ${TAKEN_IN}`,
    ).map(({ t, r }) => `${t}\n${r}`),
  );

export const namedFiles = (db: ReadableDb): NamedFile[] => {
  const own = ownRows(db);
  const rows = all<Named>(
    db,
    sql`SELECT 'evidence' AS t, json_array("of", "row", sha256) AS key, sha256,
          coalesce(name, sha256) AS name FROM evidence
        UNION ALL
        SELECT 'signed_file', json_array("of", "row", sha256), sha256, coalesce(name, sha256)
          FROM signed_file
        UNION ALL
        SELECT 'signed_report', json_array(CAST(year AS TEXT), sha256), sha256, coalesce(name, sha256)
          FROM signed_report
        UNION ALL
        SELECT 'signed_valuation', json_array(valuation, sha256), sha256, coalesce(name, sha256)
          FROM signed_valuation
        UNION ALL
        SELECT 'paper', json_array(item, sha256), sha256, coalesce(name, title, sha256) FROM paper
        UNION ALL
        SELECT 'pack_freeze', json_array(sitting, asOn), figures, figures FROM pack_freeze
          WHERE figures IS NOT NULL
        UNION ALL
        SELECT 'sitting', json_array(id), sealedLook, sealedLook FROM sitting
          WHERE sealedLook IS NOT NULL
        UNION ALL
        SELECT 'setting', json_array(name), value ->> 'sha256', coalesce(value ->> 'name', name)
          FROM setting
          WHERE name GLOB 'papers.file.*' AND json_valid(value)
        ORDER BY name, sha256`,
  );
  const files = new Map<string, NamedFile>();
  for (const { t, key, sha256, name } of rows) {
    const here = own.has(`${t}\n${rowId(...(JSON.parse(key) as string[]))}`);
    files.set(sha256, { sha256, name, here: here || files.get(sha256)?.here === true });
  }
  return [...files.values()];
};
