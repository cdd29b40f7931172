/** All sentences of the tariffs, joined: lines and files, steps and notes, questions and readings. */
import type { Sentences } from '../kernel/failure.ts';
import { fieldSentences } from './text/fields.ts';
import { fileSentences } from './text/files.ts';
import { noteSentences } from './text/notes.ts';
import { questionSentences } from './text/questions.ts';
import { stepSentences } from './text/steps.ts';

/** «…, след срока 08.08.2022 г..»: the stop of «г.» ends the sentence, too. */
const oneStop = (text: string): string => text.replaceAll(/ г\.\.(?!\.)/gu, ' г.');

const stopped = (sentences: Sentences): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, { bg, en }]) => [
      code,
      { bg: (p) => oneStop(bg(p)), en: (p) => oneStop(en(p)) },
    ]),
  );

export const tariffSentences: Sentences = stopped({
  ...fieldSentences,
  ...fileSentences,
  ...noteSentences,
  ...questionSentences,
  ...stepSentences,
});
