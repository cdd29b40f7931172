/** What a table that comes in from a file can have wrong: the cell is named in front of each sentence. */
import { currencyMark } from '../kernel/money.ts';
import { byCount, counted } from './counted.ts';
import { headSentences } from './head-sentences.ts';
import type { FailureParams, Sentences } from '../kernel/failure.ts';

const mark = (p: FailureParams): string => currencyMark(String(p['currency']));
/** At the end of a sentence: «лв.» has its stop already. */
const lastMark = (p: FailureParams): string => mark(p).replace(/\.?$/, '.');

const FORMS: Readonly<Record<string, { readonly bg: string; readonly en: string }>> = {
  dos: { bg: 'кирилица за DOS (866)', en: 'Cyrillic for DOS (866)' },
  mik: {
    bg: 'кирилица „МИК“ на стари програми за DOS',
    en: 'Cyrillic “MIK” of old programs for DOS',
  },
  mac: { bg: 'кирилица за Apple Macintosh', en: 'Cyrillic for Apple Macintosh' },
  koi8: { bg: 'кирилица KOI-8', en: 'Cyrillic KOI-8' },
  iso: { bg: 'кирилица ISO 8859-5', en: 'Cyrillic ISO 8859-5' },
};

export const sheetSentences: Sentences = {
  ...headSentences,
  'sheet.damaged': {
    bg: ({ file }) =>
      `Файлът „${file}“ е повреден и не може да се прочете. Отворете го с програмата, с която е направен, запишете го отново и опитайте пак. Нищо не е променено.`,
    en: ({ file }) =>
      `The file “${file}” is damaged and cannot be read. Open it with the program that made it, save it again and try once more. Nothing was changed.`,
  },
  'sheet.password': {
    bg: ({ file }) =>
      `Файлът „${file}“ е заключен с парола. Отворете го, махнете паролата и го запишете отново.`,
    en: ({ file }) =>
      `The file “${file}” is locked with a password. Open it, remove the password and save it again.`,
  },
  'sheet.kind-xls': {
    bg: ({ file }) =>
      `Файлът „${file}“ е в стария формат на Excel (.xls), какъвто и да е краят на името му. Отворете го и го запишете като „Работна книга на Excel (.xlsx)“.`,
    en: ({ file }) =>
      `The file “${file}” is in the old format of Excel (.xls), whatever its name ends with. Open it and save it as “Excel Workbook (.xlsx)”.`,
  },
  'sheet.kind-xlsb': {
    bg: ({ file }) =>
      `Файлът „${file}“ е двоична работна книга (.xlsb). Отворете го и го запишете като „Работна книга на Excel (.xlsx)“.`,
    en: ({ file }) =>
      `The file “${file}” is a binary workbook (.xlsb). Open it and save it as “Excel Workbook (.xlsx)”.`,
  },
  'sheet.kind-document': {
    bg: ({ file }) =>
      `Файлът „${file}“ е документ, а не таблица. Изберете таблица: .xlsx, .ods или .csv.`,
    en: ({ file }) =>
      `The file “${file}” is a document, not a table. Choose a table: .xlsx, .ods or .csv.`,
  },
  'sheet.kind-web-page': {
    bg: ({ file }) =>
      `Файлът „${file}“ е уеб страница, макар че се отваря като таблица. Отворете го с Excel или LibreOffice и го запишете като .xlsx.`,
    en: ({ file }) =>
      `The file “${file}” is a web page, though it opens as a table. Open it with Excel or LibreOffice and save it as .xlsx.`,
  },
  'sheet.kind-xml': {
    bg: ({ file }) =>
      `Файлът „${file}“ е XML. Отворете го с Excel или LibreOffice и го запишете като .xlsx.`,
    en: ({ file }) =>
      `The file “${file}” is XML. Open it with Excel or LibreOffice and save it as .xlsx.`,
  },
  'sheet.kind-archive': {
    bg: ({ file }) => `Файлът „${file}“ е архив. Извадете таблицата от него и изберете нея.`,
    en: ({ file }) => `The file “${file}” is an archive. Take the table out of it and choose that.`,
  },
  'sheet.kind-unknown': {
    bg: ({ file }) =>
      `Файлът „${file}“ не е таблица, която се познава. Изберете .xlsx, .ods или .csv.`,
    en: ({ file }) => `The file “${file}” is no table that is known. Choose .xlsx, .ods or .csv.`,
  },
  'sheet.empty-file': {
    bg: ({ file }) => `Файлът „${file}“ е празен: в него няма нито един знак. Изберете друг.`,
    en: ({ file }) => `The file “${file}” is empty: there is not a letter in it. Choose another.`,
  },
  'sheet.broken-utf8': {
    bg: ({ file }) =>
      `В „${file}“ има повредени знаци: част от текста не може да се прочете. Запишете таблицата отново като „CSV UTF-8“ или .xlsx.`,
    en: ({ file }) =>
      `There are damaged letters in “${file}”: a part of the text cannot be read. Save the table again as “CSV UTF-8” or .xlsx.`,
  },
  'sheet.other-encoding': {
    bg: ({ file, form }) =>
      `Текстът на „${file}“ не е записан с UTF-8 или с кодировката на Windows${form === '' ? '' : `, а вероятно с ${FORMS[String(form)]?.bg}`}, затова буквите му не могат да се прочетат сигурно. Изнесете таблицата отново като .xlsx или „CSV UTF-8“ или отворете файла с LibreOffice, изберете кодировката и го запишете.`,
    en: ({ file, form }) =>
      `The text of “${file}” is in neither UTF-8 nor the encoding of Windows${form === '' ? '' : `, but probably in ${FORMS[String(form)]?.en}`}, so its letters cannot be read for certain. Export the table again as .xlsx or “CSV UTF-8”, or open the file with LibreOffice, choose the encoding and save it.`,
  },
  'sheet.garbled': {
    bg: ({ file, shown }) =>
      `Буквите в „${file}“ са разменени („${shown}“): текстът е отварян или записван с друга кодировка. Изнесете таблицата отново от програмата, в която е вярна, като .xlsx или „CSV UTF-8“.`,
    en: ({ file, shown }) =>
      `The letters of “${file}” are wrong (“${shown}”): the text was opened or saved in another encoding. Export the table again from the program in which it is right, as .xlsx or “CSV UTF-8”.`,
  },
  'sheet.broken-row': {
    bg: ({ file, line }) =>
      `Таблицата „${file}“ е повредена при ред ${line}: кавичка, която се отваря в него, не е затворена или стои насред клетката. Поправете реда или запишете таблицата като .xlsx.`,
    en: ({ file, line }) =>
      `The table “${file}” is broken at row ${line}: a quotation mark that opens in it is not closed, or stands in the middle of a cell. Correct the row, or save the table as .xlsx.`,
  },
  'sheet.swallowed-rows': {
    bg: ({ file, address, rows, shown }) =>
      `В „${file}“ клетка ${address} е от ${counted(Number(rows), 'ред', 'реда')}, които изглеждат като редове на самата таблица („${shown}…“): кавичка в началото ѝ ги е погълнала. Нищо не е взето. Махнете излишната кавичка; ако клетката наистина е такава, напишете я на един ред.`,
    en: ({ file, address, rows, shown }) =>
      `In “${file}” the cell ${address} has ${counted(Number(rows), 'line', 'lines')} that look like rows of the table itself (“${shown}…”): a quotation mark at its beginning has swallowed them. Nothing was taken. Remove the mark; if the cell is really so, write it in one line.`,
  },
  'sheet.broken-json': {
    bg: ({ file }) =>
      `Файлът „${file}“ не е списък от редове на JSON. Изнесете таблицата отново и нанесете промените в нея.`,
    en: ({ file }) =>
      `The file “${file}” is no list of JSON rows. Export the table again and make the changes in it.`,
  },
  'sheet.cut-off': {
    bg: ({ row }) =>
      `Файлът свършва насред ред ${row}: той е по-къс от заглавията и няма нов ред след него. Вероятно записът е прекъснал и липсват и други редове, затова нищо не е взето. Изнесете или изтеглете файла отново; ако е цял, допълнете реда.`,
    en: ({ row }) =>
      `The file ends in the middle of row ${row}: it is shorter than the headings, and no new line follows. Probably it was broken off and other rows are missing, too, so nothing was taken. Export or download the file again; if it is whole, complete the row.`,
  },
  'sheet.name-twice': {
    bg: ({ file, name, row }) =>
      `В „${file}“ записът № ${row} има два пъти „${name}“: коя от двете стойности важи, не се знае. Нищо от файла не е взето. Оставете само едната.`,
    en: ({ file, name, row }) =>
      `Record no. ${row} of “${file}” has “${name}” twice: nobody knows which of the two values holds. Nothing of the file was taken. Keep only one of them.`,
  },
  'sheet.too-much-text': {
    bg: ({ file }) =>
      `В „${file}“ има повече текст, отколкото една таблица побира. Оставете само редовете и колоните, които са нужни.`,
    en: ({ file }) =>
      `There is more text in “${file}” than a table holds. Leave only the rows and columns that are needed.`,
  },
  'sheet.too-many-rows': {
    bg: ({ file, max }) =>
      `Във файла „${file}“ има над ${max} реда. Оставете в него само своята таблица.`,
    en: ({ file, max }) =>
      `There are more than ${max} rows in the file “${file}”. Leave only your table in it.`,
  },
  'sheet.too-large': {
    bg: ({ file, size, max }) =>
      `Файлът „${file}“ е ${size} MB, а може да е най-много ${max} MB. Оставете в него само своята таблица.`,
    en: ({ file, size, max }) =>
      `The file “${file}” is ${size} MB; at most ${max} MB is accepted. Leave only your table in it.`,
  },
  'sheet.empty': {
    bg: ({ file }) =>
      `Във файла „${file}“ няма таблица. Изнесете таблицата отново и нанесете промените в този файл.`,
    en: ({ file }) =>
      `There is no table in the file “${file}”. Export the table again and make the changes in that file.`,
  },
  'sheet.only-hidden': {
    bg: (p) =>
      `В „${p['file']}“ такава таблица с редове има само в скрития лист „${p['sheet']}“. Нищо не е прочетено. Покажете листа (десен бутон върху имената на листовете) и проверете дали той се има предвид.`,
    en: (p) =>
      `Of “${p['file']}” only the hidden sheet “${p['sheet']}” has such a table with rows. Nothing was read. Unhide the sheet (right click on the names of the sheets) and see whether it is the one that is meant.`,
  },
  'sheet.no-rows': {
    bg: ({ file }) =>
      `Във файла „${file}“ няма редове: под заглавията не стои нищо. Изберете файла с редовете.`,
    en: ({ file }) =>
      `There are no rows in the file “${file}”: nothing stands below the headings. Choose the file with the rows.`,
  },
  'cell.error': {
    bg: ({ value }) =>
      `В клетката стои грешката ${value}, а не стойност. Поправете формулата ѝ или изтрийте клетката, ако няма какво да се даде.`,
    en: ({ value }) =>
      `The cell holds the error ${value}, not a value. Correct its formula, or empty the cell if there is nothing to give.`,
  },
  'cell.also': {
    bg: ({ count, which }) =>
      `Същото е и в още ${counted(Number(count), 'клетка', 'клетки')} на тази колона (редове: ${which}).`,
    en: ({ count, which }) =>
      `The same in ${counted(Number(count), 'more cell', 'more cells')} of this column (rows: ${which}).`,
  },
  'cell.uncalculated': {
    bg: () =>
      'Формулата в клетката не е изчислена. Отворете файла с Excel или LibreOffice, запишете го и го изберете отново.',
    en: () =>
      'The formula in the cell was never calculated. Open the file with Excel or LibreOffice, save it and choose it again.',
  },
  'cell.date-here': {
    bg: ({ value }) =>
      `Тук стои датата ${value}, а в тази колона няма дати: вероятно програмата я е направила от число или номер. Форматирайте клетката като текст и я напишете отново.`,
    en: ({ value }) =>
      `The date ${value} stands here, and this column has no dates: the program probably made it of a number or code. Format the cell as text and write it again.`,
  },
  'cell.no-heading': {
    bg: ({ value }) =>
      `„${value}“ стои в колона без заглавие: вероятно в реда има излишен разделител. Поправете реда или напишете заглавие.`,
    en: ({ value }) =>
      `“${value}” stands in a column without a heading: there is probably a separator too many in the row. Correct the row, or write a heading.`,
  },
  'cell.year': {
    bg: ({ value }) => `„${value}“ не е година. Напишете годината с четири цифри, например 2027.`,
    en: ({ value }) => `“${value}” is not a year. Write the year in four digits, such as 2027.`,
  },
  'cell.amount': {
    bg: ({ value }) =>
      `„${value}“ не е сума. Напишете неотрицателно число с най-много два знака след запетаята.`,
    en: ({ value }) =>
      `“${value}” is not an amount. Write a number that is not negative, with at most two decimals.`,
  },
  'cell.part-of-one': {
    bg: ({ value, percent }) =>
      `Тук се дават проценти, а в клетката стои ${value} без знак: ${value} % ли е, или ${percent} %? Напишете го със знака „%“.`,
    en: ({ value, percent }) =>
      `Percentages are given here, and the cell holds ${value} without a sign: is it ${value} %, or ${percent} %? Write it with the sign “%”.`,
  },
  'cell.other-currency': {
    bg: (p) =>
      `Сумата „${p['value']}“ е в друга валута, а валутата на реда е ${lastMark(p)} Напишете сумата в ${mark(p)} или сменете валутата на реда.`,
    en: (p) =>
      `The amount “${p['value']}” is in another currency than the row, which is in ${lastMark(p)} Write the amount in ${mark(p)}, or change the row’s currency.`,
  },
  'cell.format-currency': {
    bg: (p) =>
      `Клетката показва сумата като „${p['value']}“ (така я пише форматът ѝ), а валутата на реда е ${lastMark(p)} Ако сумата е в ${mark(p)}, сменете формата на клетката; ако не е, сменете валутата на реда или напишете сумата в ${lastMark(p)}`,
    en: (p) =>
      `The cell shows the amount as “${p['value']}” (its format writes it so), and the row’s currency is ${lastMark(p)} If the amount is in ${mark(p)}, change the cell’s format; if not, change the row’s currency or write the amount in ${lastMark(p)}`,
  },
  'cell.head-currency': {
    bg: (p) =>
      `Заглавието на колоната казва, че сумите под него са в ${currencyMark(String(p['said']))}, а „${p['value']}“ е на ред с валута ${lastMark(p)} Ако сумата е в ${currencyMark(String(p['said']))}, сменете валутата на реда; ако не е, махнете валутата от заглавието.`,
    en: (p) =>
      `The heading of the column says that the amounts below it are in ${currencyMark(String(p['said']))}, and “${p['value']}” stands in a row whose currency is ${lastMark(p)} If the amount is in ${currencyMark(String(p['said']))}, change the row’s currency; if not, take the currency out of the heading.`,
  },
  'cell.currency': {
    bg: ({ value }) => `„${value}“ не е валута. Напишете „лв.“ или „€“.`,
    en: ({ value }) => `“${value}” is not a currency. Write “лв.” or “€”.`,
  },
  'cell.near-code': {
    bg: ({ value, near, letters }) =>
      letters === ''
        ? `„${value}“ е изписано другояче, отколкото в списъка. Напишете „${near}“.`
        : `„${value}“ изглежда като „${near}“, но в него има знак от друга азбука (${letters}). Напишете „${near}“ отново.`,
    en: ({ value, near, letters }) =>
      letters === ''
        ? `“${value}” is spelt otherwise than in the list. Write “${near}”.`
        : `“${value}” looks like “${near}”, but has a sign of another alphabet in it (${letters}). Write “${near}” again.`,
  },
  'cell.empty': {
    bg: ({ column }) => `Клетката „${column}“ е празна, а тя не може да остане без стойност.`,
    en: ({ column }) => `The cell “${column}” is empty, and it must have a value.`,
  },
  'cell.too-long': {
    bg: ({ length, max }) => `Текстът е от ${length} знака, а може да е най-много от ${max}.`,
    en: ({ length, max }) => `The text has ${length} letters; at most ${max} are possible.`,
  },
  'cell.no-row': {
    bg: ({ column }) =>
      `Клетката „${column}“ е празна, а по нея се разпознава редът. Напишете номера му отново или изчистете целия ред.`,
    en: ({ column }) =>
      `The cell “${column}” is empty, and the row is recognised by it. Write its number again, or clear the whole row.`,
  },
  'cell.unknown-row': {
    bg: ({ value }) =>
      `В плана няма ред „${value}“. Нова мярка се предлага на страница „Изменения“; в таблицата се променят само съществуващите редове.`,
    en: ({ value }) =>
      `The plan has no row “${value}”. A new measure is proposed on the page “Amendments”; the table changes only rows that exist.`,
  },
  'cell.repeated-row': {
    bg: ({ value, other }) =>
      `Редът „${value}“ се среща втори път (първия път в клетка ${other}). Оставете само единия.`,
    en: ({ value, other }) =>
      `The row “${value}” appears a second time (first in cell ${other}). Keep only one.`,
  },
  'cell.fixed': {
    bg: ({ value, expected, column }) =>
      `Тук трябва да стои „${expected}“, а стои „${value}“: „${column}“ не се променя през таблица. Върнете каквото е било; ако програмата е направила от номера дата, използвайте файл XLSX.`,
    en: ({ value, expected, column }) =>
      `“${expected}” must stand here, but “${value}” does: “${column}” cannot be changed in a table. Put back what stood there; if your program made a date of a number, use an XLSX file.`,
  },
  'cell.differs': {
    bg: ({ measure, other }) =>
      `Двата реда на мярка ${measure} имат различна стойност тук и в клетка ${other}. Напишете една и съща стойност.`,
    en: ({ measure, other }) =>
      `The rows of measure ${measure} have different values here and in cell ${other}. Write the same value.`,
  },
  'cell.unknown-source': {
    bg: ({ value, known }) =>
      `„${value}“ не е източник на финансиране от плана. Познати са: ${known}.`,
    en: ({ value, known }) =>
      `“${value}” is not a funding source of the plan. Known ones: ${known}.`,
  },
  'cell.unknown-unit': {
    bg: ({ value }) =>
      `Няма звено „${value}“. Напишете съкращението му така, както е в списъка на звената; между две звена се пише „;“.`,
    en: ({ value }) =>
      `There is no unit “${value}”. Write its short name as in the list of units, with “;” between two units.`,
  },
  'dash.form': {
    bg: ({ given }) =>
      `„${given}“ не казва какво означава тирето в колоната: зад знака се пише 0, ако е нула, или нищо, ако няма данни.`,
    en: ({ given }) =>
      `“${given}” does not say what a dash of the column means: write 0 behind the sign if it is zero, or nothing if there is no data.`,
  },
  'dash.asked': {
    bg: ({ letters, heading, count }) =>
      `В колона ${letters} („${heading}“) ${counted(Number(count), 'клетка показва тире и пази', 'клетки показват тире и пазят')} 0: ${byCount(Number(count), 'нула ли е', 'нула ли са')}, или няма данни?`,
    en: ({ letters, heading, count }) =>
      `In column ${letters} (“${heading}”) ${counted(Number(count), 'cell shows a dash and holds', 'cells show a dash and hold')} 0: ${byCount(Number(count), 'is it', 'are they')} zero, or is there no data?`,
  },
  'map.form': {
    bg: ({ given }) =>
      `„${given}“ не казва кое заглавие какво е. Пише се заглавието, знак за равенство и полето; без поле зад знака колоната се оставя настрана.`,
    en: ({ given }) =>
      `“${given}” does not say which heading is what. Write the heading, an equals sign and the field; with no field behind the sign the column is left out.`,
  },
  'map.unknown-field': {
    bg: ({ name, known }) => `Няма поле „${name}“. Полетата са: „${known}“.`,
    en: ({ name, known }) => `There is no field “${name}”. The fields are: “${known}”.`,
  },
  'map.no-heading': {
    bg: ({ heading, known }) => `Във файла няма колона „${heading}“. Заглавията му са: „${known}“.`,
    en: ({ heading, known }) =>
      `The file has no column “${heading}”. Its headings are: “${known}”.`,
  },
  'import.wrong-cells': {
    bg: ({ file, count, cell }) =>
      `От файла „${file}“ не е предложено нищо: сгрешени клетки – ${count}, първата е ${cell}. Поправете ги и опитайте отново.`,
    en: ({ file, count, cell }) =>
      `Nothing was proposed from the file “${file}”: wrong cells – ${count}, the first is ${cell}. Correct them and try again.`,
  },
  'import.unchanged': {
    bg: ({ file }) => `Във файла „${file}“ нищо не е променено, затова няма какво да се предложи.`,
    en: ({ file }) => `Nothing is changed in the file “${file}”, so there is nothing to propose.`,
  },
  'view.name-missing': {
    bg: () => 'Изгледът не е записан: дайте му име.',
    en: () => 'The view was not saved: give it a name.',
  },
  'view.name-taken': {
    bg: ({ name }) => `Вече има изглед „${name}“. Изберете друго име.`,
    en: ({ name }) => `There is already a view “${name}”. Choose another name.`,
  },
  'view.unknown': {
    bg: () => 'Този изглед вече го няма. Изберете друг от списъка.',
    en: () => 'This view is gone. Choose another one from the list.',
  },
};
