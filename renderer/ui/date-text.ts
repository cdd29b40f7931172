/** Dates as officials type them, whatever the machine's own format is: «1.5.2026», «01.05.2026 г.». */
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { readDate } from '../../domain/kernel/read/date.ts';

/** The date of a typed text, or null. */
export const dateOfText = (text: string): LocalDate | null => {
  const read = readDate(text);
  return read.ok ? read.value : null;
};

/** «01.05.2026», for a field to be edited. */
export const textOfDate = (date: LocalDate): string => formatDate(date).replace(/\s*г\.$/u, '');
