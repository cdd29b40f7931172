/**
 * Saved valuations: made once, never changed; repeated with the values of their own version, so that a
 * later difference shows as one (DESIGN §7: what was calculated can be calculated again).
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { fieldWriters } from '../../db/writers.ts';
import {
  readValuation,
  readValuations,
  readVersion,
  valuationWrites,
  type ValuationRow,
} from '../../db/tariffs.ts';
import { ownedId, ownerOf } from '../../domain/exchange/authorise.ts';
import { compareText } from '../../domain/kernel/compare.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, unwrap, type Result } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import type { ActivityLine } from '../../domain/tariffs/line.ts';
import {
  editionsSince,
  readingsOfEdition,
  RULES_EDITION,
  sameResult,
} from '../../domain/tariffs/editions.ts';
import { currentReadings, type Readings } from '../../domain/tariffs/questions.ts';
import { readValues } from '../../domain/tariffs/read-value.ts';
import { resultLine, type ResultLine } from '../../domain/tariffs/result-line.ts';
import { makeTariff } from '../../domain/tariffs/snapshot.ts';
import { valueLine } from '../../domain/tariffs/value-line.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { valueRaw } from './documents.ts';
import { signedValuationRouter } from './signed-valuation.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import { readOutcome, runFolder } from './runs.ts';
import { knownTariff } from './values.ts';

type Content = Pick<
  ValuationRow,
  'kind' | 'title' | 'version' | 'readings' | 'input' | 'result' | 'rules'
>;

const save = (db: WritableDb, deps: LogDeps, content: Content): string => {
  const now = deps.now();
  const { person: author, unit } = deps.author;
  const id = ownedId(unit, ulid(now, randomBytes(10)));
  const row: ValuationRow = { id, ...content, author, unit, madeAt: new Date(now).toISOString() };
  const records = readVersion(db, content.version) ?? knownTariff(db).records;
  const writes = valuationWrites(row, records);
  commitChange(db, deps, { log: 'valuations', act: 'valuation.save', writes });
  return id;
};

const known = (row: ValuationRow | null): Result<ValuationRow, Failure> =>
  row === null ? err(failure('tariff.valuation.unknown')) : ok(row);

const plain = ({ readings, input, result, ...row }: ValuationRow) => ({
  ...row,
  readings: JSON.parse(readings) as Readings,
  input: JSON.parse(input) as Readonly<Record<string, unknown>>,
  result: JSON.parse(result) as Readonly<Record<string, unknown>>,
});

const title = z.string().max(300);

export const savedRouter = router({
  /** Signed files beside them. */
  signed: signedValuationRouter,
  /** Ours, and those that other units sent us: these are theirs, to be read. */
  list: reader.query(({ ctx }) => {
    const own = ctx.store.logDeps().author.unit;
    const writers = fieldWriters(ctx.db, 'valuation', 'madeAt');
    return readValuations(ctx.db)
      .map((row) => {
        const unit = ownerOf(row.id) ?? row.unit;
        const { workplace = null, at: madeAt = row.madeAt } = writers.get(rowId(row.id)) ?? {};
        return { ...plain(row), unit, workplace, madeAt, foreign: unit !== own };
      })
      .toSorted((a, b) => compareText(b.madeAt, a.madeAt));
  }),
  saveLine: writes('valuations')
    .input(z.object({ raw: z.record(z.string(), z.unknown()), readings: readingsInput, title }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const readings = answer(checkedReadings(input.readings));
      const { line, result, version } = answer(
        valueRaw(db, input.raw, readings, sofiaDay(deps.now())),
      );
      return save(db, deps, {
        kind: 'line',
        title: input.title,
        version,
        readings: JSON.stringify(readings),
        input: JSON.stringify(line),
        result: JSON.stringify(result),
        rules: RULES_EDITION,
      });
    }),
  saveBatch: writes('valuations')
    .input(z.object({ run: z.string(), title }))
    .mutation(({ ctx: { db, deps, dataDir }, input }) => {
      const outcome = answer(readOutcome(answer(runFolder(dataDir, input.run))));
      const {
        name,
        sha256,
        resultsSha256,
        totals,
        version,
        readings,
        mapping,
        sheet,
        dashes,
        byLine,
      } = outcome;
      return save(db, deps, {
        kind: 'batch',
        title: input.title,
        version,
        readings: JSON.stringify(readings),
        input: JSON.stringify({ name, sha256, mapping, sheet, dashes, byLine }),
        result: JSON.stringify({ totals, resultsSha256 }),
        rules: outcome.rules ?? null,
      });
    }),
  /** A saved line once more: with the values it was made with, and with those of today. */
  repeat: reader.input(z.object({ id: z.string() })).query(({ ctx, input }) => {
    const row = answer(known(readValuation(ctx.db, input.id)));
    const saved = plain(row);
    const edition = row.rules ?? 1;
    const rules = { was: edition, now: RULES_EDITION, changes: editionsSince(edition) };
    if (row.kind !== 'line') return { saved, again: null, today: null, same: true, rules };
    const line = saved.input as unknown as ActivityLine;
    const options = { explained: true, today: sofiaDay(Date.parse(row.madeAt)) };
    const then = makeTariff(unwrap(readValues(readVersion(ctx.db, row.version) ?? [])));
    const read = readingsOfEdition(edition, saved.readings);
    const again = resultLine(valueLine(line, then, read, options));
    const { tariff } = knownTariff(ctx.db);
    const now = { explained: true, today: sofiaDay(ctx.now()) };
    const today = resultLine(valueLine(line, tariff, currentReadings(saved.readings), now));
    const same = sameResult(again, saved.result as unknown as ResultLine);
    return { saved, again, today, same, rules };
  }),
});
