/** Why a file is not taken as a Word template. */
import type { Sentences } from '../kernel/failure.ts';

const bgSave = 'Отворете го в Word и го запишете като „Документ на Word (.docx)“.';
const enSave = 'Open it in Word and save it as “Word document (.docx)”.';

export const templateSentences: Sentences = {
  'papers.template-large': {
    bg: ({ file, mb, max }) =>
      `„${file}“ е ${mb} MB; образец може да е най-много ${max} MB. Намалете картините в него (в Word: „Компресиране на картини“).`,
    en: ({ file, mb, max }) =>
      `“${file}” has ${mb} MB; a template may have ${max} MB. Make its pictures smaller (in Word: “Compress Pictures”).`,
  },
  'papers.template-kind': {
    bg: ({ file }) => `„${file}“ не е документ на Word. ${bgSave}`,
    en: ({ file }) => `“${file}” is no Word document. ${enSave}`,
  },
  'papers.template-password': {
    bg: ({ file }) =>
      `„${file}“ е заключен с парола или е в стария формат на Word. Махнете паролата и го запишете като „Документ на Word (.docx)“.`,
    en: ({ file }) =>
      `“${file}” is locked by a password or in Word’s old format. Take the password off and save it as “Word document (.docx)”.`,
  },
  'papers.template-broken': {
    bg: ({ file }) =>
      `„${file}“ е повреден: части от него липсват или не се четат. Вземете го отново оттам, откъдето е; ако Word го отваря, запишете го наново.`,
    en: ({ file }) =>
      `“${file}” is damaged: parts of it are missing or cannot be read. Fetch it again from where it comes from; where Word opens it, save it anew.`,
  },
  'papers.template-bomb': {
    bg: ({ file }) =>
      `„${file}“ се разгъва до много повече, отколкото един образец има нужда. Не е взет. Запишете в Word нов документ само с бланката.`,
    en: ({ file }) =>
      `“${file}” unpacks to far more than a template needs. It was not taken. Save a new document with nothing but the letterhead in Word.`,
  },
  'papers.template-macro': {
    bg: ({ file }) =>
      `В „${file}“ има макрос или друга програма. Образец с програма в него не се взема. ${bgSave}`,
    en: ({ file }) =>
      `“${file}” holds a macro or another program. A template with a program in it is not taken. ${enSave}`,
  },
  'papers.template-external': {
    bg: ({ file, target }) =>
      `„${file}“ иска нещо извън себе си („${target}“): поле или връзка към друг файл. Вмъкнете го в самия файл или го махнете.`,
    en: ({ file, target }) =>
      `“${file}” asks for something outside itself (“${target}”): a field or a link to another file. Put it into the file itself or take it out.`,
  },
  'papers.template-linked': {
    bg: ({ file, target }) =>
      `Картина в „${file}“ не е в самия файл, а е свързана с „${target}“. В Word: „Файл“, „Информация“, „Редактиране на връзките към файлове“, „Прекъсване на връзката“; или я вмъкнете наново с „Вмъкване“, „Картини“.`,
    en: ({ file, target }) =>
      `A picture in “${file}” is not in the file itself, it is linked to “${target}”. In Word: “File”, “Info”, “Edit Links to Files”, “Break Link”; or insert it anew by “Insert”, “Pictures”.`,
  },
  'papers.template-embedded': {
    bg: ({ file }) =>
      `В „${file}“ е вложен друг файл или обект. Заменете го с картина или текст и добавете образеца отново.`,
    en: ({ file }) =>
      `Another file or an object is embedded in “${file}”. Put a picture or text in its stead and add the template again.`,
  },
  'papers.template-marks': {
    bg: ({ file, near }) =>
      `В „${file}“ скобите на едно място не са двойка${near === '' ? '' : ` (около „${near}“)`}. Мястото се пише на един ред, така: {заглавие}.`,
    en: ({ file, near }) =>
      `In “${file}” the braces of a place are no pair${near === '' ? '' : ` (near “${near}”)`}. A place is written in one line, like this: {заглавие}.`,
  },
  'papers.template-body-alone': {
    bg: ({ file }) =>
      `В „${file}“ до {тяло} има друг текст. Оставете {тяло} само на свой ред: там идват таблици и глави.`,
    en: ({ file }) =>
      `In “${file}” there is other text beside {тяло}. Leave {тяло} alone in its paragraph: tables and chapters come there.`,
  },
  'papers.template-unknown': {
    bg: ({ file, unknown }) =>
      `В „${file}“ има места, които нищо не запълва: ${unknown}. Поправете имената им по списъка или ги махнете.`,
    en: ({ file, unknown }) =>
      `In “${file}” there are places that nothing fills: ${unknown}. Mend their names by the list, or take them out.`,
  },
  'papers.template-missing': {
    bg: ({ file, missing }) =>
      `В „${file}“ липсва ${missing}: без него документът няма да има съдържание. Напишете го там, където трябва да стои.`,
    en: ({ file, missing }) =>
      `“${file}” lacks ${missing}: without it the document would say nothing. Write it where it should stand.`,
  },
  'papers.template-gone': {
    bg: ({ file }) =>
      `Образецът „${file}“ го няма в папката с данни или е променен. Добавете го отново в настройките на документите или го махнете оттам.`,
    en: ({ file }) =>
      `The template “${file}” is not in the data folder or was altered. Add it again in the settings of papers, or take it out there.`,
  },
};
