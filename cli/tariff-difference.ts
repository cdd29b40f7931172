/** `myarka tariff difference`: what § 6 pays on top for a file of claims, as the window does it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { claimFile } from '../api/tariffs/claim-file.ts';
import { claimLine, type ClaimTotals } from '../api/tariffs/claimed.ts';
import { claimsFile, exportClaims } from '../api/tariffs/difference-run.ts';
import { differenceStatement } from '../api/tariffs/difference-statement.ts';
import { dressOf } from '../api/papers/stored.ts';
import {
  contentOf,
  provenanceUnit,
  reportBytes,
  type ReportKind,
} from '../api/tariffs/documents.ts';
import { jsonBatches } from '../api/tariffs/export-run.ts';
import { unitReadings } from '../api/tariffs/readings.ts';
import type { TablePlace } from '../api/tariffs/place.ts';
import type { TableChoice } from '../api/tariffs/read-table.ts';
import { knownTariff } from '../api/tariffs/values.ts';
import { fileSha256 } from '../api/files.ts';
import type { Claimed } from '../api/tariffs/claimed.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { formatDate } from '../domain/kernel/date.ts';
import { formatMoney, type Minor } from '../domain/kernel/money.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { differenceRules, type DifferenceRules } from '../domain/tariffs/difference.ts';
import { hospitalText } from '../domain/tariffs/text/results.ts';
import { isUnknown } from '../domain/tariffs/totals.ts';
import { requiredArg, textOption, type Command, type Invocation } from './command.ts';
import { writeOut } from './out-file.ts';
import { MAP_OPTION, MAP_USAGE } from './heading-map.ts';
import { lineHeadings } from './tariff-headings.ts';
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

const lev = (minor: Minor): string => formatMoney({ minor, currency: 'BGN' });
const euro = (minor: Minor): string => formatMoney({ minor, currency: 'EUR' });

const summary = (totals: ClaimTotals, { force, confirmed }: DifferenceRules): string => {
  const { lines, withoutAmount, bgn, eur } = totals.all;
  const sum = isUnknown(totals.all) ? 'няма, нищо не се доплаща' : `${lev(bgn)}, ${euro(eur)}`;
  return [
    `Искания: ${lines}`,
    `Сметнати: ${lines - withoutAmount}`,
    `Отказани (не са в общото): ${withoutAmount}`,
    `Общо: ${sum}`,
    ...totals.byHospital.map(
      (one) => `  ${hospitalText(one.name, 'bg')}: ${isUnknown(one) ? '—' : lev(one.bgn)}`,
    ),
    ...(confirmed ? [] : [`В сила от ${formatDate(force)}: не е потвърдено`]),
  ].join('\n');
};

const statementKind = (path: string): Result<ReportKind, Failure> => {
  const kind = extname(path).slice(1).toLowerCase();
  return kind === 'pdf' || kind === 'docx' || kind === 'xlsx'
    ? ok(kind)
    : err(failure('tariff.statement.unknown-kind', { file: path }, path));
};

interface Work {
  readonly path: string;
  readonly out: { readonly path: string; readonly kind: OutKind } | null;
  readonly statement: { readonly path: string; readonly kind: ReportKind } | null;
  readonly given: GivenReadings;
}

const linesOf = async function* (path: string): AsyncGenerator<string> {
  for await (const batch of jsonBatches<Claimed>(path))
    yield batch.map((claim) => `${JSON.stringify(claimLine(claim))}\n`).join('');
};

const allLines = async (path: string): Promise<string> => {
  const parts: string[] = [];
  for await (const part of linesOf(path)) parts.push(part);
  return parts.join('');
};

const toStandardOutput = async (path: string): Promise<void> => {
  for await (const part of linesOf(path)) process.stdout.write(part);
};

interface Told {
  readonly totals: ClaimTotals;
  readonly place: TablePlace | null;
  readonly choice: TableChoice;
}

const tableOut = (
  work: Work,
  out: NonNullable<Work['out']>,
  claims: string,
  { totals, place, choice }: Told,
): Promise<Result<WrittenAnew, Failure>> => {
  const input = { path: work.path, name: basename(work.path), ...choice };
  const file = { input, claims, totals, place, language: 'bg' } as const;
  const control = { signal: new AbortController().signal, moved: () => undefined };
  return exportClaims(out.path, out.kind === 'csv' ? 'csv' : 'xlsx', file, control);
};

const writeResult = async (
  work: Work,
  claims: string,
  told: Told,
): Promise<Result<WrittenAnew, Failure>> => {
  const { out } = work;
  if (out === null) {
    await toStandardOutput(claims);
    return ok(null);
  }
  if (out.kind === 'lines') {
    const written = writeOut(out.path, await allLines(claims));
    return written.ok ? ok(null) : written;
  }
  return tableOut(work, out, claims, told);
};

const claimedInto = async (
  work: Work,
  claims: string,
  { core, call, values: options }: Invocation,
): Promise<Result<null, Failure>> => {
  const { context } = core();
  const store = context.store();
  if (!store.ok) return store;
  const db = store.value.read;
  const { values, version } = knownTariff(db);
  const rules = differenceRules(values);
  if (!rules.ok) return rules;
  const readings = { ...unitReadings(db), ...work.given.readings };
  const name = basename(work.path);
  const choice = await lineHeadings(db, { path: work.path, name }, options);
  if (!choice.ok) return choice;
  const file = claimsFile(claims);
  const claimed = await claimFile({
    path: work.path,
    name,
    ...choice.value,
    rules: rules.value,
    readings,
    byLine: work.given.byLine,
    write: file.write,
  });
  await file.end();
  if (!claimed.ok) return claimed;
  const { totals, place } = claimed.value;
  const written = await writeResult(work, claims, { totals, place, choice: choice.value });
  if (!written.ok) return written;
  tellAnew(written.value);
  tellAsides(place);
  if (work.statement !== null) {
    const unit = provenanceUnit(db, store.value.logDeps().author.unit);
    const sha256 = fileSha256(work.path);
    const said = { totals, version, readings, sha256, name };
    const report = await differenceStatement({ file: said, claims, unit }, rules.value, 'bg');
    const stamp = await call().papers.number({ content: contentOf(report), title: report.title });
    const dress = dressOf(db, store.value.folder, 'statement');
    const wanted = work.statement.kind;
    const document = await reportBytes(report, { wanted, stamp, dress, unit });
    if (!document.ok) return document;
    const saved = writeOut(work.statement.path, document.value.bytes);
    if (!saved.ok) return saved;
  }
  console.error(summary(totals, rules.value));
  return isUnknown(totals.all)
    ? err(failure('tariff.difference.all-refused', { file: name }))
    : ok(null);
};

const workOf = (invocation: Invocation): Result<Work, Failure> => {
  const path = resolve(requiredArg(invocation.args, 0, 'FILE'));
  const readings = givenReadings(invocation.values);
  if (!readings.ok) return readings;
  const out = textOption(invocation.values, 'out');
  const kind = out === undefined ? null : kindOfOut(out);
  if (kind?.ok === false) return kind;
  const statement = textOption(invocation.values, 'statement');
  const form = statement === undefined ? null : statementKind(statement);
  if (form?.ok === false) return form;
  return ok({
    path,
    given: readings.value,
    out: out === undefined || kind === null ? null : { path: resolve(out), kind: kind.value },
    statement:
      statement === undefined || form === null
        ? null
        : { path: resolve(statement), kind: form.value },
  });
};

export const difference: Command = {
  words: ['tariff', 'difference'],
  usage: `tariff difference FILE [--out F.jsonl|.csv|.xlsx] [--statement F.pdf|.docx|.xlsx] [--force] ${MAP_USAGE} ${READING_USAGE}`,
  options: {
    out: { type: 'string' },
    statement: { type: 'string' },
    reading: { type: 'string', multiple: true },
    ...MAP_OPTION,
  },
  run: async (invocation) => {
    const work = workOf(invocation);
    if (!work.ok) return work;
    const folder = mkdtempSync(join(tmpdir(), 'myarka-difference-'));
    try {
      const done = await claimedInto(work.value, join(folder, 'claims.jsonl'), invocation);
      return done.ok ? null : done;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
