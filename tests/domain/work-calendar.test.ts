import { expect, test } from 'vitest';
import { localDate } from '../../domain/kernel/date.ts';
import type { CalendarItem } from '../../domain/work/calendar.ts';
import { icsOf } from '../../domain/work/ics.ts';

const NOW = Date.parse('2026-11-20T09:00:00.123Z');

const item = (more: Partial<CalendarItem>): CalendarItem => ({
  kind: 'decision',
  id: '01ABC',
  date: localDate('2026-12-31'),
  time: '',
  subject: 'Да се представи отчет.',
  of: 'Съвет',
  unit: 'РЗИ-Варна',
  missing: null,
  overdue: false,
  path: '/',
  ...more,
});

/** As RFC 5545 says a reader does: unfold, then split at the first colon, then unescape. */
const read = (ics: string): Map<string, string>[] => {
  const events: Map<string, string>[] = [];
  for (const line of ics.replaceAll('\r\n ', '').split('\r\n')) {
    const at = line.indexOf(':');
    const [name, value] = [line.slice(0, at), line.slice(at + 1)];
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    events.at(-1)?.set(
      name,
      value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) =>
        sign.toLowerCase() === 'n' ? '\n' : sign,
      ),
    );
  }
  return events;
};

test('a whole day: its own id, the day after as its end, no hour', () => {
  const ics = icsOf([item({})], NOW, 'bg');
  expect(ics.replaceAll('\r\n ', '').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Myarka//Calendar//BG',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Мярка',
    'BEGIN:VEVENT',
    'UID:decision-01ABC@myarka',
    'DTSTAMP:20261120T090000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Решение: Да се представи отчет. (Съвет)',
    'DESCRIPTION:РЗИ-Варна',
    'CATEGORIES:Решение',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('an hour in Sofia is told in UTC, in winter and in summer; one that is none, as a whole day', () => {
  const at = (date: string, time: string) =>
    read(icsOf([item({ kind: 'sitting', date: localDate(date), time })], NOW, 'bg'))[0];
  expect(at('2026-12-10', '11:30')?.get('DTSTART')).toBe('20261210T093000Z');
  expect(at('2026-07-10', '11:30')?.get('DTSTART')).toBe('20260710T083000Z');
  for (const time of ['сутринта', '03:30'])
    expect(at('2027-03-28', time)?.get('DTSTART;VALUE=DATE')).toBe('20270328');
});

test('no line has more than 75 octets, no character is cut, and texts come back as they were', () => {
  const subjects = [
    'а'.repeat(200),
    '👩‍⚕️'.repeat(40),
    'a;b,c\\n\\d: "e"\nвтори ред\r\nтрети',
    'x'.repeat(5000),
  ];
  for (const subject of subjects) {
    const ics = icsOf([item({ subject })], NOW, 'bg');
    expect(ics.endsWith('\r\n')).toBe(true);
    const lines = ics.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    expect(ics.isWellFormed()).toBe(true);
    const summary = read(ics)[0]?.get('SUMMARY');
    expect(summary).toBe(`Решение: ${subject.replaceAll('\r\n', '\n')} (Съвет)`);
  }
});

test('half a character and signs that nobody sees are in no calendar; what is confidential is not told', () => {
  const [odd] = read(icsOf([item({ subject: 'а\uD83Dб\u0000в\u202Eг' })], NOW, 'bg'));
  expect(odd?.get('SUMMARY')).toBe('Решение: а\uFFFDбвг (Съвет)');
  expect(icsOf([item({ subject: '' })], NOW, 'bg')).toContain(
    'SUMMARY:Решение: поверително (Съвет)',
  );
  expect(icsOf([item({ subject: '' })], NOW, 'en')).toContain('SUMMARY:Decision: confidential');
});

test('the id stays when the day moves, and is another for another matter', () => {
  const uid = (more: Partial<CalendarItem>) => read(icsOf([item(more)], NOW, 'bg'))[0]?.get('UID');
  expect(uid({ date: localDate('2027-01-15') })).toBe(uid({}));
  expect(uid({ kind: 'sitting' })).not.toBe(uid({}));
});
