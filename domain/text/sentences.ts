/** Every failure's sentence, by its code; a feature adds its own list here. */
import type { Failure, Language, Sentences } from '../kernel/failure.ts';
import { clockSentences } from '../clock/failures.ts';
import { councilSentences } from '../council/failures.ts';
import { exchangeSentences } from '../exchange/failures.ts';
import { rightsSentences } from '../exchange/rights-failures.ts';
import { amendmentSentences } from '../plan/amend-failures.ts';
import { unitSentences } from '../plan/unit-failures.ts';
import { decisionSentences } from '../plan/decision-failures.ts';
import { draftSentences } from '../plan/draft-failures.ts';
import { noteSentences } from '../plan/note-failures.ts';
import { registerSentences } from '../plan/register-failures.ts';
import { progressSentences } from '../progress/progress-failures.ts';
import { tariffSentences } from '../tariffs/failures.ts';
import { checkSentences } from './check-sentences.ts';
import { coreSentences } from './core-sentences.ts';
import { readSentences } from '../kernel/read/read-failures.ts';
import { sheetSentences } from './sheet-sentences.ts';
import { documentSentences } from './document-failures.ts';

const ALL: Sentences = {
  ...tariffSentences,
  ...checkSentences,
  ...clockSentences,
  ...coreSentences,
  ...councilSentences,
  ...amendmentSentences,
  ...decisionSentences,
  ...unitSentences,
  ...draftSentences,
  ...documentSentences,
  ...exchangeSentences,
  ...noteSentences,
  ...progressSentences,
  ...readSentences,
  ...registerSentences,
  ...rightsSentences,
  ...sheetSentences,
};

/** What a person reads: what happened, where, and what to do. */
export const sentence = ({ code, params, where }: Failure, language: Language = 'bg'): string => {
  const known = ALL[code];
  if (known === undefined) return `${code} ${JSON.stringify(params)}`;
  const text = known[language](params);
  return where === undefined || text.includes(where) ? text : `${where}: ${text}`;
};

export const knownCodes = (): string[] => Object.keys(ALL);
