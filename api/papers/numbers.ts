/** Numbers of справки, given once to each content. */
import { GIVEN, givenNumbers } from '../../db/papers.ts';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { readSetting, REMEMBER, writeSetting } from '../../db/settings.ts';
import { transaction } from '../../db/sql.ts';
import { parseDate, yearOf, type LocalDate } from '../../domain/kernel/date.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import {
  counterFor,
  numberText,
  readRules,
  type Counter,
  type NumberRules,
} from '../../domain/papers/number.ts';

export const RULES = 'papers.numbers';
export const COUNTER = 'papers.counter';

export interface GivenNumber {
  readonly number: string;
  readonly on: LocalDate;
  /** Who made it; empty where nobody had said a name. */
  readonly by: string;
  readonly title: string;
}

export const numberRules = (db: ReadableDb): NumberRules => readRules(readSetting(db, RULES));

export const nextCounter = (db: ReadableDb, today: LocalDate): Counter =>
  counterFor(readSetting(db, COUNTER), numberRules(db), yearOf(today));

const readGiven = (json: string): GivenNumber | null => {
  const { number, on, by, title } = JSON.parse(json) as Record<string, unknown>;
  const day = parseDate(String(on));
  return typeof number === 'string' && day !== null
    ? { number, on: day, by: String(by), title: String(title) }
    : null;
};

/** The latest first. */
export const givenHere = (db: ReadableDb): GivenNumber[] =>
  givenNumbers(db)
    .flatMap((json) => readGiven(json) ?? [])
    .toSorted((a, b) =>
      a.on === b.on
        ? b.number.localeCompare(a.number, 'bg', { numeric: true })
        : a.on < b.on
          ? 1
          : -1,
    );

/** The number that this content has, given now where it has none. `content`: its SHA-256. */
export const numberFor = (
  db: WritableDb,
  deps: LogDeps,
  { content, title }: { readonly content: string; readonly title: string },
): GivenNumber => {
  const known = readSetting(db, GIVEN + content);
  const given = known === null ? null : readGiven(known);
  if (given !== null) return given;
  const on = sofiaDay(deps.now());
  const rules = numberRules(db);
  const counter = nextCounter(db, on);
  const made = { number: numberText(rules, counter), on, by: deps.author.person, title };
  transaction(db, () => {
    const after = { ...counter, next: counter.next + 1 };
    writeSetting(db, deps, COUNTER, JSON.stringify(after), REMEMBER);
    writeSetting(db, deps, GIVEN + content, JSON.stringify(made), REMEMBER);
  });
  return made;
};
