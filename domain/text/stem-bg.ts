/**
 * A light Bulgarian stemmer: inflection goes, derivation stays («здраве», «здравен» and
 * «здравеопазване» remain three words). After J. Savoy (2007) – article, plural, normalisation – and
 * extended: gender of adjectives, -ие/-ия/-ии as one ending, я/е («мярка», «мерки»), fleeting ъ and е
 * («регистър», «електронен»), ц and к («доставчици»).
 *
 * Every rule looks at the form alone, so that it hits all forms of a word or none: that is what keeps
 * «резултат» and «резултата», whose -ат/-ата look like articles, together.
 *
 * Takes a folded word; what is not plain Cyrillic comes back as it is.
 */
const CYRILLIC_WORD = /^[а-я]{4,}$/;
const MIN_STEM = 3;

type Rule = readonly [suffix: string, put: string, leave?: number];
/** Rules by the last letter of their suffix, in their order. */
type Rules = ReadonlyMap<string, readonly Rule[]>;

const rules = (list: readonly Rule[]): Rules =>
  Map.groupBy(list, ([suffix]) => suffix.at(-1) ?? '');

/** Words that only a list can bring together. */
const IRREGULAR: Readonly<Record<string, string>> = {
  времена: 'време',
  времената: 'време',
  имена: 'име',
  имената: 'име',
  името: 'име',
  дни: 'ден',
  дните: 'ден',
  деня: 'ден',
  денят: 'ден',
  децата: 'дете',
  деца: 'дете',
  хора: 'човек',
  хората: 'човек',
  досиета: 'досие',
  досиетата: 'досие',
  пътища: 'път',
  пътищата: 'път',
  пътят: 'път',
};

/** Ends in -ето without an article: the neuter of participles in -ет. */
const PARTICIPLE_ETO = /(?:при|за|вз|взе|отн|на|по|сн|из|пред)ето$/;
/** Feminine nouns in a consonant carry their article on it. */
const CONSONANT_TA = /(?:ст|щ|т)та$|^(?:цел|вечер|мисъл|кръв|реч|младеж)та$/;

const ARTICLES = rules([
  ['ият', 'ия'],
  ['ът', ''],
  ['ят', 'я', 4],
  ['ата', 'а'],
  ['ята', 'я'],
  ['ото', 'о'],
  ['ето', 'е'],
  ['уто', 'у'],
  ['юто', 'ю'],
  ['ите', 'и'],
  ['ете', 'е'],
]);

const ENDINGS = rules([
  ['ове', ''],
  ['еве', ''],
  ['ия', ''],
  ['ии', ''],
  ['ие', ''],
  ['ий', ''],
  ['ио', ''],
  ['а', ''],
  ['я', ''],
  ['о', ''],
  ['е', ''],
  ['и', ''],
  ['й', ''],
]);

const FINALS = rules([
  ['ец', 'ц', 4],
  ['ц', 'к'],
  ['ат', ''],
  ['аен', 'айн'],
  ['оен', 'ойн'],
  ['уен', 'уйн'],
  ['ен', 'н', 4],
  ['ър', 'р'],
  ['ъл', 'л'],
  ['ъм', 'м'],
  ['ък', 'к'],
  ['з', 'г'],
]);

/** The first rule whose suffix stands at the end and leaves enough of the word. */
const applied = (word: string, rules: Rules): string => {
  for (const [suffix, put, leave = MIN_STEM] of rules.get(word.at(-1) ?? '') ?? []) {
    const kept = word.length - suffix.length;
    if (kept + put.length >= leave && word.endsWith(suffix)) return word.slice(0, kept) + put;
  }
  return word;
};

const withoutArticle = (word: string): string => {
  if (PARTICIPLE_ETO.test(word)) return word;
  if (CONSONANT_TA.test(word)) return word.slice(0, -2);
  return applied(word, ARTICLES);
};

/** «мярк» and «мерк», «голям» and «голем»: the last vowel, after a consonant. */
const LAST_YA = /(?<=[бвгджзклмнпрстфхцчшщ])я(?=[бвгджзйклмнпрстфхцчшщ]+$)/;

const withoutYa = (stem: string): string =>
  stem.length > MIN_STEM && stem !== 'сряд' ? stem.replace(LAST_YA, 'е') : stem;

/** Two final rules may follow each other: «търговец» → «търговц» → «търговк». */
const normalised = (stem: string): string => {
  const once = applied(stem, FINALS);
  return once.endsWith('ц') ? applied(once, FINALS) : once;
};

export const stemBg = (word: string): string => {
  const known = IRREGULAR[word];
  if (known !== undefined) return stemBg(known);
  if (!CYRILLIC_WORD.test(word)) return word;
  return normalised(withoutYa(applied(withoutArticle(word), ENDINGS)));
};
