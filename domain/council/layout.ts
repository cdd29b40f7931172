/** How a council's documents look: settings, no programming. */
export const NUMBERINGS = ['bulgarian', 'decimal', 'none'] as const;
/** `bulgarian`: 1., 1.1., т., б. */
export type Numbering = (typeof NUMBERINGS)[number];

/**
 * How the materials of a sitting are arranged. `usual`: the agenda, then items one after another; `by-item`: what is
 * asked for first, then a page of its own for each item, the proposed decision at its head.
 */
export const PACK_TEMPLATES = ['usual', 'by-item'] as const;
export type PackTemplate = (typeof PACK_TEMPLATES)[number];

export interface Layout {
  /** Lines at the head of the first page. */
  readonly letterhead: readonly string[];
  readonly numbering: Numbering;
  readonly justified: boolean;
  readonly centredHeading: boolean;
  /** Points. */
  readonly size: number;
  readonly pack: PackTemplate;
  /** The name in running text (running-name.ts), and the name for which it was written; null for the proposed one. */
  readonly inText: { readonly title: string; readonly form: string } | null;
}

export const DEFAULT_LETTERHEAD = [
  'Република България',
  'Министерство на здравеопазването',
] as const;

const DEFAULT_LAYOUT: Layout = {
  letterhead: DEFAULT_LETTERHEAD,
  numbering: 'bulgarian',
  justified: true,
  centredHeading: true,
  size: 11,
  pack: 'usual',
  inText: null,
};

export const MIN_SIZE = 8;
export const MAX_SIZE = 16;

const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((line) => typeof line === 'string');

const readInText = (value: unknown): Layout['inText'] => {
  const { title, form } = (value ?? {}) as { readonly title?: unknown; readonly form?: unknown };
  return typeof title === 'string' && typeof form === 'string' && form !== ''
    ? { title, form }
    : null;
};

/** What is missing or damaged in a stored layout is as in the default. */
export const readLayout = (json: string | null): Layout => {
  const stored = JSON.parse(json ?? '{}') as Partial<Record<keyof Layout, unknown>>;
  const { letterhead, numbering, justified, centredHeading, size, pack, inText } = stored;
  return {
    letterhead: isLines(letterhead) ? letterhead : DEFAULT_LAYOUT.letterhead,
    numbering: NUMBERINGS.find((one) => one === numbering) ?? DEFAULT_LAYOUT.numbering,
    justified: typeof justified === 'boolean' ? justified : DEFAULT_LAYOUT.justified,
    centredHeading:
      typeof centredHeading === 'boolean' ? centredHeading : DEFAULT_LAYOUT.centredHeading,
    size:
      typeof size === 'number' && size >= MIN_SIZE && size <= MAX_SIZE ? size : DEFAULT_LAYOUT.size,
    pack: PACK_TEMPLATES.find((one) => one === pack) ?? DEFAULT_LAYOUT.pack,
    inText: readInText(inText),
  };
};
