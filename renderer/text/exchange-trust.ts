import { words } from './language.tsx';

const keptBg = (n: number): string => {
  if (n === 0) return 'Тук още няма негови записи; нови с този ключ не се приемат.';
  const kept =
    n === 1 ? 'Единственият получен тук запис остава' : `Получените тук ${n} записа остават`;
  return `${kept} в сила; нови с този ключ не се приемат.`;
};

const keptEn = (n: number): string => {
  if (n === 0) return 'There are no entries of it here yet; new ones by this key are not taken in.';
  const kept =
    n === 1 ? 'The one entry received here stays' : `The ${n} entries received here stay`;
  return `${kept} in force; new ones by this key are not taken in.`;
};

export const trustWords = words(
  {
    lead: 'Регистърът казва кой ключ на кое звено е и какво може. Променя се само с подписи на главните ключове, а всяка промяна тръгва със следващия пакет.',
    enrol: 'Вписване на заявка',
    keysTitle: 'Ключове',
    unit: 'Звено и работно място',
    fingerprint: 'Отпечатък',
    roles: 'Роли',
    status: 'Състояние',
    since: 'Вписан',
    sinceVersion: (version: number) => `версия ${version}`,
    data: 'Записи тук',
    acts: 'Действия',
    own: 'това работно място',
    statuses: { active: 'действащ', retired: 'приключен', revoked: 'отнет' },
    last: (seq: number) => `важи до запис ${seq}`,
    lastNone: 'никой негов запис не важи',
    logText: (log: string, applied: number) => `${log}: ${applied}`,
    logWaiting: (n: number) => `чакащи ${n}`,
    logRefused: (n: number) => `отказани ${n}`,
    noData: 'още няма',
    retire: 'Приключване',
    revoke: 'Отнемане',
    retireOf: (who: string) => `Приключване на ключа на ${who}`,
    revokeOf: (who: string) => `Отнемане на ключа на ${who}`,
    grantsTitle: 'Права',
    grantUnit: 'Звено',
    grantRole: 'Роля',
    grantMay: 'Може да пише',
    grantMeasures: 'За мерки',
    allMeasures: 'всички',
    nothing: 'нищо: само препраща',
    rootTitle: 'Главни ключове',
    rootRule: (threshold: number, keys: number) =>
      `За всяка промяна в регистъра са нужни ${threshold} от ${keys} подписа.`,
    rootKey: (id: string) => `${id}…`,
    settle: 'Решение между двата регистъра',
    settleNow: 'Подпис на решението',
    settleLead:
      'Решава се на работното място, на което е верният регистър, след като притежателите на главните ключове са се уверили по телефона кой е той. Ако верният е другият, откажете тук и подпишете решението там.',
    settleWill:
      'Регистърът тук остава в сила, а другият със същия номер се отхвърля завинаги от следващия регистър. Решението тръгва със следващия пакет и сваля тревогата при всички, които го приемат. Каквото е подписано само по другия регистър, няма да се брои.',
    appTitle: 'Версия на приложението',
    appAny: 'Подписва всяка версия.',
    appLeast: (least: string) => `Подписват само версии от ${least} нагоре.`,
    appHere: (here: string) => `Тук е версия ${here}.`,
    appAsk: 'Изискване на по-нова версия',
    appLabel: 'Най-ниска версия, която подписва',
    appWill: (least: string) =>
      `След като получат новия регистър, работните места с версия под ${least} ще приемат и препредават пакети, но няма да подписват свои промени, докато не се обновят. Написаното там се пази. Изискването не може да се намали.`,
    appNow: 'Издаване на новата версия на регистъра',
    versionsTitle: 'Версии на регистъра',
    version: 'Версия',
    made: 'Издадена',
    age: 'Отпреди',
    days: (n: number) => (n === 0 ? 'днес' : n === 1 ? '1 ден' : `${n} дни`),
    id: 'Номер',
    inForce: 'в сила',
    forksTitle: 'Разклонени дневници',
    forksLead:
      'Един ключ е подписал два различни записа под един номер – обикновено след върнато старо копие. Нищо от това място нататък не важи, докато не се реши кой запис е верният.',
    forkOf: (who: string, log: string, seq: number) => `${who}: ${log}, запис ${seq}`,
    decide: 'Решаване',
    roleNames: {
      'plan.owner': 'собственик на плана',
      'unit.reporter': 'отчитащо звено',
      'progress.reviewer': 'преглеждащ отчети',
      'council.secretary': 'секретар на съвета',
      'council.reader': 'четящ документи на съвета',
      relay: 'само препращане',
    },
    areaNames: {
      plan: 'план',
      tariff: 'тарифи',
      assignment: 'възлагане на мерки',
      progress: 'отчети',
      money: 'средства',
      review: 'преглед на отчети',
      note: 'бележки',
      valuations: 'остойностявания',
      council: 'съвет',
      'council.read': 'четене на документи на съвета',
    },
    // Общо за стъпките
    steps: 'Стъпки',
    willTitle: 'Какво ще стане',
    rootFiles: 'Файлове на главни ключове',
    rootNeeded: (needed: number) =>
      needed === 1 ? 'Нужен е 1 главен ключ.' : `Нужни са ${needed} главни ключа.`,
    chooseRoot: 'Избор на файлове с ключове',
    rootChosen: (n: number) => (n === 1 ? 'избран 1 файл' : `избрани ${n} файла`),
    passFor: (file: string) => `Парола за ${file}`,
    rootKept: 'Ключовете и паролите се ползват само за този подпис и никъде не се пазят.',
    done: 'Готово',
    newVersion: (n: number) => `Издадена е версия ${n} на регистъра.`,
    waited: (entries: number, files: readonly string[]) =>
      [
        ...(entries === 0 ? [] : [`С нея в сила влязоха чакалите записи: ${entries}.`]),
        ...(files.length === 0 ? [] : [`Приети са и чакалите файлове: ${files.join(', ')}.`]),
      ].join(' '),
    tellOthers: 'Изпратете пакет на всички звена, за да я научат.',
    // Вписване
    enrolTitle: 'Вписване на ново работно място',
    stepFile: 'Заявка',
    stepCompare: 'Сравняване',
    stepRights: 'Права',
    stepSign: 'Подписване',
    stepReturn: 'Връщане',
    fileLead: 'Изберете файла със заявката, който сте получили. Той завършва на .myarka-request.',
    chooseRequest: 'Избор на файл със заявка',
    asks: (unit: string, label: string) => `Пита ${unit}, работно място „${label}“`,
    asksMade: (when: string) => `заявката е от ${when}`,
    compareLead:
      'Обадете се на звеното на номер, който вече знаете – не на този от писмото. Нека прочетат своя отпечатък, докато гледате този:',
    compared: 'Сравних по телефона: всички шест групи са същите.',
    compareBad:
      'Ако дори една цифра или дума е различна, затворете прозореца и не вписвайте: заявката не е тяхна.',
    rightsLead: 'Какво може това звено',
    measures: 'Отчита мерки',
    measuresHint: 'Празно: всички, които са му възложени.',
    will: (unit: string, label: string, roles: string) =>
      `Ключът „${label}“ на ${unit} ще бъде вписан с роля: ${roles}. Това, което звеното подпише с него, ще се приема навсякъде, където стигне новият регистър.`,
    effects: (unit: string) => `Другите работни места на ${unit}`,
    enrolNow: 'Вписване и подписване',
    returnLead: (unit: string) =>
      `Остава да върнете на ${unit} пакет с регистъра и с всички данни. Подписва се с ключа на това работно място.`,
    makeReturn: 'Записване на пакета за връщане',
    returned: (name: string) => `Пакетът е записан като „${name}“. Изпратете го на звеното.`,
    // Приключване и отнемане
    endLead: {
      retired:
        'Приключване – когато работното място се сменя или ключът е изгубен, но никой друг не го е имал.',
      revoked: 'Отнемане – когато ключът е или може да е в чужди ръце.',
    },
    endCut: 'Докъде важат записите му',
    endCutLast: 'Всичко, което е стигнало дотук',
    endCutLastHint: 'По-късно подписаното не се приема.',
    endCutAt: 'До определен запис',
    endCutAtHint:
      'Ако се знае откога ключът е в чужди ръце. По-късните записи спират да важат навсякъде.',
    endCutAtLabel: 'Последен запис, който важи (0 – никой)',
    endWill: (who: string, status: 'retired' | 'revoked', after: number | null, applied: number) =>
      [
        `Ключът на ${who} ще бъде ${status === 'revoked' ? 'отнет' : 'приключен'}.`,
        after === null
          ? keptBg(applied)
          : after === 0
            ? 'Никой негов запис няма да важи.'
            : `Записите до № ${after} остават в сила; по-късните спират да важат.`,
        'Това не може да се върне: звеното ще трябва да впише нов ключ.',
      ].join(' '),
    endNow: { retired: 'Приключване на ключа', revoked: 'Отнемане на ключа' },
    // Разклонен дневник
    forkDialog: (of: string) => `Разклонен дневник – ${of}`,
    says: 'Какво пише в него',
    saysNothing: 'Нищо, което се вижда: само разписки.',
    deletes: 'изтриване',
    forkTitle: 'Кой запис е верният',
    forkLead:
      'Попитайте звеното кое от двете е написало наистина. Избраният запис и тези след него влизат в сила, другият отпада навсякъде.',
    branch: (by: string, when: string, ops: number) =>
      `${by}, ${when}; ${ops === 1 ? '1 промяна' : `${ops} промени`}`,
    branchMissing: 'Другият запис още не е стигнал дотук; познава се само по следващия след него.',
    forkWill: (who: string, seq: number, by: string, when: string) =>
      `За запис ${seq} на ${who} ще важи този на ${by} от ${when}. Другият се пази, но не променя нищо; каквото в него е вярно, звеното трябва да въведе отново.`,
    forkNow: 'Записване на решението',
  },
  {
    lead: 'The registry says which key is of which unit and what it may do. It changes only by signatures of the root keys, and each change goes with the next package.',
    enrol: 'Enrol a request',
    keysTitle: 'Keys',
    unit: 'Unit and workplace',
    fingerprint: 'Fingerprint',
    roles: 'Roles',
    status: 'State',
    since: 'Enrolled',
    sinceVersion: (version: number) => `version ${version}`,
    data: 'Entries here',
    acts: 'Actions',
    own: 'this workplace',
    statuses: { active: 'active', retired: 'retired', revoked: 'revoked' },
    last: (seq: number) => `counts up to entry ${seq}`,
    lastNone: 'no entry of it counts',
    logText: (log: string, applied: number) => `${log}: ${applied}`,
    logWaiting: (n: number) => `waiting ${n}`,
    logRefused: (n: number) => `refused ${n}`,
    noData: 'none yet',
    retire: 'Retire',
    revoke: 'Revoke',
    retireOf: (who: string) => `Retire the key of ${who}`,
    revokeOf: (who: string) => `Revoke the key of ${who}`,
    grantsTitle: 'Rights',
    grantUnit: 'Unit',
    grantRole: 'Role',
    grantMay: 'May write',
    grantMeasures: 'For measures',
    allMeasures: 'all',
    nothing: 'nothing: it only passes on',
    rootTitle: 'Root keys',
    rootRule: (threshold: number, keys: number) =>
      `Every change of the registry needs ${threshold} of ${keys} signatures.`,
    rootKey: (id: string) => `${id}…`,
    settle: 'Decide between the two registries',
    settleNow: 'Sign the decision',
    settleLead:
      'It is decided at the workplace that has the true registry, after the holders of the root keys have made sure by telephone which one that is. If the other one is true, cancel here and sign the decision there.',
    settleWill:
      'The registry here stays in force, and the next registry rejects the other one of that number for good. The decision goes with the next package and ends the alarm for all who take it in. What was signed by the other registry alone will not count.',
    appTitle: 'Version of the application',
    appAny: 'Any version signs.',
    appLeast: (least: string) => `Only versions from ${least} on sign.`,
    appHere: (here: string) => `This is version ${here}.`,
    appAsk: 'Ask for a newer version',
    appLabel: 'Lowest version that signs',
    appWill: (least: string) =>
      `Once they get the new registry, workplaces with a version below ${least} will take in packages and pass them on, but sign no changes of their own until they are updated. What is written there is kept. The demand cannot be lowered.`,
    appNow: 'Issue the new registry version',
    versionsTitle: 'Versions of the registry',
    version: 'Version',
    made: 'Issued',
    age: 'Age',
    days: (n: number) => (n === 0 ? 'today' : n === 1 ? '1 day' : `${n} days`),
    id: 'Id',
    inForce: 'in force',
    forksTitle: 'Forked logs',
    forksLead:
      'A key signed two different entries under one number – mostly after an old copy was put back. Nothing from there on counts until it is decided which entry is true.',
    forkOf: (who: string, log: string, seq: number) => `${who}: ${log}, entry ${seq}`,
    decide: 'Decide',
    roleNames: {
      'plan.owner': 'owner of the plan',
      'unit.reporter': 'reporting unit',
      'progress.reviewer': 'reviewer of reports',
      'council.secretary': 'secretary of the council',
      'council.reader': 'reader of council papers',
      relay: 'passing on only',
    },
    areaNames: {
      plan: 'plan',
      tariff: 'tariffs',
      assignment: 'assignment of measures',
      progress: 'reports',
      money: 'money',
      review: 'review of reports',
      note: 'notes',
      valuations: 'valuations',
      council: 'council',
      'council.read': 'reading council papers',
    },
    steps: 'Steps',
    willTitle: 'What will happen',
    rootFiles: 'Files of root keys',
    rootNeeded: (needed: number) =>
      needed === 1 ? '1 root key is needed.' : `${needed} root keys are needed.`,
    chooseRoot: 'Choose key files',
    rootChosen: (n: number) => (n === 1 ? '1 file chosen' : `${n} files chosen`),
    passFor: (file: string) => `Passphrase for ${file}`,
    rootKept: 'Keys and passphrases are used for this one signature and kept nowhere.',
    done: 'Done',
    newVersion: (n: number) => `Version ${n} of the registry was issued.`,
    waited: (entries: number, files: readonly string[]) =>
      [
        ...(entries === 0 ? [] : [`Entries that had waited came in with it: ${entries}.`]),
        ...(files.length === 0
          ? []
          : [`Files that had waited were taken in: ${files.join(', ')}.`]),
      ].join(' '),
    tellOthers: 'Send a package to all units, so that they learn of it.',
    enrolTitle: 'Enrol a new workplace',
    stepFile: 'Request',
    stepCompare: 'Compare',
    stepRights: 'Rights',
    stepSign: 'Sign',
    stepReturn: 'Return',
    fileLead: 'Choose the file with the request that you got. It ends in .myarka-request.',
    chooseRequest: 'Choose a request file',
    asks: (unit: string, label: string) => `Asked by ${unit}, workplace “${label}”`,
    asksMade: (when: string) => `the request is of ${when}`,
    compareLead:
      'Call the unit on a number that you knew before – not the one in the letter. Have them read out their fingerprint while you look at this one:',
    compared: 'I compared by telephone: all six groups are the same.',
    compareBad:
      'If even one digit or word differs, close this window and do not enrol: the request is not theirs.',
    rightsLead: 'What this unit may do',
    measures: 'Reports on measures',
    measuresHint: 'Empty: all that are assigned to it.',
    will: (unit: string, label: string, roles: string) =>
      `The key “${label}” of ${unit} will be enrolled with the role: ${roles}. What the unit signs with it will be taken in wherever the new registry arrives.`,
    effects: (unit: string) => `The other workplaces of ${unit}`,
    enrolNow: 'Enrol and sign',
    returnLead: (unit: string) =>
      `It remains to return to ${unit} a package with the registry and all data. It is signed with the key of this workplace.`,
    makeReturn: 'Save the package to return',
    returned: (name: string) => `The package was saved as “${name}”. Send it to the unit.`,
    endLead: {
      retired:
        'Retire – when the workplace is replaced or the key is lost, but nobody else ever had it.',
      revoked: 'Revoke – when the key is or may be in wrong hands.',
    },
    endCut: 'Up to where its entries count',
    endCutLast: 'All that has arrived here',
    endCutLastHint: 'What is signed later is not taken in.',
    endCutAt: 'Up to a certain entry',
    endCutAtHint:
      'Where it is known since when the key is in wrong hands. Later entries stop counting everywhere.',
    endCutAtLabel: 'Last entry that counts (0 – none)',
    endWill: (who: string, status: 'retired' | 'revoked', after: number | null, applied: number) =>
      [
        `The key of ${who} will be ${status}.`,
        after === null
          ? keptEn(applied)
          : after === 0
            ? 'No entry of it will count.'
            : `The entries up to no. ${after} stay in force; later ones stop counting.`,
        'This cannot be taken back: the unit will have to enrol a new key.',
      ].join(' '),
    endNow: { retired: 'Retire the key', revoked: 'Revoke the key' },
    forkDialog: (of: string) => `Forked log – ${of}`,
    says: 'What it says',
    saysNothing: 'Nothing to be seen: receipts only.',
    deletes: 'deletion',
    forkTitle: 'Which entry is true',
    forkLead:
      'Ask the unit which of the two it really wrote. The chosen entry and those after it come into force, the other drops out everywhere.',
    branch: (by: string, when: string, ops: number) =>
      `${by}, ${when}; ${ops === 1 ? '1 change' : `${ops} changes`}`,
    branchMissing: 'The other entry has not arrived here yet; only its follower tells of it.',
    forkWill: (who: string, seq: number, by: string, when: string) =>
      `For entry ${seq} of ${who}, that of ${by} of ${when} will count. The other is kept but changes nothing; what is right in it the unit has to enter again.`,
    forkNow: 'Record the decision',
  },
);
