const FORM = /^[0-9a-f]{64}$/;

/** A SHA-256 as it is written everywhere here: 64 hexadecimal digits in small letters. */
export const isSha256 = (text: string): boolean => FORM.test(text);
