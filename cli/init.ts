/**
 * `myarka init`: the data folder, the database and the seed; a second call changes nothing but who works
 * there, where that is said, and tells it. `--new`: also
 * where a database was lost. All of it or nothing: what would be refused is asked before a folder is made.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hostClock } from '../api/host/clock.ts';
import { seedUnits } from '../db/seed.ts';
import { questionFailure } from '../domain/clock/failures.ts';
import { clockQuestion } from '../domain/clock/question.ts';
import { BUILT } from '../domain/kernel/app-version.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { resolveUnit } from '../domain/progress/resolve-unit.ts';

import { textOption, type Command, type Invocation } from './command.ts';

/** Who works here, if it is said, can be written into a database that is not there yet. */
const refusedAnew = ({ values, dataDir }: Invocation): Failure | null => {
  const [name, person] = [textOption(values, 'unit'), textOption(values, 'person')];
  if (existsSync(join(dataDir, 'myarka.db')) || (name === undefined && person === undefined))
    return null;
  const unit = name === undefined ? null : resolveUnit(seedUnits(), name);
  if (unit?.ok === false) return unit.error;
  const question = clockQuestion({
    now: hostClock(process.env)(),
    lastKnown: null,
    lastUsed: null,
    built: Date.parse(BUILT),
    confirmed: null,
    shift: 0,
  });
  return question === null ? null : questionFailure(question);
};

const whoOf = async ({
  call,
  values,
}: Invocation): Promise<Result<{ unit?: string; person?: string }, Failure>> => {
  const [name, person] = [textOption(values, 'unit'), textOption(values, 'person')];
  const unit = name === undefined ? null : resolveUnit(await call().plan.units(), name);
  if (unit?.ok === false) return unit;
  return ok({
    ...(unit === null ? {} : { unit: unit.value.code }),
    ...(person === undefined ? {} : { person }),
  });
};

/** In a folder that was there, the unit is another from now on, and with it what may be written: that is said. */
const changedLine = (before: { readonly unit?: string }, unit: string): string[] =>
  before.unit === undefined || before.unit === unit
    ? []
    : [`ПРОМЕНЕНО: звеното беше ${before.unit}, отсега е ${unit}.`];

export const initCommand: Command = {
  words: ['init'],
  usage: 'init [--new] [--unit CODE] [--person "Име Фамилия"] [--data DIR] [--json]',
  options: { unit: { type: 'string' }, new: { type: 'boolean' } },
  run: async (invocation) => {
    const { call, core, dataDir, values } = invocation;
    const refused = refusedAnew(invocation);
    if (refused !== null) return { ok: false, error: refused };
    if (values['new'] === true) await call().app.startAnew();
    const who = await whoOf(invocation);
    if (!who.ok) return who;
    const before = await call().app.status();
    if (Object.keys(who.value).length > 0) await call().app.introduce(who.value);
    const status = await call().app.status();
    if (!status.ready) return { ok: false, error: status.failure };
    const store = core().context.store();
    const created = store.ok && store.value.created;
    const { measures } = await call().plan.plan();
    const json = { data: dataDir, unit: status.unit, measures: measures.length, created };
    const verb = created ? 'Създадена е' : 'Вече съществува';
    return ok({
      json,
      text: [
        `${verb} папка с данни ${dataDir}: ${measures.length} мерки, звено ${status.unit}.`,
        ...(created ? [] : changedLine(before, status.unit)),
      ].join('\n'),
    });
  },
};
