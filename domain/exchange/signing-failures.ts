/** Sentences about the key that the operating system keeps, the age of the application, and parts of a package. */
import type { Sentences } from '../kernel/failure.ts';

export const signingSentences: Sentences = {
  'exchange.system-store-none': {
    bg: () =>
      'Операционната система не може да пази ключ тук. Нищо не е създадено. Изберете защита с парола.',
    en: () =>
      'The operating system cannot keep a key here. Nothing was made. Choose protection by a passphrase.',
  },
  'exchange.system-store-shut': {
    bg: () =>
      'Операционната система не отвори ключа на това работно място. Нищо не е подписано. Излезте от компютъра, влезте отново със своя профил и опитайте пак. Ако системата е преинсталирана или профилът е друг, направете заявка за нов ключ: данните са цели.',
    en: () =>
      'The operating system did not open the key of this workplace. Nothing was signed. Log out, log in again as yourself and try once more. If the system was reinstalled or the account is another, request a new key: the data is whole.',
  },
  'exchange.key-in-system': {
    bg: () =>
      'Ключът на това работно място се пази от операционната система и се отваря само от прозореца на приложението. Нищо не е подписано. Изпратете пакета оттам.',
    en: () =>
      'The key of this workplace is kept by the operating system and opens only in the window of the application. Nothing was signed. Send the package from there.',
  },
  'exchange.app-old': {
    bg: (p) =>
      `Министерството иска Мярка версия ${p['least']} или по-нова, а тук е ${p['here']}. С тази версия се приемат и препредават пакети, но нищо ново не се подписва. Обновете приложението; написаното тук чака.`,
    en: (p) =>
      `The ministry asks for Myarka version ${p['least']} or newer; here it is ${p['here']}. This version takes in packages and passes them on, but signs nothing new. Update the application; what was written here waits.`,
  },
  'exchange.app-form': {
    bg: (p) => `„${p['version']}“ не е версия на приложението: очаква се например 1.2.0.`,
    en: (p) =>
      `“${p['version']}” is no version of the application: something like 1.2.0 is expected.`,
  },
  'exchange.app-ahead': {
    bg: (p) =>
      `Тук е версия ${p['here']}: не може да се изисква по-новата ${p['least']}, с нея и това работно място не би могло да подписва. Първо обновете приложението тук.`,
    en: (p) =>
      `This is version ${p['here']}: the newer ${p['least']} cannot be asked for, since this workplace could not sign either. Update the application here first.`,
  },
  'exchange.app-back': {
    bg: (p) =>
      `Регистърът вече иска версия ${p['now']}; изискването не може да се намали на ${p['least']}.`,
    en: (p) =>
      `The registry already asks for version ${p['now']}; the demand cannot be lowered to ${p['least']}.`,
  },
  'exchange.part-gone': {
    bg: () =>
      'Този файл вече не е тук: междувременно е направен друг пакет. Направете пакета отново.',
    en: () =>
      'This file is no longer here: another package was made meanwhile. Make the package again.',
  },
};
