import type { Sentences } from '../kernel/failure.ts';

/** What acts on units refuse. */
export const unitSentences: Sentences = {
  'unit-act.no-act': {
    bg: () => 'Впишете акта, с който звеното се създава, преименува или закрива (номер и дата).',
    en: () => 'Write the act by which the unit is founded, renamed or closed (number and date).',
  },
  'unit-act.in-future': {
    bg: (p) => `Актът е в сила от ${p['date']}, а този ден още не е дошъл. Впишете го тогава.`,
    en: (p) =>
      `The act is in force from ${p['date']}, and that day is still to come. Write it then.`,
  },
  'unit-act.no-name': {
    bg: () => 'Впишете наименованието на звеното.',
    en: () => 'Write the name of the unit.',
  },
  'unit-act.code': {
    bg: (p) =>
      `„${p['unit']}“ не може да е код на звено: само букви от една азбука, цифри и тирета, до 60 знака, например „МБАЛ-Видин“.`,
    en: (p) =>
      `“${p['unit']}” cannot be the code of a unit: letters of one alphabet, digits and hyphens only, up to 60, such as “МБАЛ-Видин”.`,
  },
  'unit-act.taken': {
    bg: (p) =>
      `Така вече се казва или се е казвало звено ${p['unit']} (${p['name']}). Изберете друг код или наименование.`,
    en: (p) => `Unit ${p['unit']} (${p['name']}) is or was called so. Choose another code or name.`,
  },
  'unit-act.same-name': {
    bg: (p) => `Звено ${p['unit']} вече се казва „${p['name']}“.`,
    en: (p) => `Unit ${p['unit']} is called “${p['name']}” already.`,
  },
  'unit-act.closed': {
    bg: (p) =>
      `Звено ${p['unit']} не съществува от ${p['date']}. Ако това е грешка, първо премахнете акта, с който е закрито.`,
    en: (p) =>
      `Unit ${p['unit']} is no more since ${p['date']}. If that is a mistake, first remove the act that closed it.`,
  },
  'unit-act.too-early': {
    bg: (p) =>
      `За звено ${p['unit']} вече има акт в сила от ${p['before']}; по-ранен не се добавя след него. Поправете датата или премахнете по-късния акт.`,
    en: (p) =>
      `There is an act on unit ${p['unit']} in force from ${p['before']}; an earlier one is not added after it. Correct the date or remove the later act.`,
  },
  'unit-act.owner': {
    bg: (p) =>
      `${p['unit']} води плана и не може да бъде закрито или влято; може да се преименува.`,
    en: (p) => `${p['unit']} keeps the plan and cannot be closed or merged; it can be renamed.`,
  },
  'unit-act.into-itself': {
    bg: (p) => `Звено ${p['unit']} не може да се влее в себе си.`,
    en: (p) => `Unit ${p['unit']} cannot go into itself.`,
  },
  'unit-act.into-group': {
    bg: (p) => `${p['unit']} е група от звена; изберете отделно звено.`,
    en: (p) => `${p['unit']} is a group of units; choose a single unit.`,
  },
  'unit-act.into-closed': {
    bg: (p) => `На ${p['date']} звено ${p['unit']} не съществува, затова в него нищо не се влива.`,
    en: (p) => `Unit ${p['unit']} is not there on ${p['date']}, so nothing goes into it.`,
  },
  'unit-act.joined-later': {
    bg: (p) =>
      `На ${p['date']} в звено ${p['unit']} се влива ${p['other']}, затова то не може да изчезне преди това или същия ден. Поправете датата, или първо премахнете акта за ${p['other']}.`,
    en: (p) =>
      `${p['other']} goes into unit ${p['unit']} on ${p['date']}, so that unit cannot end before or on that day. Correct the date, or first remove the act on ${p['other']}.`,
  },
  'unit-act.before-plan': {
    bg: (p) => `Списъкът на звената започва на ${p['date']}; акт от по-ранен ден не го променя.`,
    en: (p) =>
      `The list of units begins on ${p['date']}; an act of an earlier day does not change it.`,
  },
  'unit-act.idle-closed': {
    bg: (p) => `Звено ${p['unit']} вече не съществува от ${p['date']} по друг акт; важи той.`,
    en: (p) => `Unit ${p['unit']} is no more since ${p['date']} by another act, which stands.`,
  },
  'unit-act.unknown': {
    bg: () => 'Този акт за звено вече го няма.',
    en: () => 'This act on a unit is there no more.',
  },
  'unit-act.used': {
    bg: (p) =>
      `Звено ${p['unit']} вече се използва (отчети, определяне, ключове или други актове). Закрийте го с акт, вместо да премахвате създаването му.`,
    en: (p) =>
      `Unit ${p['unit']} is in use (reports, assignments, keys or other acts). Close it by an act instead of removing its founding.`,
  },
  'unit-act.keys-left': {
    bg: (p) => `Актът за ${p['unit']} е записан, но ключовете му още са в сила: ${p['why']}`,
    en: (p) => `The act on ${p['unit']} was written, but its keys are still in force: ${p['why']}`,
  },
};
