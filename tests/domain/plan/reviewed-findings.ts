/**
 * Every finding and every proposed link on the adopted plan, read one by one against its text. Each
 * entry is the measures (or the goal, sub-goal or abbreviation) and, where a rule looks at words, the
 * words; `yes` where the finding is right, `no` where it is not, with the reason. `MISSED` are faults
 * that a careful reader of the text sees and no rule finds. A change here is a change of judgement:
 * read the cells before accepting it.
 */
export interface Reviewed {
  readonly what: string;
  readonly right: boolean;
}

const yes = (what: string): Reviewed => ({ what, right: true });
const no = (what: string, _why: string): Reviewed => ({ what, right: false });

export const REVIEWED: Readonly<Record<string, readonly Reviewed[]>> = {
  'money-unsplit': [yes('3.5.3'), yes('5.1.3')],
  'money-zero-in-budget': [
    yes(
      '1.1.1 1.1.2 1.1.3 1.2.2 1.3.2 2.1.3 2.1.4 2.2.2 2.2.3 2.3.1 2.3.2 2.3.3 2.3.4 2.4.1 3.3.1 3.5.4 4.1.4 7.1.1 7.1.2 7.1.3 7.1.4',
    ),
  ],
  'start-before-plan': [yes('5.1.3'), yes('7.3.3'), yes('7.3.4')],
  'start-before-stage': [yes('2.2.3'), yes('7.2.1'), yes('7.4.1'), yes('7.4.2')],
  'regular-ends-early': [yes('6.1.2')],
  'stage-label-no-number': [yes('1.3.1')],
  'stage-label-plural': [yes('2.3.2'), yes('3.5.3')],
  'stage-label-years': [yes('2.4.3')],
  'stage-label-variants': [yes('1.1.3 3.2.3 3.4.2 7.1.4')],
  'indicator-copied': [yes('2.1.3 2.3.1'), yes('5.2.2 5.2.1')],
  'indicator-shared': [yes('2.2.3 2.3.3')],
  'indicator-no-unit': [yes('3.3.2'), yes('5.1.3')],
  'indicator-degree': [yes('3.5.3'), yes('4.1.4'), yes('5.1.2')],
  'indicator-counts-existing': [yes('7.3.4')],
  'indicator-number-twice': [yes('2.1.4')],
  'indicator-many-target-one': [yes('1.1.3'), yes('5.1.1')],
  'indicator-off-title': [
    yes('1.2.4'),
    yes('2.3.2'),
    yes('2.4.1'),
    yes('2.4.3'),
    yes('3.1.2'),
    no('3.3.2', 'номенклатурите са стандарти за оперативна съвместимост'),
    yes('4.1.4'),
  ],
  'regular-one-off': [yes('3.4.2'), yes('3.4.3'), yes('5.3.3'), yes('6.1.2')],
  'result-of-other': [yes('1.2.5 1.3.1')],
  'result-fits-other': [yes('7.2.1 5.1.2')],
  'result-of-group': [yes('7.2.3')],
  'result-not-measured': [yes('2.1.4'), yes('2.2.3'), yes('2.3.3'), yes('4.1.2')],
  'result-shared': [
    yes('2.1.1 2.1.2 2.1.3 2.3.1 2.3.4 3.1.1 3.2.1 3.2.2 3.3.1 4.1.1 4.1.3'),
    yes('2.2.2 3.4.1 3.4.2 3.4.3 7.2.2'),
  ],
  'title-no-action': [yes('7.4.1'), yes('7.4.2')],
  'body-unnamed': [yes('2.2.1 НЗОК')],
  'action-unmeasured': [yes('2.2.1 сертифициране'), yes('7.1.4 прилагане')],
  'part-unmeasured': [yes('1.2.1 стимулите'), yes('5.3.3 индикатори')],
  'purpose-unmeasured': [yes('3.4.3 клиничните изпитвания')],
  'condition-unmade': [yes('7.1.1')],
  'heading-differs': [yes('7.4')],
  'name-differs': [yes('7.3.3 дигитална')],
  'mixed-script': [yes('3.1.1 Oптимизиране')],
  misspelling: [
    yes('2.1.1 2.1.2 2.1.3 2.3.1 2.3.4 3.1.1 3.2.1 3.2.2 3.3.1 4.1.1 4.1.3 конкурента среда'),
    yes('1.2.5 1.3.1 простарнство'),
    yes('3.5.2 трансраничен'),
    yes('7.3.2 рентгенолоични'),
    yes('7.3.2 паталогични'),
    yes('7.4.2 в ползва на'),
    yes('5.3.2 национални и регионални програма'),
    yes('ЕЕСМ държавната администрацията'),
    yes('1.2.5 разработени информационно'),
    yes('2.3.2 разработени набор'),
    yes('7.3.1 лекарствени/противопоказания'),
    yes('3.1 всички здравни информационни и здравни'),
    yes('4.1.2 включени Лечебни заведения'),
    yes('2.1.3 на Европейско и национално'),
  ],
  'missing-word': [yes('1.1.3 да реализацията')],
  spacing: [yes('1.1.3 БЛС,БФС'), yes('7.1.2 оборудване/ инфраструктура')],
  'stray-full-stop': [
    yes('5.1.1 НЗИС. (регулярна дейност)'),
    yes('3.5.1 В рамките на бюджета на МЗ.'),
  ],
  comma: [
    yes('1.1.2 проекти свързани с'),
    yes('1.3.1 информация свързана с'),
    yes('2.3.3 методика чрез която'),
    yes('2.4.2 които предоставят да контролират'),
    yes('3.5.3 услуги свързани с'),
    yes('5.1.1 здравеопазването с НЗИС'),
  ],
  quotes: [yes('2.1.1 quotes')],
  'abbreviation-name-varies': [yes('НЗИС')],
  'abbreviation-ambiguous': [yes('5.1.3 НС')],
  'abbreviation-undeclared': [
    yes('5 ИС'),
    yes('2.1.3 ИКТ'),
    yes('1.1.3 БЛС'),
    yes('1.1.3 БФС'),
    yes('1.1.3 БЗС'),
    yes('1.1.3 ОПЛ'),
    yes('1.2.5 6.1.1 6.1.2 МОН'),
    yes('3.2.1 ИТ'),
    yes('3.3.2 ЕК'),
    yes('4.2.1 ITIL'),
    yes('5.1.3 ИСРППО'),
    yes('7.3.1 ИАЛ'),
  ],
  'abbreviation-unused': [
    yes('АИС'),
    yes('ВУЗ'),
    yes('МЕУ'),
    yes('ДБ'),
    yes('ДХЧО'),
    yes('ЕЕСМ'),
    yes('ЕУ'),
    yes('ЗЕУ'),
    yes('КЗЛД'),
    yes('ЛЗ'),
    yes('МС'),
    yes('НЦОЗА'),
    yes('ОС'),
    yes('ТГС'),
  ],
};

export const MISSED: readonly string[] = [
  '2.1.2: заглавието обещава и механизми в нормативната уредба, индикаторът отчита само ролите',
  '3.2.1: заглавието обещава и картографиране с управителен орган, индикаторът не го отчита',
  '6.1.1: „програми и/или курсове“ с целева стойност 1',
];

export const REVIEWED_LINKS: readonly string[] = [
  '1.1.1 → 3.5.1: eHDSI',
  '2.2.2 → 3.4.1: повторно използване на здравни данни',
  '2.2.2 → 3.4.2: повторно използване на здравни данни',
  '2.2.2 → 7.2.2: повторно използване на здравни данни',
  '2.3.1 → 2.4.2: контрол на гражданите върху данните им',
  '2.3.4 → 7.1.1: телемедицина',
  '2.3.4 → 7.1.2: телемедицина',
  '2.3.4 → 7.1.3: телемедицина',
  '2.3.4 → 7.1.4: телемедицина',
  '2.3.4 → 7.3.4: телемедицина',
  '3.2.1 → 3.2.2: национална инфраструктура за електронно здравеопазване',
  '3.3.1 → 2.2.3: проверка на оперативната съвместимост',
  '3.4.1 → 7.2.2: повторно използване на здравни данни',
  '3.4.2 → 7.2.2: повторно използване на здравни данни',
  '3.5.2 → 3.5.3: трансгранични услуги',
  '3.5.4 → 3.5.2: трансгранични услуги',
  '3.5.4 → 3.5.3: трансгранични услуги',
  '4.1.1 → 4.1.2: киберсигурност',
  '4.1.1 → 7.2.1: големи масиви от данни',
  '4.1.1 → 7.4.1: геномни данни',
  '4.1.3 → 4.1.2: киберсигурност',
  '7.1.1 → 7.3.4: телемедицина',
  '7.1.2 → 7.3.4: телемедицина',
  '7.1.3 → 7.3.4: телемедицина',
  '7.1.4 → 7.3.4: телемедицина',
];
