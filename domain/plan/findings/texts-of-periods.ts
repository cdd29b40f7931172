/** Sentences of periods, stage labels and the order of measures. */
import { counted } from '../../text/counted.ts';
import type { OrderRule } from './order.ts';
import type { PeriodRule } from './periods.ts';
import type { StageLabelRule } from './stage-labels.ts';
import type { RuleTexts } from './rule-texts.ts';

export const periodTexts: RuleTexts<PeriodRule> = {
  'start-after-end': {
    title: { bg: 'Началото е след края', en: 'The start is after the end' },
    bg: (p) =>
      `Мярката започва през ${p['start']} г., а завършва през ${p['end']} г. Поправете една от двете години.`,
    en: (p) =>
      `The measure starts in ${p['start']} but ends in ${p['end']}. Correct one of the years.`,
  },
  'start-before-plan': {
    title: { bg: 'Начало преди периода на плана', en: 'Start before the plan’s period' },
    bg: (p) =>
      `Мярката започва през ${p['start']} г., а планът обхваща ${p['from']}–${p['to']} г. Поправете началото; ако работата наистина е започнала преди плана, отхвърлете констатацията с тази причина.`,
    en: (p) =>
      `The measure starts in ${p['start']}, but the plan covers ${p['from']}–${p['to']}. Correct the start; if work did begin before the plan, dismiss the finding with that reason.`,
  },
  'end-after-plan': {
    title: { bg: 'Край след периода на плана', en: 'End after the plan’s period' },
    bg: (p) =>
      `Мярката завършва през ${p['end']} г., а планът обхваща ${p['from']}–${p['to']} г. Поправете края.`,
    en: (p) =>
      `The measure ends in ${p['end']}, but the plan covers ${p['from']}–${p['to']}. Correct the end.`,
  },
  'start-before-stage': {
    title: { bg: 'Начало преди обявения етап', en: 'Start before the declared stage' },
    bg: (p) =>
      `Мярката започва през ${p['start']} г., а първият ѝ обявен етап е етап ${p['stage']} (${p['from']}–${p['to']} г.). Поправете началото или етапа.`,
    en: (p) =>
      `The measure starts in ${p['start']}, but its first declared stage is stage ${p['stage']} (${p['from']}–${p['to']}). Correct the start or the stage.`,
  },
  'end-after-stage': {
    title: { bg: 'Край след обявения етап', en: 'End after the declared stage' },
    bg: (p) =>
      `Мярката завършва през ${p['end']} г., а последният ѝ обявен етап е етап ${p['stage']} (${p['from']}–${p['to']} г.). Поправете края или добавете следващия етап.`,
    en: (p) =>
      `The measure ends in ${p['end']}, but its last declared stage is stage ${p['stage']} (${p['from']}–${p['to']}). Correct the end or add the next stage.`,
  },
  'stage-not-reached': {
    title: { bg: 'Обявен етап без години на мярката', en: 'A declared stage without years' },
    bg: (p) =>
      `Обявен е етап ${p['stage']} (${p['from']}–${p['to']} г.), а мярката е за ${p['start']}–${p['end']} г. и не попада в него. Поправете годините или махнете етапа.`,
    en: (p) =>
      `Stage ${p['stage']} (${p['from']}–${p['to']}) is declared, but the measure runs ${p['start']}–${p['end']} and does not touch it. Correct the years or take the stage out.`,
  },
  'regular-ends-early': {
    title: { bg: 'Регулярна дейност с ранен край', en: 'A regular activity that ends early' },
    bg: (p) =>
      `Мярката е регулярна дейност, а завършва през ${p['end']} г., преди края на плана (${p['to']} г.). Поправете края или определете етап.`,
    en: (p) =>
      `The measure is a regular activity but ends in ${p['end']}, before the plan does (${p['to']}). Correct the end or name a stage.`,
  },
};

export const stageLabelTexts: RuleTexts<StageLabelRule> = {
  'stage-label-unreadable': {
    title: { bg: 'Неразбираем етап', en: 'Unreadable stage' },
    bg: (p) =>
      `В „${p['text']}“ не се разчита нито етап с номер и години, нито регулярна дейност. Напишете етапа като „Етап 1 (2024-2026)“.`,
    en: (p) =>
      `“${p['text']}” names neither a stage with number and years nor a regular activity. Write the stage as „Етап 1 (2024-2026)“.`,
  },
  'stage-label-no-number': {
    title: { bg: 'Етап без номер', en: 'Stage without a number' },
    bg: (p) =>
      `В „${p['text']}“ липсва номерът на етапа; по годините е етап ${p['meant']}. Допълнете номера.`,
    en: (p) =>
      `“${p['text']}” lacks the stage’s number; by its years it is stage ${p['meant']}. Add the number.`,
  },
  'stage-label-years': {
    title: { bg: 'Грешни години на етап', en: 'Wrong years of a stage' },
    bg: (p) =>
      `Написано е „${p['text']}“, а етап ${p['stage']} е ${p['right']} г. Поправете годините на етапа; годините на мярката стоят отделно.`,
    en: (p) =>
      `It says “${p['text']}”, but stage ${p['stage']} is ${p['right']}. Correct the stage’s years; the measure’s own years stand apart.`,
  },
  'stage-label-plural': {
    title: { bg: '„Етапи“ вместо „Етап“', en: 'Plural for one stage' },
    bg: (p) => `„${p['text']}“ е в множествено число, а назовава един етап. Напишете „Етап“.`,
    en: (p) => `“${p['text']}” is plural but names one stage. Write „Етап“.`,
  },
  'stage-label-other': {
    title: { bg: 'Етапът не съвпада с надписа', en: 'The stage is not what the label says' },
    bg: (p) =>
      p['read'] === 0
        ? 'Мярката е отбелязана като регулярна дейност, а в графата е написан етап. Оставете едното.'
        : `Мярката се води в етап ${p['read']}, а надписът назовава друго. Изравнете ги.`,
    en: (p) =>
      p['read'] === 0
        ? 'The measure is marked as a regular activity, but the cell names a stage. Keep one of them.'
        : `The measure is held under stage ${p['read']}, but the label names something else. Make them agree.`,
  },
  'regular-phased': {
    title: { bg: 'Поетапно, а без етап', en: 'By stages, and without a stage' },
    bg: (p) =>
      `Заглавието казва „${p['word']}“, а етапът е „${p['stage']}“: не личи кои са етапите. Посочете ги или махнете думата.`,
    en: (p) =>
      `The title says „${p['word']}“, but the stage is „${p['stage']}“: one cannot tell which stages are meant. Name them, or take the word out.`,
  },
  'stage-label-variants': {
    title: { bg: 'Два надписа за едно и също', en: 'Two labels for one thing' },
    bg: (p) =>
      `Регулярните дейности са означени с „${p['usual']}“ (${counted(p['usualCount'], 'мярка', 'мерки')}) и с „${p['text']}“ (${counted(p['count'], 'мярка', 'мерки')}). Използвайте един надпис.`,
    en: (p) =>
      `Regular activities are labelled “${p['usual']}” (${counted(p['usualCount'], 'measure', 'measures')}) and “${p['text']}” (${counted(p['count'], 'measure', 'measures')}). Use one label.`,
  },
};

export const orderTexts: RuleTexts<OrderRule> = {
  'order-ends-first': {
    title: { bg: 'Завършва преди онова, от което зависи', en: 'Ends before what it depends on' },
    bg: (p) =>
      `Мярка ${p['user']} завършва през ${p['userEnd']} г., а зависи от ${p['makers']} („${p['things']}“, потвърдена връзка), готово през ${p['ends']} г. Променете сроковете или отхвърлете връзката.`,
    en: (p) =>
      `Measure ${p['user']} ends in ${p['userEnd']}, but depends on ${p['makers']} (“${p['things']}”, confirmed link), ready in ${p['ends']}. Change the years or reject the link.`,
  },
  'order-starts-first': {
    title: { bg: 'Започва преди онова, от което зависи', en: 'Starts before what it depends on' },
    bg: (p) =>
      `Мярка ${p['user']} започва през ${p['userStart']} г., а зависи от ${p['makers']} („${p['things']}“, потвърдена връзка), с начало през ${p['starts']} г. Променете началото или отхвърлете връзката.`,
    en: (p) =>
      `Measure ${p['user']} starts in ${p['userStart']}, but depends on ${p['makers']} (“${p['things']}”, confirmed link), starting in ${p['starts']}. Change the start or reject the link.`,
  },
  'order-not-ready': {
    title: { bg: 'Започва, преди основата да е готова', en: 'Starts before its basis is ready' },
    bg: (p) =>
      `Мярка ${p['user']} започва през ${p['userStart']} г., а зависи от ${p['makers']} („${p['things']}“, потвърдена връзка), готово през ${p['ends']} г. Променете сроковете или отхвърлете връзката.`,
    en: (p) =>
      `Measure ${p['user']} starts in ${p['userStart']}, but depends on ${p['makers']} (“${p['things']}”, confirmed link), ready in ${p['ends']}. Change the years or reject the link.`,
  },
  'condition-unmade': {
    title: {
      bg: 'Условие, което никоя мярка не изпълнява',
      en: 'A condition that no measure meets',
    },
    bg: (p) =>
      `Мярката може да започне едва след „${p['thing']}“, а никоя мярка в плана не го създава. Добавете такава мярка или посочете кой го създава.`,
    en: (p) =>
      `The measure may start only after “${p['thing']}”, but no measure of the plan makes it. Add such a measure, or say who makes it.`,
  },
};
