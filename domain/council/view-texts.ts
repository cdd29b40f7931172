/** The words of the pack's live views. */
import type { Language } from '../kernel/failure.ts';
import type { ViewName } from './views.ts';

export const MAX_SHOWN_FINDINGS = 200;

export const VIEW_TEXTS: Readonly<Record<ViewName, Readonly<Record<Language, string>>>> = {
  goals: { bg: 'Мерки по цели', en: 'Measures by goal' },
  measures: { bg: 'Състояние на всички мерки', en: 'State of all measures' },
  late: { bg: 'Закъснели мерки и мерки с риск', en: 'Late measures and those at risk' },
  indicators: { bg: 'Индикатори за изпълнение', en: 'Indicators' },
  money: { bg: 'Средства', en: 'Money' },
  reporting: { bg: 'Отчитане на звената', en: 'Which units have reported' },
  findings: { bg: 'Констатации по текста на плана', en: 'Findings in the plan’s text' },
};

export const viewNotes = {
  goalsChart: (day: string): string => `Мерки по цели и състояние към ${day}`,
  moneyChart: (day: string): string =>
    `Индикативен ресурс и платени средства по цели към ${day}, в евро`,
  noData:
    '„Няма данни“ значи, че не е подаден отчет; това не значи, че мярката закъснява или че по нея не е работено.',
  noneLate: (day: string): string =>
    `Към ${day} няма мерки, които по подадените отчети закъсняват.`,
  late: 'Закъсняла е мярка, по която има подадени данни и те не достигат целта след края на срока или междинен етап е просрочен с повече от 30 дни.',
  indicators:
    'Базовата стойност е тази при приемането на плана. „Неприета“ е стойност, която звеното е подало, а Министерството още не е приело.',
  money:
    'Сумите в левове се събират и се обръщат в евро веднъж, по 1,95583. „–“ значи, че няма въведени данни, а не нула.',
  reported: (period: string, units: number, of: number, due: string): string =>
    `За ${period} (срок ${due}) са отчели ${units} от ${of} звена, от които се очаква отчет.`,
  silent: (units: string): string => `Не са отчели: ${units}.`,
  reportingKnown: (day: string): string => `Броят се отчетите, получени до ${day}`,
  noCycle:
    'Отчетният цикъл още не е определен с акт на Министерството: отчети не се очакват и никой не е посочен като неотчел.',
  nothingDue: 'Към тази дата няма отчетен период, чийто срок е изтекъл.',
  noFindings: 'Няма открити несъответствия в текста на плана.',
  moreFindings: (n: number): string => `Още ${n} констатации са в приложението.`,
};
