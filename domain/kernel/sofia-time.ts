/**
 * Days and times as Bulgaria's clocks show them, on every machine: what was written at 00:30 in Sofia
 * belongs to that day, whatever zone the laptop is set to. Instants are `2026-05-01T09:30:00.000Z`.
 */
import { failure, type Failure } from './failure.ts';
import { err, ok, type Result } from './result.ts';
import { addDays, formatDate, localDate, type LocalDate } from './date.ts';
import { readDate } from './read/date.ts';
import { tidyTyped } from './read/typed.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Sofia',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const clockOf = (millis: number): Readonly<Record<string, string>> =>
  Object.fromEntries(CLOCK.formatToParts(millis).map(({ type, value }) => [type, value]));

export const sofiaDay = (millis: number): LocalDate => {
  const { year = '', month = '', day = '' } = clockOf(millis);
  return localDate(`${year}-${month}-${day}`);
};

/** «14:05». */
export const sofiaTime = (millis: number): string => {
  const { hour = '', minute = '' } = clockOf(millis);
  return `${hour}:${minute}`;
};

/** «12.07.2026 г., 14:05». */
export const sofiaMoment = (millis: number): string =>
  `${formatDate(sofiaDay(millis))}, ${sofiaTime(millis)}`;

const HOUR_MS = 3_600_000;

/** The first millisecond of a day: Sofia is two or three hours ahead of UTC. */
const startOf = (day: LocalDate): number => {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  const summer = midnightUtc - 3 * HOUR_MS;
  return sofiaDay(summer) === day ? summer : midnightUtc - 2 * HOUR_MS;
};

/** The last instant of a day. */
export const endOfSofiaDay = (day: LocalDate): string =>
  new Date(startOf(addDays(day, 1)) - 1).toISOString();

/** A day as it is read everywhere (read/date.ts), then the hour: «14:05», «9.05 ч.». */
const TYPED = /^(.*[^\s,])(?:, *| +|T)([01]?\d|2[0-3])[:.]([0-5]\d)(?: ?ч\.?)?$/u;

/**
 * «03.11.2026 14:05» by Bulgaria's clocks, in milliseconds; `clock.true-time` where that is no day and
 * time, what a date says of itself (`read.no-such-day`), `clock.no-such-hour` where the clocks were put forward over it.
 */
export const readSofiaMoment = (text: string): Result<number, Failure> => {
  const [, typed, hour = '', minute = ''] = TYPED.exec(tidyTyped(text)) ?? [];
  if (typed === undefined) return err(failure('clock.true-time', { time: text }));
  const date = readDate(typed);
  if (!date.ok) return date;
  const day = date.value;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const moments = [3, 2].map((hours) => asUtc - hours * HOUR_MS);
  const found = moments.find((at) => sofiaDay(at) === day && sofiaTime(at) === time);
  return found === undefined
    ? err(failure('clock.no-such-hour', { day: formatDate(day), time }))
    : ok(found);
};

/** Null where there is no such moment. */
export const parseSofiaMoment = (text: string): number | null => {
  const read = readSofiaMoment(text);
  return read.ok ? read.value : null;
};

/** «14:05» as an end means all of that minute. */
export const endOfMinute = (instant: string): string => `${instant.slice(0, 17)}59.999Z`;
