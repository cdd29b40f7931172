/**
 * The named places of a Word template: what may stand in it between braces, «{заглавие}», and what each
 * is filled with. The guide's list and the check of a template are made of this.
 */
import type { Language } from '../kernel/failure.ts';

export const PLACES = {
  заглавие: {
    required: true,
    bg: 'Заглавието на документа, например „ПРОТОКОЛ № 7“.',
    en: 'The title of the document.',
  },
  тяло: {
    required: true,
    bg: 'Всичко под заглавието: глави, текст, списъци, таблици, диаграми, подписи. Стои само на отделен ред.',
    en: 'All below the title: chapters, text, lists, tables, charts, signatures. Alone in its paragraph.',
  },
  подзаглавие: {
    required: false,
    bg: 'Редовете под заглавието: орган, дата, място, тема.',
    en: 'The lines below the title: body, date, place, subject.',
  },
  номер: {
    required: false,
    bg: 'Номерът на заседанието или на справката; при програма и годишен доклад – годината.',
    en: 'The number of the sitting or of the statement; of a programme and a yearly report the year.',
  },
  дата: {
    required: false,
    bg: 'Датата на заседанието; при програма и доклад – денят, в който се изготвя.',
    en: 'The day of the sitting; of a programme and a report the day on which it is made.',
  },
  орган: {
    required: false,
    bg: 'Името на съвета или комисията.',
    en: 'The name of the council.',
  },
  звено: {
    required: false,
    bg: 'Името на звеното, което изготвя документа.',
    en: 'The name of the unit that makes the document.',
  },
  бланка: {
    required: false,
    bg: 'Редовете на бланката от настройките или на самия съвет.',
    en: 'The lines of the letterhead, of the settings or of the council itself.',
  },
  адрес: {
    required: false,
    bg: 'Адресът от настройките.',
    en: 'The address of the settings.',
  },
  контакти: {
    required: false,
    bg: 'Контактите от настройките.',
    en: 'The contacts of the settings.',
  },
  изготвил: {
    required: false,
    bg: 'Името на служителя, който изготвя документа.',
    en: 'The name of the person who makes the document.',
  },
  колонтитул: {
    required: false,
    bg: 'Краткото название на документа, каквото стои в долния му край, и редът от настройките.',
    en: 'The short name of the document as it stands at its foot, and the line of the settings.',
  },
} as const satisfies Record<string, { readonly required: boolean } & Record<Language, string>>;

export type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];
/** The one that is filled with more than letters. */
export const BODY: PlaceName = 'тяло';

const isPlace = (name: string): name is PlaceName => Object.hasOwn(PLACES, name);

/** How many letters to add, drop or change, at the least. */
const steps = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Latin letters that look like Cyrillic ones, or sound so. */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'с',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'у',
  z: 'з',
};
const spelt = (name: string): string =>
  Array.from(name.toLowerCase().trim(), (letter) => CYRILLIC[letter] ?? letter).join('');

const MOST_STEPS = 2;

/** The place that was meant by a name that is none; null where none is near. */
const nearPlace = (name: string): PlaceName | null => {
  const best = PLACE_NAMES.map((place) => ({ place, away: steps(spelt(name), place) })).toSorted(
    (a, b) => a.away - b.away,
  )[0];
  return best !== undefined && best.away <= Math.min(MOST_STEPS, best.place.length / 2)
    ? best.place
    : null;
};

export interface PlacesFound {
  readonly known: readonly PlaceName[];
  readonly unknown: readonly { readonly name: string; readonly near: PlaceName | null }[];
  /** Required ones that it has not. */
  readonly missing: readonly PlaceName[];
}

export const judgePlaces = (names: readonly string[]): PlacesFound => {
  const known = PLACE_NAMES.filter((place) => names.includes(place));
  return {
    known,
    unknown: [...new Set(names)]
      .filter((name) => !isPlace(name))
      .map((name) => ({ name, near: nearPlace(name) })),
    missing: PLACE_NAMES.filter((place) => PLACES[place].required && !known.includes(place)),
  };
};
