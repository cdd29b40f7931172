/** What a person's letters match at once, before the core has searched the texts. */
import { foldWord } from '../../../domain/text/fold.ts';
import { stemBg } from '../../../domain/text/stem-bg.ts';
import { begins } from '../../../domain/text/query.ts';

const folded = (text: string): string[] => text.split(/[\s,;()„“«»–-]+/u).map(foldWord);

/** Every typed word begins a word of the label, or is another form of one; «МЯР 3.5» finds «Мярка 3.5.1». */
export const matches = (label: string, query: string): boolean => {
  const words = folded(label);
  return folded(query)
    .filter((word) => word !== '')
    .every((word) => words.some((known) => begins(known, word) || stemBg(known) === stemBg(word)));
};
