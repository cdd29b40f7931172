/**
 * Text without the controls that turn the direction of writing: with them a name or a note could put the
 * words that stand around it in another order. Nothing that is written here needs them; what others signed
 * keeps them in the log and is shown without.
 */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

export const unturned = (text: string): string => text.replaceAll(TURNING, '');
