/**
 * How the papers of an installation look: whose they are, in which letters and colour. With nothing set a
 * paper looks as it always did; a council's own letterhead goes before that of the installation.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { textTrouble } from '../kernel/read/text.ts';
import { cutText } from '../text/cut.ts';

/** Both ship with the application as PDF fonts; in Word they are Calibri and Times New Roman. */
export const PAPER_FONTS = ['sans', 'serif'] as const;
export type PaperFont = (typeof PAPER_FONTS)[number];

export interface PaperLook {
  /** Names at the head of the first page, one a line; none: what the paper says by itself. */
  readonly letterhead: readonly string[];
  readonly address: string;
  readonly contacts: string;
  readonly font: PaperFont;
  /** Of headings, `#rrggbb`; dark enough to be read on white. */
  readonly accent: string;
  /** One more line at the foot of each page. */
  readonly footer: string;
}

export const DEFAULT_LOOK: PaperLook = {
  letterhead: [],
  address: '',
  contacts: '',
  font: 'sans',
  accent: '#0b665f',
  footer: '',
};

const MAX_LETTERHEAD = 6;
/** Letters in a line of the letterhead or of the foot. */
export const MAX_LOOK_LINE = 160;

/** Colours to choose from; another may be typed. */
export const ACCENTS = ['#0b665f', '#1f4e8c', '#7a1f2b', '#2f5d2b', '#5b3a86', '#333f4a'] as const;

const HEX = /^#[0-9a-f]{6}$/;

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = channels(hex).map((byte) => {
    const share = byte / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Of a colour on white paper, 1 to 21. */
export const contrastOnPaper = (hex: string): number => 1.05 / (luminance(hex) + 0.05);

const LEAST_CONTRAST = 4.5;

const readAccent = (typed: string): Result<string, Failure> => {
  const hex = typed.trim().toLowerCase();
  if (!HEX.test(hex)) return err(failure('papers.accent-form', { typed }));
  return contrastOnPaper(hex) >= LEAST_CONTRAST
    ? ok(hex)
    : err(failure('papers.accent-pale', { typed: hex }));
};

/** Mixed with white: `share` is how much of the colour stays, 0 to 1. `RRGGBB`, as Word writes it. */
export const paleOf = (hex: string, share: number): string =>
  channels(hex)
    .map((byte) => Math.round(byte * share + 255 * (1 - share)))
    .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
    .join('');

const lineOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MAX_LOOK_LINE) : '';

const lineTrouble = (line: string): Failure | null =>
  line.length > MAX_LOOK_LINE
    ? failure('papers.line-long', { line: cutText(line, 40), max: MAX_LOOK_LINE })
    : textTrouble(line);

/** A look as it was typed; empty lines of the letterhead are left out. */
export const checkLook = (typed: PaperLook): Result<PaperLook, Failure> => {
  const tidy = (line: string): string => line.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const letterhead = typed.letterhead.map(tidy).filter((line) => line !== '');
  const accent = readAccent(typed.accent);
  if (!accent.ok) return accent;
  if (letterhead.length > MAX_LETTERHEAD)
    return err(failure('papers.lines-many', { max: MAX_LETTERHEAD }));
  const [address, contacts, footer] = [typed.address, typed.contacts, typed.footer].map(tidy);
  const lines = [...letterhead, address, contacts, footer];
  const trouble = lines.map((line = '') => lineTrouble(line)).find((one) => one !== null);
  return trouble === undefined
    ? ok({
        ...typed,
        letterhead,
        accent: accent.value,
        address: address ?? '',
        contacts: contacts ?? '',
        footer: footer ?? '',
      })
    : err(trouble);
};

/** What is missing or damaged in a stored look is as in the default. */
export const readLook = (json: string | null): PaperLook => {
  const stored = JSON.parse(json ?? '{}') as Partial<Record<keyof PaperLook, unknown>>;
  const { letterhead, font, accent } = stored;
  const colour = readAccent(typeof accent === 'string' ? accent : '');
  return {
    letterhead: Array.isArray(letterhead)
      ? letterhead.slice(0, MAX_LETTERHEAD).map(lineOf)
      : DEFAULT_LOOK.letterhead,
    address: lineOf(stored.address),
    contacts: lineOf(stored.contacts),
    font: PAPER_FONTS.find((one) => one === font) ?? DEFAULT_LOOK.font,
    accent: colour.ok ? colour.value : DEFAULT_LOOK.accent,
    footer: lineOf(stored.footer),
  };
};
