/**
 * A number format taken apart: its sections, which of them shows a value, and the text that it makes of a
 * whole or decimal number – so that what a person sees can be held against what the cell holds.
 */
export interface Part {
  /** `0`, `#` and `?` are digits; `text` is shown as it stands. */
  readonly kind: 'digit' | 'point' | 'group' | 'percent' | 'general' | 'letter' | 'other' | 'text';
  readonly text: string;
}
export interface Section {
  readonly parts: readonly Part[];
  /** «[<1]»: which values it is for; null where its place says so. */
  readonly holds: ((value: number) => boolean) | null;
  /** An elapsed time: «[h]:mm». */
  readonly elapsed: boolean;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|General|Standard|AM\/PM|A\/P|[eE][+-]|(([dmyhseg])\6*)|(.)/gisu;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:[.,]\d+)?)$/;
const ELAPSED = /^(?:h+|m+|s+)$/i;

const conditionOf = (text: string): Section['holds'] => {
  const [, sign = '', than = ''] = CONDITION.exec(text.trim()) ?? [];
  const limit = Number(than.replace(',', '.'));
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    '<': (value) => value < limit,
    '>': (value) => value > limit,
    '<=': (value) => value <= limit,
    '>=': (value) => value >= limit,
    '=': (value) => value === limit,
    '<>': (value) => value !== limit,
  };
  return tests[sign] ?? null;
};

const KINDS: Readonly<Record<string, Part['kind']>> = {
  '0': 'digit',
  '#': 'digit',
  '?': 'digit',
  '.': 'point',
  ',': 'group',
  '%': 'percent',
  '@': 'general',
  '/': 'other',
};

const partOf = ([all, quoted, escaped, currency, , letters, , bare]: RegExpMatchArray): Part => {
  if (letters !== undefined) return { kind: 'letter', text: letters.toLowerCase() };
  const literal = quoted ?? escaped ?? currency;
  if (literal !== undefined) return { kind: 'text', text: literal };
  if (bare !== undefined) return { kind: KINDS[bare] ?? 'text', text: bare };
  if (/^(?:general|standard)$/i.test(all)) return { kind: 'general', text: all };
  return { kind: 'other', text: all };
};

/** Its sections, in their order; that for texts is the fourth. */
export const sectionsOf = (code: string): readonly Section[] => {
  const sections: { parts: Part[]; holds: Section['holds']; elapsed: boolean }[] = [];
  let open = { parts: [] as Part[], holds: null as Section['holds'], elapsed: false };
  sections.push(open);
  for (const found of code.matchAll(TOKEN)) {
    const [all, , , , bracket] = found;
    if (all === ';') {
      open = { parts: [], holds: null, elapsed: false };
      sections.push(open);
    } else if (bracket !== undefined) {
      open.holds ??= conditionOf(bracket);
      open.elapsed ||= ELAPSED.test(bracket);
    } else if (all.startsWith('_') || all.startsWith('*'))
      open.parts.push({ kind: 'text', text: '' });
    else open.parts.push(partOf(found));
  }
  return sections;
};

const isForText = ({ parts }: Section): boolean =>
  parts.some(({ text }) => text === '@') && !parts.some(({ kind }) => kind === 'digit');

/** The sections that numbers are shown by: the fourth, or one with «@» at the end, is for texts. */
export const numberSections = (sections: readonly Section[]): readonly Section[] => {
  const last = sections.at(-1);
  const hasText = sections.length > 1 && last !== undefined && isForText(last);
  return sections.slice(0, hasText ? Math.min(3, sections.length - 1) : 3);
};

/** The section that shows the value, and whether it stands for values below zero alone. */
export const sectionFor = (
  sections: readonly Section[],
  value: number,
): { readonly section: Section; readonly signed: boolean } | null => {
  const own = numberSections(sections);
  const places = [(own.length === 2 ? value >= 0 : value > 0) || own.length === 1, value < 0, true];
  const at = own.findIndex(
    ({ holds }, i) => holds?.(value) ?? (i === own.length - 1 || places[i] === true),
  );
  const section = own[at];
  return section === undefined ? null : { section, signed: at === 0 };
};

/** A format of four sections whose last is empty shows no text at all. */
export const hidesText = (sections: readonly Section[]): boolean =>
  sections.length > 3 && sections[3]?.parts.length === 0;

/** By how many thousands the section divides what it shows. */
export const thousandsOf = ({ parts }: Section): number => {
  const pattern = parts.map(({ kind }) => ({ digit: '0', group: ',' })[kind as string] ?? '|');
  return [...pattern.join('').matchAll(/0(,+)(?![0,])/g)].reduce(
    (sum, [, commas = '']) => sum + commas.length,
    0,
  );
};

const decimalsOf = (parts: readonly Part[]): number => {
  const point = parts.findIndex(({ kind }) => kind === 'point');
  return point < 0 ? 0 : parts.slice(point).filter(({ kind }) => kind === 'digit').length;
};

/** The digits put in their places, the rest before the first place; the text between them as it stands. */
const filled = (places: readonly Part[], digits: string, atEnd: boolean): string => {
  let left = digits;
  const put = (part: Part, isFirst: boolean): string => {
    if (part.kind !== 'digit') return part.kind === 'group' ? '' : part.text;
    if (atEnd) {
      const [digit = ''] = left;
      left = left.slice(1);
      return digit;
    }
    const digit = isFirst ? left : left.slice(-1);
    left = isFirst ? '' : left.slice(0, -1);
    return digit === '' && part.text === '0' ? '0' : digit;
  };
  if (atEnd) return places.map((part) => put(part, false)).join('');
  const first = places.findIndex(({ kind }) => kind === 'digit');
  return places
    .map((part, i) => ({ part, i }))
    .toReversed()
    .map(({ part, i }) => put(part, i === first))
    .toReversed()
    .join('');
};

/** What the section makes of the number; fractions and powers of ten are left to the reader. */
export const shownNumber = (section: Section, value: number, signed: boolean): string => {
  const { parts } = section;
  const plain = String(value).replace('.', ',');
  if (parts.some(({ kind }) => kind === 'general'))
    return parts.map(({ kind, text }) => (kind === 'general' ? plain : text)).join('');
  const percent = parts.filter(({ kind }) => kind === 'percent').length;
  const size = (Math.abs(value) * 100 ** percent) / 1000 ** thousandsOf(section);
  const decimals = decimalsOf(parts);
  const [whole = '', rest = ''] = size.toFixed(Math.min(decimals, 20)).split('.');
  const point = parts.findIndex(({ kind }) => kind === 'point');
  const [before, after] = point < 0 ? [parts, []] : [parts.slice(0, point), parts.slice(point + 1)];
  const digits = whole === '0' ? '' : whole;
  const shown = filled(before, digits, false) + (point < 0 ? '' : `,${filled(after, rest, true)}`);
  const minus = signed && value < 0 ? '-' : '';
  return `${minus}${shown}`.replaceAll(/[\u00A0\s]+/gu, ' ').trim();
};

const digitsAt = (parts: readonly Part[]): readonly [first: number, last: number] => [
  parts.findIndex(({ kind }) => kind === 'digit'),
  parts.findLastIndex(({ kind }) => kind === 'digit'),
];

/** Something of the format's own stands among the digits: «0\,00», «0" "0», «00-00»; fractions and powers are read as they are. */
export const isDivided = ({ parts }: Section): boolean => {
  const [first, last] = digitsAt(parts);
  const among = parts.slice(first, last + 1).map(({ kind }) => kind);
  return (
    first >= 0 &&
    !parts.some(({ kind }) => kind === 'other') &&
    (among.filter((kind) => kind === 'point').length > 1 ||
      among.some((kind) => kind !== 'digit' && kind !== 'group' && kind !== 'point'))
  );
};

/** Spaces among thousands, and of decimals, tell no other number. */
const GROUPED = /^\d*(?: \d{3})*(?:,(?:\d{3} )*\d*)?$/;

/** Its digits are shown as those of another number: 300 as «3,00», 1203 as «12-03». */
export const showsApart = (section: Section, value: number): boolean => {
  if (!isDivided(section)) return false;
  const [first, last] = digitsAt(section.parts);
  const parts = section.parts.map((part, i): Part => {
    if (part.kind !== 'text') return part;
    if (i < first || i > last) return { kind: 'text', text: '' };
    return { kind: 'text', text: /\S/u.test(part.text) ? '|' : ' ' };
  });
  const shown = shownNumber({ ...section, parts }, Math.abs(value), false);
  return !GROUPED.test(shown.replace(/%+$/, '').trim());
};
