import { sofiaMoment } from '../../domain/kernel/sofia-time.ts';

/** «12.07.2026 г., 14:05» of an instant in UTC; nothing where it is not known. */
export const whenText = (instant: string): string => {
  const millis = Date.parse(instant);
  return Number.isNaN(millis) ? '' : sofiaMoment(millis);
};
