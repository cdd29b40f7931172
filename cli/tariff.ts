/** `myarka tariff …`: activity lines valued from a file, § 6, and the tariff's values with their sources. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { readInput } from '../db/input-file.ts';
import { knownTariff } from '../api/tariffs/values.ts';
import { unitReadings } from '../api/tariffs/readings.ts';
import { valueFile, type ValuedFile } from '../api/tariffs/value-file.ts';
import { exportValued } from '../api/tariffs/export-run.ts';
import { linesSink, resultsOf, streamSink, type ResultSink } from '../api/tariffs/write-results.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { formatMoney } from '../domain/kernel/money.ts';
import { sofiaDay } from '../domain/kernel/sofia-time.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { TableChoice } from '../api/tariffs/read-table.ts';
import { recordText } from '../domain/tariffs/text/record-text.ts';
import { statusText } from '../domain/tariffs/sentences.ts';
import { isUnknown, plainTotals } from '../domain/tariffs/totals.ts';
import { STATUSES } from '../domain/tariffs/valuation.ts';
import { dayOption, requiredArg, textOption, type Command, type Invocation } from './command.ts';
import { difference } from './tariff-difference.ts';
import { MAP_OPTION, MAP_USAGE } from './heading-map.ts';
import { lineHeadings } from './tariff-headings.ts';
import { laterCommands, named } from './tariff-later.ts';
import type { WrittenAnew } from '../api/tariffs/result-file.ts';
import {
  givenReadings,
  kindOfOut,
  READING_USAGE,
  tellAnew,
  tellAsides,
  type GivenReadings,
  type OutKind,
} from './tariff-file.ts';

/** No zero is a sum of nothing. */
const sumText = ({ totals }: ValuedFile): string => {
  const { all } = plainTotals(totals);
  if (isUnknown(all)) return 'няма, нищо не е остойностено';
  const bgn = formatMoney({ minor: all.bgn, currency: 'BGN' });
  return `${bgn}, ${formatMoney({ minor: all.eur, currency: 'EUR' })}`;
};

const summary = (valued: ValuedFile, seconds: number): string => {
  const { totals, sha256 } = valued;
  const { all, byStatus } = totals;
  const statuses = STATUSES.map(
    (status) => `  ${statusText(status, 'bg')}: ${byStatus[status].lines}`,
  );
  return [
    `Редове: ${all.lines}`,
    ...statuses,
    `Общо: ${sumText(valued)}`,
    ...(all.withoutAmount === 0 ? [] : [`Без сума (не са в общото): ${all.withoutAmount}`]),
    `SHA-256: ${sha256}`,
    `Секунди: ${seconds.toFixed(2)}`,
  ].join('\n');
};

interface Work {
  readonly path: string;
  readonly out: string | undefined;
  readonly kind: OutKind;
  /** A place of our own for the results as they come, where a table is made of them when all are there. */
  readonly lines: string;
  readonly given: GivenReadings;
  readonly choice: TableChoice;
}

const sinkOf = ({ out, kind, lines }: Work): ResultSink => {
  if (out === undefined) return streamSink(process.stdout);
  return linesSink(kind === 'lines' ? resolve(out) : lines);
};

const valueInto = async (
  work: Work,
  invocation: Invocation,
): Promise<Result<ValuedFile, Failure>> => {
  const store = invocation.core().context.store();
  if (!store.ok) return store;
  const { tariff } = knownTariff(store.value.read);
  const { path, given, choice } = work;
  const sink = sinkOf(work);
  const valued = await valueFile({
    path: resolve(path),
    name: basename(path),
    tariff,
    readings: { ...unitReadings(store.value.read), ...given.readings },
    byLine: given.byLine,
    ...choice,
    today: sofiaDay(Date.now()),
    write: (results) => sink.write(resultsOf(results)),
    end: sink.end,
  });
  if (!valued.ok) sink.drop();
  return valued;
};

const tableInto = async (
  { path, out = '', kind, choice, lines }: Work,
  { totals, place }: ValuedFile,
): Promise<Result<WrittenAnew, Failure>> => {
  if (kind === 'lines') return ok(null);
  const input = { path: resolve(path), name: basename(path), ...choice };
  const valued = {
    input,
    results: lines,
    totals: plainTotals(totals),
    place,
    language: 'bg',
  } as const;
  return exportValued(resolve(out), kind, valued, {
    signal: new AbortController().signal,
    moved: () => undefined,
  });
};

interface Done {
  readonly valued: ValuedFile;
  readonly anew: WrittenAnew;
}

/** Beside the file that is asked for nothing is written: a file of such a name may be somebody's. */
const valueWhole = async (
  given: Omit<Work, 'lines'>,
  invocation: Invocation,
): Promise<Result<Done, Failure>> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-value-'));
  try {
    const work = { ...given, lines: join(folder, 'results.jsonl') };
    const valued = await valueInto(work, invocation);
    if (!valued.ok) return valued;
    const anew = work.out === undefined ? ok(null) : await tableInto(work, valued.value);
    return anew.ok ? ok({ valued: valued.value, anew: anew.value }) : anew;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const value: Command = {
  words: ['tariff', 'value'],
  usage: `tariff value FILE [--out FILE [--force]] ${MAP_USAGE} ${READING_USAGE}`,
  options: {
    out: { type: 'string' },
    reading: { type: 'string', multiple: true },
    ...MAP_OPTION,
  },
  run: async (invocation) => {
    const path = requiredArg(invocation.args, 0, 'FILE');
    const readings = givenReadings(invocation.values);
    if (!readings.ok) return readings;
    const out = textOption(invocation.values, 'out');
    const kind = out === undefined ? ok('lines' as const) : kindOfOut(out);
    if (!kind.ok) return kind;
    const start = performance.now();
    const store = invocation.core().context.store();
    if (!store.ok) return store;
    const file = { path: resolve(path), name: basename(path) };
    const choice = await lineHeadings(store.value.read, file, invocation.values);
    if (!choice.ok) return choice;
    const work = { path, out, kind: kind.value, given: readings.value, choice: choice.value };
    const done = await valueWhole(work, invocation);
    if (!done.ok) return done;
    const { valued, anew } = done.value;
    tellAnew(anew);
    tellAsides(valued.place);
    console.error(summary(valued, (performance.now() - start) / 1000));
    const { all, byStatus } = valued.totals;
    const noneRead = all.lines > 0 && byStatus.invalid.lines === all.lines;
    return noneRead ? err(failure('tariff.file.all-invalid', { file: basename(path) })) : null;
  },
};

const values: Command = {
  words: ['tariff', 'values'],
  usage: 'tariff values [--on ДД.ММ.ГГГГ] [--json]',
  options: { on: { type: 'string' } },
  run: async ({ call, values: options }) => {
    const on = dayOption(options, 'on');
    const held = await call().tariffs.values.on(on === undefined ? {} : { on });
    const lines = held.values.map(
      (record) =>
        `${named(record.key)}\t${recordText(record)}\t${record.unit}\t${record.source.place}\t${record.source.issue}${record.confirmed ? '' : ' – не е потвърдено'}`,
    );
    const unknown = held.unknown.map((key) => `${named(key)}\tстойността не е въведена`);
    const waiting = held.waiting.map(
      (key) => `${named(key)}\tпроменя се с по-късен акт, стойността не е поета`,
    );
    return ok({ json: held.values, text: [...lines, ...unknown, ...waiting].join('\n') });
  },
};

const readJson = (path: string): Result<unknown, Failure> => {
  const content = readInput(path);
  if (!content.ok) return content;
  try {
    return ok(JSON.parse(content.value.toString('utf8')));
  } catch {
    const file = basename(path);
    return err(failure('tariff.value.broken-json', { file }, file));
  }
};

const add: Command = {
  words: ['tariff', 'add'],
  usage: 'tariff add FILE.json [--json]',
  run: async ({ call, args }) => {
    const content = readJson(requiredArg(args, 0, 'FILE'));
    if (!content.ok) return content;
    const list = Array.isArray(content.value) ? (content.value as unknown[]) : [content.value];
    const added = await call().tariffs.values.add({ values: list });
    const text = added.map((record) => `${named(record.key)}: ${recordText(record)}`).join('\n');
    return ok({ json: added, text });
  },
};

export const tariffCommands: readonly Command[] = [
  value,
  difference,
  values,
  add,
  ...laterCommands,
];
