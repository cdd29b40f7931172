/**
 * Abbreviations against the plan's own list: words of Cyrillic capitals only. One that its place
 * explains, in brackets after the long form («… на информацията (СУСИ)»), needs no declaration.
 */
import type { Abbreviation, Plan } from '../plan.ts';
import { cell, finding, type Finding } from './finding.ts';
import { bare, measuresOf, textCells, type TextCell } from './text-cells.ts';

export type AbbreviationRule =
  | 'abbreviation-undeclared'
  | 'abbreviation-unused'
  | 'abbreviation-ambiguous'
  | 'abbreviation-twice';

type Found = Finding<AbbreviationRule>[];

const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?![\p{L}\p{N}-])/gu;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;

const capitalsIn = (value: string): string[] =>
  (value.match(CAPITALS) ?? []).filter((word) => CYRILLIC.test(word));

type Uses = ReadonlyMap<string, readonly TextCell[]>;

/** The cells in which each word of capitals stands. */
const usesIn = (cells: readonly TextCell[]): Uses => {
  const uses = new Map<string, TextCell[]>();
  for (const cell of cells)
    for (const word of new Set(capitalsIn(cell.value)))
      uses.set(word, [...(uses.get(word) ?? []), cell]);
  return uses;
};

/** In brackets after as many words as it has letters, beginning with its first letter. */
const explains = (value: string, short: string): boolean => {
  const at = value.indexOf(`(${short})`);
  if (at < 0) return false;
  const before = value.slice(0, at).match(/\p{L}+/gu) ?? [];
  const first = short.charAt(0).toLowerCase();
  return before.slice(-2 * short.length).some((word) => word.toLowerCase().startsWith(first));
};

const undeclared = ({ abbreviations }: Plan, uses: Uses): Found => {
  const declared = new Set(abbreviations.map((a) => a.short));
  return [...uses]
    .filter(([short]) => !declared.has(short))
    .filter(([short, where]) => !where.some((c) => explains(c.value, short)))
    .map(([short, where]) =>
      finding({
        rule: 'abbreviation-undeclared',
        severity: 'warning',
        measures: measuresOf(where),
        params: { short, count: where.length },
        cells: where.map(bare),
        about: short,
      }),
    );
};

const longCell = ({ short, long, sources }: Abbreviation) =>
  cell({ code: short, sources }, 'long', long);

const unused = ({ abbreviations }: Plan, uses: Uses): Found =>
  abbreviations
    .filter(({ short }) => !uses.has(short))
    .map((a) =>
      finding({
        rule: 'abbreviation-unused',
        severity: 'info',
        measures: [],
        params: { short: a.short, long: a.long },
        cells: [longCell(a)],
      }),
    );

/** A declared short form that a number follows is the name of something else («НС 112»). */
const ambiguous = ({ abbreviations }: Plan, uses: Uses): Found =>
  abbreviations.flatMap((a) => {
    const name = new RegExp(`(?<![\\p{L}-])${a.short}\\s+\\d+(?!\\p{L})`, 'u');
    const where = (uses.get(a.short) ?? []).filter(({ value }) => name.test(value));
    const match = name.exec(where[0]?.value ?? '')?.[0];
    if (match === undefined) return [];
    return [
      finding({
        rule: 'abbreviation-ambiguous',
        severity: 'warning',
        measures: measuresOf(where),
        params: { short: a.short, long: a.long, name: match },
        cells: [...where.map(bare), longCell(a)],
        about: match,
      }),
    ];
  });

const twice = ({ abbreviations }: Plan): Found =>
  [...Map.groupBy(abbreviations, (a) => a.short)]
    .filter(([, list]) => list.length > 1)
    .map(([short, list]) =>
      finding({
        rule: 'abbreviation-twice',
        severity: 'error',
        measures: [],
        params: { short, longs: list.map((a) => a.long).join('; ') },
        cells: list.map(longCell),
      }),
    );

export const abbreviationFindings = (plan: Plan): Found => {
  const uses = usesIn(textCells(plan).filter(({ field }) => field !== 'long'));
  return [
    ...twice(plan),
    ...ambiguous(plan, uses),
    ...undeclared(plan, uses),
    ...unused(plan, uses),
  ];
};
