/**
 * Saved valuations: made once, never changed; repeated with the values of their own version, so that a
 * later difference shows as one (DESIGN §7: what was calculated can be calculated again).
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import {
  readValuation,
  readValuations,
  readVersion,
  valuationWrites,
  type ValuationRow,
} from '../../db/tariffs.ts';
import { ownedId, ownerOf } from '../../domain/exchange/authorise.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, unwrap, type Result } from '../../domain/kernel/result.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import type { ActivityLine } from '../../domain/tariffs/line.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import { readValues } from '../../domain/tariffs/read-value.ts';
import { resultLine, type ResultLine } from '../../domain/tariffs/result-line.ts';
import { makeTariff } from '../../domain/tariffs/snapshot.ts';
import { valueLine } from '../../domain/tariffs/value-line.ts';
import { answer, reader, router, writer } from '../trpc.ts';
import { valueRaw } from './documents.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import { readOutcome, runFolder } from './runs.ts';
import { knownTariff } from './values.ts';

type Content = Pick<ValuationRow, 'kind' | 'title' | 'version' | 'readings' | 'input' | 'result'>;

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
  /** Ours, and those that other units sent us: these are theirs, to be read. */
  list: reader.query(({ ctx }) => {
    const own = ctx.store.logDeps().author.unit;
    return readValuations(ctx.db).map((row) => {
      const unit = ownerOf(row.id) ?? row.unit;
      return { ...plain(row), unit, foreign: unit !== own };
    });
  }),
  saveLine: writer
    .input(z.object({ raw: z.record(z.string(), z.unknown()), readings: readingsInput, title }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const readings = answer(checkedReadings(input.readings));
      const { line, result, version } = answer(valueRaw(db, input.raw, readings));
      return save(db, deps, {
        kind: 'line',
        title: input.title,
        version,
        readings: JSON.stringify(readings),
        input: JSON.stringify(line),
        result: JSON.stringify(result),
      });
    }),
  saveBatch: writer
    .input(z.object({ run: z.string(), title }))
    .mutation(({ ctx: { db, deps, dataDir }, input }) => {
      const outcome = answer(readOutcome(answer(runFolder(dataDir, input.run))));
      const { name, sha256, resultsSha256, totals, version, readings, mapping } = outcome;
      return save(db, deps, {
        kind: 'batch',
        title: input.title,
        version,
        readings: JSON.stringify(readings),
        input: JSON.stringify({ name, sha256, mapping }),
        result: JSON.stringify({ totals, resultsSha256 }),
      });
    }),
  /** A saved line once more: with the values it was made with, and with those of today. */
  repeat: reader.input(z.object({ id: z.string() })).query(({ ctx, input }) => {
    const row = answer(known(readValuation(ctx.db, input.id)));
    const saved = plain(row);
    if (row.kind !== 'line') return { saved, again: null, today: null, same: true };
    const line = saved.input as unknown as ActivityLine;
    const records = readVersion(ctx.db, row.version) ?? [];
    const then = makeTariff(unwrap(readValues(records)));
    const again: ResultLine = resultLine(valueLine(line, then, saved.readings));
    const today = resultLine(valueLine(line, knownTariff(ctx.db).tariff, saved.readings));
    return { saved, again, today, same: JSON.stringify(again) === row.result };
  }),
});
