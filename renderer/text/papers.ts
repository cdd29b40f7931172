import { words } from './language.tsx';

export const papersWords = words(
  {
    title: 'Документи',
    lead: 'Бланката, шрифтът и цветът стоят във всеки PDF и DOCX, който се прави тук. Остават на това работно място.',
    card: 'Изглед на документите',
    cardLead: 'Бланка, емблема, шрифт, цвят, номера на справките и собствен образец на Word.',
    open: 'Отвори',
    back: 'Към настройките',

    look: 'Бланка и изглед',
    letterhead: 'Редове на бланката',
    letterheadHint:
      'По един на ред, до 6. Празно: „Република България“ и името на звеното. Съвет със своя бланка запазва нея.',
    address: 'Адрес',
    contacts: 'Контакти',
    contactsHint: 'Телефон, поща, страница',
    footer: 'Ред в долния край',
    font: 'Шрифт',
    fonts: { sans: 'Без серифи (в Word: Calibri)', serif: 'Със серифи (в Word: Times New Roman)' },
    accent: 'Цвят на заглавията',
    accentHint: 'Достатъчно тъмен, за да се чете на бяло; от предложените или като #1f4e8c',
    accents: 'Предложени цветове',
    accentNames: ['Петролено зелено', 'Синьо', 'Бордо', 'Зелено', 'Лилаво', 'Графит'],
    save: 'Запиши изгледа',
    saved: 'Записано. Следващият документ ще изглежда така.',

    emblem: 'Емблема',
    emblemLead: 'PNG или JPEG до 2 MB; на хартията е висока около 2 см.',
    emblemChoose: 'Избери картина',
    emblemHint: 'или я пуснете тук',
    emblemDrop: 'Махни емблемата',
    emblemIs: (name: string) => `Сега: ${name}`,

    preview: 'Как ще изглежда',
    previewOf: 'Документ',
    previews: { protocol: 'Протокол', statement: 'Справка' },
    previewAlt: (of: string) =>
      `Страница с показаните настройки: ${of}. Съдържанието е измислено, изгледът е истинският.`,
    previewWaits: 'Страницата се подготвя…',

    numbers: 'Номера на справките',
    numbersLead:
      'Всяка справка по тарифите получава номер, когато се направи. Същата справка в друга форма е със същия номер.',
    prefix: 'Пред номера',
    prefixHint: 'например ДР-',
    next: 'Следващ номер',
    yearly: 'От 1 всяка година, с годината след номера',
    numbersSave: 'Запиши номерата',
    nextIs: (number: string) => `Следващата справка: № ${number}`,
    given: 'Дадени номера',
    givenHeads: ['Номер', 'Дата', 'Справка', 'Изготвил'],

    templates: 'Собствен образец на Word',
    templatesLead:
      'Документ на Word (.docx) с вашата бланка и стилове. На местата в скоби приложението слага съдържанието. Проверява се, преди да се вземе.',
    templateFor: 'За кои документи',
    templateKinds: {
      all: 'Всички без свой образец',
      pack: 'Материали за заседание',
      protocol: 'Протокол',
      programme: 'Работна програма',
      report: 'Годишен доклад на съвет',
      'plan-report': 'Годишен доклад за плана',
    },
    templateChoose: 'Избери образец',
    templateHint: 'или го пуснете тук',
    templateTaken: (name: string, places: number) =>
      `„${name}“ е взет. Места за запълване в него: ${places}. Пробното запълване мина.`,
    templateDrop: 'Махни',
    templateDropOf: (kind: string) => `Махни образеца: ${kind}`,
    none: 'няма',
    places: 'Места, които се запълват',
    placesLead:
      'Пишат се в документа точно така, със скобите. Място, което може да е празно, се огражда: {#адрес}Адрес: {адрес}{/адрес}.',
    placeHeads: ['Място', 'Какво идва там'],
    required: 'задължително',
  },
  {
    title: 'Papers',
    lead: 'Letterhead, letters and colour stand in every PDF and DOCX that is made here. They stay at this workplace.',
    card: 'Look of papers',
    cardLead: 'Letterhead, emblem, letters, colour, numbers of statements, and a Word template.',
    open: 'Open',
    back: 'To the settings',

    look: 'Letterhead and look',
    letterhead: 'Lines of the letterhead',
    letterheadHint:
      'One each line, at most 6. Empty: “Република България” and the name of the unit. A council with a letterhead of its own keeps it.',
    address: 'Address',
    contacts: 'Contacts',
    contactsHint: 'Telephone, mail, page',
    footer: 'Line at the foot',
    font: 'Letters',
    fonts: {
      sans: 'Without serifs (in Word: Calibri)',
      serif: 'With serifs (in Word: Times New Roman)',
    },
    accent: 'Colour of headings',
    accentHint: 'Dark enough to be read on white; one of those offered, or #1f4e8c',
    accents: 'Colours offered',
    accentNames: ['Petrol', 'Blue', 'Burgundy', 'Green', 'Violet', 'Graphite'],
    save: 'Save the look',
    saved: 'Saved. The next paper will look so.',

    emblem: 'Emblem',
    emblemLead: 'PNG or JPEG of at most 2 MB; on paper it is about 2 cm high.',
    emblemChoose: 'Choose a picture',
    emblemHint: 'or drop it here',
    emblemDrop: 'Take the emblem out',
    emblemIs: (name) => `Now: ${name}`,

    preview: 'How it will look',
    previewOf: 'Paper',
    previews: { protocol: 'Minutes', statement: 'Statement' },
    previewAlt: (of) =>
      `A page with the settings shown: ${of}. What it says is made up, how it looks is real.`,
    previewWaits: 'The page is being made…',

    numbers: 'Numbers of statements',
    numbersLead:
      'Each statement of the tariffs gets a number when it is made. The same statement in another form has the same number.',
    prefix: 'Before the number',
    prefixHint: 'ДР-, for example',
    next: 'Next number',
    yearly: 'From 1 each year, with the year behind the number',
    numbersSave: 'Save the numbers',
    nextIs: (number) => `The next statement: № ${number}`,
    given: 'Numbers given',
    givenHeads: ['Number', 'Date', 'Statement', 'Prepared by'],

    templates: 'A Word template of your own',
    templatesLead:
      'A Word document (.docx) with your letterhead and styles. The application puts the content where the braces are. It is looked over before it is taken.',
    templateFor: 'For which papers',
    templateKinds: {
      all: 'All without a template of their own',
      pack: 'Papers of a sitting',
      protocol: 'Minutes',
      programme: 'Programme of the year',
      report: 'A council’s yearly report',
      'plan-report': 'The plan’s yearly report',
    },
    templateChoose: 'Choose a template',
    templateHint: 'or drop it here',
    templateTaken: (name, places) =>
      `“${name}” was taken. Places to be filled in it: ${places}. The filling on trial went well.`,
    templateDrop: 'Take out',
    templateDropOf: (kind) => `Take the template out: ${kind}`,
    none: 'none',
    places: 'Places that are filled',
    placesLead:
      'They are written in the document just so, with the braces. A place that may be empty is enclosed: {#адрес}Address: {адрес}{/адрес}.',
    placeHeads: ['Place', 'What comes there'],
    required: 'required',
  },
);
