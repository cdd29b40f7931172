import { byCount, counted } from '../../text/counted.ts';
import type { FailureParams, Language, Sentences } from '../../kernel/failure.ts';
import { fieldLabel } from './labels.ts';
import { stepSentences } from './steps.ts';
import { valueName } from './value-names.ts';

/** The activity of a claim that a note speaks of. */
const partOf = (p: FailureParams, language: Language): string =>
  stepSentences[`tariff.step.${p['part']}`]?.[language]({ unit: '' }) ?? String(p['part']);

/** What the units above a limit are worth; in a claim of § 6 that is the whole worth, no part of the payment. */
const lostBg = (p: FailureParams): string => {
  if (p['worth'] === undefined) return String(p['unpaid']);
  if (p['worth'] === 'old') return `${p['unpaid']} по старите стойности`;
  const old = p['unpaid-old'] === undefined ? '' : `, ${p['unpaid-old']} по старите`;
  return `${p['unpaid']} по новите стойности${old}; в доплащането не влизат`;
};
const lostEn = (p: FailureParams): string => {
  if (p['worth'] === undefined) return String(p['unpaid']);
  if (p['worth'] === 'old') return `${p['unpaid']} by the old values`;
  const old = p['unpaid-old'] === undefined ? '' : `, ${p['unpaid-old']} by the old ones`;
  return `${p['unpaid']} by the new values${old}; no part of what is paid on top`;
};
const unpaidBg = (p: FailureParams): string =>
  `${byCount(p['cut'], 'неплатен остава', 'неплатени остават')} ${p['cut']} (${lostBg(p)})`;
const unpaidEn = (p: FailureParams): string =>
  `${p['cut']} ${byCount(p['cut'], 'remains', 'remain')} unpaid (${lostEn(p)})`;

const named = (p: FailureParams, language: Language): string =>
  valueName(String(p['key']), language);

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
      `Завишението е за не повече от ${p['limit']} дни за една хоспитализация: ${p['paid']} от ${p['claimed']}; без завишение ${byCount(p['cut'], 'остава', 'остават')} ${p['cut']} (${lostBg(p)}).`,
    en: (p) =>
      `The uplift covers at most ${p['limit']} days of one hospitalisation: ${p['paid']} of ${p['claimed']}; ${p['cut']} ${byCount(p['cut'], 'stays', 'stay')} without it (${lostEn(p)}).`,
  },
  'tariff.note.extension-permit': {
    bg: (p) =>
      `${byCount(p['days'], '1 ден е над срока и се заплаща', `${p['days']} дни са над срока и се заплащат`)} по разрешение на Министерството при терапевтичен неуспех.`,
    en: (p) =>
      `${byCount(p['days'], '1 day is beyond the limit and is paid', `${p['days']} days are beyond the limit and are paid`)} by the Ministry's permit after failure of the treatment.`,
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
      `Дните са ${p['days']}, а редът посочва ${p['limit']}: по този прочит не се заплащат.`,
    en: (p) =>
      `The days are ${p['days']} and the row names ${p['limit']}: not paid by this reading.`,
  },
  'tariff.note.adult-without-weight': {
    bg: () => 'Коефициентът за детски болници е за лечение на деца; за възрастен не се прилага.',
    en: () =>
      "The coefficient of children's hospitals is for children; it does not apply to an adult.",
  },
  'tariff.note.taken-for-child': {
    bg: () =>
      'Пациент с туберкулоза в детска болница е приет за дете и коефициентът е приложен; ако не е дете, в „Детска специализирана болница“ изберете „не“.',
    en: () =>
      "A tuberculosis patient in a children's hospital is taken for a child and the coefficient is applied; if not a child, answer “no” to “Children’s specialised hospital”.",
  },
  'tariff.note.course-used': {
    bg: (p) =>
      `За годината вече са заплатени ${p['courses']} курса, а се заплаща не повече от ${p['limit']}.`,
    en: (p) =>
      `${p['courses']} courses were already paid this year and no more than ${p['limit']} is paid.`,
  },
  'tariff.note.by-old': { bg: () => 'По старите стойности: ', en: () => 'By the old values: ' },
  'tariff.note.other-reading': { bg: () => 'Друг прочит: ', en: () => 'Another reading: ' },
  'tariff.note.other-payment': {
    bg: () => 'Друг прочит, доплащане по § 6: ',
    en: () => 'Another reading, paid on top by § 6: ',
  },
  'tariff.note.not-centre': {
    bg: (p) =>
      `Ред ${p['row']} казва какво се заплаща без ниво само за център за психични заболявания: за друго заведение без ниво няма стойност, която да се въведе.`,
    en: (p) =>
      `Row ${p['row']} says what is paid without a level for a centre for mental illness only: for another hospital without a level there is no value to enter.`,
  },
  'tariff.note.month-without-level': {
    bg: (p) =>
      `В деня на приемането (${p['admitted']}) тече месец ${p['month']} без ниво на компетентност, а се заплащат ${p['limit']}.${Number(p['month']) > Number(p['limit']) ? '' : ` Заплаща се до ${p['last']} включително.`}${p['given'] === 1 ? '' : ` Месецът от реда е броен от деня на приемането; ако се знае от кога текат месеците, дайте датата („${fieldLabel('withoutLevelSince', 'bg')}“).`}`,
    en: (p) =>
      `On the day of admission (${p['admitted']}) month ${p['month']} without a level is running, and ${p['limit']} are paid.${Number(p['month']) > Number(p['limit']) ? '' : ` Paid up to and including ${p['last']}.`}${p['given'] === 1 ? '' : ` The month of the line is counted from the day of admission; where it is known from when the months run, give the day (“${fieldLabel('withoutLevelSince', 'en')}”).`}`,
  },
  'tariff.note.months-split': {
    bg: (p) =>
      `В месеците без ниво, които се заплащат (${p['limit']}), са ${p['paid']} от ${p['claimed']} леглодни; ${unpaidBg(p)}.`,
    en: (p) =>
      `${p['paid']} of ${p['claimed']} bed-days are inside the months without a level that are paid (${p['limit']}); ${unpaidEn(p)}.`,
  },
  'tariff.note.undated-days': {
    bg: (p) =>
      `Редът не казва кои дни са с висока степен на зависимост: ${p['days']} от ${p['claimed']} са приети за дни от заплатената част на престоя. Ако не е така, разделете престоя на два реда.`,
    en: (p) =>
      `The line does not say which days were of high dependency: ${p['days']} of ${p['claimed']} are taken as days of the paid part of the stay. If they were not, give the stay as two lines.`,
  },
  'tariff.note.undated-over': {
    bg: (p) =>
      `Редът не казва датите на ${p['claimed']} от дните (висока степен на зависимост, трудотерапия): ${p['days']} са приети за дни след промяната на стойността. Ако не е така, разделете престоя на два реда.`,
    en: (p) =>
      `The line does not date ${p['claimed']} of the days (high dependency, work therapy): ${p['days']} are taken as days after the value changed. If they were not, give the stay as two lines.`,
  },
  'tariff.note.before-start': {
    bg: (p) =>
      `Няма отчетена дейност по § 3: заплащаното е до ${p['last']} включително, а § 3 и § 6 обхващат дейностите от ${p['from']}. Доплащането е 0.`,
    en: (p) =>
      `No activity of § 3 is reported: what is paid runs to ${p['last']}, and § 3 and § 6 cover activities from ${p['from']}. Nothing is paid on top.`,
  },
  'tariff.note.days-before': {
    bg: (p) =>
      `В доплащането влиза само времето от ${p['from']} (§ 3): ${p['months'] === 1 ? counted(p['days'], 'месец', 'месеца') : counted(p['days'], 'ден', 'дни')} преди това не се ${byCount(p['days'], 'сравнява', 'сравняват')} и ${byCount(p['days'], 'стойността му', 'стойностите им')} не ${byCount(p['days'], 'е нужна', 'са нужни')}.`,
    en: (p) =>
      `Only time from ${p['from']} on is paid on top (§ 3): ${p['months'] === 1 ? counted(p['days'], 'month', 'months') : counted(p['days'], 'day', 'days')} before it ${byCount(p['days'], 'is', 'are')} not compared, and no value of ${byCount(p['days'], 'it', 'them')} is needed.`,
  },
  'tariff.note.months-used': {
    bg: (p) =>
      `Това е месец ${p['month']} без ниво на компетентност, а се заплащат не повече от ${p['limit']}: леглодните не се заплащат.`,
    en: (p) =>
      `This is month ${p['month']} without a level and no more than ${p['limit']} are paid: the bed-days are not paid.`,
  },
  'tariff.note.no-value': {
    bg: (p) =>
      `За ред ${p['row']} към ${p['date']} стойността не е въведена: ${named(p, 'bg')} (${p['key']}). Въведете я с нейния източник.`,
    en: (p) =>
      `For row ${p['row']} on ${p['date']} the value is not entered: ${named(p, 'en')} (${p['key']}). Enter it with its source.`,
  },
  'tariff.note.later-value': {
    bg: (p) =>
      `От ${p['from']} „${named(p, 'bg')}“ се променя с ${p['act']} (${p['issue']}); новата стойност ${p['entered'] === 1 ? 'е въведена, но не е поета: поемете я' : 'не е въведена: въведете я с мястото ѝ'} в „Стойности“. Старата не се прилага.`,
    en: (p) =>
      `From ${p['from']} “${named(p, 'en')}” is changed by ${p['act']} (${p['issue']}); the new value is ${p['entered'] === 1 ? 'entered and not taken over: take it over' : 'not entered: enter it with its place'} in “Values”. The old one does not apply.`,
  },
  'tariff.note.later-act': {
    bg: (p) =>
      `От ${p['from']} е в сила ${p['act']} (${p['issue']}), а кои стойности променя, не е въведено: сумата е по по-стар акт (${p['older']}${p['sure'] === 1 ? '' : ' – не е потвърдено'}). Проверете я.`,
    en: (p) =>
      `${p['act']} (${p['issue']}) is in force from ${p['from']}, and which values it changes is not entered: the sum is by an older act (${p['older']}${p['sure'] === 1 ? '' : ', not confirmed'}). Check it.`,
  },
  'tariff.note.no-letter': {
    bg: () =>
      'Ред 1.1 няма буква за мултилекарствена резистентност при II ниво (буква „в“ е за III ниво): не се заплаща по този ред и няма стойност, която да се въведе.',
    en: () =>
      'Row 1.1 has no letter for multidrug resistance at level II (letter “в” is for level III): it is not paid by this row, and there is no value to enter.',
  },
  'tariff.note.days-without-value': {
    bg: (p) =>
      `${p['months'] === 1 ? 'Месеците' : 'Дните'} до ${p['date']} включително са ${p['days']} и стойността им не е въведена (${named(p, 'bg')})${p['paid-sum'] === '' ? '' : `; останалото по своите стойности е ${p['paid-sum']}`}`,
    en: (p) =>
      `The ${p['months'] === 1 ? 'months' : 'days'} up to and including ${p['date']} are ${p['days']} and their value is not entered (${named(p, 'en')})${p['paid-sum'] === '' ? '' : `; the rest by its values is ${p['paid-sum']}`}`,
  },
  'tariff.note.long-stay': {
    bg: (p) => `Престоят е ${p['days']} дни: проверете двете дати.`,
    en: (p) => `The stay is ${p['days']} days: check both dates.`,
  },
  'tariff.note.far-ahead': {
    bg: (p) => `${p['date']} е повече от година напред (днес е ${p['today']}): проверете датата.`,
    en: (p) => `${p['date']} is more than a year ahead (today is ${p['today']}): check the date.`,
  },
  'tariff.note.large-count': {
    bg: (p) => `Броят е ${p['count']}, повече, отколкото едно заведение достига: проверете го.`,
    en: (p) => `The count is ${p['count']}, more than one hospital reaches: check it.`,
  },
  'tariff.note.many-months': {
    bg: (p) => `Месеците в реда са ${p['count']}, а годината има 12: проверете ги.`,
    en: (p) => `The line has ${p['count']} months and a year has 12: check them.`,
  },
  'tariff.note.many-days': {
    bg: (p) => `Дните на курса са ${p['count']}, повече от година: проверете ги.`,
    en: (p) => `The course has ${p['count']} days, more than a year: check them.`,
  },
  'tariff.note.count-mistaken': {
    bg: () => 'Броят е сгрешен: поправете го; така редът не се заплаща.',
    en: () => 'The count is mistaken: correct it; as it is the line is not paid.',
  },
  'tariff.note.dates-mistaken': {
    bg: () => 'Датите са сгрешени: поправете ги; така редът не се заплаща.',
    en: () => 'The dates are mistaken: correct them; as it is the line is not paid.',
  },
  'tariff.note.aids-decisions': {
    bg: (p) =>
      `От ${p['from']} в т. 2 от Забележките към т. 5 са добавени и решенията по т. 5.1, предложение второ (помощни средства, медицински изделия, приспособления и съоръжения за хората с увреждания); останалият текст на бележката не е в този акт – проверете го.`,
    en: (p) =>
      `From ${p['from']} note 2 under point 5 covers the decisions of point 5.1, second clause, on aids for people with disabilities; the rest of that note is not in this act: check it.`,
  },
  'tariff.note.part-on-top': {
    bg: (p) =>
      `${partOf(p, 'bg')}: нова стойност ${p['new']}, стара ${p['old']}, доплащане ${p['on-top']}`,
    en: (p) =>
      `${partOf(p, 'en')}: new value ${p['new']}, old ${p['old']}, paid on top ${p['on-top']}`,
  },
  'tariff.note.only-on-top': {
    bg: (p) =>
      `${partOf(p, 'bg')}: новата стойност (${p['new']}) е по-ниска от старата (${p['old']}). § 6 предвижда само доплащане: доплащането за тази част е 0, нищо не се удържа и другите искания не намаляват.`,
    en: (p) =>
      `${partOf(p, 'en')}: the new value (${p['new']}) is lower than the old one (${p['old']}). § 6 knows payment on top only: the payment for this part is 0, nothing is deducted and no other claim is smaller for it.`,
  },
  'tariff.note.retroactive': {
    bg: (p) =>
      `Дейност отпреди влизането в сила на акта (${p['published']}${p['confirmed'] === 1 ? '' : ' – дата, която още не е потвърдена'}): заплаща се по него съгласно § 3 от лечебни заведения с договор за 2022 г.`,
    en: (p) =>
      `An activity before the act was in force (${p['published']}${p['confirmed'] === 1 ? '' : ', a date not confirmed yet'}): paid by it under § 3, to hospitals with a contract for 2022.`,
  },
  'tariff.rules.2': {
    bg: () =>
      'Редакция 2 на правилата: без ниво завишението е върху 75 на сто от стойността за I ниво; 10-те дни важат само при висока степен на зависимост; от престой, който излиза извън шестте месеца, се заплащат дните в тях; при открит прочит се взема прочитът по подразбиране, вместо редът да чака.',
    en: () =>
      'Edition 2 of the rules: without a level the uplift is on 75 per cent of the value of level I; the ten days bind high dependency only; of a stay that runs over the six months the days inside them are paid; where a reading is open the plain one is taken instead of refusing the line.',
  },
  'tariff.note.readings-agree': {
    bg: (p) =>
      `Думите „${p['words']}“ могат да се четат по няколко начина, но сумата на реда не зависи от това.`,
    en: (p) =>
      `The words „${p['words']}“ can be read in several ways, but the sum of the line does not depend on it.`,
  },
};
