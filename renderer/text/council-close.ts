import { words } from './language.tsx';

/** What closing a sitting, or concluding a written procedure, means for what is written afterwards. */
export const closeWords = words(
  {
    closeTitle: 'Закриване на заседанието',
    closeUnsavedWritten:
      'Написано и незаписано, което още го няма в протокола. Записва се, докато протоколът не е окончателен:',
    closeUnsaved:
      'Написано и незаписано, което още го няма в протокола. Гласуване и присъствие се записват, докато заседанието е открито, останалото – докато протоколът не е окончателен:',
    closeWillWritten:
      'След приключването отговорите, решенията и текстовете могат да се поправят, докато протоколът не е окончателен; промените остават в историята.',
    closeWill:
      'След закриването не се вписват присъствие, отводи, прекъсвания и гласувания; за тях заседанието се отваря отново. Докладите, изказванията, изходът на точките, решенията и особените мнения се допълват и след него. И едното, и другото – докато протоколът не е окончателен; отварянето и закриването остават в историята.',
  },
  {
    closeTitle: 'Closing the sitting',
    closeUnsavedWritten:
      'Typed and not saved, so not in the protocol yet. It is saved as long as the protocol is not final:',
    closeUnsaved:
      'Typed and not saved, so not in the protocol yet. Votes and presence are saved while the sitting is open, the rest as long as the protocol is not final:',
    closeWillWritten:
      'After it is concluded, answers, decisions and texts can be corrected as long as the protocol is not final; the changes stay in the history.',
    closeWill:
      'After closing, no presence, conflicts of interest, breaks and votes are recorded; for these the sitting is opened again. Reports, statements, the outcome of items, decisions and separate opinions are added afterwards, too. Both as long as the protocol is not final; opening and closing stay in the history.',
  },
);
