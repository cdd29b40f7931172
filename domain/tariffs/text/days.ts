import { formatDate, parseDate } from '../../kernel/date.ts';
import type { FailureParams } from '../../kernel/failure.ts';

/** A day as people write it; what is no day stays. */
export const dayText = (value: FailureParams[string] | undefined): string => {
  const date = parseDate(String(value ?? ''));
  return date === null ? String(value ?? '') : formatDate(date);
};
