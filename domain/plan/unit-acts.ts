/**
 * Units change: a ministry is renamed, an inspectorate closes or goes into another, a hospital is new. Each
 * change is an act with the day from which it is in force; the code of a unit stays, because reports,
 * keys and packages are named by it, and what was reported keeps the unit of its time.
 */
import { formatDate, localDate, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { compareText } from '../kernel/compare.ts';
import { alikeCode } from '../text/alike.ts';
import { foldWord } from '../text/fold.ts';
import type { Unit, UnitKind } from './plan.ts';

export const UNIT_ACT_KINDS = ['add', 'rename', 'correct', 'close', 'merge'] as const;
/** `correct`: the name was written wrong; it holds for all the time that the wrong one stood for. */
export type UnitActKind = (typeof UNIT_ACT_KINDS)[number];

export interface UnitAct {
  readonly id: string;
  readonly kind: UnitActKind;
  readonly unit: string;
  /** The first day on which it is in force: a closed unit is no more on that day. */
  readonly day: LocalDate;
  /** «ПМС № 12 от 3.2.2027 г.» */
  readonly act: string;
  /** The new name, of `add`, `rename` and `correct`. */
  readonly name: string | null;
  /** The unit that it goes into, of `merge`. */
  readonly successor: string | null;
}

/** A unit as the list of units first had it. */
export type ListedUnit = Pick<Unit, 'code' | 'name' | 'kind' | 'parent' | 'region' | 'aliases'>;

/** By the day from which they are in force; acts of one day as they were written. */
export const inOrder = (a: UnitAct, b: UnitAct): number =>
  compareText(a.day, b.day) || compareText(a.id, b.id);

const named = (unit: Unit, { kind, name, day }: UnitAct): Unit => {
  if (name === null || name === '') return unit;
  const kept = kind === 'correct' ? unit.names.slice(0, -1) : unit.names;
  const since = kind === 'correct' ? (unit.names.at(-1)?.from ?? null) : day;
  return { ...unit, name, names: [...kept, { name, from: since }] };
};

const applied = (unit: Unit, act: UnitAct): Unit => {
  switch (act.kind) {
    case 'add':
      return unit.since === null
        ? { ...unit, since: act.day, names: unit.names.map((one) => ({ ...one, from: act.day })) }
        : unit;
    case 'rename':
    case 'correct':
      return named(unit, act);
    case 'close':
    case 'merge':
      return { ...unit, until: act.day, successor: act.successor };
    default:
      return act.kind satisfies never;
  }
};

/** Two laptops may end a unit twice, or two units each into the other: what an act cannot mean is told. */
const idleWhy = (
  unit: Unit,
  units: ReadonlyMap<string, Unit>,
  { kind, successor, day }: UnitAct,
): Failure | null => {
  if (kind !== 'close' && kind !== 'merge') return null;
  if (unit.until !== null)
    return failure('unit-act.idle-closed', { unit: unit.code, date: formatDate(unit.until) });
  const target = units.get(successor ?? '');
  return kind === 'close' || (target !== undefined && standsOn(target, day))
    ? null
    : failure('unit-act.into-closed', { unit: successor ?? '', date: formatDate(day) });
};

const asListed = (unit: ListedUnit): Unit => ({
  ...unit,
  names: [{ name: unit.name, from: null }],
  since: null,
  until: null,
  successor: null,
});

export interface Units {
  readonly units: Unit[];
  /** Acts that contradict earlier ones and therefore say nothing, by their ids. */
  readonly idle: ReadonlyMap<string, Failure>;
}

/**
 * The units after the acts, whatever order these came in: each act stands on what those of earlier days
 * made, so nothing goes into a unit that is no more on that day, and nothing goes in a circle.
 */
export const actsApplied = (listed: readonly ListedUnit[], acts: readonly UnitAct[]): Units => {
  const units = new Map(listed.map((one) => [one.code, asListed(one)]));
  const idle = new Map<string, Failure>();
  for (const act of acts.toSorted(inOrder)) {
    const unit = units.get(act.unit);
    if (unit === undefined) continue;
    const why = idleWhy(unit, units, act);
    if (why === null) units.set(act.unit, applied(unit, act));
    else idle.set(act.id, why);
  }
  return { units: [...units.values()], idle };
};

export const unitsAfter = (listed: readonly ListedUnit[], acts: readonly UnitAct[]): Unit[] =>
  actsApplied(listed, acts).units;

/** «Министерство на …», as it was called on that day. */
export const nameOn = ({ name, names }: Unit, day: LocalDate): string =>
  names.findLast(({ from }) => from === null || from <= day)?.name ?? names[0]?.name ?? name;

/** After all acts: none is written before its day. */
export const AS_IT_STANDS = localDate('9999-12-31');

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** On any of the days. */
export const stoodIn = ({ since, until }: Unit, { from, to }: Days): boolean =>
  (since === null || since <= to) && (until === null || until > from);

const standsOn = (unit: Unit, day: LocalDate): boolean => stoodIn(unit, { from: day, to: day });

/**
 * Who stands for a unit on a day: itself, or the one that it went into by then (and on, from one to the
 * next). Null where it was closed for good, or is not there yet.
 */
export const standsFor = (
  code: string,
  units: ReadonlyMap<string, Unit>,
  day: LocalDate,
): string | null => {
  const seen = new Set<string>();
  let at: string | null = code;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const unit = units.get(at);
    // A body that the list does not have stands for itself, as before.
    if (unit === undefined || standsOn(unit, day)) return at;
    at = unit.until !== null && unit.until <= day ? unit.successor : null;
  }
  return null;
};

/** The strategy's first day: its list of units is of no earlier time. */
const PLAN_FROM = localDate('2024-01-01');

const SEPARATORS = /[\s\p{Pd}_.,„“"«»]+/gu;
/** Names that a person cannot tell apart are one name. */
const folded = (text: string): string => foldWord(text.normalize('NFC').replaceAll(SEPARATORS, ''));

/** What a unit is called and was called once, its code first. */
export const namesOf = ({ code, aliases, names }: Unit): string[] => [
  code,
  ...aliases,
  ...names.map(({ name }) => name),
];

/** A unit that already bears the code or name, now or once, or one that looks like it. */
const bearer = (units: readonly Unit[], text: string): Unit | undefined =>
  units.find((unit) => {
    const names = namesOf(unit);
    return names.some((one) => folded(one) === folded(text)) || alikeCode(text, names) !== null;
  });

export interface NewUnit {
  readonly kind: UnitKind;
  readonly parent: string | null;
}

export type ProposedAct = Omit<UnitAct, 'id'> & { readonly added: NewUnit | null };

const CODE_FORM = /^\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*$/u;
const MIXED = /\p{Script=Latin}/u;
const MOST_LETTERS = 60;

/** «all» in a package is every unit; the others stand for something in every object. */
const isReserved = (unit: string): boolean => unit.toLowerCase() === 'all' || unit in {};

const codeProblem = (unit: string): Failure | null =>
  CODE_FORM.test(unit) &&
  !isReserved(unit) &&
  !(MIXED.test(unit) && /\p{Script=Cyrillic}/u.test(unit)) &&
  unit.length <= MOST_LETTERS
    ? null
    : failure('unit-act.code', { unit });

const addProblem = (units: readonly Unit[], { unit, name, added }: ProposedAct): Failure | null => {
  const code = codeProblem(unit);
  if (code !== null) return code;
  const taken = bearer(units, unit) ?? bearer(units, name ?? '');
  if (taken !== undefined) return failure('unit-act.taken', { unit: taken.code, name: taken.name });
  const parent = added?.parent ?? null;
  return parent === null || units.some(({ code: one }) => one === parent)
    ? null
    : failure('unit.unknown', { unit: parent });
};

const nameProblem = (units: readonly Unit[], unit: Unit, name: string): Failure | null => {
  if (name === unit.name) return failure('unit-act.same-name', { unit: unit.code, name });
  const taken = bearer(
    units.filter(({ code }) => code !== unit.code),
    name,
  );
  return taken === undefined
    ? null
    : failure('unit-act.taken', { unit: taken.code, name: taken.name });
};

const mergeProblem = (
  units: readonly Unit[],
  { code }: Unit,
  { successor, day }: ProposedAct,
): Failure | null => {
  const target = units.find((one) => one.code === successor);
  if (target === undefined) return failure('unit.unknown', { unit: successor ?? '' });
  if (target.code === code) return failure('unit-act.into-itself', { unit: code });
  if (target.kind === 'group') return failure('unit-act.into-group', { unit: target.code });
  return standsOn(target, day)
    ? null
    : failure('unit-act.into-closed', { unit: target.code, date: formatDate(day) });
};

/** A unit that another one went into may end only after that: else nobody would stand for what it had. */
const joinedProblem = (units: readonly Unit[], unit: string, day: LocalDate): Failure | null => {
  const joined = units.find(
    ({ successor, until }) => successor === unit && until !== null && until >= day,
  );
  return joined === undefined
    ? null
    : failure('unit-act.joined-later', {
        unit,
        other: joined.code,
        date: formatDate(joined.until ?? day),
      });
};

/** The days of one unit's acts go forward: a name cannot have begun after the unit was closed. */
const orderProblem = (unit: Unit, acts: readonly UnitAct[], day: LocalDate): Failure | null => {
  if (unit.until !== null)
    return failure('unit-act.closed', { unit: unit.code, date: formatDate(unit.until) });
  const last = acts
    .filter((one) => one.unit === unit.code)
    .toSorted(inOrder)
    .at(-1);
  return last !== undefined && day < last.day
    ? failure('unit-act.too-early', { unit: unit.code, before: formatDate(last.day) })
    : null;
};

export interface UnitsNow {
  readonly units: readonly Unit[];
  readonly acts: readonly UnitAct[];
  readonly today: LocalDate;
  /** Who keeps the plan: it may be renamed, and never closed. */
  readonly owner: string;
}

/** Why an act is not to be written; null where it may. */
export const unitActProblem = (now: UnitsNow, act: ProposedAct): Failure | null => {
  const { units, acts, today, owner } = now;
  if (act.act === '') return failure('unit-act.no-act');
  if (act.kind !== 'add' && act.day < PLAN_FROM)
    return failure('unit-act.before-plan', { date: formatDate(PLAN_FROM) });
  if (act.day > today) return failure('unit-act.in-future', { date: formatDate(act.day) });
  const isNamed = act.kind === 'add' || act.kind === 'rename' || act.kind === 'correct';
  if (isNamed && (act.name ?? '') === '') return failure('unit-act.no-name');
  if (act.kind === 'add') return addProblem(units, act);
  const unit = units.find(({ code }) => code === act.unit);
  if (unit === undefined) return failure('unit.unknown', { unit: act.unit });
  if (act.kind !== 'correct') {
    const order = orderProblem(unit, acts, act.day);
    if (order !== null) return order;
  }
  if (act.kind === 'rename' || act.kind === 'correct')
    return nameProblem(units, unit, act.name ?? '');
  if (unit.code === owner) return failure('unit-act.owner', { unit: owner });
  const joined = joinedProblem(units, unit.code, act.day);
  if (joined !== null) return joined;
  return act.kind === 'merge' ? mergeProblem(units, unit, act) : null;
};
