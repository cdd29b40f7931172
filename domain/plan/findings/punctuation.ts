/** Spaces, full stops, quotation marks and brackets: one finding a cell and place. */
import type { Plan } from '../plan.ts';
import { finding, type Finding } from './finding.ts';
import { bare, textCells, type TextCell } from './text-cells.ts';

export type PunctuationRule = 'spacing' | 'stray-full-stop' | 'comma' | 'quotes' | 'brackets';

type Found = Finding<PunctuationRule>[];

/** What stands around the slip, so that a reader finds it. */
const AROUND = String.raw`[\p{L}\p{N}.]*`;
const SPACING = [
  String.raw`[,;:!?](?=\p{L})`,
  String.raw`(?<=\p{Ll}{3})\.(?=\p{Lu})`,
  String.raw`\s+[,;:!?](?=\s|$)`,
  String.raw`(?<=\p{L}{4})\s+\.(?=\s|$)`,
  String.raw`(?<=\p{L})\/\s+`,
  String.raw`(?<=\p{L})\s+\/(?=\p{L})`,
].map((slip) => new RegExp(`${AROUND}${slip}${AROUND}`, 'gu'));

/** A sentence that ends before a bracket which belongs to it; «др. (» and «г. (» do not end one. */
const STOP_BEFORE_BRACKET = /\p{L}{4,}\.\s+\(\p{Ll}[^)]*\)/gu;

/**
 * «методика чрез която», «услуги свързани с»: a comma belongs before the second word. After «и», «или»,
 * «а», «но», «че», «да» and after a mark there is none to miss.
 */
const NO_COMMA = String.raw`(?<!(?:^|[\s„(])(?:и|или|а|но|че|да|само|т\.е\.|както))`;
const COMMA = [
  String.raw`\p{L}+${NO_COMMA}\s+(?:(?:чрез|с(?:ъс)?|в(?:ъв)?|за|на|от|при|по|към|до|върху)\s+)?(?:която|който|което|които)(?!\p{L})`,
  String.raw`\p{L}+${NO_COMMA}\s+свързан(?:а|о|и)?\s+с(?:ъс)?(?!\p{L})`,
].map((slip) => new RegExp(slip, 'giu'));

/** «във връзка с която», «по начин, по който»: the word before is itself a preposition. */
const AFTER_PREPOSITION =
  /^(?:чрез|с|със|в|във|за|на|от|при|по|към|до|върху|е|са|бъде|бъдат|не)\s/iu;

const found = (
  rule: PunctuationRule,
  cell: TextCell,
  place: string,
  params: Finding['params'] = {},
): Finding<PunctuationRule> =>
  finding({
    rule,
    severity: rule === 'quotes' || rule === 'brackets' ? 'warning' : 'info',
    measures: cell.measures,
    params: { place, ...params },
    cells: [bare(cell)],
    about: `${cell.code}|${place}`,
  });

const matches = (value: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => value.match(pattern) ?? []);

const times = (value: string, marks: RegExp): number => (value.match(marks) ?? []).length;

const unbalanced = (
  rule: PunctuationRule,
  cell: TextCell,
  opening: RegExp,
  closing: RegExp,
): Found => {
  const [open, close] = [times(cell.value, opening), times(cell.value, closing)];
  return open === close ? [] : [found(rule, cell, rule, { open, close })];
};

/** Straight marks open and close alike: they are even in number. */
const straight = (cell: TextCell): Found => {
  const open = times(cell.value, /"/gu);
  return open % 2 === 0 ? [] : [found('quotes', cell, '"', { open, close: open - 1 })];
};

/** The same text but for a full stop at its end, where nearly all the others have none. */
const fullStops = (cells: readonly TextCell[]): Found => {
  const texts = cells.filter(({ field }) => field === 'fundingText');
  const known = new Set(texts.map(({ value }) => value));
  return texts
    .filter(({ value }) => value.endsWith('.') && known.has(value.slice(0, -1)))
    .map((cell) => found('stray-full-stop', cell, cell.value));
};

export const punctuationFindings = (plan: Plan): Found => {
  const cells = textCells(plan);
  return [
    ...cells.flatMap((cell) =>
      matches(cell.value, SPACING).map((place) => found('spacing', cell, place)),
    ),
    ...cells.flatMap((cell) =>
      matches(cell.value, [STOP_BEFORE_BRACKET]).map((place) =>
        found('stray-full-stop', cell, place),
      ),
    ),
    ...fullStops(cells),
    ...cells.flatMap((cell) =>
      matches(cell.value, COMMA)
        .filter((place) => !AFTER_PREPOSITION.test(place))
        .map((place) => found('comma', cell, place)),
    ),
    ...cells.flatMap((cell) => unbalanced('quotes', cell, /[„«]/gu, /[“»”]/gu)),
    ...cells.flatMap(straight),
    ...cells.flatMap((cell) => unbalanced('brackets', cell, /\(/gu, /\)/gu)),
  ];
};
