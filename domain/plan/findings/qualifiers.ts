/**
 * Indicators that repeat the title of their measure and stop short of what sets it apart («който
 * включва всички заинтересовани страни»), and those that go on past it.
 *
 * Both ask that the two texts are otherwise the same; what only resembles the title is judged by the
 * other rules. Brackets, examples («напр. …») and what must be ready before («само след …») are no part
 * of the thing made; health and e-health are the subject of the whole plan and tell nothing apart.
 */
import { matter, shared, stem } from '../content-words.ts';
import { readIndicator } from '../indicator-kind.ts';
import type { Measure, Plan } from '../plan.ts';
import { cell, finding, type Finding } from './finding.ts';
import { slipInside } from './spelling.ts';
import { indicatorCell } from './text-cells.ts';

export type QualifierRule = 'qualifier-unmeasured' | 'indicator-adds' | 'indicator-narrows';

const ASIDE = /\s*\([^)]*\)|,?\s+напр\.?\s.*$|,?\s+само след\s.*$/giu;
const OF_THE_PLAN =
  /(?<!\p{L})в(?:ъв)?\s+(?:(?:областта|сектора|сферата|системата)\s+на\s+)?(?:електронното\s+)?здравеопазване(?:то)?(?!\p{L})/giu;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

const plain = (text: string): string => text.replace(ASIDE, ' ').replace(OF_THE_PLAN, ' ');

/** Of what the indicator says, so much at most may stand nowhere in the title; more where it goes on. */
const OWN = 1 / 5;
const GOES_ON = 1 / 3;
/** So many words of matter make a part of their own. */
const PART = 2;
const OPENS_WITH = 4;
/** A second thing beside the title's own: «методика и процедура», «… и трансграничен обмен». */
const JOINED = /^(?:в т\.\s?ч\.\s+|включително\s+|както\s+)?и\s/iu;
const JOINS_ON = /^\s+и\s/iu;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly lost: number;
}

/** What stands between two words that the indicator says: from there to its last word of matter. */
const lostRuns = (text: string, said: ReadonlySet<string>): Run[] => {
  const runs: Run[] = [];
  let open = false;
  for (const { 0: word, index } of [...text.matchAll(WORD)].slice(1)) {
    const known = said.has(stem(word));
    const before = open ? runs.pop() : undefined;
    if (known && before !== undefined) runs.push(before);
    open = !known;
    if (known) continue;
    const own = matter(word).size;
    const from = before?.from ?? index;
    const to = own > 0 ? index + word.length : (before?.to ?? index);
    runs.push({ from, to, lost: (before?.lost ?? 0) + own });
  }
  return runs;
};

const opening = (text: string): string => {
  const list = text.split(/\s+/u);
  return list.length > OPENS_WITH ? `${list.slice(0, OPENS_WITH).join(' ')} …` : text;
};

/** Words that a part can begin with: before any other the phrase is cut in the middle. */
const STARTS =
  /^(?:без|в|във|до|за|към|на|от|по|при|през|с|със|след|чрез|между|кой\p{L}*|коя\p{L}*|кое\p{L}*|които|че|да|както|така|включващ\p{L}*)$/iu;

/** Where the phrase begins that `from` stands in: at such a word, or after a comma. */
const phraseStart = (text: string, from: number): number => {
  const before = [...text.slice(0, from).matchAll(WORD)];
  let at = from;
  while (!STARTS.test(text.slice(at).match(WORD)?.[0] ?? '')) {
    const word = before.pop();
    if (word === undefined || /[,;:]/u.test(text.slice(word.index + word[0].length, at))) break;
    at = word.index;
  }
  return at;
};

const told = (m: Measure, rule: QualifierRule, part: string): Finding<QualifierRule> => {
  const indicator = m.indicators.map((i) => i.text).join(' | ');
  return finding({
    rule,
    severity: 'info',
    measures: [m.code],
    params: { part: opening(part), indicator },
    cells: [cell(m, 'title', m.title), ...m.indicators.map((i) => indicatorCell(i, 'text'))],
    about: part,
  });
};

/** «анонимизирани статистически данни» for «статистически данни»: adjectives before what the title names. */
const ADJECTIVE = /^\p{Ll}{4,}(?:ен|на|но|ни|ан|ски|ска|ско|ирани|ирана)$/u;
const NARROWED = 4;

const narrowing = (indicator: string, title: string): string[] => {
  const [named, list] = [matter(title), indicator.match(WORD) ?? []];
  const known = title.match(WORD) ?? [];
  /** A slip in a word of the title is that word. */
  const isOfTitle = (word: string): boolean =>
    shared(matter(word), named).length > 0 || known.some((one) => slipInside(word, one));
  return list.filter(
    (word, i) =>
      i > 0 &&
      matter(word).size > 0 &&
      ADJECTIVE.test(word) &&
      !isOfTitle(word) &&
      named.has(stem(list[i + 1] ?? '')),
  );
};

const narrows = (m: Measure, indicator: string): Finding<QualifierRule>[] => {
  const [named, said] = [matter(m.title), matter(indicator)];
  const common = shared(named, said).length;
  const parts = narrowing(indicator, m.title);
  const all = parts.length > 0 && said.size - common === parts.length && common >= NARROWED;
  return all ? [told(m, 'indicator-narrows', parts.join(', '))] : [];
};

const ofMeasure = (m: Measure): Finding<QualifierRule>[] => {
  if (m.indicators.some((i) => readIndicator(i).kind !== 'yes-no')) return [];
  const title = plain(m.title);
  const indicator = plain(m.indicators.map((i) => i.text).join(' | '));
  const narrowed = narrows(m, indicator);
  if (narrowed.length > 0) return narrowed;
  const [named, said] = [matter(title), matter(indicator)];
  const own = said.size - shared(said, named).length;
  const [first, second] = named;
  const head = said.has(first ?? '') || said.has(second ?? '');
  if (!head || own > said.size * GOES_ON) return [];
  const [longest] = lostRuns(title, said).toSorted((a, b) => b.lost - a.lost);
  if (longest !== undefined && longest.lost >= PART)
    return own > said.size * OWN
      ? []
      : [
          told(
            m,
            'qualifier-unmeasured',
            title.slice(phraseStart(title, longest.from), longest.to),
          ),
        ];
  const added = lostRuns(indicator, named).filter((run) => run.lost > 0);
  const [only] = added;
  if (only === undefined || added.length > 1 || shared(named, said).length < named.size) return [];
  const part = indicator.slice(only.from, only.to);
  return JOINED.test(part) || JOINS_ON.test(indicator.slice(only.to))
    ? [told(m, 'indicator-adds', part)]
    : [];
};

export const qualifierFindings = ({ measures }: Plan): Finding<QualifierRule>[] =>
  measures.filter((m) => m.indicators.length > 0).flatMap(ofMeasure);
