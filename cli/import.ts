/** `myarka import plan`: what a plan's table would change. Writes nothing to the plan. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CellError, PlanComparison, ProposedChange } from '../api/plan/plan-compare.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { sentence } from '../domain/text/sentences.ts';
import { requiredArg, type Command } from './command.ts';

const errorJson = ({ address, row, column, failure: reason }: CellError) => ({
  address,
  row,
  column,
  code: reason.code,
  message: sentence(reason),
});

const changeLine = ({ kind, measure, header, before, value }: ProposedChange): string =>
  kind === 'remove'
    ? `${measure}: редовете ѝ липсват – предложение да отпадне`
    : `${measure}, ${header}: „${before}“ → „${value ?? ''}“`;

/** What of the file was not looked at. */
const leftOut = ({ sheet, otherSheets, ignoredColumns, encoding }: PlanComparison): string[] => [
  ...(otherSheets.length === 0
    ? []
    : [`Прочетен е лист „${sheet}“. Не са прочетени: „${otherSheets.join('“, „')}“.`]),
  ...(ignoredColumns.length === 0
    ? []
    : [`Колони без значение за приложението: „${ignoredColumns.join('“, „')}“.`]),
  ...(encoding === 'utf-8' ? [] : [`Текстът на файла е в ${encoding} и е прочетен така.`]),
];

const report = (outcome: PlanComparison): string => {
  const { errors, changes } = outcome;
  const lines = changes.length === 0 ? ['Нищо не се променя.'] : changes.map(changeLine);
  const first = errors.length > 0 ? errors.map(({ failure: reason }) => sentence(reason)) : lines;
  return [...first, ...leftOut(outcome)].join('\n');
};

export const importPlanCommand: Command = {
  words: ['import', 'plan'],
  usage: 'import plan F.xlsx|.ods|.csv|.json [--json]',
  run: async ({ args, call }) => {
    const file = requiredArg(args, 0, 'файл');
    if (!existsSync(file)) return err(failure('file.missing', { file }, file));
    const base64 = readFileSync(file).toString('base64');
    const outcome = await call().plan.import.compare({ name: basename(file), base64 });
    const json = { ...outcome, errors: outcome.errors.map(errorJson) };
    return ok({ json, text: report(outcome), refused: outcome.errors.length > 0 });
  },
};
