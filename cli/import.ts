/** `myarka import plan`: what a plan's table would change. Writes nothing to the plan. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PlanComparison, ProposedChange } from '../api/plan/plan-compare.ts';
import { PLAN_FIELDS } from '../api/plan/plan-sheet.ts';
import { failure } from '../domain/kernel/failure.ts';
import { currencyMark } from '../domain/kernel/money.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { sentence } from '../domain/text/sentences.ts';
import { cellErrorJson } from './cell-error.ts';
import { requiredArg, type Command } from './command.ts';
import {
  givenMapping,
  ignoredText,
  MAP_OPTION,
  MAP_USAGE,
  recalledLines,
  unheaded,
} from './heading-map.ts';

const changeLine = (change: ProposedChange): string => {
  const { kind, measure, field, header, before, value, was } = change;
  if (kind === 'remove') return `${measure}: редовете ѝ липсват – предложение да отпадне`;
  const shown = (text: string): string => (field === 'currency' ? currencyMark(text) : text);
  const line = `${measure}, ${header}: „${shown(before)}“ → „${shown(value ?? '')}“`;
  return was !== null ? `${line} – по-ново тук, не се предлага` : line;
};

/** Of what is newer here than the file. */
const older = ({ savedFrom, removedSince }: PlanComparison): string[] => [
  ...(savedFrom === null
    ? []
    : [`Файлът е от редакция ${savedFrom}: изменено е след това и такива клетки са по-нови тук.`]),
  ...(removedSince.length === 0 ? [] : [`Отпаднали след това мерки: ${removedSince.join(', ')}.`]),
];

/** What of the file was not looked at. */
const leftOut = ({ sheet, otherSheets, ignoredColumns, encoding }: PlanComparison): string[] => [
  ...(otherSheets.length === 0
    ? []
    : [`Прочетен е лист „${sheet}“. Не са прочетени: „${otherSheets.join('“, „')}“.`]),
  ...(ignoredColumns.length === 0 ? [] : [ignoredText(ignoredColumns)]),
  ...(encoding === 'utf-8' ? [] : [`Текстът на файла е в ${encoding} и е прочетен така.`]),
];

const report = (outcome: PlanComparison): string => {
  const { errors, changes } = outcome;
  const lines = changes.length === 0 ? ['Нищо не се променя.'] : changes.map(changeLine);
  const first = errors.length > 0 ? errors.map(({ failure: reason }) => sentence(reason)) : lines;
  return [...older(outcome), ...first, ...leftOut(outcome)].join('\n');
};

export const importPlanCommand: Command = {
  words: ['import', 'plan'],
  usage: `import plan F.xlsx|.ods|.csv|.json ${MAP_USAGE} [--json]`,
  options: MAP_OPTION,
  run: async ({ args, call, values }) => {
    const file = requiredArg(args, 0, 'файл');
    if (!existsSync(file)) return err(failure('file.missing', { file }, file));
    const mapping = givenMapping(values, PLAN_FIELDS);
    if (!mapping.ok) return mapping;
    const given = { name: basename(file), base64: readFileSync(file).toString('base64') };
    const { heads } = await call().plan.import.heads(given);
    const amiss = unheaded(mapping.value, heads);
    if (amiss !== null) return err(amiss);
    const outcome = await call().plan.import.compare({ ...given, mapping: mapping.value });
    const json = { ...outcome, errors: outcome.errors.map(cellErrorJson) };
    const recalled = recalledLines(heads, mapping.value, PLAN_FIELDS);
    const text = [report(outcome), ...recalled].join('\n');
    return ok({ json, text, refused: outcome.errors.length > 0 });
  },
};
