import type { FailureParams, Language, Sentences } from '../../kernel/failure.ts';
import { dayText as day } from './days.ts';
import { fieldLabel, measureLabel, valueFieldLabel } from './labels.ts';
import { questionSentences } from './questions.ts';
import { valueName } from './value-names.ts';

const field = (p: FailureParams, language: Language): string =>
  valueFieldLabel(String(p['field']), language);
const key = (p: FailureParams, language: Language): string => valueName(String(p['key']), language);
/** «ред 2.2, най-много дни»; «ред 2.2, най-много курсове в годината». */
const keys = (p: FailureParams, language: Language): string =>
  String(p['keys'] ?? p['row'])
    .split(' ')
    .map((one) => valueName(one, language))
    .join('; ');
const measure = (p: FailureParams, name: string, language: Language): string =>
  measureLabel(String(p[name]), language);

/** The questions that a line waits for, by their codes. */
const asked = (p: FailureParams, language: Language): string =>
  String(p['question'])
    .split(' ')
    .map((code) => questionSentences[`tariff.question.${code}`]?.[language]({}) ?? '')
    .join(' ');

const SHAPES: Readonly<Record<string, Sentences[string]>> = {
  unknown: {
    bg: (p) => `полето „${p['field']}“ не е познато; махнете го или поправете името му.`,
    en: (p) => `the field “${p['field']}” is not known; remove it or correct its name.`,
  },
  missing: {
    bg: (p) => `полето „${field(p, 'bg')}“ липсва; дайте го.`,
    en: (p) => `the field “${field(p, 'en')}” is missing; give it.`,
  },
  'not-choice': {
    bg: (p) => `полето „${field(p, 'bg')}“ не е от познатите възможности.`,
    en: (p) => `the field “${field(p, 'en')}” is none of the known choices.`,
  },
  'too-long': {
    bg: (p) => `полето „${field(p, 'bg')}“ е твърде дълго; съкратете го.`,
    en: (p) => `the field “${field(p, 'en')}” is too long; shorten it.`,
  },
  'not-text': {
    bg: (p) => `полето „${field(p, 'bg')}“ трябва да е текст в кавички.`,
    en: (p) => `the field “${field(p, 'en')}” must be a text in quotes.`,
  },
};
const shapeReason = (p: FailureParams, language: Language): string =>
  (SHAPES[String(p['reason'])] ?? SHAPES['not-text'])?.[language](p) ?? '';

/** Why, and what to do to get the book back as it was. */
const ANEW: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  behind: {
    bg: 'Зад колоните на предишния резултат има други и за новите няма място: изтрийте старите колони и изчислете отново.',
    en: 'Other columns stand behind those of an earlier result, and there is no room for the new ones: delete the old columns and calculate again.',
  },
  filter: {
    bg: 'Таблица на Excel с филтър покрива колоните на предишния резултат: изтрийте ги или махнете филтъра и изчислете отново.',
    en: 'A filtered table of Excel covers the columns of an earlier result: delete them or remove the filter, and calculate again.',
  },
  full: {
    bg: 'Листът е пълен до последната колона: преместете таблицата в нов лист и изчислете отново.',
    en: 'The sheet is full to its last column: move the table to a new sheet and calculate again.',
  },
  form: {
    bg: 'Файлът, който дойде, не е .xlsx или е записан необичайно: отворете го с Excel или LibreOffice, запишете го като .xlsx и изчислете отново.',
    en: 'The file that came is no .xlsx, or was written unusually: open it with Excel or LibreOffice, save it as .xlsx and calculate again.',
  },
};

/** Failures of whole files, of values that are entered, and of differences. */
export const fileSentences: Sentences = {
  'tariff.file.unreadable': {
    bg: (p) =>
      `Файлът „${p['file']}“ не може да се прочете. Проверете дали е файл, имате ли право да го четете и не го ли държи друга програма.`,
    en: (p) =>
      `The file “${p['file']}” cannot be read. Check that it is a file, that you may read it, and that no other program holds it.`,
  },
  'tariff.file.unknown-kind': {
    bg: (p) =>
      `Файлът „${p['file']}“ не е .jsonl, .csv или .xlsx: запишете го в една от тези форми.`,
    en: (p) => `The file “${p['file']}” is not .jsonl, .csv or .xlsx: save it as one of these.`,
  },
  'tariff.statement.unknown-kind': {
    bg: (p) => `Справката „${p['file']}“ не е .pdf, .docx или .xlsx: дайте име с едно от трите.`,
    en: (p) =>
      `The statement “${p['file']}” is not .pdf, .docx or .xlsx: give a name with one of these.`,
  },
  'tariff.file.not-utf8': {
    bg: (p) => `Файлът „${p['file']}“ не е в UTF-8: запишете го отново като UTF-8.`,
    en: (p) => `The file “${p['file']}” is not UTF-8: save it again as UTF-8.`,
  },
  'tariff.file.no-heads': {
    bg: (p) => {
      const names = `„${String(p['column']).replaceAll('“, „', '“ и „')}“`;
      return names.includes('“ и „')
        ? `В „${p['file']}“ няма колони ${names}, а без тях редовете не могат да се прочетат. Посочете кои колони са те, или напишете заглавията.`
        : `В „${p['file']}“ няма колона ${names}, а без нея редовете не могат да се прочетат. Посочете коя от колоните е тя, или напишете заглавието.`;
    },
    en: (p) => {
      const names = `“${String(p['column']).replaceAll('“, „', '” and “')}”`;
      return names.includes('” and “')
        ? `“${p['file']}” has no columns ${names}, and without them the rows cannot be read. Say which they are, or write the headings.`
        : `“${p['file']}” has no column ${names}, and without it the rows cannot be read. Say which of the columns it is, or write the heading.`;
    },
  },
  'tariff.file.broken-table': {
    bg: (p) => `Таблицата „${p['file']}“ е повредена при ред ${p['line']}: ${p['reason']}.`,
    en: (p) => `The table “${p['file']}” is broken at row ${p['line']}: ${p['reason']}.`,
  },
  'tariff.file.cannot-write': {
    bg: (p) =>
      `„${p['file']}“ не може да се запише. Ако файлът е отворен в друга програма, затворете го там; проверете има ли място и права в папката, и повторете.`,
    en: (p) =>
      `“${p['file']}” cannot be written. If it is open in another program, close it there; check the room and the permissions of the folder, and repeat.`,
  },
  'tariff.file.too-many-rows': {
    bg: (p) =>
      `Един лист на XLSX побира ${p['limit']} реда: запишете резултата като CSV или JSONL.`,
    en: (p) => `A sheet of XLSX holds ${p['limit']} rows: write the result as CSV or JSONL.`,
  },
  'tariff.result.anew': {
    bg: (p) =>
      `Резултатът е нова работна книга: в нея са редовете и стойностите, но не и видът на клетките, формулите и другите листове. ${ANEW[String(p['why'])]?.bg ?? ''}`,
    en: (p) =>
      `The result is a new workbook: it has the rows and values, but not the look of cells, the formulas and the other sheets. ${ANEW[String(p['why'])]?.en ?? ''}`,
  },
  'tariff.file.half-sent': {
    bg: (p) => `Изпращането на „${p['file']}“ прекъсна, преди да свърши: изберете файла отново.`,
    en: (p) => `Sending “${p['file']}” broke off before the end: choose the file again.`,
  },
  'tariff.run.unknown': {
    bg: () => 'Файлът вече не е тук (пази се седмица): изберете го отново.',
    en: () => 'The file is no longer here (it is kept for a week): choose it again.',
  },
  'tariff.run.unfinished': {
    bg: () => 'Изчислението на този файл още не е завършило.',
    en: () => 'The calculation of this file is not finished yet.',
  },
  'tariff.valuation.unknown': {
    bg: () => 'Няма такова запазено изчисление.',
    en: () => 'There is no such saved valuation.',
  },
  'tariff.line.invalid': {
    bg: (p) => `Редът не може да се изчисли: поле „${fieldLabel(String(p['field']), 'bg')}“.`,
    en: (p) => `The line cannot be valued: field “${fieldLabel(String(p['field']), 'en')}”.`,
  },
  'tariff.file.all-invalid': {
    bg: ({ file }) =>
      `Всички редове на „${file}“ са грешни и нищо не е остойностено. Причината за всеки ред е в резултата.`,
    en: ({ file }) =>
      `Every line of “${file}” is wrong and nothing was valued. The results give the reason for each.`,
  },
  'tariff.file.cancelled': {
    bg: () => 'Изчислението е прекъснато; нищо не е записано.',
    en: () => 'The calculation was cancelled; nothing was saved.',
  },
  'tariff.value.broken-json': {
    bg: (p) =>
      `Файлът „${p['file']}“ не е правилен JSON: липсва запетая, кавичка или скоба. Поправете го и опитайте отново.`,
    en: (p) =>
      `The file “${p['file']}” is no correct JSON: a comma, a quotation mark or a bracket is missing. Correct it and try again.`,
  },
  'tariff.value.bad-shape': {
    bg: (p) => `Стойността не е приета: ${shapeReason(p, 'bg')}`,
    en: (p) => `The value was not accepted: ${shapeReason(p, 'en')}`,
  },
  'tariff.value.unknown-key': {
    bg: (p) => `„${p['key']}“ не е стойност, която правилата познават.`,
    en: (p) => `“${p['key']}” is no value that the rules know.`,
  },
  'tariff.value.wrong-measure': {
    bg: (p) =>
      `„${key(p, 'bg')}“ трябва да е ${measure(p, 'expected', 'bg')}, а не ${measure(p, 'measure', 'bg')}.`,
    en: (p) =>
      `“${key(p, 'en')}” must be ${measure(p, 'expected', 'en')}, not ${measure(p, 'measure', 'en')}.`,
  },
  'tariff.value.not-a-value': {
    bg: (p) => `„${p['value']}“ не става: очаква се ${measure(p, 'measure', 'bg')}.`,
    en: (p) => `“${p['value']}” will not do: ${measure(p, 'measure', 'en')} is expected.`,
  },
  'tariff.value.not-a-date': {
    bg: (p) =>
      `„${field(p, 'bg')}“ не е съществуваща дата. Напишете я например така: 15.03.2022 г.`,
    en: (p) => `“${field(p, 'en')}” is no real date. Write it like this: 15.03.2022.`,
  },
  'tariff.value.ends-before': {
    bg: () => 'Стойността престава да се прилага, преди да е започнала: проверете двете дати.',
    en: () => 'The value ends before it begins: check both dates.',
  },
  'tariff.value.no-currency': {
    bg: () => 'Сума без валута не се приема: дайте „Валута“ – BGN или EUR.',
    en: () => 'An amount without its currency is not accepted: give “Currency”, BGN or EUR.',
  },
  'tariff.value.no-source': {
    bg: (p) => `Стойност без източник не се приема: дайте „${field(p, 'bg')}“.`,
    en: (p) => `A value without a source is not accepted: give “${field(p, 'en')}”.`,
  },
  'tariff.value.exists': {
    bg: (p) =>
      `За „${key(p, 'bg')}“ от ${day(p['from'])} вече има стойност от същия акт: променете нея или дайте друг акт.`,
    en: (p) =>
      `“${key(p, 'en')}” from ${day(p['from'])} already has a value of the same act: change that one or name another act.`,
  },
  'tariff.later-state.not-entered': { bg: () => 'не е въведен', en: () => 'not entered' },
  'tariff.later-state.entered': {
    bg: () => 'въведен, не е поет',
    en: () => 'entered, not taken over',
  },
  'tariff.later-state.taken': { bg: () => 'поет', en: () => 'taken over' },
  'tariff.later.value-of-all': {
    bg: () =>
      'Не е казано коя стойност променя актът: изберете я, или оставете стойността празна, докато се знае.',
    en: () =>
      'Which value the act changes is not said: choose it, or leave the value empty until it is known.',
  },
  'tariff.later.not-later': {
    bg: (p) =>
      `${day(p['from'])} не е по-късно от ${day(p['since'])}, откогато е в сила „${p['older']}“: тук се отбелязват само актове след него. Проверете деня, от който актът е в сила.`,
    en: (p) =>
      `${day(p['from'])} is not later than ${day(p['since'])}, from when “${p['older']}” is in force: only acts after it are noted here. Check the day the act is in force from.`,
  },
  'tariff.later.zero': {
    bg: (p) =>
      `Новата стойност на „${key(p, 'bg')}“ е 0: по-късен акт, който дава нула, не се поема оттук. Проверете числото; ако стойността не се знае, оставете полето празно.`,
    en: (p) =>
      `The new value of “${key(p, 'en')}” is 0: a zero is not taken over from here. Check the number; leave it empty where the value is not known.`,
  },
  'tariff.act.unknown': {
    bg: (p) =>
      `„${p['act']}“ не е акт, чието обнародване чака потвърждение: изберете акта от „Стойности“.`,
    en: (p) =>
      `“${p['act']}” is no act whose publication waits to be confirmed: choose the act in “Values”.`,
  },
  'tariff.act.no-issue': {
    bg: () =>
      'Броят на „Държавен вестник“ е празен: напишете го, например „ДВ, бр. 54 от 2022 г.“.',
    en: () => 'The issue of the State Gazette is empty: write it.',
  },
  'tariff.act.too-early': {
    bg: (p) =>
      `${day(p['date'])} е преди ${day(p['first'])}, от която дата актът се прилага назад: не може да е обнародван тогава. Проверете деня.`,
    en: (p) =>
      `${day(p['date'])} is before ${day(p['first'])}, the day the act reaches back to: it cannot have been published then. Check the day.`,
  },
  'tariff.act.ahead': {
    bg: (p) =>
      `${day(p['date'])} е след днешния ден (${day(p['today'])}): актът вече е обнародван. Проверете деня.`,
    en: (p) =>
      `${day(p['date'])} is after today (${day(p['today'])}): the act is published already. Check the day.`,
  },
  'tariff.act.issue-differs': {
    bg: (p) =>
      `„${p['issue']}“ и ${day(p['date'])} не са за един и същи ден: поправете датата или броя, за да съвпадат.`,
    en: (p) =>
      `“${p['issue']}” and ${day(p['date'])} do not speak of one day: correct the date or the issue.`,
  },
  'tariff.reading.per-line': {
    bg: () =>
      'Дали датите или броят на един ред са верни, се решава за него: звеното не може да го реши веднъж за всички.',
    en: () =>
      'Whether the dates or the count of a line are right is decided for that line: a unit cannot settle it once for all.',
  },
  'tariff.reading.which-line': {
    bg: (p) =>
      `„${p['question']}“ се решава за един ред, не за целия файл: напишете и номера му – „${p['question']}=${p['reading']}@НОМЕР“.`,
    en: (p) =>
      `“${p['question']}” is decided for one line, not for a whole file: write its number, too: “${p['question']}=${p['reading']}@NUMBER”.`,
  },
  'tariff.reading.no-line': {
    bg: (p) => `Прочит е даден за ред „${p['line']}“, а във файла няма такъв номер: проверете го.`,
    en: (p) =>
      `A reading is given for line “${p['line']}”, and the file has no such number: check it.`,
  },
  'tariff.later.unknown': {
    bg: (p) => `За „${key(p, 'bg')}“ няма по-късен акт „${p['act']}“: вижте списъка.`,
    en: (p) => `There is no later act “${p['act']}” for “${key(p, 'en')}”: see the list.`,
  },
  'tariff.later.not-entered': {
    bg: (p) =>
      `Стойността на „${key(p, 'bg')}“ по „${p['act']}“ не е въведена: въведете я, преди да я поемете.`,
    en: (p) =>
      `The value of “${key(p, 'en')}” by “${p['act']}” is not entered: enter it before taking it over.`,
  },
  'tariff.later.taken': {
    bg: (p) => `Стойността на „${key(p, 'bg')}“ по „${p['act']}“ вече е поета.`,
    en: (p) => `The value of “${key(p, 'en')}” by “${p['act']}” is already taken over.`,
  },
  'tariff.value.twice': {
    bg: (p) =>
      `„${key(p, 'bg')}“ от ${day(p['from'])} стои два пъти с един и същ акт: оставете вярната от двете; нищо не е записано.`,
    en: (p) =>
      `“${key(p, 'en')}” from ${day(p['from'])} is given twice with the same act: keep the right one of the two; nothing was saved.`,
  },
  'tariff.reading.twice': {
    bg: (p) => `За „${p['question']}“ са дадени два прочита: оставете един.`,
    en: (p) => `Two readings are given for “${p['question']}”: keep one.`,
  },
  'tariff.reading.unknown': {
    bg: (p) => `„${p['value']}“ не е прочит, който правилата познават.`,
    en: (p) => `“${p['value']}” is no reading that the rules know.`,
  },
  'tariff.reading.settled': {
    bg: (p) =>
      `„${p['value']}“ вече не се избира: текстът на наредбата отговаря на този въпрос и прочитът е правило.`,
    en: (p) =>
      `“${p['value']}” is no longer chosen: the text of the ordinance answers it, and the reading is a rule.`,
  },
  'tariff.difference.outside': {
    bg: (p) =>
      `${day(p['date'])} е извън срока на доплащането (от ${day(p['from'])} до ${day(p['until'])}).`,
    en: (p) =>
      `${day(p['date'])} is outside the time of the additional payment (${day(p['from'])} to ${day(p['until'])}).`,
  },
  'tariff.difference.all-refused': {
    bg: (p) =>
      `Всички искания в „${p['file']}“ са отказани и нищо не се доплаща. Причината за всяко е в резултата.`,
    en: (p) =>
      `Every claim in “${p['file']}” is refused and nothing is paid. The results give the reason for each.`,
  },
  'tariff.difference.twice': {
    bg: (p) =>
      `Искане ${p['value']} вече стои във файла (ред ${p['first']}): доплаща се веднъж. Ако е друго искане, дайте му свой номер.`,
    en: (p) =>
      `Claim ${p['value']} already stands in the file (line ${p['first']}): it is paid once. If this is another claim, give it a number of its own.`,
  },
  'tariff.difference.old-missing': {
    bg: (p) =>
      `За ред ${p['row']} към ${day(p['date'])} не е въведено от предишния акт: ${keys(p, 'bg')}. Разликата не може да се изчисли.`,
    en: (p) =>
      `For row ${p['row']} on ${day(p['date'])} the act before is not entered for: ${keys(p, 'en')}. The difference cannot be calculated.`,
  },
  'tariff.difference.new-missing': {
    bg: (p) =>
      `За ред ${p['row']} към ${day(p['date'])} не е въведено: ${keys(p, 'bg')}. Няма какво да се заплати.`,
    en: (p) =>
      `For row ${p['row']} on ${day(p['date'])} there is not entered: ${keys(p, 'en')}. There is nothing to pay by.`,
  },
  'tariff.difference.undecided': {
    bg: (p) => `Редът чака отговор: ${asked(p, 'bg')} Доплащането се смята след него.`,
    en: (p) => `The line waits for an answer: ${asked(p, 'en')} The payment on top follows it.`,
  },
  'tariff.difference.late': {
    bg: (p) => `Актът е отчетен на ${day(p['reported'])}, след срока ${day(p['deadline'])}.`,
    en: (p) =>
      `The act was reported on ${day(p['reported'])}, after the deadline of ${day(p['deadline'])}.`,
  },
  'tariff.difference.no-dates': {
    bg: () => 'Датите на § 3 – § 7 не са въведени: разликата не може да се изчисли.',
    en: () => 'The dates of § 3 – § 7 are not entered: the difference cannot be calculated.',
  },
};
