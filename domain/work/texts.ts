/** What waits, in words: the same in the window and on the command line. */
import { daysBetween, type LocalDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import { counted } from '../text/counted.ts';
import type { OwnPeriod, UnreportedPeriod } from './waiting.ts';

export const daysText = (n: number, lang: Language): string =>
  lang === 'bg' ? counted(n, 'ден', 'дни') : counted(n, 'day', 'days');

/** «срокът изтече преди 45 дни» */
const termText = (due: LocalDate, today: LocalDate, lang: Language): string => {
  const days = daysBetween(today, due);
  if (days === 0) return lang === 'bg' ? 'срокът е днес' : 'due today';
  const text = daysText(Math.abs(days), lang);
  if (lang === 'bg') return days < 0 ? `срокът изтече преди ${text}` : `срокът изтича след ${text}`;
  return days < 0 ? `due ${text} ago` : `due in ${text}`;
};

/** «след 41 дни» */
export const awayText = (date: LocalDate, today: LocalDate, lang: Language): string => {
  const days = daysBetween(today, date);
  if (days === 0) return lang === 'bg' ? 'днес' : 'today';
  const text = daysText(Math.abs(days), lang);
  if (lang === 'bg') return days < 0 ? `преди ${text}` : `след ${text}`;
  return days < 0 ? `${text} ago` : `in ${text}`;
};

/** «57 липсват, 1 върнат, срокът изтече преди 45 дни» */
export const ownText = (
  { missing, begun, returned, due }: OwnPeriod,
  today: LocalDate,
  lang: Language,
): string => {
  const bg = lang === 'bg';
  const started = begun === 0 ? '' : bg ? ` (${begun} в подготовка)` : ` (${begun} in progress)`;
  return [
    ...(missing === 0
      ? []
      : [(bg ? counted(missing, 'липсва', 'липсват') : `${missing} missing`) + started]),
    ...(returned === 0
      ? []
      : [bg ? counted(returned, 'върнат', 'върнати') : `${returned} returned`]),
    termText(due, today, lang),
  ].join(', ');
};

/** «отчетите на 12 от 30 звена не са пълни (липсват 340), срокът изтече преди 45 дни» */
export const unreportedText = (
  { units, expected, due }: UnreportedPeriod,
  today: LocalDate,
  lang: Language,
): string => {
  const missing = units.reduce((sum, one) => sum + one.missing, 0);
  const said =
    lang === 'bg'
      ? `${units.length} от ${counted(expected, 'звено', 'звена')} не са подали всичко (${counted(missing, 'липсва', 'липсват')})`
      : `${units.length} of ${counted(expected, 'unit', 'units')} have not submitted everything (${missing} missing)`;
  return `${said}, ${termText(due, today, lang)}`;
};
