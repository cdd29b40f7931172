/** Dates as officials type them, whatever the machine's own format is: «1.5.2026», «01.05.2026 г.». */
import { formatDate, parseDate, type LocalDate } from '../../domain/kernel/date.ts';

const FORM = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*г\.?)?$/;

/** The date of a typed text, or null; the form of files (2026-05-01) is understood too. */
export const dateOfText = (text: string): LocalDate | null => {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = FORM.exec(typed) ?? [];
  return parseDate(
    year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
};

/** «01.05.2026», for a field to be edited. */
export const textOfDate = (date: LocalDate): string => formatDate(date).replace(/\s*г\.$/u, '');
