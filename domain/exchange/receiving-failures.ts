/** Sentences of what can end the taking in of a package besides the package itself. */
import type { Sentences } from '../kernel/failure.ts';

export const receivingSentences: Sentences = {
  'exchange.taking-in': {
    bg: () =>
      'В момента се приема или проверява пакет и дотогава нищо друго не може да се запише. Записът не е направен; опитайте отново след малко или спрете приемането.',
    en: () =>
      'A package is being taken in or checked, and nothing else can be saved meanwhile. The save was not made; try again in a moment, or stop the taking in.',
  },
  'exchange.too-slow': {
    bg: (p) =>
      `Приемането на „${p['file']}“ спря да напредва и е прекратено. Нищо не е прието. Поискайте от подателя да го раздели на по-малки пакети.`,
    en: (p) =>
      `Taking in “${p['file']}” made no progress any more and was ended. Nothing was taken in. Ask the sender to split it into smaller packages.`,
  },
  'exchange.for-others': {
    bg: (p) =>
      `„${p['file']}“ е за ${p['to']}, а това работно място е на ${p['unit']}. Нищо не е прието: вероятно е изпратен по погрешка. Приемането не вреди; ако е нарочно, потвърдете го.`,
    en: (p) =>
      `“${p['file']}” is for ${p['to']}, and this workplace is of ${p['unit']}. Nothing was taken in: it was probably sent by mistake. Taking it in does no harm; if it is meant, confirm it.`,
  },
  'exchange.stopped': {
    bg: () => 'Приемането е спряно. Нищо не е записано.',
    en: () => 'The taking in was stopped. Nothing was written.',
  },
};
