/** Where the text layer of the adopted plan leaves two readings. */
import { words } from './language.tsx';

export const doubtWords = words(
  {
    open: 'Съмнение в четенето на документа',
    decided: 'Решено четене на документа',
    taken: 'така е прочетено',
    right: 'решено по документа',
    decide: 'Решаване…',
    reopen: 'Отново открито',
    decideTitle: 'Кое четене е вярно',
    readings: 'Четене',
    value: 'Текст на клетката, както стои в приетия документ',
    reason: 'По какво е решено',
    reasonHint:
      'Например „сравнено с публикувания документ, стр. 14“. Това не е изменение на плана.',
    cancel: 'Отказ',
    save: 'Запази',
  },
  {
    open: 'Doubt in the reading of the document',
    decided: 'Reading of the document decided',
    taken: 'read so',
    right: 'decided by the document',
    decide: 'Decide…',
    reopen: 'Reopen',
    decideTitle: 'Which reading is right',
    readings: 'Reading',
    value: 'Text of the cell as it stands in the adopted document',
    reason: 'By what it was decided',
    reasonHint:
      'Such as “compared with the published document, p. 14”. This is no amendment of the plan.',
    cancel: 'Cancel',
    save: 'Save',
  },
);
