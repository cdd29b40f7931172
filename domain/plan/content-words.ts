/**
 * The words of a text that carry its matter, as light stems: for asking whether two texts of the plan
 * speak of the same thing. Endings and articles are cut, prepositions and the words that any measure
 * may use («разработване», «въведен», «брой») are left out. Not for search: a stem here may join two
 * words that a reader would tell apart.
 */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

const ENDING =
  /(?:овете|ове|ият|ията|ието|иите|ата|ята|ото|ето|ите|ът|ят|(?<=[аоея])(?:та|то|те)|ия|ие|ии|а|я|о|е|и|у|ю|й)$/u;
const DERIVED = /(?:ност|иен|ирани|иран|яван|аван|ван|ани|ян|ан|ен|н|ск)$/u;
const SHORTEST = 4;

const FUNCTION_WORDS = new Set(
  `а без беше бъде в вече връзка във въз все всеки всички всяка върху г да до докато е др други за и
   или им има както като което които която който към ли между множество му на над напр нар не него
   ни но нова нови ново нито о от относно по под после пред през при с са свързана свързани свързано
   се си след следва случай само със съгласно т така тези той това тях у част че чрез ще ч ѝ
   включващ включваща включващи включително друга дадени`.split(/\s+/u),
);

/** Stems of what any measure does or says, whatever it is about. */
const COMMON = new Set(
  `разработ създ създа създад създав въвед въвежд внедр внедряв изград изгражд осигур осигуря актуализ
   актуализир усъвършенств усъвършенст надград надгражд определ определя установ установя гарант
   гарантир разшир разширя подобр подобря намал намаля постига осъществ предостав предоставя
   прилаг използ извърш извършв изпълн брой набор наличи възможн необходим цел област сфер сектор
   рамк основ осно проведе проведен ефектив подходящ съответ съответств действащ работ вид`.split(
    /\s+/u,
  ),
);

const cutEnding = (word: string): string => {
  const cut = word.replace(/изъм$/u, 'изм').replace(ENDING, '');
  return cut.length >= SHORTEST ? cut : word;
};

/** «електронното», «електронен» → «електрон». */
export const stem = (word: string): string => {
  const lower = word.normalize('NFC').toLowerCase();
  if (lower.length <= SHORTEST) return lower;
  const bare = cutEnding(lower);
  const root = bare.replace(DERIVED, '');
  return root.length >= SHORTEST ? root : bare;
};

export const words = (text: string): string[] => text.match(WORD) ?? [];

const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word.toLowerCase());

/** Stems of all words but prepositions and the like, in the order of the text. */
export const stems = (text: string): string[] =>
  words(text)
    .filter((word) => !isFunctionWord(word))
    .map(stem);

/** The stems that say what a text is about. */
export const matter = (text: string): Set<string> =>
  new Set(stems(text).filter((word) => !COMMON.has(word)));

/** Words for one matter that share no stem: an indicator that names its kin does name the subject. */
const KINDRED: readonly RegExp[] = [
  /^(?:интеграц|интегрир|свърз|обмен|съвместим|взаимодейств)/u,
  /^(?:курс|обуч|образо|квалифик|учебн)/u,
];

/** Both speak of one matter, by a stem they share or by words that are kin. */
export const kindred = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  shared(a, b).length > 0 ||
  KINDRED.some((kin) => [...a].some((w) => kin.test(w)) && [...b].some((w) => kin.test(w)));

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter((word) => b.has(word));

/** How much of the smaller set the larger one holds: 0 nothing, 1 all. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : shared(a, b).length / least;
};
