/** How the text of a file is written, as people's programs call it when they save one. */
import type { Language } from '../kernel/failure.ts';

const UTF_16 = { bg: 'Уникод (UTF-16)', en: 'Unicode (UTF-16)' } as const;

export const encodingText = (form: string, language: Language): string =>
  form.startsWith('utf-16') ? UTF_16[language] : form;
