/** What an entry of money is known by, as the window and the command line say it. */
import { z } from 'zod';
import { MONEY_KINDS } from '../../domain/progress/types.ts';

const FIRST_YEAR = 2020;
const LAST_YEAR = 2050;

export const moneyKeyFields = {
  measure: z.string(),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  source: z.string(),
  kind: z.enum(MONEY_KINDS),
};
