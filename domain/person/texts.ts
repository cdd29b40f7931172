/** Who wrote something and where, in words: the same in the window, on the command line and on paper. */
import type { Language } from '../kernel/failure.ts';

export interface AuthorPlace {
  /** Empty in what was written before names were asked for. */
  readonly by: string;
  readonly unit: string;
  readonly workplace: string | null;
}

const NOBODY: Readonly<Record<Language, string>> = {
  bg: 'не е посочено лице',
  en: 'no person named',
};

export const personText = (name: string, language: Language): string =>
  name === '' ? NOBODY[language] : name;

/** «РЗИ-Варна, стая 12»; a workplace whose name already begins with its unit says it once. */
export const placeText = (unit: string, workplace: string | null): string => {
  if (workplace === null || workplace === '' || workplace === unit) return unit;
  return workplace.startsWith(unit) ? workplace : `${unit}, ${workplace}`;
};

/** «Мария Иванова, РЗИ-Варна, стая 12» */
export const authorText = ({ by, unit, workplace }: AuthorPlace, language: Language): string =>
  `${personText(by, language)}, ${placeText(unit, workplace)}`;
