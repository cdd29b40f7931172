/** Every failure's sentence, by its code; a feature adds its own list here. */
import type { Failure, Language, Sentences } from '../kernel/failure.ts';
import { noteSentences } from '../plan/note-failures.ts';
import { coreSentences } from './core-sentences.ts';
import { documentSentences } from './document-failures.ts';

const ALL: Sentences = { ...coreSentences, ...documentSentences, ...noteSentences };

/** What a person reads: what happened, where, and what to do. */
export const sentence = ({ code, params, where }: Failure, language: Language = 'bg'): string => {
  const known = ALL[code];
  if (known === undefined) return `${code} ${JSON.stringify(params)}`;
  const text = known[language](params);
  return where === undefined || text.includes(where) ? text : `${where}: ${text}`;
};

export const knownCodes = (): string[] => Object.keys(ALL);
