import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { minor } from '../../../domain/kernel/money.ts';
import { seedUnits } from '../../../db/seed.ts';
import { AS_IT_STANDS } from '../../../domain/plan/unit-acts.ts';
import { measureOf, seedPlan } from '../plan/seed-plan.ts';
import {
  assignedUnits,
  byCode,
  grantOf,
  groupAssignments,
} from '../../../domain/progress/assignment.ts';
import { deadlineFindings } from '../../../domain/progress/deadlines.ts';
import { checkEvidence, tidyFileName } from '../../../domain/progress/evidence.ts';
import { measureMoney, moneyByYear } from '../../../domain/progress/money.ts';
import { resolveUnit } from '../../../domain/progress/resolve-unit.ts';
import { defaultSetting, DEFAULT_CYCLE } from '../../../domain/progress/settings.ts';
import { suggestMilestones } from '../../../domain/progress/suggest-milestones.ts';
import type { MoneyEntry } from '../../../domain/progress/types.ts';

const plan = seedPlan;
const units = seedUnits();
const now = { from: AS_IT_STANDS, to: AS_IT_STANDS };
const known = byCode(units);
const assigned = (unit: string, measure: string, on = true) => ({
  unit,
  measure,
  assigned: on,
  at: '2026-01-01T00:00:00.000Z',
  by: 'Иванова',
});

test('the plan’s responsible units are expected to report; a group is not', () => {
  const none = groupAssignments([]);
  expect(
    assignedUnits(measureOf('3.1.1'), none, known, AS_IT_STANDS).map(({ unit }) => unit),
  ).toEqual(['МЗ']);
  expect(measureOf('3.1.1')).toMatchObject({ responsible: ['МЗ'], partners: ['ВРБ'] });
  expect(
    assignedUnits(measureOf('6.1.1'), none, known, AS_IT_STANDS).map(({ unit }) => unit),
  ).toEqual(['МЗ', 'МОН']);
});

test('the ministry adds units and takes them off', () => {
  const rows = groupAssignments([assigned('РЗИ-Бургас', '6.1.1'), assigned('МОН', '6.1.1', false)]);
  expect(assignedUnits(measureOf('6.1.1'), rows, known, AS_IT_STANDS)).toMatchObject([
    { unit: 'МЗ', because: 'responsible' },
    { unit: 'РЗИ-Бургас', because: 'assigned' },
  ]);
  expect(grantOf('МОН', measureOf('6.1.1'), rows, known, now)).toBe(null);
});

test.each([
  ['МЗ', [], 'responsible'],
  ['РЗИ-Бургас', [], 'subordinate'],
  ['НЦОЗА', [], 'subordinate'],
  ['ВРБ', [], null],
  ['НЗОК', [], null],
  ['РЗИ-Бургас', [assigned('РЗИ-Варна', '3.1.1')], null],
  ['РЗИ-Варна', [assigned('РЗИ-Варна', '3.1.1')], 'assigned'],
  ['МЗ', [assigned('РЗИ-Варна', '3.1.1')], 'responsible'],
  ['РЗИ-Бургас', [assigned('РЗИ-Бургас', '3.1.1', false)], null],
] as const)('%s on 3.1.1, given %j: %s', (unit, rows, grant) => {
  expect(grantOf(unit, measureOf('3.1.1'), groupAssignments(rows), known, now)).toBe(grant);
});

test.each([
  ['РЗИ-Бургас', 'РЗИ-Бургас'],
  ['рзи бургас', 'РЗИ-Бургас'],
  ['Бургас', 'РЗИ-Бургас'],
  ['Регионална здравна инспекция Бургас', 'РЗИ-Бургас'],
  ['СРЗИ', 'РЗИ-София-град'],
  ['софийска област', 'РЗИ-София-област'],
  ['мз', 'МЗ'],
  ['M3', 'unit.unknown'],
  ['Министерство на здравеопазването', 'МЗ'],
  ['велико  търново', 'РЗИ-Велико-Търново'],
  ['', 'unit.unknown'],
  ['Пловдивска', 'unit.unknown'],
])('unit «%s» is %s', (text, expected) => {
  const found = resolveUnit(units, text);
  expect(found.ok ? found.value.code : found.error.code).toBe(expected);
});

test('how each indicator of the plan is reported by default', () => {
  const kinds = plan.measures.flatMap(({ indicators }) =>
    indicators.map((one) => defaultSetting(one, DEFAULT_CYCLE).kind),
  );
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect(kinds).toHaveLength(72);
  expect(count('count-cumulative') + count('yes-no') + count('qualitative')).toBe(72);
  expect(defaultSetting(measureOf('3.1.1').indicators[0]!, DEFAULT_CYCLE)).toMatchObject({
    kind: 'count-cumulative',
    periodicity: 'quarter',
    origin: 'default',
  });
});

const suggested = (code: string) =>
  suggestMilestones(measureOf(code)).map(({ title, due }) => [title, due]);

test('milestones are read from the measure’s own words; only the last has a date', () => {
  expect(suggested('2.2.1')).toEqual([
    ['Приключено разработване', null],
    ['Извършено сертифициране', null],
    ['Въвеждане в експлоатация', '2025-12-31'],
  ]);
  expect(suggested('7.3.3')).toEqual([
    ['Приключено разработване', null],
    ['Въвеждане в експлоатация', '2027-12-31'],
  ]);
  expect(suggestMilestones(measureOf('2.2.1'))[1]?.because).toMatchObject({
    field: 'title',
    word: 'сертифициране',
  });
});

test('where the words are silent, nothing is proposed; a regular activity has no end to date by', () => {
  const silent = {
    title: 'Постоянна комуникация',
    expectedResult: '',
    indicators: [],
    end: 2030,
    regular: true,
  };
  expect(suggestMilestones(silent)).toEqual([]);
  expect(suggestMilestones({ ...silent, title: 'Въвеждане на курс' })).toMatchObject([
    { due: null },
  ]);
});

const entry = (fields: Partial<MoneyEntry>): MoneyEntry => ({
  measure: '7.3.3',
  unit: 'МЗ',
  year: 2026,
  source: 'НПВУ',
  kind: 'paid',
  amount: minor(100),
  currency: 'EUR',
  note: null,
  ...fields,
});

test('money is compared in euro: лева are summed first and converted once', () => {
  const entries = [
    entry({ year: 2025, amount: minor(1_000_001), currency: 'BGN' }),
    entry({ year: 2024, amount: minor(1_000_001), currency: 'BGN' }),
    entry({ amount: minor(50) }),
  ];
  const { resource, sums, over, unspent } = measureMoney(
    measureOf('7.3.3'),
    entries,
    localDate('2026-11-21'),
  );
  expect(resource).toBe(1_431_617_267);
  expect(sums).toEqual({ planned: null, contracted: null, paid: 1_022_585 + 50 });
  expect(over).toEqual({ planned: null, contracted: null, paid: null });
  expect(unspent).toBe(null);
  expect(moneyByYear(entries)).toEqual([
    { year: 2024, sums: { planned: null, contracted: null, paid: 511_292 } },
    { year: 2025, sums: { planned: null, contracted: null, paid: 511_292 } },
    { year: 2026, sums: { planned: null, contracted: null, paid: 50 } },
  ]);
});

test('above the resource, and unspent after the end', () => {
  const contracted = entry({ kind: 'contracted', amount: minor(1_500_000_000) });
  const today = localDate('2028-01-01');
  const money = measureMoney(measureOf('7.3.3'), [contracted, entry({})], today);
  expect(money.over.contracted).toBe(1_500_000_000 - 1_431_617_267);
  expect(money.unspent).toBe(1_431_617_267 - 100);
  expect(money.sources).toMatchObject([{ source: 'НПВУ', resource: 1_431_617_267 }]);
});

test('one sum from two sources stays unsplit: its parts are compared with nothing', () => {
  const entries = [entry({ measure: '3.5.3', source: 'МСЕ', amount: minor(999_999_999_99) })];
  const money = measureMoney(measureOf('3.5.3'), entries, localDate('2029-01-01'));
  expect(money.sources.map(({ source, resource, over }) => [source, resource, over.paid])).toEqual([
    ['Бюджет на МЗ', null, null],
    ['МСЕ', null, null],
  ]);
  expect(money.over.paid).not.toBe(null);
});

test('the Recovery plan’s deadline meets the measure that ends after it', () => {
  const deadline = {
    source: 'НПВУ',
    date: localDate('2026-08-31'),
    act: 'Регламент (ЕС) 2021/241',
    note: null,
  };
  const findings = deadlineFindings(plan.measures, [deadline]);
  expect(
    findings.map(({ measures, severity, params }) => [measures, severity, params['end']]),
  ).toEqual([
    [['5.1.3'], 'info', 2026],
    [['7.3.3'], 'warning', 2027],
  ]);
  expect(findings[0]?.params['date']).toBe('31.08.2026 г.');
  const later = { ...deadline, date: localDate('2027-12-31') };
  expect(deadlineFindings(plan.measures, [later])).toEqual([]);
});

const bytes = (...head: number[]) => new Uint8Array(head);
const PDF = bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31);

test.each([
  ['договор.pdf', 10, PDF, 'application/pdf'],
  ['ДОГОВОР.PDF', 10, PDF, 'application/pdf'],
  ['C:\\папка\\договор.pdf', 10, PDF, 'application/pdf'],
  ['договор.pdf', 10, bytes(0x4d, 0x5a), 'evidence.not-its-kind'],
  ['картина.png', 10, PDF, 'evidence.not-its-kind'],
  ['програма.exe', 10, bytes(0x4d, 0x5a), 'file.kind'],
  ['договор.pdf.exe', 10, PDF, 'file.kind'],
  ['безвид', 10, PDF, 'file.kind'],
  ['празен.pdf', 0, bytes(), 'evidence.empty'],
  ['точно.pdf', 25 * 1024 * 1024, PDF, 'application/pdf'],
  ['голям.pdf', 25 * 1024 * 1024 + 1, PDF, 'evidence.too-large'],
  ['писмо.eml', 10, bytes(0x46, 0x72, 0x6f, 0x6d), 'message/rfc822'],
  ['двоичен.txt', 10, bytes(0x41, 0x00), 'evidence.not-its-kind'],
  ['подпис.p7s', 10, bytes(0x30, 0x82), 'application/pkcs7-signature'],
])('evidence «%s» of %d bytes: %s', (name, size, head, expected) => {
  const checked = checkEvidence(name, size, head);
  expect(checked.ok ? checked.value : checked.error.code).toBe(expected);
});

test('a file’s name loses its folders and invisible letters', () => {
  expect(tidyFileName('../../етц/па\u202Eрола.pdf')).toBe('парола.pdf');
});
