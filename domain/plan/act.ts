/** The act that decides an amendment: kind, number and date, all of them. */
import { formatDate, type LocalDate } from '../kernel/date.ts';

export interface Act {
  readonly kind: string;
  readonly number: string;
  readonly date: LocalDate;
}

const PREFIX = 'act:';

/** «Решение на Министерския съвет № 181 от 18.03.2024 г.» */
export const actName = ({ kind, number, date }: Act): string =>
  `${kind} № ${number} от ${formatDate(date)}`;

/** The form in which a field's sources name the act that wrote it, in place of lines of the text. */
export const actSource = (act: Act): string => `${PREFIX}${actName(act)}`;

/** The act that a source names, or null where the source is a place in the text. */
export const actOfSource = (source: string): string | null =>
  source.startsWith(PREFIX) ? source.slice(PREFIX.length) : null;
