import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import {
  actsApplied,
  nameOn,
  standsFor,
  stoodIn,
  unitActProblem,
  unitsAfter,
  type ProposedAct,
  type UnitAct,
} from '../../../domain/plan/unit-acts.ts';
import {
  assignedUnits,
  byCode,
  grantOf,
  groupAssignments,
} from '../../../domain/progress/assignment.ts';
import { loadUnits } from '../../../seeds/load.ts';
import { measureOf } from '../plan/seed-plan.ts';
import { accepted, progressOf, type row } from '../progress/build.ts';

const listed = loadUnits();
let n = 0;
const act = (kind: UnitAct['kind'], unit: string, day: string, rest: Partial<UnitAct> = {}) => ({
  id: String((n += 1)).padStart(4, '0'),
  kind,
  unit,
  day: localDate(day),
  act: 'ПМС № 12 от 3.2.2027 г.',
  name: null,
  successor: null,
  ...rest,
});
const after = (...acts: UnitAct[]) => byCode(unitsAfter(listed, acts));
const on = (day: string) => localDate(day);

const renamed = act('rename', 'МЕУ', '2027-02-10', {
  name: 'Министерство на дигиталното управление',
});
const merged = act('merge', 'РЗИ-Видин', '2027-05-15', { successor: 'РЗИ-Монтана' });
const mergedOn = act('merge', 'РЗИ-Монтана', '2028-01-01', { successor: 'РЗИ-Враца' });
const closed = act('close', 'НЦОЗА', '2027-03-01');

test('a unit bears the name of the day, and a corrected name holds for all its time', () => {
  const units = after(renamed);
  const unit = units.get('МЕУ')!;
  expect(nameOn(unit, on('2027-02-09'))).toBe('Министерство на електронното управление');
  expect(nameOn(unit, on('2027-02-10'))).toBe('Министерство на дигиталното управление');
  const right = after(
    renamed,
    act('correct', 'МЕУ', '2027-02-20', { name: 'Министерство за дигитално управление' }),
  ).get('МЕУ')!;
  expect(nameOn(right, on('2027-02-10'))).toBe('Министерство за дигитално управление');
  expect(nameOn(right, on('2027-02-01'))).toBe('Министерство на електронното управление');
});

test('the order in which acts come changes nothing', () => {
  const acts = [renamed, merged, mergedOn, closed];
  const forwards = unitsAfter(listed, acts);
  expect(unitsAfter(listed, acts.toReversed())).toEqual(forwards);
  expect(unitsAfter(listed, [...acts.slice(2), ...acts.slice(0, 2)])).toEqual(forwards);
});

test('who stands for a unit, from one successor to the next', () => {
  const units = after(merged, mergedOn, closed);
  expect(standsFor('РЗИ-Видин', units, on('2027-05-14'))).toBe('РЗИ-Видин');
  expect(standsFor('РЗИ-Видин', units, on('2027-05-15'))).toBe('РЗИ-Монтана');
  expect(standsFor('РЗИ-Видин', units, on('2028-01-01'))).toBe('РЗИ-Враца');
  expect(standsFor('НЦОЗА', units, on('2027-03-01'))).toBe(null);
  expect(standsFor('Няма-такова', units, on('2027-03-01'))).toBe('Няма-такова');
  const circle = after(
    merged,
    act('merge', 'РЗИ-Монтана', '2027-06-01', { successor: 'РЗИ-Видин' }),
  );
  expect(standsFor('РЗИ-Видин', circle, on('2028-01-01'))).toBe('РЗИ-Монтана');
  const q2 = { from: on('2027-04-01'), to: on('2027-06-30') };
  expect(stoodIn(units.get('РЗИ-Видин')!, q2)).toBe(true);
  expect(stoodIn(units.get('РЗИ-Видин')!, { from: on('2027-07-01'), to: on('2027-09-30') })).toBe(
    false,
  );
});

test('what was assigned to a unit goes over to its successor on the day, once', () => {
  const rows = groupAssignments(
    ['РЗИ-Видин', 'РЗИ-Монтана'].map((unit) => ({
      unit,
      measure: '3.1.1',
      assigned: true,
      at: '2026-01-01T00:00:00.000Z',
      by: 'Иванова',
    })),
  );
  const units = after(merged);
  const reporting = (day: string) =>
    assignedUnits(measureOf('3.1.1'), rows, units, on(day)).map(({ unit }) => unit);
  expect(reporting('2027-05-14')).toEqual(['МЗ', 'РЗИ-Видин', 'РЗИ-Монтана']);
  expect(reporting('2027-05-15')).toEqual(['МЗ', 'РЗИ-Монтана']);
  const grant = (unit: string, from: string, to: string) =>
    grantOf(unit, measureOf('3.1.1'), rows, units, { from: on(from), to: on(to) });
  expect(grant('РЗИ-Видин', '2027-04-01', '2027-06-30')).toBe('assigned');
  expect(grant('РЗИ-Видин', '2027-07-01', '2027-09-30')).toBe(null);
});

const vidin = (value: string, period: string) => accepted(value, { unit: 'РЗИ-Видин', period });
const montana = (value: string, period: string) => accepted(value, { unit: 'РЗИ-Монтана', period });
const level = (rows: ReturnType<typeof row>[], kind: Parameters<typeof progressOf>[1] = {}) =>
  progressOf(rows, { expected: [], units: after(merged, closed), day: on('2027-12-31'), ...kind })
    .accepted.value;

test('the last word of a merged unit counts until its successor has reported for a time after it', () => {
  const before = [vidin('3', '2027-Q1'), montana('5', '2027-Q1')];
  expect(level(before)).toBe('8');
  expect(level([...before, montana('9', '2027-Q2')])).toBe('9');
  expect(level([...before, montana('9', '2027-Q2')], { kind: 'percent' })).toBe('9');
  expect(level([...before, montana('9', '2027-Q2')], { kind: 'count-per-period' })).toBe('17');
});

test('what a unit that closed for good has counted stays; its share is not waited for', () => {
  const rows = [accepted('4', { unit: 'НЦОЗА', period: '2027-Q1' }), montana('6', '2027-Q1')];
  expect(level(rows)).toBe('10');
  expect(level(rows, { kind: 'percent' })).toBe('6');
  expect(level(rows.slice(0, 1), { kind: 'percent' })).toBe('4');
});

const proposed = (one: UnitAct, added: ProposedAct['added'] = null): ProposedAct => ({
  ...one,
  added,
});
const hospital = { kind: 'hospital', parent: null } as const;
const add = (unit: string, name: string) =>
  proposed(act('add', unit, '2027-06-01', { name }), hospital);

test.each([
  ['a future day', proposed(act('close', 'НЦОЗА', '2027-07-02')), 'unit-act.in-future'],
  ['no act', proposed(act('close', 'НЦОЗА', '2027-07-01', { act: '' })), 'unit-act.no-act'],
  ['who keeps the plan', proposed(act('close', 'МЗ', '2027-07-01')), 'unit-act.owner'],
  ['nobody', proposed(act('close', 'МЗЗ', '2027-07-01')), 'unit.unknown'],
  [
    'itself',
    proposed(act('merge', 'НЦОЗА', '2027-07-01', { successor: 'НЦОЗА' })),
    'unit-act.into-itself',
  ],
  [
    'a group',
    proposed(act('merge', 'НЦОЗА', '2027-07-01', { successor: 'ВРБ' })),
    'unit-act.into-group',
  ],
  [
    'a closed one',
    proposed(act('merge', 'НЦОЗА', '2027-07-01', { successor: 'РЗИ-Видин' })),
    'unit-act.into-closed',
  ],
  ['closed twice', proposed(act('close', 'РЗИ-Видин', '2027-06-01')), 'unit-act.closed'],
  [
    'before its last act',
    proposed(act('rename', 'МЕУ', '2027-02-01', { name: 'Друго' })),
    'unit-act.too-early',
  ],
  [
    'the same name',
    proposed(act('rename', 'МЗ', '2027-02-01', { name: 'Министерство на здравеопазването' })),
    'unit-act.same-name',
  ],
  [
    'another’s former name',
    proposed(
      act('rename', 'МС', '2027-02-01', { name: 'Министерство на електронното управление' }),
    ),
    'unit-act.taken',
  ],
  ['a code in look-alike letters', add('PЗИ-Видин', 'Нова'), 'unit-act.code'],
  ['a code that differs by dashes', add('РЗИВидин', 'Нова'), 'unit-act.taken'],
  ['a code of Latin letters that look the same', add('M3', 'Нова'), 'unit-act.taken'],
  ['every unit', add('All', 'Всички'), 'unit-act.code'],
  ['a name that every object has', add('constructor', 'Строител'), 'unit-act.code'],
  [
    'an end before another unit goes into it',
    proposed(act('close', 'РЗИ-Монтана', '2027-05-15')),
    'unit-act.joined-later',
  ],
  [
    'a merger back, of an earlier day',
    proposed(act('merge', 'РЗИ-Монтана', '2027-05-14', { successor: 'РЗИ-Видин' })),
    'unit-act.joined-later',
  ],
  ['an end before the plan', proposed(act('close', 'НЦОЗА', '1990-01-01')), 'unit-act.before-plan'],
  ['a new hospital', add('МБАЛ-Видин', 'МБАЛ „Света Петка“ – Видин'), null],
  [
    'a rename',
    proposed(act('rename', 'МЗ', '2027-07-01', { name: 'Министерство на здравето' })),
    null,
  ],
] as const)('an act on units: %s', (_, one, code) => {
  const acts = [renamed, merged];
  const now = { units: unitsAfter(listed, acts), acts, today: on('2027-07-01'), owner: 'МЗ' };
  expect(unitActProblem(now, one)?.code ?? null).toBe(code);
});

test('of acts that contradict each other the later one says nothing, and it is told why', () => {
  const first = act('merge', 'РЗИ-Добрич', '2027-06-01', { successor: 'РЗИ-Силистра' });
  const back = act('merge', 'РЗИ-Силистра', '2027-06-01', { successor: 'РЗИ-Добрич' });
  const intoClosed = act('merge', 'РЗИ-Габрово', '2027-03-10', { successor: 'НЦОЗА' });
  const twice = act('close', 'НЦОЗА', '2027-04-01');
  const acts = [closed, first, back, intoClosed, twice];
  const { units, idle } = actsApplied(listed, acts);
  expect(actsApplied(listed, acts.toReversed())).toEqual({ units, idle });
  expect([...idle].map(([id, { code }]) => [id, code])).toEqual([
    [intoClosed.id, 'unit-act.into-closed'],
    [twice.id, 'unit-act.idle-closed'],
    [back.id, 'unit-act.into-closed'],
  ]);
  const known = byCode(units);
  expect(standsFor('РЗИ-Добрич', known, on('2028-01-01'))).toBe('РЗИ-Силистра');
  expect(standsFor('РЗИ-Силистра', known, on('2028-01-01'))).toBe('РЗИ-Силистра');
  expect(standsFor('РЗИ-Габрово', known, on('2028-01-01'))).toBe('РЗИ-Габрово');
});
