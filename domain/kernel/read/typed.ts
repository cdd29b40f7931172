/**
 * What every reader does first with a text that a person typed, pasted or put in a file: invisible
 * marks at its ends go, one form of letters, one kind of space. A reader returns the exact value or a
 * failure that quotes the text; nothing is guessed, and no text has two values in two places.
 */
import { failure, type Failure, type FailureParams } from '../failure.ts';
import { err, type Result } from '../result.ts';
import { cutText } from '../../text/cut.ts';

/**
 * Direction marks and joiners that calculators and sheets leave at the ends of what is copied. Not those that
 * write from the right (U+202B, U+202E, U+2067): under them another number is seen than stands there.
 */
const ENDS =
  /^[\s\u200B-\u200F\u202A\u202C\u202D\u2060-\u2066\u2068\u2069\uFEFF]+|[\s\u200B-\u200F\u202A\u202C\u202D\u2060-\u2066\u2068\u2069\uFEFF]+$/gu;
/** No-break, figure, thin and narrow no-break space; a tab or a new line divides cells, not digits. */
const SPACES = /[\u00A0\u2007\u2009\u202F]/gu;
const LONGEST_QUOTE = 60;

export const tidyTyped = (raw: string): string =>
  raw.normalize('NFC').replaceAll(ENDS, '').replaceAll(SPACES, ' ');

/** The failure of one reader, with the text as it was typed. */
export const refuse = (
  code: string,
  raw: string,
  params: FailureParams = {},
): Result<never, Failure> =>
  err(failure(code, { ...params, text: cutText(raw.trim(), LONGEST_QUOTE) }));

/** Digits of other scripts and full-width ones look like ours and are not; null where there are none. */
export const strangeDigits = (raw: string): Result<never, Failure> | null =>
  /(?![0-9])\p{Nd}/u.test(raw) ? refuse('read.strange-digits', raw) : null;
