/** `myarka import progress`, `myarka export progress`: a unit's period as a table, out and back in. */
import { basename } from 'node:path';
import { readInput } from '../db/input-file.ts';
import { columnHeader } from '../api/progress/sheet-columns.ts';
import type { NewerHere, SheetChange } from '../api/progress/sheet-check.ts';
import { PROGRESS_FIELDS } from '../api/progress/sheet-read.ts';
import type { SheetOutcome } from '../api/progress/sheet.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { sofiaMoment } from '../domain/kernel/sofia-time.ts';
import { authorText } from '../domain/person/texts.ts';
import { periodShort } from '../domain/progress/period.ts';
import { readPeriod } from '../domain/progress/read-period.ts';
import { resolveUnit } from '../domain/progress/resolve-unit.ts';
import { formatValue } from '../domain/progress/value.ts';
import { byCount, counted } from '../domain/text/counted.ts';
import { oneStop } from '../domain/text/one-stop.ts';
import { sentence } from '../domain/text/sentences.ts';
import { cellErrorJson, cellErrorLines } from './cell-error.ts';
import { requiredArg, requiredOption, textOption, type Command } from './command.ts';
import {
  givenDashes,
  givenMapping,
  MAP_OPTION,
  MAP_USAGE,
  recalledLines,
  unheaded,
} from './heading-map.ts';
import { writeOut } from './out-file.ts';
import { asideLines, ignoredLines, whatWasRead } from './what-was-read.ts';

const valueText = ({ field, mode }: SheetChange, value: string | null): string =>
  field === 'value' && value !== null ? formatValue(mode, value, 'bg') : (value ?? '');

const changeLine = (change: SheetChange): string => {
  const { address, indicator, period, field, from, to } = change;
  const [old, next] = [valueText(change, from), valueText(change, to)];
  return `${address}\t${indicator}, ${periodShort(period)}\t${columnHeader(field)}: „${old}“ → „${next}“`;
};

const newerLine = (one: NewerHere): string => {
  const when = sofiaMoment(Date.parse(one.here.at));
  const stays = one.overwritten ? 'презаписва се' : 'остава както е тук';
  return `${changeLine(one)} (по-нови тук: ${authorText(one.here, 'bg')}; ${when}; ${stays})`;
};

const newerHere = ({ newer }: SheetOutcome): string[] => {
  if (newer.length === 0) return [];
  const kept = newer.filter(({ overwritten }) => !overwritten).length;
  return [
    `Променени тук след изнасянето на файла: ${newer.length}; от тях остават както са тук: ${kept}.`,
    ...newer.map(newerLine),
    ...(kept === 0 ? [] : ['За да ги презапишете с файла: --overwrite-newer.']),
  ];
};

const questionLines = ({ questions }: SheetOutcome): string[] =>
  questions.map(
    ({ address, measure, text }) => `${address}\t${measure}\tВъпрос: ${sentence(text)}`,
  );

const noBase = ({ hasBase, changes }: SheetOutcome): string[] =>
  hasBase || changes.length === 0
    ? []
    : [
        'Файлът не казва с кои стойности е изнесен: всяка разлика е промяна, и от стара стойност във файла. Прегледайте старите и новите стойности.',
      ];

/** What changed, not what was read. */
const done = ({ changes, newer, applied, rows }: SheetOutcome): string => {
  const n = changes.length;
  if (changes.length === 0)
    return newer.length > 0
      ? `Нищо не е за записване (прочетени редове: ${rows}).`
      : `Нищо ново: ${byCount(rows, 'прочетен е 1 ред, в него', `прочетени са ${rows} реда, в тях`)} няма какво да се запише.`;
  return applied
    ? `${byCount(n, 'Записана е 1 стойност', `Записани са ${n} стойности`)} (прочетени редове: ${rows}).`
    : `Проба: ${byCount(n, 'би се променила 1 стойност', `биха се променили ${n} стойности`)} (прочетени редове: ${rows}); нищо не е записано.`;
};

/** Of which periods its rows are: several in one file are seldom meant. */
const periodLines = ({ periods }: SheetOutcome): string[] => {
  const [first, ...others] = periods;
  if (first === undefined) return [];
  if (others.length === 0) return [oneStop(`Отчет за: ${periodShort(first.period)}.`)];
  const said = periods.map(
    ({ period, rows, which }) =>
      `${periodShort(period)} – ${counted(rows, 'ред', 'реда')} (${which})`,
  );
  return [sentence(failure('progress-sheet.periods', { periods: said.join('; ') }))];
};

const report = (outcome: SheetOutcome): string => {
  const { errors, changes } = outcome;
  const first =
    errors.length > 0
      ? cellErrorLines(errors, 'Нищо не е записано.')
      : [
          done(outcome),
          ...noBase(outcome),
          ...changes.map(changeLine),
          ...newerHere(outcome),
          ...questionLines(outcome),
        ];
  return [
    ...first,
    ...periodLines(outcome),
    ...whatWasRead(outcome, outcome.unknownColumns),
    ...asideLines(outcome.asides),
    ...ignoredLines(outcome.ignored),
  ].join('\n');
};

export const importProgressCommand: Command = {
  words: ['import', 'progress'],
  usage: `import progress F.xlsx [--dry-run] [--overwrite-newer] ${MAP_USAGE} [--json]`,
  options: {
    'dry-run': { type: 'boolean' },
    'overwrite-newer': { type: 'boolean' },
    ...MAP_OPTION,
  },
  run: async ({ args, call, values }) => {
    const file = requiredArg(args, 0, 'файл');
    const content = readInput(file);
    if (!content.ok) return content;
    const mapping = givenMapping(values, PROGRESS_FIELDS);
    if (!mapping.ok) return mapping;
    const dashes = givenDashes(values);
    if (!dashes.ok) return dashes;
    const sheet = textOption(values, 'sheet');
    const bytes = { name: basename(file), base64: content.value.toString('base64') };
    const given = sheet === undefined ? bytes : { ...bytes, sheet };
    const { heads } = await call().progress.sheet.heads(given);
    const amiss = unheaded(mapping.value, heads) ?? unheaded(dashes.value, heads, '--dash');
    if (amiss !== null) return err(amiss);
    const dryRun = values['dry-run'] === true;
    const overwriteNewer = values['overwrite-newer'] === true ? ('all' as const) : [];
    const said = { mapping: mapping.value, dashes: dashes.value };
    const input = { ...given, ...said, dryRun, overwriteNewer };
    const outcome = await call().progress.sheet.import(input);
    const json = { ...outcome, errors: outcome.errors.map(cellErrorJson) };
    const recalled = recalledLines(heads, mapping.value, PROGRESS_FIELDS);
    const text = [report(outcome), ...recalled].join('\n');
    return ok({ json, text, refused: outcome.errors.length > 0 });
  },
};

export const exportProgressCommand: Command = {
  words: ['export', 'progress'],
  usage: 'export progress --period P --out F.xlsx [--unit U] [--all] [--force] [--json]',
  options: {
    period: { type: 'string' },
    out: { type: 'string' },
    unit: { type: 'string' },
    all: { type: 'boolean' },
  },
  run: async ({ call, values }) => {
    const file = requiredOption(values, 'out');
    const period = readPeriod(requiredOption(values, 'period'));
    if (!period.ok) return period;
    const name = textOption(values, 'unit');
    const unit = name === undefined ? null : resolveUnit(await call().plan.units(), name);
    if (unit?.ok === false) return unit;
    const { base64, rows } = await call().progress.sheet.template({
      period: period.value,
      all: values['all'] === true,
      ...(unit === null ? {} : { unit: unit.value.code }),
    });
    const written = writeOut(file, Buffer.from(base64, 'base64'));
    if (!written.ok) return written;
    return ok({
      json: { file, rows, errors: [] },
      text: `${file}: ${counted(rows, 'ред', 'реда')}`,
    });
  },
};
