import { words } from './language.tsx';

export const startWords = words(
  {
    title: 'Това работно място още не е в обмена',
    lead: 'Има два начина да започне. Данните, които вече са тук, остават, какъвто и да изберете.',
    foundTitle: 'Основаване на обмен',
    foundFor: 'Прави се веднъж, в министерството.',
    foundText: [
      'Създават се главни ключове: файлове с парола, които се пазят на флашки от различни хора.',
      'С тях се издава регистърът – списъкът кой ключ на кое звено е и какво може.',
      'Това работно място става собственик на плана.',
    ],
    foundButton: 'Основаване',
    joinTitle: 'Присъединяване към обмен',
    joinFor:
      'За всяко друго работно място: инспекция, фонд, агенция, второ място в министерството.',
    joinText: [
      'Тук се създава ключ, който не напуска това работно място.',
      'Получавате файл със заявка, който изпращате на министерството.',
      'По телефона четете отпечатъка на ключа, за да се знае, че заявката е ваша.',
      'Министерството връща пакет; по телефона ви прочитат отпечатъка на обмена, вие въвеждате част от него и приемате.',
    ],
    joinButton: 'Присъединяване',
    back: 'Назад',
    next: 'Напред',
    // Основаване
    steps: 'Стъпки на основаването',
    stepRule: 'Правило',
    stepKeys: 'Главни ключове',
    stepFound: 'Основаване',
    owner: (unit: string) =>
      `Обменът се основава от звено ${unit}: то става собственик на плана. Ако звеното е друго, сменете го първо в „Настройки“.`,
    scheme: 'Колко главни ключа и колко подписа',
    scheme23: '2 от 3 (препоръчва се)',
    scheme23Text:
      'Три ключа у трима пазители. За всяка промяна в регистъра са нужни два. Загубата или кражбата на един не е беда.',
    scheme35: '3 от 5',
    scheme35Text: 'Пет ключа, за всяка промяна са нужни три.',
    scheme11: '1 от 1 – само за проба',
    scheme11Text:
      'Един ключ. Който го има, може всичко; който го загуби, не може нищо да поправи. Обменът ще е отбелязан в червено като пробен на всяка страница.',
    official: (n: number, of: number) => `Пазител ${n} от ${of}`,
    officialLead:
      'Пазителят сяда сам на клавиатурата и избира парола, която никой друг не знае. Файлът на ключа му се записва на неговата флашка.',
    holder: 'Име и фамилия на пазителя',
    holderText: 'Вижда се от всички в обмена и на самия ключ, за да се знае кой го държи.',
    rootPass: (n: number) => `Парола на главен ключ ${n}`,
    rootPassHint: 'Записва се на хартия и се пази отделно от флашката.',
    makeKey: (n: number) => `Създаване и записване на ключ ${n}`,
    nextOfficial: (n: number) => `Към пазител ${n}`,
    startAnew: 'Отначало',
    toKeys: 'Към главните ключове',
    lock: 'Какво пази ключа на това работно място',
    lockSystem: 'Операционната система (препоръчва се)',
    lockSystemText:
      'Отваря се само от вашия профил на този компютър; парола за ключа не се иска никога. Ако системата се преинсталира или профилът се смени, ключът се губи, но данните не: прави се заявка за нов ключ.',
    lockPassphrase: 'Парола',
    lockPassphraseText:
      'Иска се при всяко изпращане. Забравена парола значи нов ключ; данните остават.',
    devicePass: 'Парола на ключа на това работно място',
    devicePassHint: 'С нея се подписва всеки изпратен пакет.',
    repeat: 'Още веднъж същата парола',
    repeatHint: 'За да няма грешка при писането.',
    least: (n: number) => `Поне ${n} знака.`,
    differ: 'Двете пароли не съвпадат.',
    saveLead:
      'След това пазителят прибира флашката. Приложението не пази копие: щом затворите тази страница, ключът е само там.',
    saveAgain: 'Записване още веднъж',
    keyId: (id: string) => `номер ${id}…`,
    readBack:
      'Докато флашката още е в компютъра, изберете от нея току-що записания файл. Така се проверява, че ключът наистина е там и е цял.',
    chooseFile: 'Прочитане от флашката',
    wholeKey: 'прочетен, същият',
    missingKey: 'още не е прочетен',
    foreign: (name: string) =>
      `„${name}“ не е този ключ или е повреден. Запишете го още веднъж и го прочетете отново.`,
    foundNow: 'Основаване на обмена',
    foundWill: (threshold: number, keys: number, unit: string) =>
      `Ще се издаде версия 1 на регистъра с правило „${threshold} от ${keys}“. ${unit} получава правата на собственик на плана и на секретар на съвета. Втори обмен върху същите данни не може да се основе.`,
    foundSure: (unit: string) =>
      `Това не може да се върне. Оттук нататък тези данни принадлежат на този обмен, а кой какво може да променя се решава с главните ключове. Работното място пише само за ${unit}; звеното вече не се сменя от „Настройки“.`,
    startBack: 'Отказ',
    foundDone:
      'Обменът е основан. Приберете флашките с главните ключове: за всекидневната работа не са нужни.',
    // Присъединяване
    joinLead:
      'Ключът се създава тук и остава тук. Ако имате по-стар ключ на това работно място, новият го заменя.',
    unit: 'Звено',
    unitHint: 'Изберете звеното си',
    unitText: 'На чие име ще се впише ключът.',
    label: 'Име на работното място',
    labelHint: 'Например: Варна, стая 12. Вижда се в регистъра.',
    defaultLabel: (unit: string) => `${unit} 1`,
    request: 'Създаване на ключ и заявка',
    requestSaved: (name: string) =>
      `Заявката се казва „${name}“. Ако файлът е изгубен, запишете го отново: ключът остава същият.`,
    requestLost: 'Файлът със заявката вече не е тук: направете нова, ключът ще е друг.',
    saveRequest: 'Записване на заявката',
    newRequest: 'Нова заявка',
    waitTitle: 'Заявката чака вписване',
    waitSteps: [
      'Изпратете файла със заявката на министерството.',
      'Обадете се и прочетете отпечатъка по-долу: цифрите или думите. Запишете и техния: отпечатъка на обмена.',
      'Отворете пакета, който ще получите, и въведете поисканите групи от записаното.',
    ],
    pendingTitle: 'Новият ключ чака вписване',
    pending: 'Дотогава може да работите и да приемате пакети, но не и да подписвате свои.',
    fingerprint: 'Отпечатък на ключа',
    fingerprintHint:
      'Шест групи: пет цифри и под тях същото с две думи. Министерството ги вижда на своя екран; ако дори една е различна, заявката не се вписва.',
    qr: (unit: string) => `QR код с отпечатъка на ключа на ${unit}`,
    receiveTitle: 'Приемане на пакета от министерството',
  },
  {
    title: 'This workplace is not in the exchange yet',
    lead: 'There are two ways to begin. The data that is here already stays, whichever you choose.',
    foundTitle: 'Found a deployment',
    foundFor: 'Done once, in the ministry.',
    foundText: [
      'Root keys are made: files with a passphrase, kept on sticks by different people.',
      'With them the registry is issued – the list of which key is of which unit and what it may do.',
      'This workplace becomes the owner of the plan.',
    ],
    foundButton: 'Found',
    joinTitle: 'Join a deployment',
    joinFor:
      'For every other workplace: an inspectorate, a fund, an agency, a second place in the ministry.',
    joinText: [
      'A key is made here that never leaves this workplace.',
      'You get a file with a request, which you send to the ministry.',
      'By telephone you read out the fingerprint of the key, so that the request is known to be yours.',
      'The ministry returns a package; they read out the deployment’s fingerprint by telephone, you type a part of it and take the package in.',
    ],
    joinButton: 'Join',
    back: 'Back',
    next: 'Next',
    steps: 'Steps of founding',
    stepRule: 'Rule',
    stepKeys: 'Root keys',
    stepFound: 'Founding',
    owner: (unit: string) =>
      `The deployment is founded by unit ${unit}: it becomes the owner of the plan. If the unit is another, change it in “Settings” first.`,
    scheme: 'How many root keys and how many signatures',
    scheme23: '2 of 3 (recommended)',
    scheme23Text:
      'Three keys with three keepers. Every change of the registry needs two. The loss or theft of one is no disaster.',
    scheme35: '3 of 5',
    scheme35Text: 'Five keys, every change needs three.',
    scheme11: '1 of 1 – for a trial only',
    scheme11Text:
      'One key. Whoever has it can do everything; whoever loses it can mend nothing. The deployment will be marked in red as a trial.',
    official: (n: number, of: number) => `Keeper ${n} of ${of}`,
    officialLead:
      'The keeper sits alone at the keyboard and chooses a passphrase that nobody else knows. The file of the key is saved on a stick of the keeper’s own.',
    holder: 'The keeper’s name',
    holderText:
      'All in the exchange see it, and it stands on the key itself, so that it is known who holds it.',
    rootPass: (n: number) => `Passphrase of root key ${n}`,
    rootPassHint: 'Write it on paper and keep it apart from the stick.',
    makeKey: (n: number) => `Make and save key ${n}`,
    nextOfficial: (n: number) => `On to keeper ${n}`,
    startAnew: 'Start anew',
    toKeys: 'On to the root keys',
    lock: 'What protects the key of this workplace',
    lockSystem: 'The operating system (recommended)',
    lockSystemText:
      'It opens only for your account on this computer; no passphrase is ever asked for. If the system is reinstalled or the account changes, the key is lost, the data is not: a new key is requested.',
    lockPassphrase: 'A passphrase',
    lockPassphraseText: 'Asked for whenever you send. Forgotten means a new key; the data stays.',
    devicePass: 'Passphrase of the key of this workplace',
    devicePassHint: 'Every package that is sent is signed with it.',
    repeat: 'The same passphrase once more',
    repeatHint: 'So that no slip of the finger locks it.',
    least: (n: number) => `At least ${n} letters.`,
    differ: 'The two passphrases differ.',
    saveLead:
      'Then the keeper takes the stick away. The application keeps no copy: once you leave this page, the key is only there.',
    saveAgain: 'Save once more',
    keyId: (id: string) => `number ${id}…`,
    readBack:
      'While the stick is still in, choose the file just saved from it. So the key is known to be there, and whole.',
    chooseFile: 'Read it from the stick',
    wholeKey: 'read, the same',
    missingKey: 'not read yet',
    foreign: (name: string) =>
      `“${name}” is not this key, or is damaged. Save it once more and read it again.`,
    foundNow: 'Found the deployment',
    foundWill: (threshold: number, keys: number, unit: string) =>
      `Registry version 1 will be issued with the rule “${threshold} of ${keys}”. ${unit} gets the rights of the owner of the plan and of the secretary of the council. A second deployment cannot be founded on the same data.`,
    foundSure: (unit: string) =>
      `This cannot be taken back. From here on these data belong to this deployment, and the root keys decide who may change what. This workplace writes for ${unit} only; its unit is not changed under “Settings” any more.`,
    startBack: 'Cancel',
    foundDone:
      'The deployment is founded. Put the sticks with the root keys away: daily work does not need them.',
    joinLead:
      'The key is made here and stays here. If this workplace has an older key, the new one replaces it.',
    unit: 'Unit',
    unitHint: 'Choose your unit',
    unitText: 'In whose name the key is enrolled.',
    label: 'Name of the workplace',
    labelHint: 'For example: Varna, room 12. It is seen in the registry.',
    defaultLabel: (unit: string) => `${unit} 1`,
    request: 'Make a key and a request',
    requestSaved: (name: string) =>
      `The request is called “${name}”. If the file is lost, save it once more: the key stays the same.`,
    requestLost:
      'The file with the request is no longer here: make a new one, the key will be another.',
    saveRequest: 'Save the request',
    newRequest: 'New request',
    waitTitle: 'The request waits for enrolment',
    waitSteps: [
      'Send the file with the request to the ministry.',
      'Call them and read out the fingerprint below: the digits, or the words. Write down theirs, too: the deployment’s.',
      'Open the package that you will get, and type the groups that it asks for from what you wrote down.',
    ],
    pendingTitle: 'The new key waits for enrolment',
    pending: 'Until then you can work and take in packages, but not sign your own.',
    fingerprint: 'Fingerprint of the key',
    fingerprintHint:
      'Six groups: five digits, and under them the same in two words. The ministry sees them on its screen; if even one differs, the request is not enrolled.',
    qr: (unit: string) => `QR code with the fingerprint of the key of ${unit}`,
    receiveTitle: 'Taking in the package of the ministry',
  },
);
