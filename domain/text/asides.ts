/** Why a row of a table is not taken in, though something stands in it. */
import type { Language } from '../kernel/failure.ts';

type Text = Readonly<Record<Language, string>>;

const TEXTS: Readonly<Record<string, Text>> = {
  sum: { bg: 'сборен ред', en: 'a row of sums' },
  note: { bg: 'бележка към таблицата', en: 'a note to the table' },
  signature: { bg: 'кой е изготвил или подписал таблицата', en: 'who made or signed the table' },
  numbers: { bg: 'номера на колоните', en: 'numbers of the columns' },
  forms: {
    bg: 'как се пишат клетките под заглавията',
    en: 'how the cells below the headings are written',
  },
  headings: { bg: 'заглавията още веднъж', en: 'the headings once more' },
};

export const asideText = (kind: string, language: Language): string =>
  TEXTS[kind]?.[language] ?? kind;
