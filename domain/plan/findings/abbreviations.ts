/**
 * Abbreviations against the plan's own list: words of capitals of one alphabet. One that its place
 * explains, in brackets after the long form («… на информацията (СУСИ)»), needs no declaration; nor
 * does a Latin one that a number makes the name of a standard («ISO 27001»).
 */
import { stems, words } from '../content-words.ts';
import type { Abbreviation, Plan } from '../plan.ts';
import { cell, finding, type Finding } from './finding.ts';
import { bare, measuresOf, textCells, type TextCell } from './text-cells.ts';

export type AbbreviationRule =
  | 'abbreviation-undeclared'
  | 'abbreviation-unused'
  | 'abbreviation-ambiguous'
  | 'abbreviation-twice'
  | 'abbreviation-name-varies';

type Found = Finding<AbbreviationRule>[];

const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?![\p{L}\p{N}-])/gu;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const STANDARD = /(?<![\p{L}\p{N}-])[A-Z]{2,}(?=\s+\d)/gu;
const LATIN = /^[A-Z]{3,}$/u;
const ROMAN = /^[IVXLC]+$/u;

const capitalsIn = (value: string): string[] =>
  (value.replace(STANDARD, '').match(CAPITALS) ?? []).filter(
    (word) => CYRILLIC.test(word) || (LATIN.test(word) && !ROMAN.test(word)),
  );

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

/** The name as a text spells it out before «(НЗИС)»; null where it does not, or as declared. */
export const variantOf = (value: string, { short, long }: Abbreviation): string | null => {
  const at = value.indexOf(`(${short})`);
  if (at < 0) return null;
  const all = words(value.slice(0, at));
  const starts = all.map((word) => word.toLowerCase().startsWith(short.charAt(0).toLowerCase()));
  const declared = stems(long).join(' ');
  const spelt = [...starts.keys()]
    .filter((i) => starts[i] && all.length - i <= words(long).length + 1)
    .map((i) => all.slice(i).join(' '));
  if (spelt.some((name) => stems(name).join(' ') === declared)) return null;
  // What stands before the name («надграждане на …») is no part of it.
  const [first = ''] = stems(long);
  return spelt.findLast((name) => stems(name)[0] === first) ?? spelt[0] ?? null;
};

/** One thing spelt out otherwise than its declaration: the names, each with its cells. */
const nameVaries = ({ abbreviations }: Plan, cells: readonly TextCell[]): Found =>
  abbreviations.flatMap((a) => {
    const where = cells.filter(({ value }) => variantOf(value, a) !== null);
    if (where.length === 0) return [];
    const names = new Set(where.map(({ value }) => variantOf(value, a)));
    return [
      finding({
        rule: 'abbreviation-name-varies',
        severity: 'warning',
        measures: measuresOf(where),
        params: { short: a.short, long: a.long, names: [...names].join('“, „') },
        cells: [longCell(a), ...where.map(bare)],
        about: a.short,
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
  const cells = textCells(plan).filter(({ field }) => field !== 'long');
  const uses = usesIn(cells);
  return [
    ...twice(plan),
    ...nameVaries(plan, cells),
    ...ambiguous(plan, uses),
    ...undeclared(plan, uses),
    ...unused(plan, uses),
  ];
};
