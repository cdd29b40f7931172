import { words } from './language.tsx';

export const receiveWords = words(
  {
    drop: 'Пуснете тук файл на пакет',
    dropHint:
      'Файлът завършва на .myarka. Може да го пуснете и навсякъде другаде в прозореца. Нищо не се записва, преди да натиснете „Приеми“.',
    choose: 'Избор на файл',
    chooseOther: 'Друг файл',
    reading: (name: string) => `Прочита се „${name}“…`,
    checking: (name: string) => `Проверява се „${name}“…`,
    taking: (name: string) => `Приема се „${name}“…`,
    percent: (n: number) => `${n}\u00A0%`,
    stopCheck: 'Спиране на проверката',
    stopTaking: 'Спиране на приемането',
    checkStopped: (name: string) => `Проверката на „${name}“ е спряна. Нищо не е записано.`,
    takingStopped: 'Приемането е спряно. Нищо от пакета не е записано.',
    what: 'Какво е това',
    file: 'Файл',
    kind: 'Вид',
    kinds: {
      delta: 'само това, което получателят няма',
      full: 'пълен пакет',
      registry: 'регистър',
    },
    from: 'Подател',
    signedBy: 'Подписан от',
    signedByUnit: (unit: string) => `ключ на ${unit}; подписът е верен (не е КЕП)`,
    signedByUnknown:
      'ключ, който регистърът не познава: описът е само твърдение, записите се проверяват поотделно',
    to: 'За',
    toAll: 'всички звена',
    made: 'Съставен на',
    authors: 'Автори на записите',
    author: (unit: string, n: number) => `${unit} (${n === 1 ? '1 запис' : `${n} записа`})`,
    unknownUnit: 'непознат ключ',
    registry: 'Регистър',
    registryMoves: (n: number) => `след приемането ще е версия ${n}`,
    registryMoved: (n: number) => `вече е версия ${n}`,
    registryStays: (n: number) => `версия ${n}, без промяна`,
    sha: 'SHA-256',
    p7s: 'Подпис на лице (.p7s)',
    p7sPresent: (name: string) =>
      `приложен е файл „${name}“; Мярка не го проверява и не твърди нищо за него`,
    p7sAbsent: 'няма приложен файл',
    counts: 'Какво съдържа',
    applied: 'Приети записи',
    willApply: 'Записи за приемане',
    known: 'Вече познати',
    waiting: 'Чакащи',
    refused: 'Отказани',
    changes: 'Промени',
    rejudged: (n: number) =>
      n === 1
        ? 'Променя се и дали важи 1 запис, получен по-рано.'
        : `Променя се и дали важат ${n} записа, получени по-рано.`,
    diffTitle: 'Какво ще се промени',
    diffTitleDone: 'Какво се промени',
    diffNone: 'Никое поле няма да покаже друга стойност.',
    diffNoneDone: 'Никое поле не показва друга стойност.',
    diffSome: (shown: number, all: number) => `Показани са първите ${shown} от ${all} полета.`,
    diffGroup: (n: number) => (n === 1 ? '1 поле' : `${n} полета`),
    field: 'Поле',
    now: 'Сега',
    afterwards: 'След приемането',
    before: 'Преди',
    after: 'След това',
    empty: 'празно',
    refusedTitle: 'Какво се отказва и защо',
    waitingTitle: 'Какво чака и защо',
    refusedNote: 'Написаното в тези записи не важи; останалото от пакета се приема.',
    entry: 'Запис',
    unit: 'Звено',
    why: 'Защо',
    entryNo: (log: string, seq: number) => `${log} № ${seq}`,
    gapsTitle: 'Какво липсва и у кого е',
    gapOf: (unit: string, log: string, from: number, to: number | null) =>
      to === null
        ? `${unit}: ${log}, записи от ${from} нататък, които нямаше къде да се пазят`
        : from === to
          ? `${unit}: ${log}, запис ${from}`
          : `${unit}: ${log}, записи ${from}–${to}`,
    gapHolders: (units: string) => `Намира се у: ${units}. Поискайте пакет оттам.`,
    gapNobody: 'Не се знае у кого са. Поискайте ги от самото звено.',
    conflicts: (n: number) =>
      n === 1
        ? 'След приемането ще има 1 нерешен конфликт.'
        : `След приемането ще има ${n} нерешени конфликта.`,
    conflictsDone: (n: number) =>
      n === 1 ? 'Има 1 нерешен конфликт.' : `Има ${n} нерешени конфликта.`,
    newConflicts: (n: number) => {
      if (n === 0) return 'С този пакет не идва нов.';
      return n === 1 ? 'Един идва с този пакет:' : `${n} идват с този пакет:`;
    },
    clashesSome: (n: number) => `Показани са първите ${n}.`,
    said: (value: string, who: string, unit: string) => `„${value}“ – ${who} (${unit})`,
    saidDeleted: (who: string, unit: string) => `изтрито – ${who} (${unit})`,
    toConflicts: 'Към конфликтите',
    returnedTitle: (n: number) => (n === 1 ? 'Върнат е ваш отчет' : `Върнати са ${n} ваши отчета`),
    toReports: 'Към отчитането',
    accept: 'Приеми',
    acceptLead: 'Приема се всичко наведнъж или нищо.',
    again: (when: string) => `Този файл вече е приет на ${when}. Нищо не се променя.`,
    nothingNew: 'Всичко в този пакет вече е тук. Приемането само ще отбележи, че е получен.',
    doneTitle: 'Пакетът е приет',
    done: (name: string, when: string) => `„${name}“, ${when}`,
    released: (names: string) => `С новия регистър са приети и чакалите файлове: ${names}.`,
    reportTitle: 'Справка за приет пакет',
    print: 'Печат на справката',
    checkedTitle: (unit: string) => `Пакет от ${unit}`,
    troubleKept:
      'В данните не е записано нищо. Файлът е запазен отделно за проверка, а отказът е отбелязан в дневника.',
    troubleNothing: 'В данните не е записано нищо.',
    troubles: {
      'exchange.unknown-key': 'Непознат ключ',
      'exchange.revoked-key': 'Отнет ключ',
      'exchange.damaged': 'Повреден файл',
      'exchange.changed': 'Съдържанието е променено',
      'exchange.replay': 'Стар пакет',
      'exchange.foreign': 'Пакет от друг обмен',
      'exchange.newer': 'Пакет от по-нова версия',
      'exchange.too-big': 'Твърде голям файл',
      'exchange.registry-untrusted': 'Регистърът не е подписан както трябва',
      'exchange.registry-twice': 'Два различни регистъра с един номер',
      'exchange.not-listed': 'Това работно място още не е вписано',
    },
    otherTrouble: 'Файлът не може да се приеме',
    passed: (name: string, others: readonly string[]) =>
      `Преди първия приет пакет се разглежда по един файл: „${name}“. Не са разгледани: ${others.join(', ')}. Изберете ги отново след това.`,
    unreadable: (name: string) =>
      `Файлът „${name}“ не може да се прочете. Проверете дали още е на мястото си и дали флашката е поставена.`,
    tooLarge: (name: string) =>
      `Файлът „${name}“ е твърде голям за отваряне от работния плот. Пуснете го върху този прозорец или го изберете с „Избор на файл“.`,
    keptTitle: 'Отказани файлове, пазени за проверка',
    keptLead: 'Пазят се най-много 500 MB; най-старите отпадат първи.',
    when: 'Кога',
    reason: 'Причина',
    statuses: {
      gap: 'Липсва предишен запис на същото звено; ще бъде приет, щом той пристигне.',
      'pending-registry': 'Позовава се на версия на регистъра, която още я няма тук.',
      'unknown-key': 'Ключът още не е в регистъра; ще бъде приет, щом бъде вписан.',
      forked:
        'Ключът е подписал два различни записа под един номер. Министерството трябва да реши кой е верният.',
      'other-branch': 'Министерството е решило, че верният запис под този номер е друг.',
      revoked: 'Подписан е, след като ключът е отнет или приключен.',
      denied: 'Регистърът не допуска този запис.',
      unsupported: 'Направен е от по-нова версия на приложението; ще бъде приет след обновяване.',
    },
    denials: {
      grant: 'Звеното няма право да променя това, което записът променя.',
      key: 'Ключът не е бил вписан в посочената версия на регистъра.',
      clock: 'Часовникът на записа върви назад спрямо предишния.',
      'reg-back': 'Позовава се на по-стар регистър от предишния си запис.',
      'stale-registry': 'Позовава се на права, които вече са отнети.',
    },
  },
  {
    drop: 'Drop the file of a package here',
    dropHint:
      'The file ends in .myarka. You may drop it anywhere else in the window too. Nothing is written before you press “Take in”.',
    choose: 'Choose a file',
    chooseOther: 'Another file',
    reading: (name: string) => `Reading “${name}”…`,
    checking: (name: string) => `Checking “${name}”…`,
    taking: (name: string) => `Taking in “${name}”…`,
    percent: (n: number) => `${n}%`,
    stopCheck: 'Stop checking',
    stopTaking: 'Stop taking in',
    checkStopped: (name: string) => `Checking “${name}” was stopped. Nothing was written.`,
    takingStopped: 'The taking in was stopped. Nothing of the package was written.',
    what: 'What this is',
    file: 'File',
    kind: 'Kind',
    kinds: {
      delta: 'only what the receiver lacks',
      full: 'full package',
      registry: 'registry',
    },
    from: 'Sender',
    signedBy: 'Signed by',
    signedByUnit: (unit: string) =>
      `a key of ${unit}; the signature is right (it is no qualified one)`,
    signedByUnknown:
      'a key that the registry does not list: the manifest is only a claim, the entries are checked one by one',
    to: 'For',
    toAll: 'all units',
    made: 'Made on',
    authors: 'Authors of the entries',
    author: (unit: string, n: number) => `${unit} (${n === 1 ? '1 entry' : `${n} entries`})`,
    unknownUnit: 'unknown key',
    registry: 'Registry',
    registryMoves: (n: number) => `will be version ${n} afterwards`,
    registryMoved: (n: number) => `now version ${n}`,
    registryStays: (n: number) => `version ${n}, unchanged`,
    sha: 'SHA-256',
    p7s: 'Signature of a person (.p7s)',
    p7sPresent: (name: string) =>
      `the file “${name}” is attached; Myarka does not check it and claims nothing about it`,
    p7sAbsent: 'no file attached',
    counts: 'What it holds',
    applied: 'Entries taken in',
    willApply: 'Entries to take in',
    known: 'Known already',
    waiting: 'Waiting',
    refused: 'Refused',
    changes: 'Changes',
    rejudged: (n: number) =>
      n === 1
        ? 'Whether 1 entry received earlier counts changes, too.'
        : `Whether ${n} entries received earlier count changes, too.`,
    diffTitle: 'What will change',
    diffTitleDone: 'What changed',
    diffNone: 'No field will show another value.',
    diffNoneDone: 'No field shows another value.',
    diffSome: (shown: number, all: number) => `The first ${shown} of ${all} fields are shown.`,
    diffGroup: (n: number) => (n === 1 ? '1 field' : `${n} fields`),
    field: 'Field',
    now: 'Now',
    afterwards: 'Afterwards',
    before: 'Before',
    after: 'After',
    empty: 'empty',
    refusedTitle: 'What is refused and why',
    waitingTitle: 'What waits and why',
    refusedNote: 'What these entries say does not count; the rest of the package is taken in.',
    entry: 'Entry',
    unit: 'Unit',
    why: 'Why',
    entryNo: (log: string, seq: number) => `${log} no. ${seq}`,
    gapsTitle: 'What is missing and who has it',
    gapOf: (unit: string, log: string, from: number, to: number | null) =>
      to === null
        ? `${unit}: ${log}, entries from ${from} on, for which there was no room`
        : from === to
          ? `${unit}: ${log}, entry ${from}`
          : `${unit}: ${log}, entries ${from}–${to}`,
    gapHolders: (units: string) => `Held by: ${units}. Ask there for a package.`,
    gapNobody: 'Nobody is known to have them. Ask the unit itself.',
    conflicts: (n: number) =>
      n === 1
        ? 'There will be 1 open conflict afterwards.'
        : `There will be ${n} open conflicts afterwards.`,
    conflictsDone: (n: number) =>
      n === 1 ? 'There is 1 open conflict.' : `There are ${n} open conflicts.`,
    newConflicts: (n: number) => {
      if (n === 0) return 'None comes with this package.';
      return n === 1 ? 'One comes with this package:' : `${n} come with this package:`;
    },
    clashesSome: (n: number) => `The first ${n} are shown.`,
    said: (value: string, who: string, unit: string) => `“${value}” – ${who} (${unit})`,
    saidDeleted: (who: string, unit: string) => `deleted – ${who} (${unit})`,
    toConflicts: 'To the conflicts',
    returnedTitle: (n: number) =>
      n === 1 ? 'A report of yours is returned' : `${n} reports of yours are returned`,
    toReports: 'To the reporting',
    accept: 'Take in',
    acceptLead: 'All of it is taken in at once, or nothing.',
    again: (when: string) => `This file was taken in before, on ${when}. Nothing changes.`,
    nothingNew:
      'Everything in this package is here already. Taking it in only notes that it was received.',
    doneTitle: 'The package was taken in',
    done: (name: string, when: string) => `“${name}”, ${when}`,
    released: (names: string) =>
      `With the new registry, files that had waited were taken in too: ${names}.`,
    reportTitle: 'Report on a package taken in',
    print: 'Print the report',
    checkedTitle: (unit: string) => `Package of ${unit}`,
    troubleKept:
      'Nothing was written to the data. The file was kept aside for inspection, and the refusal is noted in the journal.',
    troubleNothing: 'Nothing was written to the data.',
    troubles: {
      'exchange.unknown-key': 'Unknown key',
      'exchange.revoked-key': 'Revoked key',
      'exchange.damaged': 'Damaged file',
      'exchange.changed': 'The content was changed',
      'exchange.replay': 'Old package',
      'exchange.foreign': 'Package of another deployment',
      'exchange.newer': 'Package of a newer version',
      'exchange.too-big': 'File too large',
      'exchange.registry-untrusted': 'The registry is not signed as it has to be',
      'exchange.registry-twice': 'Two different registries with one number',
      'exchange.not-listed': 'This workplace is not enrolled yet',
    },
    otherTrouble: 'The file cannot be taken in',
    passed: (name: string, others: readonly string[]) =>
      `Before the first package is taken in files are looked at one by one: “${name}”. Not looked at: ${others.join(', ')}. Choose them again afterwards.`,
    unreadable: (name: string) =>
      `The file “${name}” cannot be read. See whether it is still in its place and the stick is in.`,
    tooLarge: (name: string) =>
      `The file “${name}” is too large to be opened from the desktop. Drop it on this window or take it with “Choose a file”.`,
    keptTitle: 'Refused files, kept for inspection',
    keptLead: 'At most 500 MB are kept; the oldest go first.',
    when: 'When',
    reason: 'Reason',
    statuses: {
      gap: 'An earlier entry of the same unit is missing; it is taken in once that arrives.',
      'pending-registry': 'It cites a version of the registry that is not here yet.',
      'unknown-key': 'The key is not in the registry yet; it is taken in once the key is enrolled.',
      forked:
        'The key signed two different entries under one number. The ministry has to decide which is true.',
      'other-branch': 'The ministry decided that another entry under this number is true.',
      revoked: 'It was signed after the key was revoked or retired.',
      denied: 'The registry does not allow this entry.',
      unsupported:
        'It was made by a newer version of the application; it is taken in after an update.',
    },
    denials: {
      grant: 'The unit has no right to change what the entry changes.',
      key: 'The key was not listed in the version of the registry that it cites.',
      clock: 'The clock of the entry runs behind the one before it.',
      'reg-back': 'It cites an older registry than the entry before it.',
      'stale-registry': 'It cites rights that were taken away since.',
    },
  },
);
