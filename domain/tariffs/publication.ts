/**
 * When an act of the seed was published, as an official confirms it: the difference of § 6 hangs on the day,
 * so one that cannot be is refused, and so is an issue that says another day or year than the date.
 */
import { parseDate, yearOf, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';

export interface ActPublication {
  readonly act: string;
  readonly issue: string;
  readonly publishedOn: string;
}

const DAY = /(\d{1,2})\.(\d{1,2})\.(\d{4})/u;
const YEAR = /(?<![\d.])(\d{4})(?!\d)/u;

/** «бр. 54 от 12.07.2022 г.» of another day, «бр. 54 от 2022 г.» of another year. */
const isOther = (issue: string, day: LocalDate): boolean => {
  const [, date, month, year] = DAY.exec(issue) ?? [];
  if (date !== undefined && month !== undefined)
    return parseDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) !== day;
  const [, said] = YEAR.exec(issue) ?? [];
  return said !== undefined && Number(said) !== yearOf(day);
};

/** `acts`: those that wait for a confirmation, with the day they reach back to. */
export const publicationProblem = (
  { act, issue, publishedOn }: ActPublication & { readonly publishedOn: LocalDate },
  acts: ReadonlyMap<string, string>,
  today: LocalDate,
): Failure | null => {
  const first = acts.get(act);
  if (first === undefined) return failure('tariff.act.unknown', { act });
  if (issue === '') return failure('tariff.act.no-issue', {});
  if (publishedOn < first) return failure('tariff.act.too-early', { date: publishedOn, first });
  if (publishedOn > today) return failure('tariff.act.ahead', { date: publishedOn, today });
  return isOther(issue, publishedOn)
    ? failure('tariff.act.issue-differs', { issue, date: publishedOn })
    : null;
};
