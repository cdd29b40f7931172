/** `myarka settings`: who works here and what the workplace is called; says both where nothing is given. */
import { ok } from '../domain/kernel/result.ts';
import { personText } from '../domain/person/texts.ts';
import { textOption, type Command } from './command.ts';

export const settingsCommand: Command = {
  words: ['settings'],
  usage: 'settings [--person "Име Фамилия"] [--workplace "лаптоп в стая 12"] [--data DIR] [--json]',
  options: { workplace: { type: 'string' } },
  run: async ({ call, values }) => {
    const [person, workplace] = ['person', 'workplace'].map((name) => textOption(values, name));
    if (workplace !== undefined) await call().app.setWorkplace({ workplace });
    if (person !== undefined) await call().app.setPerson({ person });
    const status = await call().app.status();
    if (!status.ready) return { ok: false, error: status.failure };
    const said = { person: status.person, unit: status.unit, workplace: status.workplace };
    const place = said.workplace === '' ? 'без име' : said.workplace;
    return ok({
      json: said,
      text: `Работи: ${personText(said.person, 'bg')}, ${said.unit}. Работно място: ${place}.`,
    });
  },
};
