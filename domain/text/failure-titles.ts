/**
 * What a failure is called above its sentence: by its code, else by the longest beginning of it that has a
 * title of its own («sheet.kind-xls», «sheet»).
 */
import type { Failure, Language } from '../kernel/failure.ts';

type Titles = Readonly<Record<string, readonly [bg: string, en: string]>>;

const TABLES: Titles = {
  sheet: ['Таблицата не може да се прочете', 'The table cannot be read'],
  'sheet.password': ['Файлът е заключен с парола', 'The file is locked with a password'],
  'sheet.kind-xls': ['Файлът е в стария формат на Excel', 'The file is in the old format of Excel'],
  'sheet.kind-xlsb': ['Файлът е двоична работна книга', 'The file is a binary workbook'],
  'sheet.kind-document': ['Файлът е документ, а не таблица', 'The file is a document, not a table'],
  'sheet.kind-web-page': ['Файлът е уеб страница', 'The file is a web page'],
  'sheet.kind-archive': ['Файлът е архив, а не таблица', 'The file is an archive, not a table'],
  'sheet.kind-xml': ['Файлът не е таблица', 'The file is no table'],
  'sheet.kind-unknown': ['Файлът не е таблица', 'The file is no table'],
  'sheet.damaged': ['Файлът е повреден', 'The file is damaged'],
  'sheet.broken-row': ['Ред на таблицата е повреден', 'A row of the table is damaged'],
  'sheet.swallowed-rows': ['Кавичка е погълнала редове', 'A quotation mark has swallowed rows'],
  'sheet.broken-json': ['Файлът е повреден', 'The file is damaged'],
  'sheet.cut-off': ['Файлът е прекъснат', 'The file is broken off'],
  'sheet.name-twice': ['Запис има две еднакви имена', 'A record has one name twice'],
  'sheet.broken-utf8': ['Във файла има повредени знаци', 'The file has damaged letters'],
  'sheet.other-encoding': ['Файлът е в друга кодировка', 'The file is in another encoding'],
  'sheet.garbled': ['Буквите във файла са объркани', 'The letters of the file are garbled'],
  'sheet.empty': ['Файлът е празен', 'The file is empty'],
  'sheet.empty-file': ['Файлът е празен', 'The file is empty'],
  'sheet.no-rows': ['Във файла няма редове', 'The file has no rows'],
  'sheet.no-column': ['Липсва нужна колона', 'A column that is needed is missing'],
  'sheet.repeated-column': ['Колона се среща два пъти', 'A column appears twice'],
  'sheet.heading-unit': ['Заглавие с друга мярка', 'A heading with another unit'],
  'sheet.other-head': ['Във файла започва друга таблица', 'Another table begins in the file'],
  'sheet.unit-beside': ['Мярка извън заглавията', 'A unit outside the headings'],
  'sheet.unknown-head': ['Във файла започва друга таблица', 'Another table begins in the file'],
  'sheet.head-lacks': ['Повторените заглавия не са всички', 'Not all headings come again'],
  'sheet.several': ['Таблицата е в няколко листа', 'Several sheets have the table'],
  'sheet.no-such-sheet': ['Няма такъв лист', 'There is no such sheet'],
  'sheet.only-hidden': ['Таблицата е в скрит лист', 'The table is in a hidden sheet'],
  'sheet.too-large': ['Файлът е твърде голям', 'The file is too large'],
  'sheet.too-many-rows': ['Редовете са твърде много', 'There are too many rows'],
  'sheet.too-much-text': ['Текстът в клетка е твърде дълъг', 'The text of a cell is too long'],
  cell: ['Клетка не може да се приеме', 'A cell cannot be taken in'],
  read: ['Написаното не се приема', 'What was typed is not taken'],
  map: ['Заглавието не е посочено вярно', 'The heading was not named correctly'],
  dash: ['За тиретата не е посочено вярно', 'The dashes were not told correctly'],
  import: ['Нищо не е внесено', 'Nothing was imported'],
  'progress-sheet': ['Таблицата с отчети не се приема', 'The table of reports is not taken'],
  upload: ['Файлът не е качен', 'The file was not uploaded'],
};

const DATA: Titles = {
  db: ['Данните не могат да се ползват', 'The data cannot be used'],
  'db.newer': ['Данните са от по-нова версия', 'The data is of a newer version'],
  'db.damaged': ['Данните са повредени', 'The data is damaged'],
  'db.locked': ['Данните са заети', 'The data is in use'],
  'db.disk-full': ['Дискът е пълен', 'The disk is full'],
  'db.read-only': ['В папката не може да се пише', 'The folder cannot be written to'],
  'db.folder-gone': ['Папката с данни я няма', 'The data folder is gone'],
  'db.disk-error': ['Дискът не се чете', 'The disk cannot be read'],
  'db.second-window': ['Мярка вече е отворена', 'Myarka is open already'],
  'db.lost': ['Базата с данни я няма', 'The database is gone'],
  'db.not-a-copy': ['Това не е копие на данните', 'This is no copy of the data'],
  'db.restore-unfinished': ['Възстановяването е прекъснато', 'The restore was interrupted'],
  'db.copy-not-whole': ['Копието не е пълно', 'The copy is not whole'],
  'db.copy-no-room': ['Няма място за копието', 'There is no room for the copy'],
  'copies.place-none': ['Папката я няма', 'The folder is not there'],
  'copies.place-inside': ['Мястото не пази от загуба', 'The place keeps nothing from loss'],
  'copies.under-way': ['Копието вече се прави', 'The copy is being made already'],
  'core.crashed': ['Приложението беше пуснато отново', 'The application was started again'],
  core: ['Грешка в програмата', 'An error of the program'],
  input: ['Полетата не са попълнени вярно', 'The fields are not filled in correctly'],
  file: ['Файлът не може да се ползва', 'The file cannot be used'],
  'file.no-room': ['Няма място за файла', 'There is no room for the file'],
  'file.exists': ['Такъв файл вече има', 'There is such a file already'],
  'file.gone': ['Файла вече го няма', 'The file is gone'],
  'file.lost': ['Липсва файл от данните', 'A file of the data is missing'],
  'file.missing': ['Няма такъв файл', 'There is no such file'],
  'file.no-file': ['Това не е файл', 'This is no file'],
  'file.held': ['Файлът е зает от друга програма', 'Another program holds the file'],
  'file.changed': ['Файлът е променен', 'The file was changed'],
  'file.not-come': ['Файлът още не е дошъл', 'The file has not come yet'],
  'file.not-written': ['Файлът не е записан', 'The file was not written'],
  'file.unreadable': ['Файлът не може да се прочете', 'The file cannot be read'],
  log: ['Действието не е отменено', 'The step was not undone'],
  'log.nothing-to-redo': ['Няма какво да се повтори', 'There is nothing to redo'],
  'log.nothing-to-undo': ['Няма какво да се отмени', 'There is nothing to undo'],
  'log.nothing-older': ['Няма по-стари промени', 'There are no older changes'],
  check: ['Проверката откри несъответствие', 'The check found a contradiction'],
  clock: ['Часът не е приет', 'The time was not taken'],
  'clock.before-build': ['Часовникът е назад', 'The clock is behind'],
  'clock.before-last': ['Часовникът е назад', 'The clock is behind'],
  'clock.long-gap': ['Часовникът е далеч напред', 'The clock is far ahead'],
  person: ['Името не се приема', 'The name is not taken'],
  workplace: ['Името на мястото не се приема', 'The name of the workplace is not taken'],
  write: ['Текстът не е записан', 'The text was not saved'],
  text: ['Текстът не се приема', 'The text is not taken'],
  serve: ['Програмата не може да се пусне така', 'The program cannot be started so'],
  view: ['Изгледът не е записан', 'The view was not saved'],
};

const WORK: Titles = {
  plan: ['В плана няма такова нещо', 'The plan has no such thing'],
  register: ['Търсенето не се приема', 'The search is not taken'],
  amendment: ['Изменението не е направено', 'The amendment was not made'],
  decision: ['Решението не е записано', 'The decision was not saved'],
  doubt: ['Съмнението не е записано', 'The doubt was not saved'],
  finding: [
    'Решението по констатацията не е записано',
    'The decision on the finding was not saved',
  ],
  link: ['Връзката не е записана', 'The link was not saved'],
  note: ['Бележката не е записана', 'The note was not saved'],
  money: ['Сумата не се приема', 'The amount is not taken'],
  unit: ['Звеното не е посочено вярно', 'The unit was not named correctly'],
  'unit-act': ['Актът за звеното не е записан', 'The act on the unit was not saved'],
  cycle: ['Цикълът не е записан', 'The cycle was not saved'],
  deadline: ['Срокът не е записан', 'The deadline was not saved'],
  period: ['Периодът не е посочен вярно', 'The period was not named correctly'],
  progress: ['Отчитането не е променено', 'Reporting was not changed'],
  'plan-report': ['Отчетът не може да се състави', 'The report cannot be drawn up'],
  report: ['Отчетът не е променен', 'The report was not changed'],
  question: ['Стойността буди въпрос', 'The value raises a question'],
  milestone: ['Етапът не е записан', 'The milestone was not saved'],
  evidence: ['Документът не е приложен', 'The document was not attached'],
  'evidence.missing': ['Доказателството не е на разположение', 'The evidence is not at hand'],
  rights: ['Това място няма право на действието', 'This workplace may not do this'],
  council: ['Съветът не може да продължи така', 'The council cannot go on like this'],
  signed: ['Подписаният файл не е приложен', 'The signed file was not attached'],
  papers: ['Настройката на документите не е приета', 'The setting of papers was not taken'],
  'papers.template': ['Образецът не е приет', 'The template was not taken'],
  pdf: ['Документът не е съставен', 'The document was not drawn up'],
  exchange: ['Обменът не може да продължи', 'The exchange cannot go on'],
  'exchange.passphrase-wrong': ['Паролата не е тази', 'This is not the passphrase'],
  'exchange.passphrase-short': ['Паролата е твърде къса', 'The passphrase is too short'],
  'exchange.passphrase-needed': ['Нужна е парола', 'A passphrase is needed'],
  'exchange.key-file-bad': ['Това не е файл с ключ', 'This is no key file'],
  'exchange.request-changed': ['Заявката е променена', 'The request was changed'],
  'exchange.file-is-request': ['Това е заявка', 'This is a request'],
  'exchange.file-is-key': ['Това е файл с ключ', 'This is a key file'],
  'exchange.file-is-package': ['Това е пакет', 'This is a package'],
  'exchange.request-bad': ['Това не е заявка', 'This is no request'],
  'exchange.unknown-key': ['Непознат ключ', 'Unknown key'],
  'exchange.revoked-key': ['Отнет ключ', 'Revoked key'],
  'exchange.no-key': ['Тук няма ключ', 'There is no key here'],
  'exchange.damaged': ['Файлът е повреден', 'The file is damaged'],
  'exchange.changed': ['Съдържанието е променено', 'The content was changed'],
  'exchange.replay': ['Стар пакет', 'An old package'],
  'exchange.foreign': ['Пакет от друг обмен', 'A package of another exchange'],
  'exchange.newer': ['Пакет от по-нова версия', 'A package of a newer version'],
  'exchange.too-big': ['Файлът е твърде голям', 'The file is too large'],
  'exchange.for-others': ['Пакетът е за друго звено', 'The package is for another unit'],
  'exchange.copied': ['Папката с данни е копирана', 'The data folder was copied'],
  'exchange.taking-in': ['Приема се пакет', 'A package is being taken in'],
  'exchange.registry': ['Регистърът не се приема', 'The registry is not taken'],
  tariff: ['Изчислението не е направено', 'The calculation was not made'],
  'tariff.field': ['Ред от файла не се приема', 'A line of the file is not taken'],
  'tariff.line': ['Ред от файла не се приема', 'A line of the file is not taken'],
  'tariff.file': [
    'Файлът с редове не може да се обработи',
    'The file of lines cannot be processed',
  ],
  'tariff.file.cancelled': ['Изчислението е спряно', 'The calculation was stopped'],
  'tariff.value': ['Стойността не е въведена', 'The value was not entered'],
  'tariff.act': ['Актът не е приет', 'The act was not taken'],
  'tariff.later': ['По-късният акт не е поет', 'The later act was not taken up'],
  'tariff.difference': ['Доплащането не е сметнато', 'The payment on top was not worked out'],
  'tariff.reading': ['Прочитът не е избран вярно', 'The reading was not chosen correctly'],
  'tariff.run': ['Изчислението не е на разположение', 'The calculation is not at hand'],
  'tariff.valuation': ['Изчислението не е на разположение', 'The calculation is not at hand'],
};

const ALL: Titles = { ...TABLES, ...DATA, ...WORK };

/** «papers.template-broken» begins with «papers.template» and «papers», by words. */
const beginnings = (code: string): string[] => {
  const pieces = code.split(/(?=[.-])/);
  return pieces.map((_, i) => pieces.slice(0, pieces.length - i).join(''));
};

const known = (code: string): readonly [string, string] | undefined => {
  const found = beginnings(code).find((one) => ALL[one] !== undefined);
  return found === undefined ? undefined : ALL[found];
};

export const hasTitle = (code: string): boolean => known(code) !== undefined;

/** A code that nobody knows is one of another version of the program. */
const UNKNOWN = ['Непозната грешка', 'An unknown error'] as const;

export const failureTitle = ({ code }: Pick<Failure, 'code'>, language: Language): string => {
  const [bg, en] = known(code) ?? UNKNOWN;
  return language === 'bg' ? bg : en;
};
