/** `myarka progress …`: the reporting cycle without a window. */
import { basename } from 'node:path';
import { readInput } from '../db/input-file.ts';
import type { ReportView } from '../api/progress/views.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { checkEvidence, HEAD_BYTES } from '../domain/progress/evidence.ts';
import type { Period } from '../domain/progress/period.ts';
import { readPeriod } from '../domain/progress/read-period.ts';
import { resolveUnit } from '../domain/progress/resolve-unit.ts';
import {
  requiredArg,
  requiredOption,
  textOption,
  WrongUse,
  type Command,
  type Invocation,
  type Output,
  type Values,
} from './command.ts';
import { sentence } from '../domain/text/sentences.ts';
import { typedSentence } from './hints.ts';
import { reportJson, reportLine } from './progress-json.ts';
import { upload } from './upload.ts';

type Call = ReturnType<Invocation['call']>;

const periodOption = (values: Values): Result<Period, Failure> =>
  readPeriod(requiredOption(values, 'period'));

interface Mark {
  readonly measure: string;
  readonly indicator?: string;
  readonly period: Period;
}

const markOf = ({ args, values }: Invocation): Result<Mark, Failure> => {
  const measure = requiredArg(args, 0, 'MEASURE');
  const period = periodOption(values);
  if (!period.ok) return period;
  const indicator = textOption(values, 'indicator');
  return ok({ measure, period: period.value, ...(indicator === undefined ? {} : { indicator }) });
};

const unitOf = async (call: Call): Promise<string> => {
  const status = await call.app.status();
  return status.ready ? status.unit : '';
};

/** The report as it is now; of the measure's first indicator where none was named. */
const reportNow = async (call: Call, unit: string, mark: Mark): Promise<ReportView | undefined> => {
  const { measure, period, indicator } = mark;
  const found = await call.progress.reports.list({ measure, period, unit });
  return found.find((report) => indicator === undefined || report.indicator === indicator);
};

const linesOf = async (call: Call, reports: readonly ReportView[]): Promise<string> => {
  const modes = await call.progress.modes();
  return reports.map((report) => reportLine(report, modes)).join('\n');
};

const told = async (call: Call, report: ReportView | undefined): Promise<Result<Output, Failure>> =>
  report === undefined
    ? err(failure('report.unknown'))
    : ok({ json: reportJson(report), text: await linesOf(call, [report]) });

/** What is unlikely in it is asked at once, as in the window; it was written all the same. */
const toldAndAsked = async (
  call: Call,
  report: ReportView | undefined,
): Promise<Result<Output, Failure>> => {
  const said = await told(call, report);
  if (!said.ok || report === undefined) return said;
  const { measure, period, unit, indicator } = report;
  const asked = await call.progress.reports.questions({ measure, period, unit });
  const open = asked
    .filter((one) => one.report.indicator === indicator)
    .flatMap(({ questions }) => questions.filter(({ answered }) => !answered));
  const way = `Ако е вярно: myarka progress confirm ${measure} --period ${period} --indicator ${indicator}`;
  const lines = open.map(({ text }) => `Въпрос: ${sentence(text)}`);
  return ok({
    ...said.value,
    text: [said.value.text, ...lines, ...(open.length === 0 ? [] : [way])].join('\n'),
  });
};

interface EvidenceFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Refused before anything is written. */
const evidenceFiles = (values: Values): Result<EvidenceFile[], Failure> => {
  const listed = values['evidence'];
  const paths = Array.isArray(listed) ? listed.map(String) : [];
  const files: EvidenceFile[] = [];
  for (const path of paths) {
    const content = readInput(path);
    if (!content.ok) return content;
    const [name, bytes] = [basename(path), content.value];
    const checked = checkEvidence(name, bytes.length, bytes.subarray(0, HEAD_BYTES));
    if (!checked.ok) return checked;
    files.push({ name, bytes });
  }
  return ok(files);
};

const attach = async (call: Call, mark: Mark, files: readonly EvidenceFile[]): Promise<void> => {
  for (const file of files) {
    const id = await upload(call, file.name, file.bytes);
    const owner = { of: 'report' as const, ...mark };
    await call.progress.evidence.add({ owner, upload: id, name: file.name });
  }
};

const FIELDS = ['value', 'degree', 'note'] as const;

const fieldsOf = (values: Values) =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const text = textOption(values, field);
      return text === undefined ? [] : [[field, text]];
    }),
  );

/** A note beside a changed value says why, where an accepted value is corrected. */
const correctionIn = async (call: Call, unit: string, mark: Mark, values: Values) => {
  const reason = textOption(values, 'correct');
  if (reason !== undefined) return { correctionReason: reason };
  const report = await reportNow(call, unit, mark);
  const note = textOption(values, 'note');
  return report?.state === 'accepted' && note !== undefined ? { correctionReason: note } : {};
};

const set: Command = {
  words: ['progress', 'set'],
  usage:
    'progress set MEASURE --period 2026-Q3 [--indicator ID] [--value V] [--note T] [--degree 0..100] [--correct REASON] [--evidence FILE]… [--json]',
  options: {
    period: { type: 'string' },
    indicator: { type: 'string' },
    value: { type: 'string' },
    note: { type: 'string' },
    degree: { type: 'string' },
    correct: { type: 'string' },
    evidence: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const { values } = invocation;
    const mark = markOf(invocation);
    if (!mark.ok) return mark;
    const files = evidenceFiles(values);
    if (!files.ok) return files;
    const fields = fieldsOf(values);
    const writes = Object.keys(fields).length > 0;
    if (!writes && files.value.length === 0)
      throw new WrongUse('посочете --value, --degree, --note или --evidence');
    const call = invocation.call();
    const unit = await unitOf(call);
    if (writes) {
      const correction = await correctionIn(call, unit, mark.value, values);
      await call.progress.reports.set({ entries: [{ ...mark.value, ...fields, ...correction }] });
    }
    await attach(call, mark.value, files.value);
    return toldAndAsked(call, await reportNow(call, unit, mark.value));
  },
};

const submitAll = async ({ call, values }: Invocation): Promise<Result<Output, Failure>> => {
  const period = periodOption(values);
  if (!period.ok) return period;
  const calls = call();
  const notes = values['notes'] === true;
  const { left } = await calls.progress.reports.submit({ period: period.value, notes });
  const unit = await unitOf(calls);
  const reports = await calls.progress.reports.list({ period: period.value, unit });
  const said = left === null ? [] : [typedSentence(left)];
  const text = [await linesOf(calls, reports), ...said].join('\n');
  return ok({ json: reports.map(reportJson), text });
};

const submit: Command = {
  words: ['progress', 'submit'],
  usage: 'progress submit [MEASURE] --period P [--indicator ID] [--notes] [--json]',
  options: {
    period: { type: 'string' },
    indicator: { type: 'string' },
    notes: { type: 'boolean' },
  },
  run: async (invocation) => {
    if (invocation.args.length === 0) return submitAll(invocation);
    const mark = markOf(invocation);
    if (!mark.ok) return mark;
    const call = invocation.call();
    await call.progress.reports.submit({
      period: mark.value.period,
      reports: [mark.value],
      notes: invocation.values['notes'] === true,
    });
    return told(call, await reportNow(call, await unitOf(call), mark.value));
  },
};

const VERDICTS = [
  ['accept', 'accepted'],
  ['return', 'returned'],
  ['close', 'closed'],
] as const;

const verdictOf = (values: Values) => {
  const chosen = VERDICTS.filter(([option]) => values[option] === true);
  const [only] = chosen;
  if (only === undefined || chosen.length > 1)
    throw new WrongUse('посочете --accept, --return или --close');
  return only[1];
};

const review: Command = {
  words: ['progress', 'review'],
  usage:
    'progress review MEASURE --unit U --period P --accept|--return|--close [--reason T] [--indicator ID] [--json]',
  options: {
    period: { type: 'string' },
    indicator: { type: 'string' },
    unit: { type: 'string' },
    accept: { type: 'boolean' },
    return: { type: 'boolean' },
    close: { type: 'boolean' },
    reason: { type: 'string' },
  },
  run: async (invocation) => {
    const { values } = invocation;
    const verdict = verdictOf(values);
    const mark = markOf(invocation);
    if (!mark.ok) return mark;
    const call = invocation.call();
    const unit = resolveUnit(await call.plan.units(), requiredOption(values, 'unit'));
    if (!unit.ok) return unit;
    const { code } = unit.value;
    await call.progress.reports.review({
      reports: [{ ...mark.value, unit: code }],
      review: verdict,
      reason: textOption(values, 'reason') ?? '',
    });
    return told(call, await reportNow(call, code, mark.value));
  },
};

const filterOf = async ({ call, values }: Invocation) => {
  const measure = textOption(values, 'measure');
  const name = textOption(values, 'unit');
  const unit = name === undefined ? null : resolveUnit(await call().plan.units(), name);
  if (unit?.ok === false) return unit;
  const text = textOption(values, 'period');
  const period = text === undefined ? null : readPeriod(text);
  if (period?.ok === false) return period;
  return ok({
    ...(measure === undefined ? {} : { measure }),
    ...(unit === null ? {} : { unit: unit.value.code }),
    ...(period === null ? {} : { period: period.value }),
  });
};

const list: Command = {
  words: ['progress', 'list'],
  usage: 'progress list [--measure M] [--period P] [--unit U] [--json]',
  options: {
    measure: { type: 'string' },
    period: { type: 'string' },
    unit: { type: 'string' },
  },
  run: async (invocation) => {
    const filter = await filterOf(invocation);
    if (!filter.ok) return filter;
    const call = invocation.call();
    const reports = await call.progress.reports.list(filter.value);
    const text = reports.length === 0 ? 'Няма отчети.' : await linesOf(call, reports);
    return ok({ json: reports.map(reportJson), text });
  },
};

export const progressCommands: readonly Command[] = [set, submit, review, list];
