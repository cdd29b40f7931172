/** The look of an installation as the makers of documents take it: with the bytes of its emblem. */
import { DEFAULT_LOOK, type PaperFont, type PaperLook } from '../../domain/papers/look.ts';
import type { Layout } from '../../domain/council/layout.ts';
import { DEFAULT_LETTERHEAD } from '../../domain/council/layout.ts';
import type { Picture } from './picture.ts';

export interface PaperStyle extends PaperLook {
  /** Over the letterhead. */
  readonly emblem: Picture | null;
}

export const DEFAULT_STYLE: PaperStyle = { ...DEFAULT_LOOK, emblem: null };

const TYPST_FONTS: Readonly<Record<PaperFont, readonly string[]>> = {
  sans: ['Myarka Sans', 'Myarka Math', 'Myarka Symbols'],
  serif: ['Myarka Serif', 'Myarka Sans', 'Myarka Math', 'Myarka Symbols'],
};

/** What `house.typ` reads: `/look.json`, and the emblem beside it. `json` makes every letter printable. */
export const styleFiles = (
  { emblem, font, ...look }: PaperStyle,
  json: (value: unknown) => string,
): Record<string, string | Uint8Array> => {
  const name = emblem === null ? null : `/emblem.${emblem.kind}`;
  const files = { '/look.json': json({ ...look, fonts: TYPST_FONTS[font], emblem: name }) };
  return emblem === null || name === null ? files : { ...files, [name]: emblem.bytes };
};

/** A council's own letterhead, if it has one; else that of the installation, if it has one. */
export const letterheadOf = ({ letterhead }: Pick<Layout, 'letterhead'>, style: PaperStyle) => {
  const own = letterhead.join('\n') !== DEFAULT_LETTERHEAD.join('\n');
  return own || style.letterhead.length === 0 ? letterhead : style.letterhead;
};
