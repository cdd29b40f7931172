/** `myarka import plan`: what a plan's table would change. Writes nothing to the plan. */
import { basename } from 'node:path';
import { readInput } from '../db/input-file.ts';
import type { PlanComparison, ProposedChange } from '../api/plan/plan-compare.ts';
import { PLAN_FIELDS } from '../api/plan/plan-sheet.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { shownField } from '../domain/plan/shown-field.ts';
import { byCount } from '../domain/text/counted.ts';
import { cellErrorJson, cellErrorLines } from './cell-error.ts';
import { requiredArg, textOption, type Command } from './command.ts';
import {
  givenDashes,
  givenMapping,
  MAP_OPTION,
  MAP_USAGE,
  recalledLines,
  unheaded,
} from './heading-map.ts';
import { asideLines, ignoredLines, whatWasRead } from './what-was-read.ts';

const changeLine = (change: ProposedChange): string => {
  const { kind, measure, field, header, before, value, was, address } = change;
  if (kind === 'remove') return `${measure}: редовете ѝ липсват – предложение да отпадне`;
  const [old, next] = [shownField(field, before), shownField(field, value ?? '')];
  const line = `${address ?? ''}\t${measure}\t${header}: „${old}“ → „${next}“`;
  return was !== null ? `${line} – по-ново тук, не се предлага` : line;
};

/** How many, and that none of it is written. */
const counts = ({ rows, changes }: PlanComparison): string => {
  const n = changes.length;
  const read = `прочетени редове: ${rows}`;
  if (n === 0) return `Нищо не се променя (${read}).`;
  const found = byCount(n, 'Файлът предлага 1 промяна', `Файлът предлага ${n} промени`);
  return `${found} (${read}); нищо не е записано: в приложението от тях става предложение за изменение.`;
};

/** Of what is newer here than the file. */
const older = ({ savedFrom, removedSince }: PlanComparison): string[] => [
  ...(savedFrom === null
    ? []
    : [`Файлът е от редакция ${savedFrom}: изменено е след това и такива клетки са по-нови тук.`]),
  ...(removedSince.length === 0 ? [] : [`Отпаднали след това мерки: ${removedSince.join(', ')}.`]),
];

const report = (outcome: PlanComparison): string => {
  const { errors, changes, ignoredColumns } = outcome;
  const first =
    errors.length > 0
      ? cellErrorLines(errors, 'Нищо не се предлага.')
      : [counts(outcome), ...changes.map(changeLine)];
  return [
    ...older(outcome),
    ...first,
    ...whatWasRead(outcome, ignoredColumns),
    ...asideLines(outcome.asides),
    ...ignoredLines(outcome.ignored),
  ].join('\n');
};

export const importPlanCommand: Command = {
  words: ['import', 'plan'],
  usage: `import plan F.xlsx|.ods|.csv|.json ${MAP_USAGE} [--json]`,
  options: MAP_OPTION,
  run: async ({ args, call, values }) => {
    const file = requiredArg(args, 0, 'файл');
    const content = readInput(file);
    if (!content.ok) return content;
    const mapping = givenMapping(values, PLAN_FIELDS);
    if (!mapping.ok) return mapping;
    const dashes = givenDashes(values);
    if (!dashes.ok) return dashes;
    const sheet = textOption(values, 'sheet');
    const bytes = { name: basename(file), base64: content.value.toString('base64') };
    const given = sheet === undefined ? bytes : { ...bytes, sheet };
    const { heads } = await call().plan.import.heads(given);
    const amiss = unheaded(mapping.value, heads) ?? unheaded(dashes.value, heads, '--dash');
    if (amiss !== null) return err(amiss);
    const outcome = await call().plan.import.compare({
      ...given,
      mapping: mapping.value,
      dashes: dashes.value,
    });
    const json = { ...outcome, errors: outcome.errors.map(cellErrorJson) };
    const recalled = recalledLines(heads, mapping.value, PLAN_FIELDS);
    const text = [report(outcome), ...recalled].join('\n');
    return ok({ json, text, refused: outcome.errors.length > 0 });
  },
};
