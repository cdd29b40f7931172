/** Sentences of indicators and expected results. */
import { byCount } from '../../text/counted.ts';
import type { IndicatorCopyRule } from './indicator-copies.ts';
import type { IndicatorValueRule } from './indicator-values.ts';
import type { ResultRule } from './results.ts';
import type { RuleTexts } from './rule-texts.ts';

export const indicatorTexts: RuleTexts<IndicatorCopyRule | IndicatorValueRule> = {
  'indicator-copied': {
    title: {
      bg: 'Индикатор, преписан от друга мярка',
      en: 'Indicator copied from another measure',
    },
    bg: (p) =>
      `Индикаторът на ${p['copy']} повтаря този на ${p['original']}, а пасва на заглавието на ${p['original']}: вероятно е преписан. Напишете за ${p['copy']} свой индикатор.`,
    en: (p) =>
      `The indicator of ${p['copy']} repeats that of ${p['original']} and fits the title of ${p['original']}: it was probably copied. Give ${p['copy']} an indicator of its own.`,
  },
  'indicator-shared': {
    title: { bg: 'Един индикатор за различни мерки', en: 'One indicator for different measures' },
    bg: (p) =>
      `Мерки ${p['codes']} имат един и същ индикатор „${p['text']}“, а заглавията им са различни. Допълнете го така, че да се вижда какво отчита всяка.`,
    en: (p) =>
      `Measures ${p['codes']} have the same indicator “${p['text']}” but different titles. Extend it so that one can see what each of them reports.`,
  },
  'indicator-missing': {
    title: { bg: 'Мярка без индикатор', en: 'Measure without an indicator' },
    bg: () =>
      'Мярката няма индикатор за изпълнение. Добавете поне един с базова и целева стойност.',
    en: () => 'The measure has no indicator. Add at least one, with baseline and target.',
  },
  'indicator-not-number': {
    title: { bg: 'Стойност, която не е число', en: 'A value that is not a number' },
    bg: (p) =>
      p['baseline'] === ''
        ? 'Няма базова стойност и напредъкът не може да се измери. Впишете я с изменение, с цифри; 0 също се вписва.'
        : `Базовата („${p['baseline']}“) или целевата („${p['target']}“) стойност не е число и напредъкът не може да се измери. Напишете и двете с цифри.`,
    en: (p) =>
      p['baseline'] === ''
        ? 'There is no baseline, so progress cannot be measured. Write it by an amendment, in digits; 0 is written, too.'
        : `The baseline (“${p['baseline']}”) or the target (“${p['target']}”) is not a number, so progress cannot be measured. Write both in digits.`,
  },
  'indicator-baseline': {
    title: { bg: 'Целта е постигната от началото', en: 'The target is met from the start' },
    bg: (p) =>
      `Базовата стойност е ${p['baseline']}, а целевата е ${p['target']}: няма какво да се постига. Поправете една от двете.`,
    en: (p) =>
      `The baseline is ${p['baseline']} and the target ${p['target']}: nothing is left to reach. Correct one of them.`,
  },
  'indicator-no-unit': {
    title: { bg: 'Индикатор без мерна единица', en: 'Indicator without a unit' },
    bg: (p) =>
      `Целевата стойност е ${p['target']}, а „${p['text']}“ не казва какво се брои. Започнете го с „Брой …“ и назовете единицата.`,
    en: (p) =>
      `The target is ${p['target']}, but “${p['text']}” does not say what is counted. Begin with „Брой …“ and name the unit.`,
  },
  'indicator-degree': {
    title: { bg: 'Степен без мярка', en: 'A degree without a measure' },
    bg: (p) =>
      `„${p['text']}“ означава степен или състояние, а целевата стойност е ${p['target']} без мерна единица: не личи кога е постигната. Посочете единица и стойност, например процент или брой.`,
    en: (p) =>
      `“${p['text']}” names a degree or a state, but the target is ${p['target']} without a unit: one cannot tell when it is reached. State a unit and a value, such as per cent or a number.`,
  },
  'indicator-counts-existing': {
    title: { bg: 'Брои се нещо, което и без това го има', en: 'Counts what exists anyway' },
    bg: (p) =>
      `„${p['text']}“ брои заведения, които съществуват и без мярката; не е казано какво трябва да стане с тях, за да се отчетат. Допълнете, например „Брой свързани …“.`,
    en: (p) =>
      `“${p['text']}” counts institutions that exist without the measure; it does not say what must happen for one to count. Add it, for instance „Брой свързани …“.`,
  },
  'indicator-number-twice': {
    title: { bg: 'Числото стои два пъти', en: 'The number stands twice' },
    bg: (p) =>
      `Числото ${p['target']} стои и в „${p['text']}“, и като целева стойност: не личи дали се броят ${p['target']} предмета, или ${p['target']} пъти по ${p['target']}. Оставете го само в целевата стойност.`,
    en: (p) =>
      `The number ${p['target']} stands both in “${p['text']}” and as the target: it may count ${p['target']} things, or ${p['target']} times ${p['target']}. Leave it in the target only.`,
  },
  'indicator-many-target-one': {
    title: { bg: 'Много неща, а цел 1', en: 'Many things, target 1' },
    bg: (p) =>
      `„${p['text']}“ говори за повече от едно, а целевата стойност е ${p['target']}: не личи при колко от тях е постигната. Посочете броя и мерната единица.`,
    en: (p) =>
      `“${p['text']}” speaks of more than one, but the target is ${p['target']}: one cannot tell with how many of them it is reached. State the number and the unit.`,
  },
  'indicator-all-target-one': {
    title: { bg: 'Обещано навсякъде, а цел 1', en: 'Promised everywhere, target 1' },
    bg: (p) =>
      `Заглавието обещава „${p['all']}“, а „${p['text']}“ е с целева стойност ${p['target']}: не личи в колко от тях е постигнато. Посочете брой или дял.`,
    en: (p) =>
      `The title promises „${p['all']}“, but “${p['text']}” has the target ${p['target']}: one cannot tell in how many of them it is reached. State a number or a share.`,
  },
  'indicator-two-units': {
    title: { bg: 'Едно число за две неща', en: 'One number for two things' },
    bg: (p) =>
      `„${p['text']}“ брои „${p['units']}“ с едно число: не личи кое от двете е постигнато. Посочете едното или ги отделете в два индикатора.`,
    en: (p) =>
      `“${p['text']}” counts „${p['units']}“ in one number: one cannot tell which of the two is reached. Name one, or make two indicators.`,
  },
  'indicator-several-target-one': {
    title: { bg: 'Назовани са няколко, а целта е 1', en: 'Several are named, target 1' },
    bg: (p) =>
      `Заглавието назовава няколко („${p['all']}“), а „${p['text']}“ е с целева стойност ${p['target']}: не личи при кое от тях е постигната. Посочете броя или за кое се отнася.`,
    en: (p) =>
      `The title names several („${p['all']}“), but “${p['text']}” has the target ${p['target']}: one cannot tell for which of them it is reached. State the number, or which one is meant.`,
  },
  'indicator-stage-remark': {
    title: { bg: 'Бележка за етапа в индикатора', en: 'A remark on the stage in an indicator' },
    bg: (p) =>
      `В „${p['text']}“ стои „${p['remark']}“, а етапът има своя колона („${p['stage']}“). Махнете бележката от индикатора.`,
    en: (p) =>
      `“${p['text']}” holds „${p['remark']}“, but the stage has a column of its own („${p['stage']}“). Take the remark out of the indicator.`,
  },
  'indicator-activity': {
    title: { bg: 'Индикатор, написан като дейност', en: 'An indicator worded as an activity' },
    bg: (p) =>
      `${p['count']} от ${p['all']} индикатора за нещо, което го има или го няма, са написани като дейност („Разработване на …“), а не като резултат („Разработен …“): не личи кога са изпълнени. Напишете ги като резултат.`,
    en: (p) =>
      `${p['count']} of ${p['all']} indicators of something that is there or not are worded as an activity („Разработване на …“), not as a result („Разработен …“): one cannot tell when they are met. Word them as results.`,
  },
  'baseline-before-made': {
    title: { bg: 'Базова стойност преди създаването', en: 'A baseline before the thing is made' },
    bg: (p) =>
      `Базовата стойност на „${p['text']}“ е ${p['baseline']}, а по заглавието нещото тепърва се създава: не личи какво е отчетено дотук. Проверете базовата стойност.`,
    en: (p) =>
      `The baseline of “${p['text']}” is ${p['baseline']}, but the title is yet to make the thing: one cannot tell what was counted so far. Check the baseline.`,
  },
  'indicator-off-title': {
    title: {
      bg: 'Индикаторът не назовава предмета на мярката',
      en: 'The indicator does not name the measure’s subject',
    },
    bg: (p) =>
      `Индикаторът „${p['text']}“ няма нито една обща смислова дума със заглавието на мярката: от отчета не се вижда, че се отнася за нея. Назовете в него какво точно се отчита.`,
    en: (p) =>
      `The indicator “${p['text']}” shares no meaningful word with the measure’s title: a report will not show that it belongs to it. Name in it what exactly is reported.`,
  },
  'regular-one-off': {
    title: {
      bg: 'Регулярна дейност с еднократен индикатор',
      en: 'A regular activity with a one-off indicator',
    },
    bg: (p) =>
      `Дейността е регулярна и продължава до ${p['end']} г., а „${p['text']}“ се изпълнява веднъж: след това няма какво да се отчита. Добавете индикатор за всяка година или определете етап.`,
    en: (p) =>
      `The activity is regular and runs to ${p['end']}, but “${p['text']}” is done once: after that there is nothing to report. Add an indicator for each year, or name a stage.`,
  },
};

export const resultTexts: RuleTexts<ResultRule> = {
  'result-missing': {
    title: { bg: 'Мярка без очакван резултат', en: 'Measure without an expected result' },
    bg: () => 'Очакваният резултат не е попълнен. Добавете го.',
    en: () => 'The expected result is empty. Add it.',
  },
  'result-of-other': {
    title: { bg: 'Очакван резултат на друга мярка', en: 'Expected result of another measure' },
    bg: (p) =>
      `Очакваният резултат на ${p['code']} повтаря част от този на ${p['other']} и няма обща смислова дума със своето заглавие и индикатор: вероятно е преписан. Напишете за ${p['code']} свой резултат.`,
    en: (p) =>
      `The expected result of ${p['code']} repeats a part of that of ${p['other']} and shares no meaningful word with its own title and indicator: it was probably copied. Give ${p['code']} a result of its own.`,
  },
  'result-fits-other': {
    title: { bg: 'Очакван резултат, който пасва другаде', en: 'A result that fits elsewhere' },
    bg: (p) =>
      `„${p['result']}“ няма обща смислова дума със заглавието и индикатора на ${p['code']}, а пасва на тези на ${p['other']}. Проверете дали не е разместен.`,
    en: (p) =>
      `“${p['result']}” shares no meaningful word with the title and indicator of ${p['code']}, but fits those of ${p['other']}. Check whether it was misplaced.`,
  },
  'result-of-group': {
    title: { bg: 'Очакван резултат от друга подцел', en: 'Expected result of another sub-goal' },
    bg: (p) =>
      `Същият резултат имат само мерките на подцел ${p['subgoal']} (${p['others']}), а ${p['code']} е в друга подцел и няма обща смислова дума с него. Проверете дали не е пренесен оттам.`,
    en: (p) =>
      `Only measures of sub-goal ${p['subgoal']} (${p['others']}) have the same result, while ${p['code']} stands in another and shares no meaningful word with it. Check whether it was carried over.`,
  },
  'result-not-measured': {
    title: {
      bg: 'Резултатът не се измерва от индикатора',
      en: 'The indicator does not measure the result',
    },
    bg: (p) =>
      `Очакваният резултат е „${p['result']}“, а индикаторът „${p['indicator']}“ отчита друго: дали има „${p['thing']}“, не се вижда. Добавете индикатор за резултата или поправете единия текст.`,
    en: (p) =>
      `The expected result is “${p['result']}”, but the indicator “${p['indicator']}” reports something else: it does not show whether there is a „${p['thing']}“. Add an indicator for the result, or correct one of the texts.`,
  },
  'result-shared': {
    title: { bg: 'Един резултат в много подцели', en: 'One result in many sub-goals' },
    bg: (p) =>
      `${p['count']} мерки от подцели ${p['subgoals']} имат един и същ очакван резултат „${p['text']}“: не личи какво допринася всяка. Уточнете го поне за онези, чийто предмет е друг.`,
    en: (p) =>
      `${p['count']} measures of sub-goals ${p['subgoals']} have the same expected result “${p['text']}”: one cannot see what each adds. Make it specific, at least where the subject is another.`,
  },
  'result-activity': {
    title: { bg: 'Очакван резултат, написан като дейност', en: 'A result worded as an activity' },
    bg: (p) =>
      `${byCount(p['count'], '1 очакван резултат е написан', `${p['count']} очаквани резултата са написани`)} като дейност („Разработка на …“, „Създаване на …“): не личи какво ще има накрая. Напишете ${byCount(p['count'], 'го', 'ги')} като резултат („Разработени …“).`,
    en: (p) =>
      `${byCount(p['count'], '1 expected result is', `${p['count']} expected results are`)} worded as an activity („Разработка на …“): one cannot see what there will be in the end. Word ${byCount(p['count'], 'it as a result', 'them as results')} („Разработени …“).`,
  },
  'result-of-heading': {
    title: { bg: 'Резултатът повтаря подцелта', en: 'A result that repeats the sub-goal' },
    bg: (p) =>
      `Очакваният резултат „${p['text']}“ на ${p['count']} мерки повтаря заглавието на подцел ${p['subgoal']}: не личи какво ще донесе всяка. Напишете за всяка свой резултат.`,
    en: (p) =>
      `The expected result “${p['text']}” of ${p['count']} measures repeats the heading of sub-goal ${p['subgoal']}: one cannot see what each of them brings. Give each a result of its own.`,
  },
};
