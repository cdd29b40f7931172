/** «… 31.12.2026 г..»: the stop of «г.» ends the sentence, too. */
export const oneStop = (text: string): string => text.replaceAll(/([ \u00A0]г\.)\.(?!\.)/gu, '$1');
