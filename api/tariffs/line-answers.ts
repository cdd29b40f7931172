/**
 * Answers to what a calculation asked about single lines of a file: kept with the run from the click on, so
 * that a reload loses none, and followed when the file is valued again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../../db/whole-file.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import type { ReadingsByLine } from './line-readings.ts';
import type { RunFolder } from './runs.ts';

export type LineAnswers = Readonly<Record<string, Readings>>;

export const lineAnswers = ({ answers }: RunFolder): LineAnswers =>
  existsSync(answers) ? (JSON.parse(readFileSync(answers, 'utf8')) as LineAnswers) : {};

/** No readings at all take the line's answer back. */
export const answerLine = (run: RunFolder, line: string, readings: Readings): LineAnswers => {
  const { [line]: _, ...others } = lineAnswers(run);
  const next = Object.keys(readings).length === 0 ? others : { ...others, [line]: readings };
  writeWhole(run.answers, JSON.stringify(next));
  return next;
};

export const byLineOf = (answers: LineAnswers | undefined): ReadingsByLine =>
  new Map(Object.entries(answers ?? {}));
