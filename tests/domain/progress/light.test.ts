import { expect, test } from 'vitest';
import { LIGHT_RULES, lightSentence } from '../../../domain/progress/light-texts.ts';
import { accepted, lit, row, submitted } from './build.ts';

const now = (...rows: ReturnType<typeof row>[]) => rows;
const q = (period: string) => ({ period });
const yes = { kind: 'yes-no', target: '1' } as const;

const CASES: readonly (readonly [string, Parameters<typeof lit>[0], string, string, string])[] = [
  [
    'accepted data reach the target',
    { rows: now(accepted('50')), today: '2026-10-20' },
    'done',
    'reached',
    'изпълнена: отчетени 50 от 50',
  ],
  [
    'yes',
    { ...yes, rows: now(accepted('1')), today: '2026-10-20' },
    'done',
    'reached',
    'изпълнена: целта е достигната',
  ],
  [
    'submitted data reach it after the end',
    { rows: now(submitted('50')), today: '2027-01-01' },
    'amber',
    'ended-waiting',
    'чака приемане: краят е 2026 г., подадени 50 от 50, още неприети',
  ],
  [
    'the end is past',
    { rows: now(accepted('3', q('2025-Q4'))), end: 2025, today: '2026-01-01' },
    'red',
    'ended',
    'закъснява: краят е 2025 г., отчетени 3 от 50',
  ],
  [
    'the end is past, more is submitted',
    { rows: now(accepted('3', q('2026-Q2')), submitted('5')), today: '2027-01-01' },
    'red',
    'ended',
    'закъснява: краят е 2026 г., приети 3 от 50, подадени 5',
  ],
  [
    'the end is past, yes or no',
    { ...yes, rows: now(accepted('0', { degree: 40 })), today: '2027-01-01' },
    'red',
    'ended',
    'закъснява: краят е 2026 г., степен на изпълнение 40 %',
  ],
  [
    'the end is past, nothing told but a no',
    { ...yes, rows: now(accepted('0')), today: '2027-01-01' },
    'red',
    'ended',
    'закъснява: краят е 2026 г., целта още не е отчетена като изпълнена',
  ],
  [
    'the end is past, no data',
    { today: '2027-01-01' },
    'grey',
    'ended-no-data',
    'няма данни: краят е 2026 г., а няма подаден или приет отчет',
  ],
  [
    'the end is past, only a draft',
    { rows: now(row({ value: '3' })), today: '2027-01-01' },
    'grey',
    'ended-no-data',
    'няма данни: краят е 2026 г., а няма подаден или приет отчет',
  ],
  [
    'the last day of the last year',
    { rows: now(accepted('30')), today: '2026-12-31' },
    'amber',
    'ends-soon',
    'с риск: до края на 2026 г. остават 0 дни, отчетени 30 от 50',
  ],
  [
    'not begun',
    { start: 2027, end: 2030, today: '2026-12-31' },
    'none',
    'upcoming',
    'предстои: началото е 2027 г.',
  ],
  [
    'reported before its start',
    { start: 2027, end: 2030, rows: now(accepted('1')), today: '2026-12-31' },
    'green',
    'on-track',
    'в срок: отчетени 1 от 50, краят е 2030 г.',
  ],
  [
    'a milestone 31 days late',
    { milestones: [{ title: 'Договор', due: '2026-05-31' }], today: '2026-07-01' },
    'red',
    'milestone-late',
    'закъснява: междинният етап „Договор“ е със срок 31.05.2026 г. и не е изпълнен',
  ],
  [
    'a milestone 30 days late',
    { milestones: [{ title: 'Договор', due: '2026-06-01' }], today: '2026-07-01' },
    'amber',
    'milestone-overdue',
    'с риск: междинният етап „Договор“ е просрочен с 30 дни',
  ],
  [
    'a milestone on its day',
    { milestones: [{ title: 'Договор', due: '2026-07-01' }], today: '2026-07-01' },
    'grey',
    'no-data',
    'няма данни: няма подаден или приет отчет; краят е 2026 г.',
  ],
  [
    'a milestone done in time',
    {
      milestones: [{ title: 'Договор', due: '2026-01-01', done: '2025-12-01' }],
      today: '2026-07-01',
    },
    'grey',
    'no-data',
    'няма данни: няма подаден или приет отчет; краят е 2026 г.',
  ],
  [
    'a regular activity at its target',
    { regular: true, end: 2030, rows: now(accepted('50')), today: '2026-10-20' },
    'green',
    'reached-regular',
    'в срок: целта е достигната, дейността продължава до 2030 г.',
  ],
  [
    'a regular activity at its target, ended',
    { regular: true, rows: now(accepted('50')), today: '2027-01-01' },
    'done',
    'reached',
    'изпълнена: отчетени 50 от 50',
  ],
  [
    'submitted data reach it before the end',
    { end: 2030, rows: now(submitted('50')), today: '2026-10-20' },
    'green',
    'reached-waiting',
    'в срок: целта е достигната по подадени данни, които чакат приемане; краят е 2030 г.',
  ],
  [
    '90 days before the end',
    { rows: now(accepted('40')), today: '2026-10-02' },
    'amber',
    'ends-soon',
    'с риск: до края на 2026 г. остават 90 дни, отчетени 40 от 50',
  ],
  [
    '91 days before the end',
    { rows: now(accepted('40', q('2026-Q2'))), today: '2026-10-01' },
    'green',
    'on-track',
    'в срок: отчетени 40 от 50, краят е 2026 г.',
  ],
  [
    'nothing for the latest due period',
    { end: 2030, rows: now(accepted('40', q('2026-Q1'))), today: '2026-10-16' },
    'grey',
    'stale',
    'няма данни за III трим. 2026; последният отчет е за I трим. 2026',
  ],
  [
    'the report is due today',
    { end: 2030, rows: now(accepted('40', q('2026-Q2'))), today: '2026-10-15' },
    'green',
    'on-track',
    'в срок: отчетени 40 от 50, краят е 2030 г.',
  ],
  [
    'far behind the time',
    { rows: now(accepted('10', q('2026-Q2'))), today: '2026-09-01' },
    'amber',
    'behind',
    'с риск: изминали са 89 % от срока до 2026 г., отчетени 10 от 50',
  ],
  [
    'half of the pace is enough',
    { rows: now(accepted('30', q('2026-Q2'))), today: '2026-09-01' },
    'green',
    'on-track',
    'в срок: отчетени 30 от 50, краят е 2026 г.',
  ],
  [
    'in the first half of the time nobody is behind',
    { end: 2030, rows: now(accepted('0', q('2026-Q2'))), today: '2026-09-01' },
    'green',
    'on-track',
    'в срок: отчетени 0 от 50, краят е 2030 г.',
  ],
  [
    'yes or no without a degree: no pace',
    { ...yes, rows: now(accepted('0', q('2026-Q2'))), today: '2026-09-01' },
    'green',
    'on-track',
    'в срок: целта още не е отчетена като изпълнена, краят е 2026 г.',
  ],
];

test.each(CASES)('%s', (_what, input, colour, code, text) => {
  const light = lit(input);
  expect([light.colour, light.reason.code]).toEqual([colour, code]);
  expect(lightSentence(light).replaceAll('\u00A0', ' ')).toBe(text);
});

test('every rule has a case, and is printed with its colour, in the order of trial', () => {
  const tried = new Set(CASES.map(([, , , code]) => code));
  expect(LIGHT_RULES.filter(({ code }) => !tried.has(code))).toEqual([]);
  const colours = new Map(CASES.map(([, , colour, code]) => [code, colour]));
  expect(LIGHT_RULES.map(({ code, colour }) => [code, colour])).toEqual(
    LIGHT_RULES.map(({ code }) => [code, colours.get(code)]),
  );
  expect(LIGHT_RULES.map(({ code }) => code)).toEqual([
    'reached',
    'ended-waiting',
    'ended',
    'upcoming',
    'milestone-late',
    'milestone-overdue',
    'ended-no-data',
    'no-data',
    'reached-regular',
    'reached-waiting',
    'ends-soon',
    'stale',
    'behind',
    'on-track',
  ]);
});

test('every sentence has its English', () => {
  for (const [, input] of CASES)
    expect(lightSentence(lit(input), 'en')).toMatch(/^[a-z][^а-я]*$|„|“/);
});
