/**
 * What a limit leaves out of a payment on top. The note of a valuation tells the whole worth of the units
 * above the limit; § 6 pays only what the new values give on top of the old ones, so in a claim the same
 * note tells both worths and that neither is in the payment. A limit of the old values that the new ones
 * do not have, or have otherwise, makes the difference larger or smaller, and is told for itself.
 */
import type { FailureParams } from '../kernel/failure.ts';
import type { Note } from './valuation.ts';

const isCut = ({ params }: Note): boolean => params['unpaid'] !== undefined;

const sameUnits = (a: FailureParams, b: FailureParams): boolean =>
  a['claimed'] === b['claimed'] && a['paid'] === b['paid'];

const twinOf = (note: Note, others: readonly Note[]): Note | undefined =>
  others.find(({ code, params }) => code === note.code && sameUnits(params, note.params));

/** The cut notes of the new worth, told as parts of no payment on top. */
export const cutsOnTop = (after: readonly Note[], before: readonly Note[]): readonly Note[] =>
  after.map((note) => {
    if (!isCut(note)) return note;
    const unpaidOld = twinOf(note, before)?.params['unpaid'];
    const old = unpaidOld === undefined ? {} : { 'unpaid-old': unpaidOld };
    return { ...note, params: { ...note.params, ...old, worth: 'new' } };
  });

/** What only the old values cut, or rule out: the note bears a field of the line. */
export const oldCuts = (before: readonly Note[], after: readonly Note[]): readonly Note[] =>
  before
    .filter((note) => note.field !== undefined)
    .filter((note) =>
      isCut(note)
        ? twinOf(note, after) === undefined
        : !after.some(({ code }) => code === note.code),
    )
    .map((note) => ({ ...note, params: { ...note.params, worth: 'old' } }));
