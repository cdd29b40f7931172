import { counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const sendWords = words(
  {
    lead: 'Първо виждате какво ще влезе в пакета. Файл се прави чак след това.',
    to: 'За кого',
    toHint: 'Звена с действащ ключ в регистъра',
    all: 'Всички звена',
    unit: (code: string, keys: number) => (keys === 1 ? code : `${code} (${keys} ключа)`),
    scope: 'Какво',
    delta: 'Само което получателят няма',
    full: 'Всичко (за ново работно място)',
    deltaHint: 'Което получателят е потвърдил с разписка, не се изпраща отново.',
    fullHint: 'Всички версии на регистъра и всички записи, от всички автори.',
    summary: 'Какво ще съдържа пакетът',
    receivers: 'Получатели',
    receiver: (unit: string, label: string) => `${unit} – ${label}`,
    noReceivers: 'В регистъра още няма друг действащ ключ.',
    own: 'Написано тук и още неподписано',
    unsigned: (n: number) =>
      counted(n, 'промяна: подписва се сега, с паролата', 'промени: подписват се сега, с паролата'),
    unsignedSystem: (n: number) =>
      `${counted(n, 'промяна', 'промени')}: подписват се сега, а и сами при 500 и при затваряне`,
    unsignedOld: (n: number) => `${counted(n, 'промяна', 'промени')}: остават тук до обновяването`,
    outdated:
      'Министерството иска по-нова версия на Мярка. Пакетът ще пренесе само вече подписаното; написаното тук чака обновяването.',
    size: 'Най-голям файл',
    sizeHint: 'По-голям пакет се дели на няколко файла.',
    sizeAny: 'до 128 MB',
    sizeMb: (mb: number) => `до ${mb} MB`,
    valuations: (n: number) =>
      `И остойностяванията на това работно място (${counted(n, 'запис', 'записа')})`,
    valuationsHint:
      'Иначе те не напускат звеното. Изпратеното не може да се върне; получателят ги вижда като ваши и не може да ги променя.',
    bySystem: 'Подписва се с ключа, който пази операционната система.',
    ownNone: 'нищо ново',
    carried: 'Записи, които получателят не е потвърдил',
    carriedOf: (unit: string, entries: number, changes: number) =>
      `${unit}: ${counted(entries, 'запис', 'записа')}, ${counted(changes, 'промяна', 'промени')}`,
    carriedNone: 'няма',
    registries: 'Версии на регистъра',
    council: 'Документи на съвета',
    councilYes: 'да: всички получатели имат право да ги четат',
    councilNo: 'не',
    nothing: 'Получателят има всичко. Пакетът ще носи само разписка за полученото от него.',
    passphrase: 'Парола на ключа на това работно място',
    passphraseHint: 'С нея се подписва пакетът. Никъде не се пази.',
    make: 'Подписване и записване на файла',
    notReady: 'Първо основете обмен или се присъединете към такъв.',
    doneTitle: 'Пакетът е готов',
    doneLeadParts: (n: number) =>
      `Пакетът е на ${n} файла. Запишете всеки и ги предайте заедно с придружителното писмо; редът на приемане е без значение.`,
    filesTitle: (n: number) => `Файлове: ${n}`,
    filesLead:
      'Всеки файл е отделен пакет. Приетите до момента важат; за липсващите получателят ще вижда какво не му достига.',
    savePart: (n: number) => `Записване на част ${n}`,
    partSize: (mb: string) => `${mb} MB`,
    partSaved: 'записан',
    noteFiles: (n: number) => `${n} файла, изброени по-долу с контролните им суми SHA-256`,
    doneLead: (name: string) =>
      `Файлът „${name}“ е записан. Предайте го на получателя заедно с придружителното писмо.`,
    saveAgain: 'Записване още веднъж',
    another: 'Нов пакет',
    print: 'Печат на придружителното писмо',
    kept: (n: number) =>
      `${counted(n, 'промяна остава', 'промени остават')} само тук: правата на звеното не ги допускат в пакет.`,
    blobsLeftOut: (n: number) =>
      `${n} приложени файла не се побраха и ще тръгнат със следващ пакет.`,
    noteTitle: 'Придружително писмо към пакет с данни',
    noteFile: 'Файл',
    noteFrom: 'От',
    noteTo: 'До',
    noteMade: 'Съставен на',
    noteBy: 'Съставил',
    noteHolds: 'Съдържание',
    noteHoldsText: (entries: number, changes: number, registries: number, blobs: number) =>
      [
        counted(entries, 'запис', 'записа'),
        counted(changes, 'промяна', 'промени'),
        counted(registries, 'версия на регистъра', 'версии на регистъра'),
        counted(blobs, 'приложен файл', 'приложени файла'),
      ].join(', '),
    noteSha: 'SHA-256',
    noteShaHint:
      'Получателят сравнява тази контролна сума с показаната от приложението при проверката на файла.',
    noteKey: 'Отпечатък на ключа',
    noteP7s: 'Подпис на лице (.p7s)',
    noteSeal:
      'Пакетът е подписан с ключа на работното място. Този подпис не е квалифициран електронен подпис.',
    noteHand:
      'Предал: ........................................  Приел: ........................................',
    p7s: 'Файл .p7s с подпис на лице',
    p7sHint:
      'Ако лице подпише пакета с КЕП в друга програма, изберете тук получения файл, за да бъде отбелязан в писмото. Мярка само отбелязва, че го има; не го проверява.',
    p7sChoose: 'Избор на .p7s',
    p7sRemove: 'Без него',
    p7sPresent: (name: string) => `приложен: ${name} (непроверен от Мярка)`,
    p7sAbsent: 'не е приложен',
  },
  {
    lead: 'First you see what will go into the package. A file is made only afterwards.',
    to: 'For whom',
    toHint: 'Units with an active key in the registry',
    all: 'All units',
    unit: (code: string, keys: number) => (keys === 1 ? code : `${code} (${keys} keys)`),
    scope: 'What',
    delta: 'Only what the receiver lacks',
    full: 'Everything (for a new workplace)',
    deltaHint: 'What the receiver has confirmed by a receipt is not sent again.',
    fullHint: 'All versions of the registry and all entries, of all authors.',
    summary: 'What the package will hold',
    receivers: 'Receivers',
    receiver: (unit: string, label: string) => `${unit} – ${label}`,
    noReceivers: 'The registry lists no other active key yet.',
    own: 'Written here and not signed yet',
    unsigned: (n: number) =>
      counted(
        n,
        'change: signed now, with the passphrase',
        'changes: signed now, with the passphrase',
      ),
    unsignedSystem: (n: number) =>
      `${counted(n, 'change', 'changes')}: signed now, and by themselves at 500 and on closing`,
    unsignedOld: (n: number) =>
      `${counted(n, 'change stays', 'changes stay')} here until the update`,
    outdated:
      'The ministry asks for a newer Myarka. The package will carry only what is signed already; what was written here waits for the update.',
    size: 'Largest file',
    sizeHint: 'A larger package is cut into several files.',
    sizeAny: 'up to 128 MB',
    sizeMb: (mb: number) => `up to ${mb} MB`,
    valuations: (n: number) =>
      `The valuations of this workplace, too (${counted(n, 'record', 'records')})`,
    valuationsHint:
      'Otherwise they do not leave the unit. What is sent cannot be called back; the receiver sees them as yours and cannot change them.',
    bySystem: 'Signed with the key that the operating system keeps.',
    ownNone: 'nothing new',
    carried: 'Entries that the receiver has not confirmed',
    carriedOf: (unit: string, entries: number, changes: number) =>
      `${unit}: ${counted(entries, 'entry', 'entries')}, ${counted(changes, 'change', 'changes')}`,
    carriedNone: 'none',
    registries: 'Versions of the registry',
    council: 'Papers of the council',
    councilYes: 'yes: all receivers may read them',
    councilNo: 'no',
    nothing:
      'The receiver has everything. The package will carry only a receipt for what came from there.',
    passphrase: 'Passphrase of the key of this workplace',
    passphraseHint: 'The package is signed with it. It is kept nowhere.',
    make: 'Sign and save the file',
    notReady: 'First found a deployment or join one.',
    doneTitle: 'The package is ready',
    doneLeadParts: (n: number) =>
      `The package is ${n} files. Save each and hand them over with the cover note; they may be taken in in any order.`,
    filesTitle: (n: number) => `Files: ${n}`,
    filesLead:
      'Each file is a package of its own. What was taken in counts; of the others the receiver sees what is missing.',
    savePart: (n: number) => `Save part ${n}`,
    partSize: (mb: string) => `${mb} MB`,
    partSaved: 'saved',
    noteFiles: (n: number) => `${n} files, listed below with their checksums SHA-256`,
    doneLead: (name: string) =>
      `The file “${name}” was saved. Hand it to the receiver together with the cover note.`,
    saveAgain: 'Save once more',
    another: 'New package',
    print: 'Print the cover note',
    kept: (n: number) =>
      `${counted(n, 'change stays', 'changes stay')} here only: the rights of the unit do not allow them in a package.`,
    blobsLeftOut: (n: number) =>
      `${n} attached files did not fit and will go with a later package.`,
    noteTitle: 'Cover note to a data package',
    noteFile: 'File',
    noteFrom: 'From',
    noteTo: 'To',
    noteMade: 'Made on',
    noteBy: 'Made by',
    noteHolds: 'Content',
    noteHoldsText: (entries: number, changes: number, registries: number, blobs: number) =>
      [
        counted(entries, 'entry', 'entries'),
        counted(changes, 'change', 'changes'),
        counted(registries, 'registry version', 'registry versions'),
        counted(blobs, 'attached file', 'attached files'),
      ].join(', '),
    noteSha: 'SHA-256',
    noteShaHint:
      'The receiver compares this checksum with the one that the application shows when it checks the file.',
    noteKey: 'Fingerprint of the key',
    noteP7s: 'Signature of a person (.p7s)',
    noteSeal:
      'The package is signed with the key of the workplace. That signature is not a qualified electronic signature.',
    noteHand:
      'Handed over: ........................................  Received: ........................................',
    p7s: 'File .p7s with the signature of a person',
    p7sHint:
      'Where a person signs the package with a qualified signature in another program, choose the resulting file here to have it noted in the letter. Myarka only notes that it is there; it does not check it.',
    p7sChoose: 'Choose a .p7s',
    p7sRemove: 'Without it',
    p7sPresent: (name: string) => `attached: ${name} (not checked by Myarka)`,
    p7sAbsent: 'not attached',
  },
);
