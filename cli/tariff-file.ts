/** What the verbs that value a file of activity lines share: their readings, and the form of what they write. */
import { extname } from 'node:path';
import type { ReadingsByLine } from '../api/tariffs/line-readings.ts';
import { checkedReadings } from '../api/tariffs/readings.ts';
import type { TablePlace } from '../api/tariffs/place.ts';
import type { TableKind, WrittenAnew } from '../api/tariffs/result-file.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { ASK, isQuestion, specOf, type Readings } from '../domain/tariffs/questions.ts';
import { sentence } from '../domain/text/sentences.ts';
import type { Invocation } from './command.ts';
import { asideLines } from './what-was-read.ts';

export interface GivenReadings {
  readonly readings: Readings;
  readonly byLine: ReadingsByLine;
}

/** How `--reading` is written, with the number of the one line it is of, if of one. */
export const READING_USAGE = '[--reading QUESTION=READING[@ID]|QUESTION=ask|all=ask]…';

interface Given {
  readonly question: string;
  readonly reading: string;
  /** Empty where it is of the whole file. */
  readonly line: string;
}

const WRITTEN = /^([^=]*)=?([^@]*)@?(.*)$/su;

const parted = (text: string): Given => {
  const [, question = '', reading = '', line = ''] = WRITTEN.exec(text) ?? [];
  return { question, reading, line };
};

/** Whether dates or a count are right is known of one line, never of all that a file brings. */
const isOfOneLine = ({ question, reading, line }: Given): boolean =>
  line === '' && reading !== ASK && isQuestion(question) && specOf(question).perLine === true;

export const givenReadings = (values: Invocation['values']): Result<GivenReadings, Failure> => {
  const list = values['reading'];
  const byLine = new Map<string, Record<string, string>>([['', {}]]);
  for (const given of (Array.isArray(list) ? list : []).map((one) => parted(String(one)))) {
    const { question, reading, line } = given;
    if (isOfOneLine(given))
      return err(failure('tariff.reading.which-line', { question, reading }, question));
    const own = byLine.get(line) ?? {};
    if ((own[question] ?? reading) !== reading)
      return err(failure('tariff.reading.twice', { question }, question));
    byLine.set(line, { ...own, [question]: reading });
  }
  const checked = new Map<string, Readings>();
  for (const [line, own] of byLine) {
    const readings = checkedReadings(own);
    if (!readings.ok) return readings;
    checked.set(line, readings.value);
  }
  const readings = checked.get('') ?? {};
  checked.delete('');
  return ok({ readings, byLine: checked });
};

/** What of the workbook that came is not in the result. */
export const tellAnew = (why: WrittenAnew): void => {
  if (why !== null) console.error(sentence(failure('tariff.result.anew', { why })));
};

/** Rows of the table's file that are none of it. */
export const tellAsides = (place: TablePlace | null): void => {
  if (place !== null) for (const line of asideLines(place.asides)) console.error(line);
};

export type OutKind = 'lines' | TableKind;

export const kindOfOut = (out: string): Result<OutKind, Failure> => {
  switch (extname(out).toLowerCase()) {
    case '.jsonl':
      return ok('lines');
    case '.csv':
      return ok('csv');
    case '.xlsx':
      return ok('xlsx');
    default:
      return err(failure('tariff.file.unknown-kind', { file: out }, out));
  }
};
