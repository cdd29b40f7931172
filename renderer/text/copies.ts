/** Copies that can be put back: in the settings, and where the database is broken or gone. */
import { byCount } from '../../domain/text/counted.ts';
import type { CopyKind } from '../../api/copies.ts';
import { words } from './language.tsx';

type Kinds = Readonly<Record<CopyKind, string>>;

const KINDS_BG: Kinds = {
  made: 'Направено копие',
  daily: 'Дневно копие (само базата)',
  update: 'Преди обновяване на данните',
  restore: 'Досегашните данни при възстановяване',
  leave: 'Преди напускане на обмен',
  act: 'Преди редакция, сливане на звена или нов регистър (само базата)',
  second: 'На второто място (с документите)',
};
const KINDS_EN: Kinds = {
  made: 'A copy that was made',
  daily: 'Daily copy (the database only)',
  update: 'Before an update of the data',
  restore: 'The data until a restore',
  leave: 'Before leaving an exchange',
  act: 'Before an edition, a merger of units or another registry (the database only)',
  second: 'At the second place (with the files)',
};

export const copiesWords = words(
  {
    title: 'Възстановяване от копие',
    lead: (folder: string) =>
      `Копията са в „${folder}“. Мярка сама копира базата веднъж на ден и при затваряне, когато има нещо ново, както и преди приемане на редакция, сливане на звена и нов регистър; пази последните 7 дни, 4 седмици и 12 месеца. Копие от друг диск се появява тук, щом го поставите в тази папка.`,
    place: 'Второ място за копия',
    placeLead:
      'Папка на флашка или друг диск, например E:\\Копия. Щом я има, Мярка сама прави там пълно копие веднъж на ден, когато има нещо ново. Ключовете не са в него.',
    placeSave: 'Запази мястото',
    placeNow: 'Направи копие там сега',
    placeNone: 'Няма второ място: ако този диск се повреди, копията се губят с него.',
    placeAway: 'Папката я няма сега. Копието ще се направи, щом се появи.',
    placeLast: (when: string) => `Последно копие там: ${when}.`,
    placeNever: 'Там още няма копие. Ще се направи до минута.',
    placeMade: 'Копието е направено и проверено.',
    none: 'Няма копия. Ако имате копие на друг диск, поставете файла в тази папка.',
    megabytes: (size: string) => `${size} МБ`,
    kinds: KINDS_BG,
    restore: 'Възстанови',
    restoreFrom: (when: string) => `Възстанови от ${when}`,
    ask: (when: string) => `Да се възстановят ли данните от ${when}?`,
    consequence:
      'Копието първо се проверява цялото. Досегашният файл не се трие: остава сред копията и може да се върне по същия начин.',
    comparing: 'Сравнява се с данните сега…',
    unknown: 'Данните сега не могат да се прочетат, затова не се знае какво ги дели от копието.',
    missing: (count: number) =>
      count === 0
        ? 'Всичко записано сега е и в копието.'
        : `Записано след копието, което няма да се вижда: ${count} ${byCount(count, 'промяна', 'промени')}.`,
    more: (count: number) =>
      count === 0
        ? ''
        : `В копието има, а в данните сега няма: ${count} ${byCount(count, 'промяна', 'промени')}.`,
    cancel: 'Отказ',
    done: (kept: string | null) =>
      kept === null
        ? 'Данните са възстановени.'
        : `Данните са възстановени. Досегашният файл: ${kept}`,
    anew: 'Започни с празна база',
    anewAsk: 'Да се започне ли с празна база?',
    anewConsequence:
      'Планът ще е приетият, без ваши отчети, бележки и решения. Копията, документите и ключовете остават в папката и могат да се възстановят и по-късно.',
  },
  {
    title: 'Restore from a copy',
    lead: (folder: string) =>
      `The copies are in “${folder}”. Myarka copies the database by itself once a day and on closing when something is new, and before an edition is adopted, units merge or another registry comes; it keeps the last 7 days, 4 weeks and 12 months. A copy from another disk shows here once you put it into that folder.`,
    place: 'A second place for copies',
    placeLead:
      'A folder on a stick or another disk, for instance E:\\Copies. While it is there, Myarka makes a full copy in it once a day when something is new. Keys are not in it.',
    placeSave: 'Save the place',
    placeNow: 'Make a copy there now',
    placeNone: 'There is no second place: if this disk breaks, the copies are lost with it.',
    placeAway: 'The folder is not there now. The copy will be made once it is.',
    placeLast: (when: string) => `The last copy there: ${when}.`,
    placeNever: 'There is no copy there yet. It will be made within a minute.',
    placeMade: 'The copy was made and checked.',
    none: 'There are no copies. If you have one on another disk, put the file into this folder.',
    megabytes: (size: string) => `${size} MB`,
    kinds: KINDS_EN,
    restore: 'Restore',
    restoreFrom: (when: string) => `Restore from ${when}`,
    ask: (when: string) => `Restore the data of ${when}?`,
    consequence:
      'The copy is first checked whole. The present file is not deleted: it stays among the copies and can be brought back in the same way.',
    comparing: 'Comparing with the data now…',
    unknown: 'The data now cannot be read, so what lies between it and the copy is not known.',
    missing: (count: number) =>
      count === 0
        ? 'Everything written now is in the copy, too.'
        : `Written after the copy, and not to be seen then: ${count} ${byCount(count, 'change', 'changes')}.`,
    more: (count: number) =>
      count === 0
        ? ''
        : `In the copy and not in the data now: ${count} ${byCount(count, 'change', 'changes')}.`,
    cancel: 'Cancel',
    done: (kept: string | null) =>
      kept === null
        ? 'The data was restored.'
        : `The data was restored. The file until now: ${kept}`,
    anew: 'Begin with an empty database',
    anewAsk: 'Begin with an empty database?',
    anewConsequence:
      'The plan will be the adopted one, without your reports, notes and decisions. The copies, documents and keys stay in the folder and can be restored later, too.',
  },
);
