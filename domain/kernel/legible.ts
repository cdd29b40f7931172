/**
 * Controls: what is no text (NUL, BEL, but not tabs and new lines), and what turns the direction of
 * writing, with which a name or a note could put the words that stand around it in another order. Nothing
 * that is typed here needs them (read/text.ts refuses them); what others signed keeps them in the log and
 * is shown without.
 */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

export const legible = (text: string): string => text.replaceAll(CONTROLS, '');

/** The first of them; null where there is none. */
export const controlIn = (text: string): number | null => {
  const at = text.search(CONTROLS);
  return at === -1 ? null : at;
};

/** Spaces, marks of no width, fillers: nothing that a person sees. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** A text in which there is nothing to be seen is none. */
export const isUnseen = (text: string): boolean => UNSEEN.test(text);

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|.)/gu;

const unescaped = (written: string, code: string | undefined): string => {
  if (code === undefined) return written === '\\b' || written === '\\f' ? '' : written;
  return legible(String.fromCharCode(Number.parseInt(code, 16))) === '' ? '' : written;
};

/** The same of every text in a JSON text, where it may stand escaped, too; nothing else of it changes. */
export const legibleJson = (json: string): string =>
  legible(json).replaceAll(ESCAPE, (written, code: string | undefined) => unescaped(written, code));
