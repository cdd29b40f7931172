/** A value that somebody else wrote meanwhile: both, and the choice. */
import { byCount } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const overtakenWords = words(
  {
    title: (n: number) =>
      byCount(n, 'Стойността е променена другаде', `Променени другаде: ${n} стойности`),
    lead: 'След като видяхте тези стойности, те са променени в друг прозорец или с внесен пакет. Още нищо не е записано: изберете кое да остане.',
    leadDeletion:
      'След като видяхте това, което изтривате, в него е писано в друг прозорец или с внесен пакет. Още нищо не е изтрито.',
    what: 'Какво',
    mine: 'Моето',
    theirs: 'Записаното междувременно',
    choice: (side: 'mine' | 'theirs', value: string, what: string) =>
      `${side === 'mine' ? 'Моето' : 'Записаното междувременно'}: ${value}, ${what}`,
    written: (who: string, when: string, taken: boolean) =>
      `${who}, ${when}${taken ? ', с пакет' : ''}`,
    empty: '(празно)',
    deletion: 'изтриване',
    gone: 'изтрито',
    anew: 'записва се отново, само с написаното сега',
    allMine: 'Навсякъде моето',
    allTheirs: 'Навсякъде записаното',
    save: 'Запази избраното',
    deleteAnyway: 'Изтрий въпреки това',
    back: 'Обратно към моя текст',
  },
  {
    title: (n: number) =>
      byCount(n, 'The value was changed elsewhere', `${n} values were changed elsewhere`),
    lead: 'After you saw these values they were changed in another window or by a package that was taken in. Nothing was saved yet: choose what stays.',
    leadDeletion:
      'After you saw what you are deleting, it was written to in another window or by a package that was taken in. Nothing was deleted yet.',
    what: 'What',
    mine: 'Mine',
    theirs: 'Saved meanwhile',
    choice: (side: 'mine' | 'theirs', value: string, what: string) =>
      `${side === 'mine' ? 'Mine' : 'Saved meanwhile'}: ${value}, ${what}`,
    written: (who: string, when: string, taken: boolean) =>
      `${who}, ${when}${taken ? ', by a package' : ''}`,
    empty: '(empty)',
    deletion: 'deletion',
    gone: 'deleted',
    anew: 'written anew, with what was typed now alone',
    allMine: 'Mine everywhere',
    allTheirs: 'What was saved everywhere',
    save: 'Save what is chosen',
    deleteAnyway: 'Delete anyway',
    back: 'Back to my text',
  },
);
