/** «… 31.12.2026 г..»: the stop of «г.» ends the sentence, too. */
export const oneStop = (text: string): string => text.replaceAll(/([ \u00A0]г\.)\.(?!\.)/gu, '$1');

/** An end that a sentence has already, also inside a quotation. */
const ENDED = /[.!?…:;]["“”»’]*$/u;

/** With a full stop, but no second one: what people type often ends a sentence itself. A table's line is none. */
export const withStop = (text: string): string => {
  const line = text.trimEnd();
  const tabbed = line.slice(line.lastIndexOf('\n') + 1).includes('\t');
  return line === '' || tabbed || ENDED.test(line) ? line : `${line}.`;
};

/** A full stop at the end that belongs to no abbreviation. */
const LAST_STOP = /(?<!(?:^|[\s\u00A0(.])(?:г|гг|т|чл|ал|лв|др|пр|ч|с|стр|н|б|вр)|\.)\.$/u;

/** Without the full stop at its end: for brackets, and for what goes on behind it. */
export const withoutStop = (text: string): string => text.trimEnd().replace(LAST_STOP, '');
