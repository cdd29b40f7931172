/** The work list of the home page and the counters of the menu. */
import { byCount, counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const workWords = words(
  {
    title: 'Какво чака',
    lead: (unit: string, day: string) => `${unit}, ${day}`,
    reading: 'Чете се какво чака…',
    waits: (n: number) => `чакат ${n}`,
    nothing: 'Нищо не чака.',
    nothingWhy: 'Няма върнати отчети, нито липсващи по изтекъл период.',
    noCycle: 'Министерството още не е определило с акт цикъла на отчитане: отчет не се очаква.',

    returned: (n: number) => byCount(n, 'Върнат отчет', `Върнати отчети (${n})`),
    reason: 'Мотив:',
    fix: 'Поправи',
    fixOf: (place: string) => `Поправи отчета ${place}`,
    cannotFix: 'Вече не се поправя:',
    allReturned: (n: number) => `Още ${n} върнати`,

    own: 'Отчети на звеното',
    fill: 'Попълване',
    fillOf: (period: string) => `Попълване за ${period}`,
    look: 'Към отчета',
    morePeriods: (n: number) => byCount(n, 'Още 1 период', `Още ${n} периода`),

    review: (n: number) => `За преглед (${n})`,
    reports: (n: number) => counted(n, 'отчет', 'отчета'),
    toReview: 'Преглед',
    reviewOf: (unit: string) => `Преглед на отчетите на ${unit}`,
    moreUnits: (n: number) => byCount(n, 'Още 1 звено', `Още ${n} звена`),

    unreported: 'Още не са подали',
    unreportedNote:
      'Тук се брои каквото е подадено на това място. Отчет, който не е пристигнал, не значи отказ: може пакетът да е на път.',
    unitMissing: (unit: string, n: number) => `${unit} (${n})`,
    andUnits: (n: number) => `и още ${n}`,
    toBoard: 'Кои точно',
    boardOf: (period: string) => `Кои точно липсват за ${period}`,

    council: 'Съвети',
    overdue: (n: number) => byCount(n, 'Просрочено решение', `Просрочени решения (${n})`),
    overdueBy: (days: string) => `просрочено с ${days}`,
    moreDecisions: (n: number) => byCount(n, 'Още 1 решение', `Още ${n} решения`),
    next: (council: string, number: string) =>
      number === ''
        ? `Предстои заседание: ${council}`
        : `Предстои заседание № ${number}: ${council}`,
    at: (day: string, time: string) => (time === '' ? day : `${day}, ${time} ч.`),
    toSitting: 'Към заседанието',
    states: { draft: 'подготвя се', convened: 'свикано', open: 'открито', closed: 'закрито' },

    exchange: 'Обмен',
    drafts: (n: number) =>
      counted(n, 'промяна не е изпратена на никого', 'промени не са изпратени на никого'),
    send: 'Изпращане',
    conflicts: (n: number) => counted(n, 'конфликт чака решение', 'конфликта чакат решение'),
    records: (n: number) => counted(n, 'бележка за преглед', 'бележки за преглед'),
    decide: 'Решаване',
    held: (n: number) =>
      counted(
        n,
        'запис от пакет чака: ключът му е непознат или липсва по-ранен пакет',
        'записа от пакети чакат: ключът им е непознат или липсва по-ранен пакет',
      ),
    refused: (n: number) => counted(n, 'отказан файл е запазен', 'отказани файла са запазени'),
    receive: 'Получаване',

    news: (day: string) => `Ново от пакетите, приети на ${day}`,
    newsItem: (act: string, unit: string, n: number) =>
      n === 1 ? `${act} – ${unit}` : `${act} – ${unit} (${n})`,
  },
  {
    title: 'What waits',
    lead: (unit: string, day: string) => `${unit}, ${day}`,
    reading: 'Reading what waits…',
    waits: (n: number) => `${n} waiting`,
    nothing: 'Nothing waits.',
    nothingWhy: 'No returned reports, and none missing of a period that is over.',
    noCycle: 'The ministry has not set the reporting cycle by an act yet: no report is expected.',

    returned: (n: number) => byCount(n, 'Returned report', `Returned reports (${n})`),
    reason: 'Reason:',
    fix: 'Correct',
    fixOf: (place: string) => `Correct the report ${place}`,
    cannotFix: 'Not to be corrected any more:',
    allReturned: (n: number) => `${n} more returned`,

    own: 'Reports of the unit',
    fill: 'Fill in',
    fillOf: (period: string) => `Fill in ${period}`,
    look: 'Open the report',
    morePeriods: (n: number) => counted(n, 'more period', 'more periods'),

    review: (n: number) => `To review (${n})`,
    reports: (n: number) => counted(n, 'report', 'reports'),
    toReview: 'Review',
    reviewOf: (unit: string) => `Review the reports of ${unit}`,
    moreUnits: (n: number) => counted(n, 'more unit', 'more units'),

    unreported: 'Not submitted yet',
    unreportedNote:
      'Counted is what was submitted at this place. A report that did not arrive is no refusal: its package may be on its way.',
    unitMissing: (unit: string, n: number) => `${unit} (${n})`,
    andUnits: (n: number) => `and ${n} more`,
    toBoard: 'Which ones',
    boardOf: (period: string) => `Which ones are missing for ${period}`,

    council: 'Councils',
    overdue: (n: number) => byCount(n, 'Overdue decision', `Overdue decisions (${n})`),
    overdueBy: (days: string) => `overdue by ${days}`,
    moreDecisions: (n: number) => counted(n, 'more decision', 'more decisions'),
    next: (council: string, number: string) =>
      number === '' ? `Next: sitting of ${council}` : `Next: sitting No ${number} of ${council}`,
    at: (day: string, time: string) => (time === '' ? day : `${day}, ${time}`),
    toSitting: 'To the sitting',
    states: { draft: 'in preparation', convened: 'convened', open: 'opened', closed: 'closed' },

    exchange: 'Exchange',
    drafts: (n: number) =>
      counted(n, 'change was sent to nobody yet', 'changes were sent to nobody yet'),
    send: 'Send',
    conflicts: (n: number) => counted(n, 'conflict to decide', 'conflicts to decide'),
    records: (n: number) => counted(n, 'record to look at', 'records to look at'),
    decide: 'Decide',
    held: (n: number) =>
      counted(
        n,
        'entry of a package waits: its key is unknown, or an earlier package is missing',
        'entries of packages wait: their key is unknown, or an earlier package is missing',
      ),
    refused: (n: number) => counted(n, 'refused file is kept', 'refused files are kept'),
    receive: 'Receive',

    news: (day: string) => `New from the packages taken in on ${day}`,
    newsItem: (act: string, unit: string, n: number) =>
      n === 1 ? `${act} – ${unit}` : `${act} – ${unit} (${n})`,
  },
);
