/**
 * A reporting period as it is typed: «2026-Q3» in any case, and every name under which a period is
 * shown here («трето тримесечие на 2026 г.», «III трим. 2026», «07.2026», «July 2026»).
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { tidyTyped } from '../kernel/read/typed.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  isPeriod,
  PERIODICITIES,
  periodLabel,
  periodShort,
  periodsOfYear,
  type Period,
} from './period.ts';

const plain = (text: string): string => tidyTyped(text).toLowerCase().replaceAll(/ +/g, ' ');

const namesOf = (p: Period): string[] =>
  [periodLabel(p, 'bg'), periodShort(p, 'bg'), periodLabel(p, 'en'), periodShort(p, 'en')].map(
    plain,
  );

export const readPeriod = (raw: string): Result<Period, Failure> => {
  const text = plain(raw);
  const code = text.toUpperCase();
  if (isPeriod(code)) return ok(code);
  const year = Number(/20\d\d/.exec(text)?.[0] ?? Number.NaN);
  const named = Number.isNaN(year)
    ? undefined
    : PERIODICITIES.flatMap((kind) => periodsOfYear(kind, year)).find((p) =>
        namesOf(p).includes(text),
      );
  return named === undefined ? err(failure('period.unknown', { period: raw })) : ok(named);
};
