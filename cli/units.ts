/** `myarka plan units …`: the units, what they were called, and acts on them. */
import type { UnitTies } from '../api/plan/units.ts';
import { formatDate } from '../domain/kernel/date.ts';
import { ok } from '../domain/kernel/result.ts';
import { UNIT_KINDS, type Unit, type UnitKind } from '../domain/plan/plan.ts';
import { sentence } from '../domain/text/sentences.ts';
import { unitActText, unitTimeText } from '../domain/plan/unit-texts.ts';
import type { UnitActKind } from '../domain/plan/unit-acts.ts';
import {
  requiredArg,
  requiredDay,
  requiredOption,
  textOption,
  WrongUse,
  type Command,
} from './command.ts';

const unitLine = (unit: Unit): string =>
  [unit.code, unit.name, unitTimeText(unit, 'bg')].filter((part) => part !== '').join('\t');

const list: Command = {
  words: ['plan', 'units'],
  usage: 'plan units [--json]',
  run: async ({ call }) => {
    const units = await call().plan.units();
    const acts = await call().plan.unitActs.list();
    const keysToEnd = await call().plan.unitActs.keysToEnd();
    const lines = [
      ...units.map(unitLine),
      ...(acts.length === 0 ? [] : ['', 'Актове за звена:']),
      ...acts.map(
        (act) =>
          `${act.id}\t${unitActText(act, 'bg')}\t${act.written.by}${act.idle === null ? '' : `\tНе важи: ${sentence(act.idle)}`}`,
      ),
      ...keysToEnd.map(
        ({ unit, label, kid }) =>
          `Ключът на ${unit} (${label}) още е в сила, а звеното не съществува. Прекратете го: exchange retire ${kid}`,
      ),
    ];
    return ok({ json: { units, acts, keysToEnd }, text: lines.join('\n') });
  },
};

const tiesText = ({ measures, openReports, keys }: UnitTies): string[] => [
  ...(measures.length === 0 ? [] : [`Мерки, по които отчиташе: ${measures.join(', ')}`]),
  ...(openReports === 0 ? [] : [`Отчети без окончателна преценка: ${openReports}`]),
  ...keys.map(
    ({ kid, label }) => `Ключът „${label}“ още е в сила. Прекратете го: exchange retire ${kid}`,
  ),
];

const kindOption = (text: string | undefined): UnitKind => {
  const kind = UNIT_KINDS.find((one) => one === text);
  if (kind === undefined) throw new WrongUse(`--kind е едно от: ${UNIT_KINDS.join(', ')}`);
  return kind;
};

interface Verb {
  readonly word: string;
  readonly kind: UnitActKind;
  readonly more: readonly string[];
  readonly usage: string;
}

const VERBS: readonly Verb[] = [
  {
    word: 'add',
    kind: 'add',
    more: ['name', 'kind', 'parent'],
    usage: '--name N --kind K [--parent КОД]',
  },
  { word: 'rename', kind: 'rename', more: ['name'], usage: '--name N' },
  { word: 'correct', kind: 'correct', more: ['name'], usage: '--name N' },
  { word: 'close', kind: 'close', more: [], usage: '' },
  { word: 'merge', kind: 'merge', more: ['into'], usage: '--into КОД' },
];

const actCommand = ({ word, kind, more, usage }: Verb): Command => ({
  words: ['plan', 'units', word],
  usage: `plan units ${word} КОД ${usage}${usage === '' ? '' : ' '}--from ДД.ММ.ГГГГ --act "ПМС № …" [--json]`,
  options: Object.fromEntries(
    ['from', 'act', ...more].map((name) => [name, { type: 'string' as const }]),
  ),
  run: async ({ call, args, values }) => {
    const day = requiredDay(values, 'from');
    const unit = requiredArg(args, 0, 'КОД');
    const done = await call().plan.unitActs.write({
      kind,
      unit,
      day,
      act: requiredOption(values, 'act'),
      name: more.includes('name') ? requiredOption(values, 'name') : null,
      successor: more.includes('into') ? requiredOption(values, 'into') : null,
      added:
        kind === 'add'
          ? {
              kind: kindOption(textOption(values, 'kind')),
              parent: textOption(values, 'parent') ?? null,
            }
          : null,
    });
    const ended = kind === 'close' || kind === 'merge';
    const text = [
      `Записано: ${unit}, в сила от ${formatDate(day)} Запис ${done.id}`,
      ...(ended ? tiesText(done.ties) : []),
    ];
    return ok({ json: done, text: text.join('\n') });
  },
});

const remove: Command = {
  words: ['plan', 'units', 'remove-act'],
  usage: 'plan units remove-act ID [--json]',
  run: async ({ call, args }) => {
    const done = await call().plan.unitActs.remove({ id: requiredArg(args, 0, 'ID') });
    return ok({ json: done, text: 'Актът е премахнат; историята го пази.' });
  },
};

export const unitCommands: readonly Command[] = [list, ...VERBS.map(actCommand), remove];
