/** One line at the foot of each page of a pack: a long name of a council stands on the first page only. */
import { formatDate } from '../kernel/date.ts';
import { kindText } from './phrases.ts';
import type { SittingRecord } from './types.ts';

const MAX_FOOTER = 90;

export const packFooter = ({ council, sitting }: SittingRecord): string => {
  const of = `${kindText(sitting)} от ${formatDate(sitting.date)}`;
  const whole = `${council.title}, ${of}`;
  return whole.length <= MAX_FOOTER ? whole : `Материали за ${of}`;
};
