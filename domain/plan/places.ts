/** Where a cell stands, in words: «мярка 7.2.1, начало; ред 6312 от текста». */
import type { Language } from '../kernel/failure.ts';
import { LINKAGE_HEAD } from './document/form.ts';
import { actOfSource } from './act.ts';

type Texts = Readonly<Record<Language, string>>;

const FIELDS: Readonly<Record<string, Texts>> = {
  no: { bg: 'пореден номер', en: 'number' },
  code: { bg: 'код', en: 'code' },
  title: { bg: 'наименование', en: 'title' },
  titleInList: { bg: 'наименование в списъка', en: 'title in the list' },
  stage: { bg: 'етап', en: 'stage' },
  expectedResult: { bg: 'очакван резултат', en: 'expected result' },
  start: { bg: 'начало', en: 'start' },
  end: { bg: 'край', en: 'end' },
  budget: { bg: 'индикативен ресурс', en: 'indicative resource' },
  fundingText: { bg: 'източник на финансиране', en: 'source of funding' },
  funding: { bg: 'източници и дялове', en: 'sources and shares' },
  currency: { bg: 'валута', en: 'currency' },
  goal: { bg: 'цел', en: 'goal' },
  subgoal: { bg: 'подцел', en: 'sub-goal' },
  linkage: LINKAGE_HEAD,
  responsibleText: { bg: 'отговорна администрация', en: 'responsible administration' },
  responsible: { bg: 'отговорни звена (кодове)', en: 'responsible units (codes)' },
  partnersText: { bg: 'партньори', en: 'partners' },
  partners: { bg: 'партньори (кодове)', en: 'partners (codes)' },
  paragraph: { bg: 'текст на абзаца', en: 'paragraph' },
  text: { bg: 'индикатор за изпълнение', en: 'indicator' },
  baseline: { bg: 'базова стойност', en: 'baseline value' },
  target: { bg: 'целева стойност', en: 'target value' },
  stated: { bg: 'общ ресурс на целта', en: 'stated resource of the goal' },
  long: { bg: 'пълно изписване', en: 'full form' },
  short: { bg: 'съкращение', en: 'abbreviation' },
};

/** «начало»; the field's own name where it has none. */
export const fieldName = (field: string, lang: Language): string => FIELDS[field]?.[lang] ?? field;

const OWNERS: readonly (readonly [form: RegExp, texts: Texts])[] = [
  [/^\d+\.\d+\.\d+(?:-\d+)?$/, { bg: 'мярка', en: 'measure' }],
  [/^\d+\.\d+$/, { bg: 'подцел', en: 'sub-goal' }],
  [/^\d+$/, { bg: 'цел', en: 'goal' }],
  [/^I\.\d+$/, { bg: 'въведение, абзац', en: 'introduction, paragraph' }],
];

/** «5.2.2-1» → «5.2.2»; any other code stays. */
export const measureOfCode = (code: string): string =>
  code.replace(/^(\d+\.\d+\.\d+)-\d+$/, '$1').replace(/^I\./, '');

/** «мярка 7.2.1», «цел 3», «планът», «съкращение НЗИС». */
export const ownerName = (code: string, lang: Language): string => {
  if (code === 'plan') return lang === 'bg' ? 'планът' : 'the plan';
  const known = OWNERS.find(([form]) => form.test(code));
  const word = known?.[1][lang] ?? (lang === 'bg' ? 'съкращение' : 'abbreviation');
  return `${word} ${measureOfCode(code)}`;
};

/** «6312:1-4» → «6312», «6292-6310» → «6292–6310». */
const linesOf = (span: string): string => span.replace(/:.*$/, '').replace('-', '–');

/** «ред 6312 от текста», «редове 6292–6310, 6320 от текста», the act; empty where nothing is known. */
export const sourcePlace = (sources: readonly string[], lang: Language): string => {
  const acts = sources.map(actOfSource).filter((act) => act !== null);
  const lines = [...new Set(sources.filter((source) => actOfSource(source) === null).map(linesOf))];
  const many = lines.length > 1 || (lines[0] ?? '').includes('–');
  const words = { bg: many ? 'редове' : 'ред', en: many ? 'lines' : 'line' };
  const tail = { bg: 'от текста', en: 'of the text' };
  const inText = lines.length === 0 ? [] : [`${words[lang]} ${lines.join(', ')} ${tail[lang]}`];
  return [...acts, ...inText].join('; ');
};

interface Placed {
  readonly code: string;
  readonly field: string;
  readonly sources: readonly string[];
}

export const cellPlace = ({ code, field, sources }: Placed, lang: Language): string => {
  const place = sourcePlace(sources, lang);
  const cell = `${ownerName(code, lang)}, ${fieldName(field, lang)}`;
  return place === '' ? cell : `${cell}; ${place}`;
};
