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
  type Invocation,
} from './command.ts';
import { ROOT_OPTION, rootOf } from './key-files.ts';
import { endAfterAct, endedText } from './unit-keys.ts';

const unitLine = (unit: Unit): string =>
  [unit.code, unit.name, unitTimeText(unit, 'bg')].filter((part) => part !== '').join('\t');

const keylessText = (unit: string): string =>
  `${unit} съществува, а всичките му ключове са приключени или отнети: нужна е нова заявка за вписване.`;

const list: Command = {
  words: ['plan', 'units'],
  usage: 'plan units [--json]',
  run: async ({ call }) => {
    const units = await call().plan.units();
    const acts = await call().plan.unitActs.list();
    const keysToEnd = await call().plan.unitActs.keysToEnd();
    const keyless = await call().plan.unitActs.keyless();
    const lines = [
      ...units.map(unitLine),
      ...(acts.length === 0 ? [] : ['', 'Актове за звена:']),
      ...acts.map(
        (act) =>
          `${act.id}\t${unitActText(act, 'bg')}\t${act.written.by}${act.idle === null ? '' : `\tНе важи: ${sentence(act.idle)}`}`,
      ),
      ...keysToEnd.map(
        ({ unit, label, kid }) =>
          `Ключът на ${unit} (${label}, ${kid.slice(0, 8)}…) още е в сила, а звеното не съществува. Приключете всички: exchange retire-unit ${unit}`,
      ),
      ...keyless.map(keylessText),
    ];
    return ok({ json: { units, acts, keysToEnd, keyless }, text: lines.join('\n') });
  },
};

const tiesText = ({ measures, openReports }: UnitTies): string[] => [
  ...(measures.length === 0 ? [] : [`Мерки, по които отчиташе: ${measures.join(', ')}`]),
  ...(openReports === 0 ? [] : [`Отчети без окончателна преценка: ${openReports}`]),
];

const keysText = (unit: string, { keys }: UnitTies): string[] =>
  keys.length === 0
    ? []
    : [
        `Още са в сила ключове: ${keys.map(({ label }) => `„${label}“`).join(', ')}. Приключете ги: exchange retire-unit ${unit}`,
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

const ENDS = '[--end-keys --root KEYFILE [--root KEYFILE] [--sure] [--passphrase-file F]]';

const isEnd = (kind: UnitActKind): boolean => kind === 'close' || kind === 'merge';

const actUsage = ({ word, kind, usage }: Verb): string =>
  [
    `plan units ${word} КОД`,
    ...(usage === '' ? [] : [usage]),
    '--from ДД.ММ.ГГГГ --act "ПМС № …"',
    ...(isEnd(kind) ? [ENDS] : []),
    '[--json]',
  ].join(' ');

const writeAct = (
  { args, call, values }: Pick<Invocation, 'args' | 'call' | 'values'>,
  { kind, more }: Verb,
) =>
  call().plan.unitActs.write({
    kind,
    unit: requiredArg(args, 0, 'КОД'),
    day: requiredDay(values, 'from'),
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

/** What only the end of the keys asks for, where nobody asks for that. */
const refuseForKeys = (values: Invocation['values']): void => {
  const given = ['root', 'sure', 'passphrase-file'].filter((name) => values[name] !== undefined);
  if (given.length > 0)
    throw new WrongUse(
      `Излишно без --end-keys: ${given.map((name) => `--${name}`).join(', ')}. Нищо не е направено.`,
    );
};

const actCommand = (verb: Verb): Command => ({
  words: ['plan', 'units', verb.word],
  usage: actUsage(verb),
  options: {
    ...Object.fromEntries(
      ['from', 'act', ...verb.more].map((name) => [name, { type: 'string' as const }]),
    ),
    ...(isEnd(verb.kind)
      ? { ...ROOT_OPTION, 'end-keys': { type: 'boolean' }, sure: { type: 'boolean' } }
      : {}),
  },
  run: async (invocation) => {
    const { args, call, values } = invocation;
    const day = requiredDay(values, 'from');
    if (isEnd(verb.kind) && values['end-keys'] !== true) refuseForKeys(values);
    // The files of the root keys are read before anything is written.
    const root = values['end-keys'] === true ? rootOf(values) : null;
    if (root?.ok === false) return root;
    const unit = requiredArg(args, 0, 'КОД');
    const done = await writeAct(invocation, verb);
    const lines = [
      `Записано: ${unit}, в сила от ${formatDate(day)} Запис ${done.id}`,
      ...(isEnd(verb.kind) ? tiesText(done.ties) : []),
    ];
    if (root === null || done.ties.keys.length === 0) {
      const left = isEnd(verb.kind) ? keysText(unit, done.ties) : [];
      return ok({ json: done, text: [...lines, ...left].join('\n') });
    }
    const given = { sure: values['sure'] === true, ...root.value };
    const ended = await endAfterAct(call, unit, given);
    if (!ended.ok) return ended;
    const text = [...lines, endedText(unit, done.ties.keys.length, ended.value)].join('\n');
    return ok({ json: { ...done, ended: ended.value }, text });
  },
});

const remove: Command = {
  words: ['plan', 'units', 'remove-act'],
  usage: 'plan units remove-act ID [--json]',
  run: async ({ call, args }) => {
    const id = requiredArg(args, 0, 'ID');
    const acts = await call().plan.unitActs.list();
    const unit = acts.find((act) => act.id === id)?.unit;
    const done = await call().plan.unitActs.remove({ id });
    const keyless = (await call().plan.unitActs.keyless()).filter((one) => one === unit);
    const text = ['Актът е премахнат; историята го пази.', ...keyless.map(keylessText)].join('\n');
    return ok({ json: { ...done, keyless }, text });
  },
};

export const unitCommands: readonly Command[] = [list, ...VERBS.map(actCommand), remove];
