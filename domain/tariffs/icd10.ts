/**
 * ICD-10 codes as people write them: «Z29.2», «Z 29.2», «z292», «МКБ 10-Z 29.2».
 * The form kept is `Z29.2`; null where the text is no code at all.
 */
const PREFIX = /^(?:МКБ|MKB|ICD)-?10-?/u;
const CODE = /^([A-Z]\d\d)\.?(\d{1,2})?$/;

export const normalIcd10 = (text: string): string | null => {
  const bare = text.normalize('NFC').toUpperCase().replace(/\s+/gu, '').replace(PREFIX, '');
  const match = CODE.exec(bare);
  if (match === null) return null;
  return match[2] === undefined ? `${match[1]}` : `${match[1]}.${match[2]}`;
};

/** «А15» with a Cyrillic «А» looks like a code and is none: the letter, or null. */
export const cyrillicIn = (text: string): string | null =>
  /\p{Script=Cyrillic}/u.exec(text.toUpperCase().replace(/^\P{L}*МКБ/u, ''))?.[0] ?? null;

/** The code in front of words that say what it is («Z29.2 – профилактика»); null where none stands there. */
export const codeBefore = (text: string): string | null => {
  const [first = '', ...more] = text
    .normalize('NFC')
    .trim()
    .split(/\s*[–—:;,(/]\s*|\s*-(?=\p{L}|\s)\s*|\s+/u);
  return more.length === 0 ? null : normalIcd10(first);
};
