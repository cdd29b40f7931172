import type { FailureParams, Sentences } from '../../kernel/failure.ts';

const unpaidBg = (p: FailureParams): string => `неплатени остават ${p['cut']} (${p['unpaid']})`;
const unpaidEn = (p: FailureParams): string => `${p['cut']} remain unpaid (${p['unpaid']})`;

export const noteSentences: Sentences = {
  'tariff.note.months-limit': {
    bg: (p) =>
      `Заплащат се до ${p['limit']} месеца от първия ден: ${p['paid']} от ${p['claimed']} дни; ${unpaidBg(p)}.`,
    en: (p) =>
      `Up to ${p['limit']} months from the first day are paid: ${p['paid']} of ${p['claimed']} days; ${unpaidEn(p)}.`,
  },
  'tariff.note.course-months': {
    bg: (p) =>
      `Заплащат се до ${p['limit']} месеца от курса: ${p['paid']} от ${p['claimed']}; ${unpaidBg(p)}.`,
    en: (p) =>
      `Up to ${p['limit']} months of the course are paid: ${p['paid']} of ${p['claimed']}; ${unpaidEn(p)}.`,
  },
  'tariff.note.days-limit': {
    bg: (p) => `Заплащат се до ${p['limit']} дни: ${p['paid']} от ${p['claimed']}; ${unpaidBg(p)}.`,
    en: (p) =>
      `Up to ${p['limit']} days are paid: ${p['paid']} of ${p['claimed']}; ${unpaidEn(p)}.`,
  },
  'tariff.note.uplift-limit': {
    bg: (p) =>
      `Завишението е за не повече от ${p['limit']} дни за една хоспитализация: ${p['paid']} от ${p['claimed']}; без завишение остават ${p['cut']} (${p['unpaid']}).`,
    en: (p) =>
      `The uplift covers at most ${p['limit']} days of one hospitalisation: ${p['paid']} of ${p['claimed']}; ${p['cut']} stay without it (${p['unpaid']}).`,
  },
  'tariff.note.extension-permit': {
    bg: (p) =>
      `${p['days']} дни са над срока и се заплащат по разрешение на Министерството при терапевтичен неуспех.`,
    en: (p) =>
      `${p['days']} days are beyond the limit and are paid by the Ministry's permit after failure of the treatment.`,
  },
  'tariff.note.code-not-listed': {
    bg: (p) =>
      `Код ${p['value']} не е сред кодовете на реда (${p['codes']}): прегледът не се заплаща.`,
    en: (p) =>
      `Code ${p['value']} is not among the codes of the row (${p['codes']}): the examination is not paid.`,
  },
  'tariff.note.readmission': {
    bg: (p) =>
      `Рехоспитализация на ${p['days']}-ия ден след предходната в същото лечебно заведение; в рамките на ${p['limit']} дни не се заплаща.`,
    en: (p) =>
      `Readmitted on day ${p['days']} after the previous stay in the same hospital; within ${p['limit']} days it is not paid.`,
  },
  'tariff.note.too-short': {
    bg: (p) =>
      `Престоят е ${p['days']} дни, а редът изисква ${p['limit']}: по избрания прочит не се заплаща.`,
    en: (p) =>
      `The stay is ${p['days']} days and the row names ${p['limit']}: not paid by the chosen reading.`,
  },
  'tariff.note.adult-without-weight': {
    bg: () => 'Коефициентът за детски болници е за лечение на деца; за възрастен не се прилага.',
    en: () =>
      "The coefficient of children's hospitals is for children; it does not apply to an adult.",
  },
  'tariff.note.taken-for-child': {
    bg: () =>
      'Пациент с туберкулоза в детска болница е приет за дете и коефициентът е приложен; ако не е дете, махнете „childrensHospital“.',
    en: () =>
      "A tuberculosis patient in a children's hospital is taken for a child and the coefficient is applied; if not a child, remove “childrensHospital”.",
  },
  'tariff.note.course-used': {
    bg: (p) =>
      `За годината вече са заплатени ${p['courses']} курса, а се заплаща не повече от ${p['limit']}.`,
    en: (p) =>
      `${p['courses']} courses were already paid this year and no more than ${p['limit']} is paid.`,
  },
  'tariff.note.month-without-level': {
    bg: (p) =>
      `Месец ${p['month']} без ниво на компетентност (заплащат се ${p['limit']}). Наредбата не казва от кога започват месеците.`,
    en: (p) =>
      `Month ${p['month']} without a level (${p['limit']} are paid). The ordinance does not say when the months begin.`,
  },
  'tariff.note.months-used': {
    bg: (p) =>
      `Това е месец ${p['month']} без ниво на компетентност, а се заплащат не повече от ${p['limit']}: леглодните не се заплащат.`,
    en: (p) =>
      `This is month ${p['month']} without a level and no more than ${p['limit']} are paid: the bed-days are not paid.`,
  },
  'tariff.note.no-value': {
    bg: (p) =>
      `За ред ${p['row']} към ${p['date']} стойността не е въведена (${p['key']}). Въведете я с нейния източник.`,
    en: (p) =>
      `For row ${p['row']} on ${p['date']} the value is not entered (${p['key']}). Enter it with its source.`,
  },
  'tariff.note.retroactive': {
    bg: (p) =>
      `Дейност отпреди влизането в сила на акта (${p['published']}${p['confirmed'] === 1 ? '' : ' – дата, която още не е потвърдена'}): заплаща се по него съгласно § 3 от лечебни заведения с договор за 2022 г.`,
    en: (p) =>
      `An activity before the act was in force (${p['published']}${p['confirmed'] === 1 ? '' : ', a date not confirmed yet'}): paid by it under § 3, to hospitals with a contract for 2022.`,
  },
  'tariff.note.readings-agree': {
    bg: () => 'Текстът може да се чете по няколко начина, но всички дават същата сума.',
    en: () => 'The text can be read in several ways, and all of them pay the same.',
  },
};
