/**
 * `myarka init`: the data folder, the database and the seed; a second call changes nothing. `--new`: also
 * where a database was lost.
 */
import { ok } from '../domain/kernel/result.ts';
import { resolveUnit } from '../domain/progress/resolve-unit.ts';
import { textOption, type Command } from './command.ts';

export const initCommand: Command = {
  words: ['init'],
  usage: 'init [--new] [--unit CODE] [--person "Име Фамилия"] [--data DIR] [--json]',
  options: { unit: { type: 'string' }, new: { type: 'boolean' } },
  run: async ({ call, core, dataDir, values }) => {
    if (values['new'] === true) await call().app.startAnew();
    const name = textOption(values, 'unit');
    if (name !== undefined) {
      const unit = resolveUnit(await call().plan.units(), name);
      if (!unit.ok) return unit;
      await call().app.setUnit({ unit: unit.value.code });
    }
    const person = textOption(values, 'person');
    if (person !== undefined) await call().app.setPerson({ person });
    const status = await call().app.status();
    if (!status.ready) return { ok: false, error: status.failure };
    const store = core().context.store();
    const created = store.ok && store.value.created;
    const { measures } = await call().plan.plan();
    const json = { data: dataDir, unit: status.unit, measures: measures.length, created };
    const verb = created ? 'Създадена е' : 'Вече съществува';
    return ok({
      json,
      text: `${verb} папка с данни ${dataDir}: ${measures.length} мерки, звено ${status.unit}.`,
    });
  },
};
