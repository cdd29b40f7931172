/** What the verbs that value a file of activity lines share: their readings, and the form of what they write. */
import { extname } from 'node:path';
import { checkedReadings } from '../api/tariffs/readings.ts';
import type { TableKind, WrittenAnew } from '../api/tariffs/result-file.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Readings } from '../domain/tariffs/questions.ts';
import { sentence } from '../domain/text/sentences.ts';
import type { Invocation } from './command.ts';

export const givenReadings = (values: Invocation['values']): Result<Readings, Failure> => {
  const list = values['reading'];
  const pairs = (Array.isArray(list) ? list : []).map((pair) => String(pair).split('='));
  const readings: Record<string, string> = {};
  for (const [question = '', reading = ''] of pairs) {
    if ((readings[question] ?? reading) !== reading)
      return err(failure('tariff.reading.twice', { question }, question));
    readings[question] = reading;
  }
  return checkedReadings(readings);
};

/** What of the workbook that came is not in the result. */
export const tellAnew = (why: WrittenAnew): void => {
  if (why !== null) console.error(sentence(failure('tariff.result.anew', { why })));
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
