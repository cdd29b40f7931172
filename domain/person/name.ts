/**
 * The names that stand beside what is written: of the person at work, and of the workplace (the laptop),
 * by which two workplaces of one unit are told apart. A person says both; nothing is taken from the
 * operating system, whose «root» or «User» is nobody's name.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** In letters as a reader counts them; enough for two names, a rank and a title. */
const LONGEST_NAME = 100;

/** What cannot be seen, or reorders what stands around it; joiners of letters are part of names. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const JOINERS = /[\u200C\u200D]/gu;

const lettersOf = (text: string): number => [...new Intl.Segmenter('bg').segment(text)].length;

const read = (typed: string, what: 'person' | 'workplace'): Result<string, Failure> => {
  if (!typed.isWellFormed()) return err(failure(`${what}.letters`));
  const name = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (UNSEEN.test(name.replaceAll(JOINERS, ''))) return err(failure(`${what}.letters`));
  const letters = lettersOf(name);
  if (letters > LONGEST_NAME || name.length > LONGEST_NAME * 2)
    return err(failure(`${what}.long`, { letters, most: LONGEST_NAME }));
  return ok(name);
};

/** `person.empty`, `person.no-letter`, `person.letters`, `person.long`. */
export const readPersonName = (typed: string): Result<string, Failure> => {
  const name = read(typed, 'person');
  if (!name.ok || /\p{L}/u.test(name.value)) return name;
  return err(
    name.value === '' ? failure('person.empty') : failure('person.no-letter', { name: name.value }),
  );
};

/** Empty where the workplace has no name; `workplace.letters`, `workplace.long`. */
export const readWorkplaceName = (typed: string): Result<string, Failure> =>
  read(typed, 'workplace');
