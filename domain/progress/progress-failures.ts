/** What can be refused in the reporting cycle: what happened, where, what to do. */
import type { FailureParams, Language, Sentences } from '../kernel/failure.ts';
import { byCount } from '../text/counted.ts';
import { olderText } from '../text/older-text.ts';
import { progressSheetSentences } from './sheet-failures.ts';
import { plausibilitySentences } from './plausibility-texts.ts';
import { isPeriod, PERIODICITY_TEXTS, periodShort, type Periodicity } from './period.ts';

/** «1.1.1 на РЗИ-Бургас за III трим. 2026» */
const place = (p: FailureParams, lang: Language): string => {
  const of = String(p['period'] ?? '');
  const when = isPeriod(of) ? `${lang === 'bg' ? ' за ' : ' for '}${periodShort(of, lang)}` : '';
  return `${p['measure']} ${lang === 'bg' ? 'на' : 'of'} ${p['unit']}${when}`;
};

/** «Мярка 1.1.1», or an indicator of it. */
const about = ({ measure, indicator }: FailureParams, lang: Language): string => {
  const of = lang === 'bg' ? `Мярка ${measure}` : `Measure ${measure}`;
  const one = lang === 'bg' ? `Индикатор ${indicator}` : `Indicator ${indicator}`;
  return indicator === '' || indicator === undefined ? of : one;
};

const whenOf = ({ period }: FailureParams, lang: Language): string => {
  const of = String(period ?? '');
  return isPeriod(of) ? periodShort(of, lang) : of;
};

const kindName = (p: FailureParams, key: string, lang: Language): string =>
  PERIODICITY_TEXTS[p[key] as Periodicity][lang];

const values: Sentences = {
  'period.unknown': {
    bg: ({ period }) =>
      `„${period}“ не е отчетен период. Напишете 2026, I полуг. 2026, III трим. 2026 или 07.2026; накратко 2026-H1, 2026-Q3, 2026-07.`,
    en: ({ period }) =>
      `“${period}” is not a reporting period. Write 2026, H1 2026, Q3 2026 or 07.2026; in short 2026-H1, 2026-Q3, 2026-07.`,
  },
  'period.other-kind': {
    bg: (p) =>
      `Индикатор ${p['indicator']} се отчита по период „${kindName(p, 'expected', 'bg')}“, а е подаден ${whenOf(p, 'bg')} („${kindName(p, 'given', 'bg')}“). Изберете период от вида „${whenOf({ period: p['example'] ?? '' }, 'bg')}“.`,
    en: (p) =>
      `Indicator ${p['indicator']} is reported by ${kindName(p, 'expected', 'en')}, but ${whenOf(p, 'en')} is a ${kindName(p, 'given', 'en')}. Choose a period such as ${whenOf({ period: p['example'] ?? '' }, 'en')}.`,
  },
};

const cells: Sentences = {
  'cell.unfinished': {
    bg: ({ text }) =>
      `„${text}“ е написано, но не е потвърдено. F2 и Enter го записват, Esc връща записаното.`,
    en: ({ text }) =>
      `“${text}” was typed but not confirmed. F2 and Enter save it, Esc brings back what is saved.`,
  },
  'cell.changed-since': {
    bg: ({ text, stored }) =>
      `Написано е „${text}“, а междувременно записаното стана „${stored}“. F2 и Enter записват написаното, Esc връща записаното.`,
    en: ({ text, stored }) =>
      `“${text}” was typed, but meanwhile the saved value became “${stored}”. F2 and Enter save what was typed, Esc brings back what is saved.`,
  },
};

const cycle: Sentences = {
  'cycle.no-act': {
    bg: () =>
      'Отчетният цикъл се определя с акт. Напишете акта, например „Заповед № РД-01-15 на министъра на здравеопазването“.',
    en: () =>
      'The reporting cycle is set by an act. Name it, such as „Заповед № РД-01-15 на министъра на здравеопазването“.',
  },
  'report.unsaved': {
    bg: (p) =>
      `Отчетът по ${place(p, 'bg')} не е подаден: в клетката „${p['label']}“ е написано „${p['text']}“, което не е записано. Запишете го или го откажете в таблицата за отчитане.`,
    en: (p) =>
      `The report on ${place(p, 'en')} was not submitted: “${p['text']}” was typed in “${p['label']}” and is not saved. Save it or give it up in the reporting table.`,
  },
  'report.foreign': {
    bg: ({ unit, own }) =>
      `Отчетът е на звено ${unit} и само то го попълва; вие работите като ${own}. Сменете звеното в настройките, ако това е грешка.`,
    en: ({ unit, own }) =>
      `The report belongs to unit ${unit}, and only that unit fills it in; you work as ${own}. Change the unit in the settings if that is wrong.`,
  },
  'report.removed-from-plan': {
    bg: (p) =>
      `${about(p, 'bg')} отпадна от плана с ${p['act']} и не се отчита за ${whenOf(p, 'bg')}: отчетът не се брои. Министерството може да го закрие с основание.`,
    en: (p) =>
      `${about(p, 'en')} was removed from the plan by ${p['act']} and is not reported for ${whenOf(p, 'en')}: the report does not count. The ministry can close it with a reason.`,
  },
  'report.not-in-plan-yet': {
    bg: (p) =>
      `${about(p, 'bg')} влезе в плана с ${p['act']} и не се отчита за ${whenOf(p, 'bg')}. Изберете по-късен период.`,
    en: (p) =>
      `${about(p, 'en')} came into the plan by ${p['act']} and is not reported for ${whenOf(p, 'en')}. Choose a later period.`,
  },
  'report.unit-closed': {
    bg: (p) =>
      `Звено ${p['unit']} не съществува от ${p['date']}${p['successor'] === '' ? '' : ` (влято в ${p['successor']})`}, затова не се отчита за ${whenOf(p, 'bg')} и отчетът не се брои.${p['successor'] === '' ? '' : ` За този период отчита ${p['successor']}.`}`,
    en: (p) =>
      `Unit ${p['unit']} is no more since ${p['date']}${p['successor'] === '' ? '' : ` (it went into ${p['successor']})`}, so it does not report for ${whenOf(p, 'en')}, and the report does not count.${p['successor'] === '' ? '' : ` ${p['successor']} reports for that period.`}`,
  },
  'report.unit-not-yet': {
    bg: (p) =>
      `Звено ${p['unit']} е създадено на ${p['date']}, затова не се отчита за ${whenOf(p, 'bg')}. Изберете по-късен период.`,
    en: (p) =>
      `Unit ${p['unit']} was founded on ${p['date']}, so it does not report for ${whenOf(p, 'en')}. Choose a later period.`,
  },
  'report.closed': {
    bg: (p) => `Отчетът по мярка ${place(p, 'bg')} е закрит и не се променя.`,
    en: (p) => `The report on measure ${place(p, 'en')} is closed and cannot be changed.`,
  },
  'report.counts': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} се брои: мярката е била в плана през периода. Приемете го или го върнете.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} counts: the measure was in the plan in that period. Accept or return it.`,
  },
  'report.not-assigned': {
    bg: ({ unit, measure }) =>
      `Звено ${unit} не отчита мярка ${measure}: не е сред отговорните по плана и не е определено от МЗ. Поискайте от Министерството да ви определи за тази мярка.`,
    en: ({ unit, measure }) =>
      `Unit ${unit} does not report on measure ${measure}: the plan does not name it as responsible, and the ministry did not assign it. Ask the ministry to assign you.`,
  },
  'report.locked-submitted': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} е подаден и чака преглед; не се променя. Оттеглете го, за да го поправите.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} is submitted and waits for review; it cannot be changed. Withdraw it to correct it.`,
  },
  'report.locked-accepted': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} е приет. Приета стойност се променя само с корекция, която казва защо.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} is accepted. An accepted value is changed only by a correction that says why.`,
  },
  'report.already-submitted': {
    bg: (p) => `Отчетът по мярка ${place(p, 'bg')} вече е подаден и чака преглед.`,
    en: (p) => `The report on measure ${place(p, 'en')} is already submitted and waits for review.`,
  },
  'report.already-accepted': {
    bg: (p) => `Отчетът по мярка ${place(p, 'bg')} вече е приет; няма какво да се подава.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} is already accepted; there is nothing to submit.`,
  },
  'report.not-accepted': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} не е приет, затова не се коригира, а просто се променя.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} is not accepted: it is not corrected, simply changed.`,
  },
  'report.not-submitted': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} не чака преглед: не е подаден или вече е прегледан.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} does not wait for review: it is not submitted, or already reviewed.`,
  },
  'report.nothing-to-submit': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} е празен. Попълнете стойност, степен или пояснение и го подайте отново.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} is empty. Fill in a value, a degree or an explanation and submit again.`,
  },
  'report.correction-unexplained': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} променя приета стойност. Посочете защо се променя.`,
    en: (p) => `The report on measure ${place(p, 'en')} changes an accepted value. Say why.`,
  },
  'report.falls': {
    bg: (p) =>
      `Стойността ${p['value']} по мярка ${place(p, 'bg')} е под отчетената ${p['before']} за ${p['earlier']}, а броят е с натрупване. Поправете стойността или посочете защо намалява.`,
    en: (p) =>
      `The value ${p['value']} of measure ${place(p, 'en')} is below ${p['before']} reported for ${p['earlier']}, but the count is cumulative. Correct the value, or say why it falls.`,
  },
  'report.unknown': {
    bg: (p) => `Няма отчет по мярка ${place(p, 'bg')}.`,
    en: (p) => `There is no report on measure ${place(p, 'en')}.`,
  },
  'report.only-notes': {
    bg: ({ count, measures }) =>
      `Само с пояснение, без стойност и степен: ${byCount(Number(count), '1 отчет', `${count} отчета`)} (${measures}). Не са подадени: кажете изрично, че се подават и такива, или попълнете стойността.`,
    en: ({ count, measures }) =>
      `With a note alone, without value or degree: ${byCount(Number(count), '1 report', `${count} reports`)} (${measures}). Not submitted: say expressly that such are submitted, too, or fill in the value.`,
  },
  'report.none-to-submit': {
    bg: ({ period }) => `За ${period} няма започнати отчети за подаване. Попълнете поне един.`,
    en: ({ period }) => `For ${period} there are no begun reports to submit. Fill in at least one.`,
  },
  'report.newer-submission': {
    bg: (p) =>
      `Отчетът по мярка ${place(p, 'bg')} е подаден отново, след като го отворихте. Вижте новото подаване и решете пак.`,
    en: (p) =>
      `The report on measure ${place(p, 'en')} was submitted again after you opened it. See the new submission and decide again.`,
  },
  'report.reason-missing': {
    bg: () => 'Отчет се връща само с мотив. Напишете какво трябва да се поправи.',
    en: () => 'A report is returned only with a reason. Write what has to be corrected.',
  },
  'report.ground-missing': {
    bg: () => 'Отчет се закрива само с основание. Напишете защо не се брои.',
    en: () => 'A report is closed only with a ground. Write why it does not count.',
  },
  'report.correction-reason-missing': {
    bg: () => 'Корекцията не е записана: напишете защо се променя приетата стойност.',
    en: () => 'The correction was not saved: write why the accepted value changes.',
  },
  'report.undo-locked': {
    bg: ({ older }) =>
      `Действието не може да се отмени: отчетът междувременно е подаден или прегледан. Оттеглете подаването или направете корекция.${olderText(older, 'bg')}`,
    en: ({ older }) =>
      `This action cannot be undone: the report has been submitted or reviewed since. Withdraw the submission or make a correction.${olderText(older, 'en')}`,
  },
};

const around: Sentences = {
  'unit.ambiguous': {
    bg: ({ unit, units }) =>
      `„${unit}“ може да е едно от няколко звена: ${units}. Напишете съкращението.`,
    en: ({ unit, units }) =>
      `“${unit}” may be one of several units: ${units}. Write the short name.`,
  },
  'plan.unknown-indicator': {
    bg: ({ indicator, measure }) =>
      `${measure === '' ? 'Планът' : `Мярка ${measure}`} няма индикатор „${indicator}“.`,
    en: ({ indicator, measure }) =>
      `${measure === '' ? 'The plan' : `Measure ${measure}`} has no indicator “${indicator}”.`,
  },
  'progress.unit-closed': {
    bg: ({ unit, date }) =>
      `Звено ${unit} не съществува от ${date}, затова не може да бъде определено да отчита.`,
    en: ({ unit, date }) =>
      `Unit ${unit} is no more since ${date}, so it cannot be assigned to report.`,
  },
  'progress.group-cannot-report': {
    bg: ({ unit }) => `${unit} е група от звена и не отчита сама. Определете отделните звена.`,
    en: ({ unit }) =>
      `${unit} is a group of units and does not report itself. Assign the single units.`,
  },
  'milestone.title-missing': {
    bg: () => 'Междинният етап не е записан: дайте му наименование.',
    en: () => 'The milestone was not saved: give it a title.',
  },
  'milestone.unknown': {
    bg: () => 'Този междинен етап вече го няма. Вижте историята на мярката.',
    en: () => 'This milestone is gone. See the history of the measure.',
  },
  'milestone.foreign': {
    bg: ({ unit, own }) => `Междинният етап е на звено ${unit}; вие работите като ${own}.`,
    en: ({ unit, own }) => `The milestone belongs to unit ${unit}; you work as ${own}.`,
  },
  'money.source': {
    bg: ({ source }) => `„${source}“ не е източник на финансиране от плана.`,
    en: ({ source }) => `“${source}” is not a funding source of the plan.`,
  },
  'money.premature': {
    bg: ({ year }) => `Плащане за ${year} г. не може да се запише, преди годината да е започнала.`,
    en: ({ year }) => `A payment of ${year} cannot be entered before the year has begun.`,
  },
  'deadline.act-missing': {
    bg: () => 'Срокът не е записан: посочете акта, в който стои.',
    en: () => 'The deadline was not saved: name the act in which it stands.',
  },
};

const files: Sentences = {
  'evidence.empty': {
    bg: ({ file }) => `Файлът „${file}“ е празен. Изберете друг.`,
    en: ({ file }) => `The file “${file}” is empty. Choose another one.`,
  },
  'evidence.too-large': {
    bg: ({ file, mb, max }) =>
      `Файлът „${file}“ е ${mb} MB, а може да е най-много ${max} MB. Намалете го или го разделете.`,
    en: ({ file, mb, max }) =>
      `The file “${file}” is ${mb} MB; at most ${max} MB is possible. Make it smaller or split it.`,
  },
  'evidence.not-its-kind': {
    bg: ({ file, ending }) =>
      `Съдържанието на „${file}“ не е на файл .${ending}. Проверете файла; приет е само истинският му вид.`,
    en: ({ file, ending }) =>
      `The content of “${file}” is not that of a .${ending} file. Check the file; only its true kind is taken.`,
  },
  'evidence.missing': {
    bg: ({ file }) =>
      `Файлът „${file}“ не е в папката с данни на това работно място. Поискайте го от звеното, което го е добавило.`,
    en: ({ file }) =>
      `The file “${file}” is not in the data folder of this installation. Ask the unit that added it.`,
  },
  'evidence.unknown': {
    bg: () => 'Този доказателствен документ вече го няма.',
    en: () => 'This piece of evidence is gone.',
  },
  'upload.unknown': {
    bg: () => 'Качването е прекъснато или изтекло. Изберете файла отново.',
    en: () => 'The upload was cut off or has expired. Choose the file again.',
  },
  'upload.out-of-order': {
    bg: () =>
      'Част от файла пристигна не на мястото си и качването е спряно. Изберете файла отново.',
    en: () =>
      'A part of the file arrived out of place, and the upload was stopped. Choose the file again.',
  },
  'upload.too-large': {
    bg: ({ file, mb, max }) => `Файлът „${file}“ е ${mb} MB, а може да е най-много ${max} MB.`,
    en: ({ file, mb, max }) => `The file “${file}” is ${mb} MB; at most ${max} MB is possible.`,
  },
  'upload.too-many': {
    bg: () => 'Твърде много файлове се качват едновременно. Изчакайте другите да свършат.',
    en: () => 'Too many files are being uploaded at once. Wait for the others to finish.',
  },
  'upload.no-room': {
    bg: ({ file, mb, max }) =>
      `Файлът „${file}“ няма място: вече чакат ${mb} MB неприети файлове, а могат да са най-много ${max} MB. Приемете ги или затворете списъка с тях и опитайте отново.`,
    en: ({ file, mb, max }) =>
      `There is no room for the file “${file}”: ${mb} MB of files wait already, and at most ${max} MB may. Take them in or close their list, and try again.`,
  },
  'upload.incomplete': {
    bg: ({ file, size, got }) =>
      `Файлът „${file}“ не пристигна цял (${got} от ${size} байта). Изберете го отново.`,
    en: ({ file, size, got }) =>
      `The file “${file}” did not arrive whole (${got} of ${size} bytes). Choose it again.`,
  },
};

export const progressSentences: Sentences = {
  ...plausibilitySentences,
  ...values,
  ...cells,
  ...cycle,
  ...around,
  ...files,
  ...progressSheetSentences,
};
