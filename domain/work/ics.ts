/**
 * A calendar as RFC 5545 writes it: lines of at most 75 octets that end in CR LF, texts escaped, each
 * event under an id of its own, so that a file taken in again moves events and doubles none.
 */
import type { Language } from '../kernel/failure.ts';
import { legible } from '../kernel/legible.ts';
import { parseSofiaMoment } from '../kernel/sofia-time.ts';
import { addDays, formatDate } from '../kernel/date.ts';
import type { CalendarItem } from './calendar.ts';
import { calendarText, KIND_TEXTS } from './calendar-texts.ts';

const MOST_OCTETS = 75;

/** Of one character in UTF-8. */
const octetsOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

/** A continued line begins with a space, which is one of its octets; no character is cut in two. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let at = '';
  let size = 0;
  for (const char of line) {
    const more = octetsOf(char);
    if (size + more > MOST_OCTETS) {
      lines.push(at);
      at = ' ';
      size = 1;
    }
    at += char;
    size += more;
  }
  return [...lines, at].join('\r\n');
};

/** Signs that nobody sees, and halves of characters, are in no calendar. */
const escaped = (text: string): string =>
  legible(text.toWellFormed().replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n'))
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');

const dayOf = (date: string): string => date.replaceAll('-', '');
const momentOf = (millis: number): string =>
  new Date(millis).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** A sitting has an hour; how long it takes nobody knows, so its end is not told. */
const whenOf = ({ date, time }: CalendarItem): string[] => {
  const at = time === '' ? null : parseSofiaMoment(`${formatDate(date)} ${time}`);
  return at === null
    ? [`DTSTART;VALUE=DATE:${dayOf(date)}`, `DTEND;VALUE=DATE:${dayOf(addDays(date, 1))}`]
    : [`DTSTART:${momentOf(at)}`];
};

const eventOf = (item: CalendarItem, stamp: string, lang: Language): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(`${item.kind}-${item.id}@myarka`)}`,
  `DTSTAMP:${stamp}`,
  ...whenOf(item),
  `SUMMARY:${escaped(calendarText(item, lang))}`,
  ...(item.unit === '' ? [] : [`DESCRIPTION:${escaped(item.unit)}`]),
  `CATEGORIES:${escaped(KIND_TEXTS[lang][item.kind])}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const NAME: Readonly<Record<Language, string>> = { bg: 'Мярка', en: 'Myarka' };

/** `now`: when the file is made, in milliseconds. */
export const icsOf = (items: readonly CalendarItem[], now: number, lang: Language): string => {
  const stamp = momentOf(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Myarka//Calendar//BG',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${NAME[lang]}`,
    ...items.flatMap((item) => eventOf(item, stamp, lang)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};
