/** Words with which a row of sums, a note or a signature begins, in tables and in whatever names a line. */
import { foldWord } from './fold.ts';

const SUM =
  /^(?:в\s?с\s?(?:е\s?)?и\s?ч\s?к\s?о|о\s?б\s?щ\s?о|общ(?:ият|а|и)?\s+(?:брой|сума|сбор)|(?:(?:междин|край)?(?:ен|на)\s+)?(?:сбор|сума)|итого|(?:sub|grand\s+)?totals?|sum|Σ)(?![\p{L}\p{N}])/iu;
const NOTE =
  /^(?:\*+\s*\p{L}|(?:забележк[аи]|бележк[аи]|пояснени[ея]|легенда|note|notes)\s*(?:№?\s*\d+\s*)?[.:–-])/iu;
/** «Изготвил»; of what may be said otherwise, only «Директор: …». */
const SIGNED =
  /^(?:изготвил|съставил|подготвил|проверил|утвърдил|утвърждавам|одобрил|съгласувал|подпис|prepared by|approved by)(?!\p{Ll}{3})/iu;
const SIGNS =
  /^(?:дата|гр(?:ад)?|име|длъжност|ръководител|директор|управител|началник|(?:гл(?:авен|\.)\s*)?счетоводител|лице за контакт|тел(?:ефон|\.)?|печат)(?!\p{L})[^:]{0,60}:/iu;

export const isSum = (text: string): boolean => SUM.test(text);
export const isNote = (text: string): boolean => NOTE.test(text);
export const isSigned = (text: string): boolean => SIGNED.test(text) || SIGNS.test(text);

/** «- Общо», «*Сума». */
const BULLET = /^[\s*:.(\-\u2010-\u2015]+/u;
/** Latin letters in «Oбщо» are nothing that a person can see. */
const inOneAlphabet = (text: string): string =>
  /[a-z]/iu.test(text) ? text.split(' ').map(foldWord).join(' ') : text;

/** Does what names a line begin as a row of sums or a signature does? Its figures may be those of others. */
export const namesSums = (name: string): boolean => {
  if (!/^\P{L}{0,9}[\p{L}Σ]/u.test(name)) return false;
  const line = name
    .normalize('NFC')
    .replaceAll(/\p{Cf}+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const text = inOneAlphabet(line.replace(BULLET, ''));
  return isSum(text) || isSigned(text);
};
