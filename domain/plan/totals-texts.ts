/** Names of the groups that no table of the plan names. */
import type { Language } from '../kernel/failure.ts';
import { KEY_SEPARATOR, NO_STAGE_KEY, REGULAR_KEY, type Group } from './totals.ts';

type Texts = Readonly<Record<Language, string>>;

const SPLIT: Texts = {
  bg: '(разпределението не е посочено)',
  en: '(the split is not stated)',
};
const NO_SOURCE: Texts = { bg: 'Без посочен източник', en: 'No source stated' };
const REGULAR: Texts = { bg: 'Регулярна дейност', en: 'Regular activity' };
const NO_STAGE: Texts = { bg: 'Без етап', en: 'No stage' };

type Keys = Pick<Group, 'keys'>;

/** «НПВУ + Бюджет на МЗ (разпределението не е посочено)». */
export const sourceGroupLabel = ({ keys }: Keys, lang: Language): string => {
  if (keys.length > 1) return `${keys.join(KEY_SEPARATOR)} ${SPLIT[lang]}`;
  return keys[0] || NO_SOURCE[lang];
};

/** «Етап 1», «Етап 1 и етап 2», «Регулярна дейност». */
export const stageGroupLabel = ({ keys }: Keys, lang: Language): string => {
  if (keys[0] === REGULAR_KEY) return REGULAR[lang];
  if (keys[0] === NO_STAGE_KEY) return NO_STAGE[lang];
  const [word, and] = lang === 'bg' ? ['етап', ' и '] : ['stage', ' and '];
  const text = keys.map((key) => `${word} ${key}`).join(and);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
