/** Spaces, full stops, commas, quotation marks and brackets: one finding a slip, with all its cells. */
import type { Plan } from '../plan.ts';
import { finding, type Finding } from './finding.ts';
import { bare, measuresOf, readOnce, textCells, type TextCell } from './text-cells.ts';

export type PunctuationRule = 'spacing' | 'stray-full-stop' | 'comma' | 'quotes' | 'brackets';

type Found = Finding<PunctuationRule>[];

const SPACING = [
  /[,;:!?](?=\p{L})/gu,
  /(?<=\p{Ll}{3})\.(?=\p{Lu})/gu,
  /\s+[,;:!?](?=\s|$)/gu,
  /(?<=\p{L}{4})\s+\.(?=\s|$)/gu,
  /(?<=\p{L})\/\s+/gu,
  /(?<=\p{L})\s+\/(?=\p{L})/gu,
];

/** A sentence that ends before a bracket which belongs to it; «др. (» and «г. (» do not end one. */
const STOP_BEFORE_BRACKET = [/(?<=\p{L}{4})\.\s+\(\p{Ll}[^)]*\)/gu];

/** «методика чрез която», «услуги свързани с»: a comma belongs before the second word. */
const COMMA = [
  /(?<=\p{L})\s+(?:(?:чрез|с|със|в|във|за|на|от|при|по|към|до|върху)\s+)?(?:която|който|което|които)(?!\p{L})/giu,
  /(?<=\p{L})\s+свързан(?:а|о|и)?\s+с(?:ъс)?(?!\p{L})/giu,
];

/** After these no comma is missing: «и които», «по начин, по който», «са свързани с». */
const NO_COMMA =
  /^(?:и|или|а|но|че|да|само|както|чрез|с|със|в|във|за|на|от|при|по|към|до|върху|е|са|бъде|бъдат|не)\s/iu;

/** After these a verb takes «да» without a comma: «които могат да». */
const TAKES_CLAUSE =
  /^(?:може|мога[тл]\p{L}*|трябва\p{L}*|следва\p{L}*|иска\p{L}*|желая\p{L}*|желае|ще|би|биха|има\p{L}*|е|са|цел\p{L}+|позволява\p{L}*|помага\p{L}*|започва\p{L}*|успява\p{L}*|предстои|се)$/u;
const RELATIVE = /,\s+(?:който|която|което|които)\s+(\p{L}+)\s+да\s+\p{L}+/gu;
/** «интеграция на системите, обслужващи … с НЗИС»: the phrase put in between must end with a comma. */
const PUT_IN =
  /(?<!\p{L})(?:интеграция|интегриране|свързване|съвместимост)\s[^,.;]*,\s+\p{L}+(?:щ|ща|що|щи)\s[^,.;]*?(\p{L}+\s+с(?:ъс)?\s+\p{Lu}{2,})/giu;

/** «Финансирането, с което ще се осигури изпълнението на мерките е от …»: two verbs, one comma. */
const TWO_VERBS =
  /,\s+(?:(?:с|със|в|във|за|на|от|при|по|чрез)\s+)?(?:който|която|което|които)\s+ще\s+(?:се\s+)?\p{L}+\s[^,.;]*?((?!и\s|но\s|а\s)\p{L}+\s+(?:е|са)\s+\p{L}+)/giu;

/** «целите, заложени в Стратегия „…“ и отговорните институции»: the participle's part ends with the name. */
const NAME_IN_PART =
  /,\s+\p{L}+(?:ени|ани)\s+(?:в|във|от|с|със|по)\s[^,.;„]*(„[^“]*“\s+и\s+\p{L}+(?:ите|ните)\s+\p{L}+)/giu;

/** A dependent part opened by a comma that nothing closes: the words where it should end. */
const unclosed = (value: string): string[] => [
  ...[...value.matchAll(RELATIVE)]
    .filter(([, verb]) => !TAKES_CLAUSE.test(verb ?? ''))
    .map(([text]) => text.replace(/^,\s+/u, '')),
  ...[PUT_IN, TWO_VERBS, NAME_IN_PART].flatMap((form) =>
    [...value.matchAll(form)].map(([, place = '']) => place),
  ),
];

const WORD_BEFORE = /[\p{L}\p{N}.]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}.]*/u;

/** The slips of a text, each with the words around it, so that a reader finds it. */
const places = (value: string, slips: readonly RegExp[]): string[] =>
  slips.flatMap((slip) =>
    [...value.matchAll(slip)].map(({ 0: text, index }) => {
      const before = WORD_BEFORE.exec(value.slice(0, index))?.[0] ?? '';
      return before + text + (WORD_AFTER.exec(value.slice(index + text.length))?.[0] ?? '');
    }),
  );

const found = (
  rule: PunctuationRule,
  cells: readonly TextCell[],
  place: string,
  params: Finding['params'] = {},
): Finding<PunctuationRule> =>
  finding({
    rule,
    severity: rule === 'quotes' || rule === 'brackets' ? 'warning' : 'info',
    measures: measuresOf(cells),
    params: { place, ...params },
    cells: cells.map(bare),
    about: `${cells[0]?.code}|${place}`,
  });

const times = (value: string, marks: RegExp): number => (value.match(marks) ?? []).length;

const unbalanced = (
  rule: PunctuationRule,
  cell: TextCell,
  opening: RegExp,
  closing: RegExp,
): Found => {
  const [open, close] = [times(cell.value, opening), times(cell.value, closing)];
  return open === close ? [] : [found(rule, [cell], rule, { open, close })];
};

/** Straight marks open and close alike: they are even in number. */
const straight = (cell: TextCell): Found => {
  const open = times(cell.value, /"/gu);
  return open % 2 === 0 ? [] : [found('quotes', [cell], '"', { open, close: open - 1 })];
};

/** The same text but for a full stop at its end, where nearly all the others have none. */
const fullStops = (cells: readonly TextCell[]): Found => {
  const texts = cells.filter(({ field }) => field === 'fundingText');
  const known = new Set(texts.map(({ value }) => value));
  return texts
    .filter(({ value }) => value.endsWith('.') && known.has(value.slice(0, -1)))
    .map((cell) => found('stray-full-stop', [cell], cell.value));
};

export const punctuationFindings = (plan: Plan): Found => {
  const cells = textCells(plan);
  const slips = (rule: PunctuationRule, find: (value: string) => string[]): Found => {
    const read = readOnce(find);
    const at = new Map<string, TextCell[]>();
    for (const cell of cells)
      for (const place of new Set(read(cell.value)))
        at.set(place, [...(at.get(place) ?? []), cell]);
    return [...at].map(([place, where]) => found(rule, where, place));
  };
  return [
    ...slips('spacing', (value) => places(value, SPACING)),
    ...slips('stray-full-stop', (value) => places(value, STOP_BEFORE_BRACKET)),
    ...fullStops(cells),
    ...slips('comma', (value) => [
      ...places(value, COMMA).filter((place) => !NO_COMMA.test(place)),
      ...unclosed(value),
    ]),
    ...cells.flatMap((cell) => unbalanced('quotes', cell, /[„«]/gu, /[“»”]/gu)),
    ...cells.flatMap(straight),
    ...cells.flatMap((cell) => unbalanced('brackets', cell, /\(/gu, /\)/gu)),
  ];
};
