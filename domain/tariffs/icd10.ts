/**
 * ICD-10 codes as people write them: «Z29.2», «Z 29.2», «z292», «МКБ 10-Z 29.2».
 * The form kept is `Z29.2`; null where the text is no code at all.
 */
const PREFIX = /^(?:МКБ|MKB|ICD)-?10-?/u;
const CODE = /^([A-Z]\d\d)\.?(\d{1,2})?$/;

const bareCode = (text: string): string =>
  text.normalize('NFC').toUpperCase().replace(/\s+/gu, '').replace(PREFIX, '');

export const normalIcd10 = (text: string): string | null => {
  const match = CODE.exec(bareCode(text));
  if (match === null) return null;
  return match[2] === undefined ? `${match[1]}` : `${match[1]}.${match[2]}`;
};

/** «А15» with a Cyrillic «А» looks like a code and is none: the letter, or null. */
export const cyrillicIn = (text: string): string | null =>
  /\p{Script=Cyrillic}/u.exec(text.toUpperCase().replace(/^\P{L}*МКБ/u, ''))?.[0] ?? null;

/** «Z29,2», «Z29;2»: the code, if the mark stands for its point; null where the text is no such. */
export const codeByComma = (text: string): string | null => {
  const [, group, digits] = /^([A-Z]\d\d)[,;:·'’_](\d{1,2})(?!\d)/u.exec(bareCode(text)) ?? [];
  return group === undefined ? null : `${group}.${digits}`;
};

/**
 * The code in front of words that say what it is («Z29.2 – профилактика»); null where none stands there,
 * and where digits follow that may be its own («Z29/2»).
 */
export const codeBefore = (text: string): string | null => {
  const whole = text.normalize('NFC').trim();
  const [first = '', next = ''] = whole.split(/\s*[–—:;,(/]\s*|\s*-(?=\p{L}|\s)\s*|\s+/u);
  if (first === whole) return null;
  const code = normalIcd10(first);
  if (code === null || !/^\d/u.test(next)) return code;
  // «Z29.2, 15 дни» says its code whole; of «Z29, 2» and «Z29.2,1» nobody knows where it ends.
  const isWhole = code.includes('.') && /^\s|^\S\s/u.test(whole.slice(first.length));
  return isWhole ? code : null;
};
