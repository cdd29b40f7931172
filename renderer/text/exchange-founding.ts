import { words } from './language.tsx';

const listBg = (numbers: readonly number[]): string =>
  `${numbers.slice(0, -1).join(', ')} и ${numbers.at(-1) ?? ''}`;

const listEn = (numbers: readonly number[]): string =>
  `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;

export const foundingWords = words(
  {
    asked: 'Вашата заявка',
    askedGone: 'Файлът със заявката вече не е тук.',
    askedOn: 'Направена на',
    workplace: 'Работно място',
    answered: 'Кой отговаря',
    listed: 'Вписва ви като',
    founders: 'Основан от (по думите на пакета)',
    founded: 'Основан на',
    rule: 'Главни ключове',
    ruleOf: (threshold: number, keys: number) =>
      `${threshold} от ${keys} за всяка промяна в регистъра`,
    pilot:
      'Това е пробен обмен: който има единствения му главен ключ, може всичко. За истинска работа не го приемайте.',
    otherUnit: (asked: string, listed: string) =>
      `Заявихте ${asked}, а сте вписани като ${listed}. Попитайте министерството, преди да приемете.`,
    call: (groups: readonly number[]) =>
      `Обадете се на министерството на номер, който знаете – не на този от писмото с пакета. Нека отворят „Обмен“, „Доверие“ и ви прочетат отпечатъка на обмена; въведете групи ${listBg(groups)}: петте цифри или двете думи. Каквото приемете сега, после не се сменя с друг пакет.`,
    group: (n: number) => `Група ${n}`,
    groupHint: '5 цифри или 2 думи',
    notSame: 'не е същата',
    lacking: 'Въведете и трите групи.',
    accept: 'Приеми',
    other: 'Друг файл',
    // При министерството
    title: 'Отпечатък на обмена',
    readOut:
      'Прочетете го на всеки, който се присъединява и ви се обади: ще въведе три от групите, и така ще знае, че пакетът е от вас. Не го пращайте с пакета.',
    compare:
      'Ако се съмнявате дали сте в обмена на министерството, обадете се и сравнете всички шест групи.',
  },
  {
    asked: 'Your request',
    askedGone: 'The file of the request is not here any more.',
    askedOn: 'Made on',
    workplace: 'Workplace',
    answered: 'Who answers',
    listed: 'Lists you as',
    founders: 'Founded by (so the package says)',
    founded: 'Founded on',
    rule: 'Root keys',
    ruleOf: (threshold: number, keys: number) =>
      `${threshold} of ${keys} for every change of the registry`,
    pilot:
      'This is a trial: whoever has its only root key can do everything. Do not take it in for real work.',
    otherUnit: (asked: string, listed: string) =>
      `You asked as ${asked} and are listed as ${listed}. Ask the ministry before you take it in.`,
    call: (groups: readonly number[]) =>
      `Call the ministry on a number that you know, not on the one in the letter with the package. Let them open “Exchange”, “Trust” and read out the deployment’s fingerprint; type groups ${listEn(groups)}: the five digits or the two words. What you take in now cannot be changed by another package later.`,
    group: (n: number) => `Group ${n}`,
    groupHint: '5 digits or 2 words',
    notSame: 'not the same',
    lacking: 'Type all three groups.',
    accept: 'Take in',
    other: 'Another file',
    title: 'The deployment’s fingerprint',
    readOut:
      'Read it out to whoever joins and calls you: they type three of the groups, and so know that the package is yours. Do not send it along with the package.',
    compare:
      'If you doubt whether you are in the ministry’s deployment, call them and compare all six groups.',
  },
);
