/** `myarka exchange …`: packages out and in, and the conflicts that they bring. */
import { basename } from 'node:path';
import { importPackage, inspectPackage } from '../api/exchange/receive.ts';
import type { ImportReport } from '../api/exchange/import-report.ts';
import type { PackageFile, Whose } from '../api/exchange/taking-in.ts';
import type { Store } from '../api/store.ts';
import type { Conflict, ConflictHead } from '../db/exchange/conflicts.ts';
import { inputSize, readInput } from '../db/input-file.ts';
import type { Review } from '../db/exchange/reviews.ts';
import { authorText } from '../domain/person/texts.ts';
import { fieldText } from '../domain/plan/history-texts.ts';
import { heldText } from '../domain/plan/undo-texts.ts';
import { modeOfRow, type Modes } from '../domain/progress/modes.ts';
import { reviewText } from '../domain/exchange/review-texts.ts';
import { splitFingerprint } from '../domain/exchange/fingerprint-words.ts';
import { LIMITS } from '../domain/exchange/types.ts';
import type { FieldValue } from '../domain/kernel/change.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { sofiaMoment } from '../domain/kernel/sofia-time.ts';
import { sentence } from '../domain/text/sentences.ts';
import {
  requiredArg,
  textOption,
  wholeOption,
  WrongUse,
  type Command,
  type Invocation,
  type Output,
} from './command.ts';
import { typedSentence } from './hints.ts';
import { exportCommand } from './exchange-export.ts';
import { exchangeKeyCommands } from './exchange-keys.ts';

const opened = ({ core }: Invocation): Result<Store, Failure> => core().context.store();

const readPackage = (file: string): Result<PackageFile, Failure> => {
  const size = inputSize(file);
  if (!size.ok) return size;
  const name = basename(file);
  if (size.value > LIMITS.file)
    return err(failure('exchange.too-big', { file: name, problem: 'file' }));
  const bytes = readInput(file);
  return bytes.ok ? ok({ name, bytes: bytes.value }) : bytes;
};

const inspectJson = (report: ImportReport) => ({
  ...report,
  problems: [],
});

const NOTHING = { manifest: null, registries: [], entries: [] };

const inspect: Command = {
  words: ['exchange', 'inspect'],
  usage: 'exchange inspect FILE [--json]',
  run: async (invocation) => {
    const file = readPackage(requiredArg(invocation.args, 0, 'FILE'));
    if (!file.ok) return file;
    const store = opened(invocation);
    if (!store.ok) return store;
    const report = inspectPackage(store.value, store.value.logDeps(), file.value);
    if (report.ok) return ok({ json: inspectJson(report.value), text: reportText(report.value) });
    const problem = {
      code: report.error.code,
      message: sentence(report.error),
      ...report.error.params,
    };
    return ok({ json: { ...NOTHING, problems: [problem] }, text: problem.message });
  },
};

/** «12.07.2026 г., 14:05» of an instant in UTC. */
const momentOf = (instant: string): string => sofiaMoment(Date.parse(instant));

const gapLine = ({ unit, log, from, to, holders }: ImportReport['gaps'][number]): string =>
  `липсват: ${unit} (${log}) ${to === null ? `от ${from} нататък` : `${from}–${to}`}; има ги ${holders.join(', ') || 'никой познат'}`;

const partLine = ({ parts }: ImportReport): string[] => {
  if (parts === null) return [];
  const rest = parts.missing.length === 0 ? 'всички са тук' : `липсват ${parts.missing.join(', ')}`;
  return [`Част ${parts.part} от ${parts.of}; ${rest}.`];
};

const COMPARED: Readonly<Record<string, string>> = {
  same: 'Съвпада със състоянието на',
  differs: 'НЕ СЪВПАДА със състоянието на',
  incomplete: 'Още не може да се сравни (липсват записи) със състоянието на',
  later: 'Не може да се сравни (тук регистърът е по-нов) със състоянието на',
};

const checkpointLine = ({ checkpoint }: ImportReport): string[] =>
  checkpoint === null
    ? []
    : [`${COMPARED[checkpoint.state] ?? ''} ${checkpoint.unit} към ${checkpoint.at.slice(0, 10)}.`];

const misfitLine = ({ misfits }: ImportReport): string[] =>
  misfits === 0
    ? []
    : [`Стойности, каквито полетата им не приемат: ${misfits}; вижте „exchange conflicts“.`];

/** What was asked for, and who answers. */
const joiningLines = ({ joining }: ImportReport): string[] => {
  if (joining === null) return [];
  const { asked, listed, founders, founded, root, pilot } = joining;
  const named = ({ unit, label }: { unit: string; label: string }): string => `${unit}, ${label}`;
  return [
    `Заявено: ${asked === null ? 'заявката не е запазена' : named(asked)}. Вписано: ${named(listed)}.`,
    `Обменът е основан на ${momentOf(founded)} от ${founders.map(named).join('; ')}; регистърът се подписва с ${root.threshold} от ${root.keys} главни ключа.`,
    ...(pilot ? ['Това е ПРОБЕН обмен: един ключ може всичко.'] : []),
  ];
};

/** Before anything else where it is not for this workplace. */
const addressLine = ({ manifest: { from, to }, forUs }: ImportReport): string[] => {
  const receivers = to.map((unit) => (unit === 'all' ? 'всички' : unit)).join(', ');
  return [`От ${from} за ${receivers}${forUs ? '' : ' – НЕ за това работно място'}.`];
};

const reportText = (report: ImportReport): string => {
  const { applied, known, waiting, refused, changes, conflicts, gaps, before } = report;
  const again = before === null ? '' : `Този файл вече е приет на ${momentOf(before)}. `;
  const nothing =
    applied + waiting + refused === 0 && !report.registryMoved ? 'Нищо не се променя. ' : '';
  return [
    ...addressLine(report),
    `${again}${nothing}Приложени записи: ${applied}, вече познати: ${known}, чакащи: ${waiting}, отказани: ${refused}; промени: ${changes}; отворени конфликти: ${conflicts}.`,
    ...joiningLines(report),
    ...partLine(report),
    ...checkpointLine(report),
    ...misfitLine(report),
    ...(report.replaced === null ? [] : [sentence(report.replaced)]),
    ...(report.ended === null ? [] : [sentence(report.ended)]),
    ...(report.ahead === null ? [] : [typedSentence(report.ahead)]),
    ...(report.unkept === 0
      ? []
      : [`Записи на непознат ключ, за които няма място: ${report.unkept}.`]),
    ...(report.attachmentsLeft === 0
      ? []
      : [`Приложения, които никой запис не назовава и не са запазени: ${report.attachmentsLeft}.`]),
    ...gaps.map(gapLine),
  ].join('\n');
};

interface Importing {
  readonly dry: boolean;
  /** What was typed of the deployment's fingerprint. */
  readonly founding: readonly string[];
  readonly whose: Whose;
}

const importOne = (
  store: Store,
  path: string,
  { dry, founding, whose }: Importing,
): Result<Output, Failure> => {
  const file = readPackage(path);
  if (!file.ok) return file;
  const deps = store.logDeps();
  const report = dry
    ? inspectPackage(store, deps, file.value)
    : importPackage(store, deps, file.value, founding, whose);
  return report.ok
    ? ok({ json: { ...report.value, dryRun: dry }, text: reportText(report.value) })
    : report;
};

/** One after the other; what is refused keeps the others from nothing, and is told at the end by exit code 1. */
const importAll = (store: Store, paths: readonly string[], how: Importing): Output => {
  const done = paths.map((path) => ({ path, result: importOne(store, path, how) }));
  return {
    json: {
      files: done.map(({ path, result }) =>
        result.ok
          ? { path, report: result.value.json }
          : { path, problem: { code: result.error.code, message: sentence(result.error) } },
      ),
    },
    text: done
      .map(({ path, result }) =>
        [`${path}:`, result.ok ? result.value.text : typedSentence(result.error)].join(' '),
      )
      .join('\n'),
    refused: done.some(({ result }) => !result.ok),
  };
};

const importCommand: Command = {
  words: ['exchange', 'import'],
  usage: 'exchange import FILE… [--fingerprint "ГРУПИ"] [--sure] [--dry-run] [--json]',
  options: {
    'dry-run': { type: 'boolean' },
    fingerprint: { type: 'string' },
    sure: { type: 'boolean' },
  },
  run: async (invocation) => {
    const first = requiredArg(invocation.args, 0, 'FILE');
    const store = opened(invocation);
    if (!store.ok) return store;
    const dry = invocation.values['dry-run'] === true;
    // The journal says who took it in.
    if (!dry && store.value.logDeps().author.person === '') return err(failure('person.missing'));
    const founding = splitFingerprint(textOption(invocation.values, 'fingerprint') ?? '');
    const whose = invocation.values['sure'] === true ? 'any' : 'ours';
    const how: Importing = { dry, founding, whose };
    return invocation.args.length === 1
      ? importOne(store.value, first, how)
      : ok(importAll(store.value, invocation.args, how));
  },
};

const conflictText = (
  { id, t, r, f, heads }: Conflict,
  modes: Modes,
  decision?: ConflictHead,
): string => {
  const mode = modeOfRow(modes, { table: t, row: r });
  const held = (value: FieldValue): string =>
    heldText({ table: t, field: f }, value, mode, 'bg') ?? '–';
  return [
    `${id}  ${r} · ${fieldText({ table: t, row: r, field: f }, 'bg')}`,
    ...heads.map(
      (head, i) =>
        `  ${i + 1}. ${held(head.value)} – ${authorText(head, 'bg')}, ${momentOf(head.at)}${head.shown ? ' (показва се)' : ''}`,
    ),
    ...(decision === undefined
      ? []
      : [
          `  Решено: ${held(decision.value)} – ${authorText(decision, 'bg')}, ${momentOf(decision.at)}`,
        ]),
  ].join('\n');
};

const reviewLine = (review: Review): string => {
  const { name, means, todo } = reviewText(review, 'bg');
  return `${review.id}  ${name}: ${means} ${todo}`;
};

const conflicts: Command = {
  words: ['exchange', 'conflicts'],
  usage: 'exchange conflicts [--decided] [--json]',
  options: { decided: { type: 'boolean' } },
  run: async ({ call, values }) => {
    if (values['decided'] === true) {
      const decided = await call().exchange.decided();
      const known = await call().progress.modes();
      return ok({
        json: decided,
        text:
          decided.length === 0
            ? 'Няма решени конфликти, които да могат да се решат наново.'
            : decided.map((one) => conflictText(one, known, one.decision)).join('\n'),
      });
    }
    const open = await call().exchange.conflicts();
    const reviews = await call().exchange.reviews.list();
    const modes = await call().progress.modes();
    const lines = [...open.map((one) => conflictText(one, modes)), ...reviews.map(reviewLine)];
    return ok({
      json: [...open, ...reviews],
      text: lines.length === 0 ? 'Няма отворени конфликти.' : lines.join('\n'),
    });
  },
};

const reviewed: Command = {
  words: ['exchange', 'reviewed'],
  usage: 'exchange reviewed ID [--json]',
  run: async ({ args, call }): Promise<Result<Output, Failure>> => {
    const id = requiredArg(args, 0, 'ID');
    await call().exchange.reviews.done({ id });
    return ok({ json: { id }, text: `Отбелязано като прегледано: ${id}.` });
  },
};

const resolve: Command = {
  words: ['exchange', 'resolve'],
  usage: 'exchange resolve ID --pick N | --value V [--json]',
  options: { pick: { type: 'string' }, value: { type: 'string' } },
  run: async ({ args, call, values }): Promise<Result<Output, Failure>> => {
    const id = requiredArg(args, 0, 'ID');
    const { value } = values;
    const pick = wholeOption(values, 'pick', { min: 1 });
    if (typeof value !== 'string' && pick === undefined) throw new WrongUse('--pick липсва');
    const decision = typeof value === 'string' ? { value } : { pick: pick ?? 0 };
    const conflict = await call().exchange.resolve({ id, decision });
    return ok({ json: conflict, text: `Решено: ${conflict.t} ${conflict.r} ${conflict.f}.` });
  },
};

const checkpoint: Command = {
  words: ['exchange', 'checkpoint'],
  usage: 'exchange checkpoint [--json]',
  run: async ({ call }) => {
    const state = await call().exchange.checkpoint();
    const lines = state.logs.map(
      ({ log, digest, heads }) => `${log}\t${digest}\t${Object.keys(heads).length}`,
    );
    return ok({ json: state, text: lines.join('\n') });
  },
};

export const exchangeCommands: readonly Command[] = [
  ...exchangeKeyCommands,
  exportCommand,
  inspect,
  importCommand,
  conflicts,
  resolve,
  reviewed,
  checkpoint,
];
