import { counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

const changesBg = (n: number): string => counted(n, 'промяна', 'промени');
const changesEn = (n: number): string => counted(n, 'change', 'changes');

export const leaveWords = words(
  {
    title: 'Напускане на обмена',
    lead: 'Когато обменът е бил пробен или тук е приет чужд. Написаното на това работно място остава и тръгва със следващия обмен; ключът се прибира настрани.',
    ask: 'Напускане…',
    consequence: (own: number, others: number, units: string) =>
      `${
        own === 0
          ? 'На това работно място не е писано нищо, което се изпраща.'
          : `Тук остават ${changesBg(own)}, написани на това работно място; ще чакат да се подпишат с нов ключ.`
      } ${
        others === 0
          ? 'От други няма нищо.'
          : `Написаното от други (${changesBg(others)}: ${units}) вече няма да се вижда.`
      }`,
    after:
      'Преди това се прави пълно копие на всичко; то стои при копията в „Настройки“ и може да се върне. После може да се направи нова заявка или да се основе нов обмен.',
    confirm: 'Напускане на обмена',
    cancel: 'Отказ',
  },
  {
    title: 'Leave the deployment',
    lead: 'Where it was a trial, or a foreign one was taken in here. What was written at this workplace stays and goes along with the next deployment; the key is put aside.',
    ask: 'Leave…',
    consequence: (own: number, others: number, units: string) =>
      `${
        own === 0
          ? 'Nothing that travels was written at this workplace.'
          : `${changesEn(own)} written at this workplace stay here and will wait to be signed with a new key.`
      } ${
        others === 0
          ? 'There is nothing of others.'
          : `What others wrote (${changesEn(others)}: ${units}) will not be seen any more.`
      }`,
    after:
      'A full copy of everything is made first; it stands among the copies in “Settings” and can be put back. After that another request can be made, or a new deployment founded.',
    confirm: 'Leave the deployment',
    cancel: 'Cancel',
  },
);
