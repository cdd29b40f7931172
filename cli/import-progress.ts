/** `myarka import progress`, `myarka export progress`: a unit's period as a table, out and back in. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SheetChange, SheetOutcome } from '../api/progress/sheet.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { readPeriod } from '../domain/progress/read-period.ts';
import { resolveUnit } from '../domain/progress/resolve-unit.ts';
import { sentence } from '../domain/text/sentences.ts';
import { requiredArg, requiredOption, textOption, type Command } from './command.ts';

const errorJson = ({ address, row, column, failure: reason }: SheetOutcome['errors'][number]) => ({
  address,
  row,
  column,
  code: reason.code,
  message: sentence(reason),
});

const changeLine = ({ address, indicator, period, field, from, to }: SheetChange): string =>
  `${address}\t${indicator} ${period}\t${field}: „${from ?? ''}“ → „${to ?? ''}“`;

const report = ({ errors, changes, applied, rows }: SheetOutcome): string => {
  if (errors.length > 0) return errors.map(({ failure: reason }) => sentence(reason)).join('\n');
  const done = applied ? `Внесени са ${rows} реда.` : `Проба: ${rows} реда, нищо не е записано.`;
  return [done, ...changes.map(changeLine)].join('\n');
};

export const importProgressCommand: Command = {
  words: ['import', 'progress'],
  usage: 'import progress F.xlsx [--dry-run] [--json]',
  options: { 'dry-run': { type: 'boolean' } },
  run: async ({ args, call, values }) => {
    const file = requiredArg(args, 0, 'файл');
    if (!existsSync(file)) return err(failure('file.missing', { file }, file));
    const base64 = readFileSync(file).toString('base64');
    const dryRun = values['dry-run'] === true;
    const input = { name: basename(file), base64, dryRun };
    const outcome = await call().progress.sheet.import(input);
    const json = { ...outcome, errors: outcome.errors.map(errorJson) };
    return ok({ json, text: report(outcome), refused: outcome.errors.length > 0 });
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
    force: { type: 'boolean' },
  },
  run: async ({ call, values }) => {
    const file = requiredOption(values, 'out');
    const period = readPeriod(requiredOption(values, 'period'));
    if (!period.ok) return period;
    if (existsSync(file) && values['force'] !== true)
      return err(failure('file.exists', { file }, file));
    const name = textOption(values, 'unit');
    const unit = name === undefined ? null : resolveUnit(await call().plan.units(), name);
    if (unit?.ok === false) return unit;
    const { base64, rows } = await call().progress.sheet.template({
      period: period.value,
      all: values['all'] === true,
      ...(unit === null ? {} : { unit: unit.value.code }),
    });
    writeFileSync(file, Buffer.from(base64, 'base64'));
    return ok({ json: { file, rows, errors: [] }, text: `${file}: ${rows} реда` });
  },
};
