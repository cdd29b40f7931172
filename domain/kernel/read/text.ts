/**
 * Free text as it can be kept and shown: whole letters, no controls, no longer than its field takes.
 * Nothing is cut or taken out of what somebody wrote; the sentence says where the sign stands.
 */
import { failure, type Failure, type FailureParams } from '../failure.ts';
import { controlIn, legible } from '../legible.ts';

/** Half of a pair, or the sign that stands where a letter was lost. */
const HALF = /[\uD800-\uDFFF\uFFFD]/u;
const ALL_HALVES = new RegExp(HALF, 'gu');
const CONTEXT = 20;

const signIn = (text: string): readonly [string, number] | null => {
  const half = text.search(HALF);
  if (half !== -1) return ['text.half-letter', half];
  const control = controlIn(text);
  return control === null ? null : ['text.unseen', control];
};

/** Without what `textTrouble` names, where somebody asks for that; the length is theirs to mend. */
export const withoutSigns = (text: string): string => legible(text.replaceAll(ALL_HALVES, ''));

/**
 * `text.half-letter`, `text.unseen` with the sign and what stands before it; `text.too-long` where there
 * are more than `most` UTF-16 units, spaces at the ends apart. `of`: what the sentence names, a field.
 */
export const textTrouble = (
  text: string,
  most = Infinity,
  of: FailureParams = {},
): Failure | null => {
  const found = signIn(text);
  if (found !== null) {
    const [code, at] = found;
    const sign = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    const after = Array.from(legible(text.slice(0, at)))
      .slice(-CONTEXT)
      .join('')
      .trim();
    return failure(code, { ...of, sign, after });
  }
  const { length } = text.normalize('NFC').trim();
  return length > most ? failure('text.too-long', { ...of, length, most }) : null;
};
