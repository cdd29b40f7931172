/** All sentences of the tariffs, joined: lines and files, steps and notes, questions and readings. */
import type { Sentences } from '../kernel/failure.ts';
import { fieldSentences } from './text/fields.ts';
import { fileSentences } from './text/files.ts';
import { noteSentences } from './text/notes.ts';
import { questionSentences } from './text/questions.ts';
import { stepSentences } from './text/steps.ts';

export const tariffSentences: Sentences = {
  ...fieldSentences,
  ...fileSentences,
  ...noteSentences,
  ...questionSentences,
  ...stepSentences,
};
