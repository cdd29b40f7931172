/** Keys of a unit that is no more. */
import { byCount } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const unitKeyWords = words(
  {
    title: (unit: string) => `Ключове на ${unit}`,
    written: 'Актът е записан. Остават ключовете на звеното.',
    lead: (unit: string) =>
      `С тези ключове на ${unit} още може да се подписва. Приключват се всички, с една нова версия на регистъра; правата не се прехвърлят на друго звено.`,
    will: 'Каквото е стигнало дотук, остава в сила. Подписано, което още е на път, няма да важи: ако чакате последен пакет от звеното, отложете и първо го приемете. С приключен ключ повече не се подписва, и актът да се премахне: тогава се вписва нов. За подписаното преди това краят може после да се премести („Доверие“).',
    holders: (list: string) => `Главните ключове са у: ${list}.`,
    endAll: (n: number) => byCount(n, 'Приключване на ключа', `Приключване на ${n} ключа`),
    putOff: 'Отлагане',
    none: (unit: string) => `${unit} вече няма действащи ключове.`,
    toEnd: (unit: string, labels: string) =>
      `${unit} вече не съществува, а ключовете му още са в сила: ${labels}.`,
    open: (unit: string) => `Приключване на ключовете на ${unit}`,
    openShort: 'Приключване',
    whoEnds: 'Приключва ги министерството (МЗ) с главните ключове.',
    keyless: (list: string) =>
      `Звена, които съществуват, а нямат действащ ключ, защото всичките им са приключени или отнети: ${list}. Каквото напишат, не може да се подпише, докато не се впише нов ключ по тяхна заявка.`,
  },
  {
    title: (unit: string) => `Keys of ${unit}`,
    written: 'The act was saved. The keys of the unit remain.',
    lead: (unit: string) =>
      `These keys of ${unit} can still sign. All of them are retired by one new version of the registry; rights are not handed over to another unit.`,
    will: 'What has arrived here stays in force. What was signed and is still on its way will not count: if you wait for a last package of the unit, put this off and take that in first. A key that has ended signs no more, even if the act is removed: a new one is enrolled then. For what was signed before, the end can be moved later (“Trust”).',
    holders: (list: string) => `The root keys are kept by: ${list}.`,
    endAll: (n: number) => byCount(n, 'Retire the key', `Retire ${n} keys`),
    putOff: 'Put off',
    none: (unit: string) => `${unit} has no keys in force any more.`,
    toEnd: (unit: string, labels: string) =>
      `${unit} is no more, and its keys are still in force: ${labels}.`,
    open: (unit: string) => `Retire the keys of ${unit}`,
    openShort: 'Retire',
    whoEnds: 'The ministry (МЗ) retires them with the root keys.',
    keyless: (list: string) =>
      `Units that are there and have no key in force, since all of theirs have ended: ${list}. What they write cannot be signed until a new key is enrolled on their request.`,
  },
);
