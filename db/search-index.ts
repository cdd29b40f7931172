/**
 * What stands in the full-text index, shared by those who write it and those who ask it.
 *
 * A document is one searchable field of one row. Its words are folded surface forms, stems («~» in
 * front) and the code of the goal, sub-goal or measure it belongs to («@» in front). Two shelves, told
 * apart by the document's number: adopted text below WORKING, working data from there on, numbered in
 * the order of writing, so that the newest of many thousand notes come first without sorting.
 */
import { PLAN_TABLES } from '../domain/tables/plan.ts';

export const ADOPTED = 0;
export const WORKING = 1_000_000_000;
export type Shelf = typeof ADOPTED | typeof WORKING;

export const shelfOf = (table: string): Shelf => (table in PLAN_TABLES ? ADOPTED : WORKING);

/** The numbers a shelf's documents may have, both included. */
export const numbersOf = (shelf: Shelf): readonly [from: number, to: number] =>
  shelf === ADOPTED ? [1, WORKING - 1] : [WORKING, Number.MAX_SAFE_INTEGER];

export const stemWord = (stem: string): string => `~${stem}`;
export const codeWord = (code: string): string => `@${code}`;
