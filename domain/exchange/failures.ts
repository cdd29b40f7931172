/** Sentences of what can go wrong with packages and keys: what happened, and what to do. */
import { byCount } from '../text/counted.ts';
import type { FailureParams, Sentences } from '../kernel/failure.ts';
import {
  instantBg,
  instantEn,
  lockedBg,
  lockedEn,
  registryBg,
  registryEn,
  sizeBg,
  sizeEn,
  wrongBg,
  wrongEn,
} from './failure-details.ts';
import { enrolmentSentences } from './enrolment-failures.ts';
import { receivingSentences } from './receiving-failures.ts';
import { signingSentences } from './signing-failures.ts';

/** Which deployment a package is of, where the file tells, beside the one here. */
const foreignBg = ({ file, theirs, ours }: FailureParams): string => {
  const head = `Пакетът „${file}“ е от друг обмен на Мярка`;
  if (ours === undefined) return `${head}, а не от вашия.`;
  const named = theirs === '' ? '' : ` (отпечатък ${theirs})`;
  return `${head}${named}, а това работно място е в обмена с отпечатък ${ours}.`;
};
const WHOSE_BG =
  'Попитайте министерството кой е отпечатъкът на неговия обмен. Ако е тукашният, пакетът е пробен, за друго ведомство или подправен. Ако не е, тук е приет чужд или пробен обмен: напуснете го от „Обмен“, „Доверие“ и направете нова заявка.';

const foreignEn = ({ file, theirs, ours }: FailureParams): string => {
  const head = `The package “${file}” belongs to another deployment of Myarka`;
  if (ours === undefined) return `${head}, not to yours.`;
  const named = theirs === '' ? '' : ` (fingerprint ${theirs})`;
  return `${head}${named}; this workplace is in the one with the fingerprint ${ours}.`;
};
const WHOSE_EN =
  'Ask the ministry which fingerprint its deployment has. If it is the one here, the package is a trial, meant for another authority, or forged. If it is not, a foreign or a trial deployment was taken in here: leave it on the page “Exchange”, “Trust”, and make a new request.';

/** The six kinds of trouble of a package; in each of them nothing was taken in. */
const packageSentences: Sentences = {
  'exchange.unknown-key': {
    bg: (p) =>
      `Пакетът „${p['file']}“ е подписан с ключ, който не е в регистъра (${p['kid']}…). Нищо не е прието. Ако е на ново работно място, министерството трябва първо да го впише; файлът е запазен и ще бъде приет сам, щом пристигне новият регистър.`,
    en: (p) =>
      `The package “${p['file']}” is signed by a key that the registry does not list (${p['kid']}…). Nothing was taken in. If it belongs to a new workplace, the ministry has to enrol it first; the file was kept and is taken in by itself once the new registry arrives.`,
  },
  'exchange.revoked-key': {
    bg: (p) =>
      `Всичко ново в пакета „${p['file']}“ е подписано след края на ключ на ${p['unit']}, който е отнет или приключен. Пази се, но не важи. Ако ${p['unit']} има нов ключ, данните се изпращат отново с него. Ако звеното е закрито или краят е поставен твърде рано, министерството може да премести края след тези записи („Обмен“, „Доверие“), и те започват да важат.`,
    en: (p) =>
      `All that is new in the package “${p['file']}” was signed after the end of a key of ${p['unit']} that was revoked or retired. It is kept and does not count. Where ${p['unit']} has a new key, the data is sent again with it. Where the unit was closed, or the end was set too early, the ministry can move the end behind these entries (“Exchange”, “Trust”), and they begin to count.`,
  },
  'exchange.damaged': {
    bg: (p) =>
      `Файлът „${p['file']}“ е повреден или не е пакет на Мярка: ${wrongBg(p['problem'])}. Нищо не е прието. Копирайте го отново или поискайте да ви го изпратят пак.`,
    en: (p) =>
      `The file “${p['file']}” is damaged or is no package of Myarka: ${wrongEn(p['problem'])}. Nothing was taken in. Copy it again, or ask for it to be sent again.`,
  },
  'exchange.changed': {
    bg: (p) =>
      `Съдържанието на „${p['file']}“ е променено, след като е подписано. Нищо не е прието. Не използвайте файла; поискайте нов направо от подателя и го предупредете.`,
    en: (p) =>
      `The content of “${p['file']}” was changed after it was signed. Nothing was taken in. Do not use the file; ask the sender directly for a new one and warn them.`,
  },
  'exchange.replay': {
    bg: (p) =>
      `„${p['file']}“ е стар пакет от ${p['unit']}: всичко в него вече е прието, а по-новият е от ${instantBg(p['newer'])}. Нищо не е променено. Ако очаквате нови данни, поискайте последния пакет.`,
    en: (p) =>
      `“${p['file']}” is an old package of ${p['unit']}: all of it was taken in before, and a newer one is of ${instantEn(p['newer'])}. Nothing was changed. If you expect new data, ask for the latest package.`,
  },
  'exchange.foreign': {
    bg: (p) => `${foreignBg(p)} Нищо не е прието. ${WHOSE_BG}`,
    en: (p) => `${foreignEn(p)} Nothing was taken in. ${WHOSE_EN}`,
  },
  'exchange.newer': {
    bg: (p) =>
      `Пакетът „${p['file']}“ е направен от по-нова версия на Мярка. Нищо не е прието. Обновете приложението и отворете файла отново.`,
    en: (p) =>
      `The package “${p['file']}” was made by a newer version of Myarka. Nothing was taken in. Update the application and open the file again.`,
  },
  'exchange.too-big': {
    bg: (p) =>
      `Файлът „${p['file']}“ е над допустимия размер (${sizeBg(p['problem'])}). Нищо не е прието. Поискайте го на части.`,
    en: (p) =>
      `The file “${p['file']}” is above the size allowed (${sizeEn(p['problem'])}). Nothing was taken in. Ask for it in parts.`,
  },
  'exchange.registry-untrusted': {
    bg: (p) =>
      `Регистърът в „${p['file']}“ не може да се приеме: ${registryBg(p['problem'])}. Нищо не е прието. Обадете се на министерството.`,
    en: (p) =>
      `The registry in “${p['file']}” cannot be accepted: ${registryEn(p['problem'])}. Nothing was taken in. Call the ministry.`,
  },
  'exchange.registry-twice': {
    bg: (p) =>
      `В „${p['file']}“ има регистър със същия номер като вашия, но с друго съдържание. Приемането е спряно. Пазете файла и се обадете на министерството: един от двата е издаден погрешно или с откраднати ключове.`,
    en: (p) =>
      `“${p['file']}” holds a registry with the number of yours but another content. Taking in is stopped. Keep the file and call the ministry: one of the two was issued by mistake or with stolen keys.`,
  },
};

const WANTED_BG: Readonly<Record<string, string>> = {
  package: 'пакет',
  request: 'заявка за вписване',
  key: 'файл с ключ',
};
const WANTED_EN: Readonly<Record<string, string>> = {
  package: 'a package',
  request: 'an enrolment request',
  key: 'a key file',
};

const joiningSentences: Sentences = {
  'exchange.not-joined': {
    bg: () =>
      'Това работно място още не е в обмен. Основете нов или направете заявка за вписване в съществуващ.',
    en: () =>
      'This workplace takes no part in the exchange yet. Found a deployment, or request to be enrolled in one.',
  },
  'exchange.founding-unconfirmed': {
    bg: (p) =>
      `„${p['file']}“ е първият пакет на това работно място, а не е потвърдено чий е. Нищо не е прието. Обадете се на министерството на номер, който знаете, и въведете поне ${p['least']} от шестте групи на отпечатъка на обмена, които ви прочетат от своя екран.`,
    en: (p) =>
      `“${p['file']}” is the first package of this workplace, and nobody has confirmed whose it is. Nothing was taken in. Call the ministry on a number that you know, and type at least ${p['least']} of the six groups of the deployment’s fingerprint as they read them out from their screen.`,
  },
  'exchange.founding-unread': {
    bg: (p) =>
      `Не се разчита въведеното от отпечатъка (групи: ${p['groups']}): за всяка група се пишат петте ѝ цифри или двете ѝ думи.`,
    en: (p) =>
      `What was typed of the fingerprint (groups: ${p['groups']}) cannot be read: of each group type its five digits or its two words.`,
  },
  'exchange.founding-differs': {
    bg: (p) =>
      `Въведеното не съвпада с пакета „${p['file']}“ (групи: ${p['groups']}). Нищо не е прието. Ако сте чули добре, пакетът е от друг обмен, а не от този, който ви прочетоха: не го приемайте и предупредете министерството.`,
    en: (p) =>
      `What was typed is not what the package “${p['file']}” has (groups: ${p['groups']}). Nothing was taken in. If you heard well, the package is of another deployment than the one read out to you: do not take it in, and warn the ministry.`,
  },
  'exchange.not-listed': {
    bg: (p) =>
      `Регистърът в „${p['file']}“ не вписва ключа на това работно място. Нищо не е прието. Дайте на министерството заявката си и поискайте пакет след вписването.`,
    en: (p) =>
      `The registry in “${p['file']}” does not list the key of this installation. Nothing was taken in. Hand your request to the ministry and ask for a package after enrolment.`,
  },
  'exchange.founded': {
    bg: () => 'Това работно място вече е в обмен; втори не може да се основе върху същите данни.',
    en: () =>
      'This installation belongs to a deployment already; a second cannot be founded on the same data.',
  },
  'exchange.registry-replaced': {
    bg: ({ version, now, keys, list }) =>
      `Регистърът, който беше тук от версия ${version} нататък, е отхвърлен с главните ключове; мястото му заема другият, до версия ${now}. ${keys === 0 ? 'Никой вписан ключ не отпада с него.' : `В него ги няма: ${list}. Ако са верни, впишете ги отново по техните заявки.`}`,
    en: ({ version, now, keys, list }) =>
      `The registry that stood here from version ${version} on was rejected with root keys; the other one takes its place, up to version ${now}. ${keys === 0 ? 'No listed key goes.' : `Not listed in it: ${list}. If they are right, enrol them again by their requests.`}`,
  },
  'exchange.clock-ahead': {
    bg: ({ entries, units, latest }) =>
      `Записи с час, с повече от ден по-късен от часовника тук: ${entries} (${units}, до ${latest}). Или часовникът при подателя е бил напред, или тукашният изостава; стойностите важат. Сравнете двата часовника и запишете поправка за този, който е бил грешен.`,
    en: ({ entries, units, latest }) =>
      `Entries dated more than a day after the clock here: ${entries} (${units}, up to ${latest}). Either the sender’s clock was ahead or this one lags; the values count. Compare the two clocks and record a correction for the one that was wrong.`,
  },
  'exchange.root-there': {
    bg: (p) =>
      `В „${p['folder']}“ вече има „${p['file']}“. Главен ключ никога не се презаписва, защото може да е единственият. Посочете друга папка; нищо не е записано.`,
    en: (p) =>
      `“${p['folder']}” already holds “${p['file']}”. A root key is never written over, as it may be the only one. Name another folder; nothing was written.`,
  },
  'exchange.root-count': {
    bg: (p) =>
      `Не може ${p['threshold']} от ${p['keys']} главни ключа: подписите са поне 1 и не повече от ключовете.`,
    en: (p) =>
      `${p['threshold']} of ${p['keys']} root keys cannot be: at least 1 signature, and no more than there are keys.`,
  },
  'exchange.request-bad': {
    bg: (p) =>
      `„${p['file']}“ не е заявка за вписване или е повреден. Поискайте файла .myarka-request отново от звеното.`,
    en: (p) =>
      `“${p['file']}” is no enrolment request, or is damaged. Ask the unit for the file .myarka-request again.`,
  },
  'exchange.request-changed': {
    bg: (p) =>
      `Заявката „${p['file']}“ е променена, след като е подписана. Не я вписвайте; поискайте нова направо от звеното.`,
    en: (p) =>
      `The request “${p['file']}” was changed after it was signed. Do not enrol it; ask the unit itself for a new one.`,
  },
  'exchange.file-is-request': {
    bg: (p) =>
      `„${p['file']}“ е заявка за вписване, а тук се иска ${WANTED_BG[String(p['wanted'])]}. Нищо не е прието. Заявките се вписват от министерството в „Обмен“, „Доверие“.`,
    en: (p) =>
      `“${p['file']}” is an enrolment request, and ${WANTED_EN[String(p['wanted'])]} is wanted here. Nothing was taken in. The ministry enrols requests on the page “Exchange”, “Trust”.`,
  },
  'exchange.file-is-key': {
    bg: (p) =>
      `„${p['file']}“ е файл с ключ, а тук се иска ${WANTED_BG[String(p['wanted'])]}. Нищо не е прието. Файл с ключ не се дава на никого.`,
    en: (p) =>
      `“${p['file']}” is a key file, and ${WANTED_EN[String(p['wanted'])]} is wanted here. Nothing was taken in. A key file is handed to nobody.`,
  },
  'exchange.file-is-package': {
    bg: (p) =>
      `„${p['file']}“ е пакет, а тук се иска ${WANTED_BG[String(p['wanted'])]}. Нищо не е прието. Пакетите се приемат в „Обмен“, „Приемане“.`,
    en: (p) =>
      `“${p['file']}” is a package, and ${WANTED_EN[String(p['wanted'])]} is wanted here. Nothing was taken in. Packages are taken in on the page “Exchange”, “Receive”.`,
  },
  'exchange.role-unknown': {
    bg: (p) => `Няма роля „${p['role']}“. Ролите са: ${p['known']}.`,
    en: (p) => `There is no role “${p['role']}”. The roles are: ${p['known']}.`,
  },
  'exchange.key-unknown': {
    bg: (p) => `В регистъра няма ключ „${p['kid']}“.`,
    en: (p) => `The registry lists no key “${p['kid']}”.`,
  },
  'exchange.position-unknown': {
    bg: (p) =>
      `Тук няма запис № ${p['seq']} на този ключ, затова краят му не може да се постави там.`,
    en: (p) =>
      `There is no entry no. ${p['seq']} of this key here, so its end cannot be set there.`,
  },
  'exchange.signatures-few': {
    bg: (p) =>
      `${byCount(p['needed'], 'Нужен е 1 подпис с главен ключ', `Нужни са ${p['needed']} подписа с главни ключове`)}, а са дадени ${p['given']}. Регистърът не е променен.`,
    en: (p) =>
      `${byCount(p['needed'], '1 signature by a root key is', `${p['needed']} signatures by root keys are`)} needed, ${p['given']} were given. The registry was not changed.`,
  },
  'exchange.unit-ended': {
    bg: (p) =>
      `Ключовете на ${p['unit']} са приключени или отнети, затова пакет само за него не се прави. За края им звеното научава от пакет до всички: дайте му такъв.`,
    en: (p) =>
      `The keys of ${p['unit']} were retired or revoked, so no package is made for it alone. The unit hears of their end from a package for all: hand it one of those.`,
  },
  'exchange.unit-unknown': {
    bg: (p) => `В регистъра няма действащ ключ на звено „${p['unit']}“.`,
    en: (p) => `The registry lists no active key of unit “${p['unit']}”.`,
  },
};

const keySentences: Sentences = {
  'exchange.no-key': {
    bg: () => 'Това работно място още няма ключ. Направете заявка за вписване.',
    en: () => 'This workplace has no key yet. Make an enrolment request.',
  },
  'exchange.key-missing': {
    bg: () =>
      `Файлът на ключа липсва в папката с данни. Без него не може да се подписва: впишете нов ключ. Данните са цели.`,
    en: () =>
      `The key file is missing in the data folder. Nothing can be signed without it: enrol a new key. The data is whole.`,
  },
  'exchange.passphrase-needed': {
    bg: () => 'Ключът е заключен: въведете паролата му.',
    en: () => 'The key is locked: give its passphrase.',
  },
  'exchange.passphrase-wrong': {
    bg: (p) => `Паролата не отключва ${lockedBg(p['file'])}. Нищо не е подписано; опитайте отново.`,
    en: (p) =>
      `The passphrase does not unlock ${lockedEn(p['file'])}. Nothing was signed; try again.`,
  },
  'exchange.passphrase-short': {
    bg: (p) => `Паролата трябва да е поне ${p['least']} знака.`,
    en: (p) => `The passphrase must have at least ${p['least']} letters.`,
  },
  'exchange.key-file-bad': {
    bg: (p) => `„${p['file']}“ не е файл с ключ на Мярка или е повреден.`,
    en: (p) => `“${p['file']}” is no key file of Myarka, or is damaged.`,
  },
  'exchange.key-ended': {
    bg: (p) =>
      `Ключът на това работно място е отнет или приключен (${p['unit']}). С него не може да се подписва: направете нова заявка за вписване. Написаното тук е запазено.`,
    en: (p) =>
      `The key of this installation was revoked or retired (${p['unit']}). Nothing can be signed with it: make a new enrolment request. What was written here is kept.`,
  },
  'exchange.copied': {
    bg: () =>
      'Папката с данни е копирана от друго място. Два екземпляра с един ключ биха си противоречали, затова тук с него не се подписва: направете заявка за нов ключ.',
    en: () =>
      'The data folder was copied from another place. Two copies with one key would contradict each other, so nothing is signed with it here: request a new key.',
  },
  'exchange.behind-itself': {
    bg: (p) =>
      `Данните са по-стари от последното, което това работно място е подписало (запис ${p['here']}, а е имало ${p['there']}): вероятно е върнато старо копие. Първо приемете пълен пакет от някого, който вече има вашите записи (кое да е звено, получило ваш пакет): така се връщат. Ако никой ги няма, направете заявка за нов ключ.`,
    en: (p) =>
      `The data is older than the last thing this installation signed (entry ${p['here']}, there were ${p['there']}): probably an old copy was put back. First take in a full package of somebody who has your entries (any unit that received a package of yours): they come back with it. If nobody has them, request a new key.`,
  },
  'exchange.behind-registry': {
    bg: (p) =>
      `Регистърът тук е по-стар от последния, който това работно място е знаело (версия ${p['here']}, а е имало ${p['there']}), или е друг: вероятно е върнато старо копие. Нищо не е подписано. Първо приемете пакет от някого, който има последния регистър. Ако никой го няма, защото никога не е изпращан, обявете го за изгубен.`,
    en: (p) =>
      `The registry here is older than the last one that this workplace knew (version ${p['here']}, there was ${p['there']}), or another: probably an old copy was put back. Nothing was signed. First take in a package of somebody who has the latest registry. If nobody has it, since it was never sent, declare it lost.`,
  },
  'exchange.nothing-lost': {
    bg: () => 'Тук не липсва регистър, който да се обяви за изгубен. Нищо не е променено.',
    en: () => 'No registry is missed here that could be declared lost. Nothing was changed.',
  },
  'exchange.lost-asks': {
    bg: (p) =>
      `Версия ${p['there']} на регистъра ще се смята за изгубена и ще се работи от версия ${p['here']}; каквото е вписано или отнето с изгубената, се прави наново. Ако тя все пак е изпратена някому, той ще види два регистъра с един номер и ще трябва да се решава. Нищо не е променено; ако е така, потвърдете.`,
    en: (p) =>
      `Version ${p['there']} of the registry will count as lost, and work goes on from version ${p['here']}; what was enrolled or ended by the lost one is to be done anew. If it was sent to somebody after all, they will see two registries of one number, and that has to be decided. Nothing was changed; if it is so, confirm it.`,
  },
  'exchange.end-asks': {
    bg: (p) =>
      `Ключът „${p['label']}“ на ${p['unit']} ${[...(p['own'] === 1 ? ['е на това работно място'] : []), ...(Number(p['last']) > 0 ? ['е последният с някоя от ролите си'] : [])].join(' и ')}. Нищо не е направено. Вижте какво се губи и ако е нарочно, потвърдете.`,
    en: (p) =>
      `The key “${p['label']}” of ${p['unit']} ${[...(p['own'] === 1 ? ["is this workplace's own"] : []), ...(Number(p['last']) > 0 ? ['is the last one of a role'] : [])].join(' and ')}. Nothing was done. See what is lost, and if it is meant, confirm it.`,
  },
  'exchange.unit-stands': {
    bg: (p) =>
      `Звено ${p['unit']} съществува: ключовете му не се приключват заедно. Нищо не е направено. Ако звеното е закрито или влято, първо запишете акта; отделен ключ се приключва в „Обмен“, „Доверие“.`,
    en: (p) =>
      `Unit ${p['unit']} is there: its keys are not retired together. Nothing was done. If it was closed or merged, write the act first; a single key is retired under “Exchange”, “Trust”.`,
  },
  'exchange.unit-keys-none': {
    bg: (p) => `${p['unit']} няма действащи ключове: няма какво да се приключи.`,
    en: (p) => `${p['unit']} has no keys in force: there is nothing to retire.`,
  },
  'exchange.unit-keys-moved': {
    bg: (p) =>
      `Регистърът се промени, откакто са показани ключовете на ${p['unit']}: сега действащите са ${p['now']}. Нищо не е подписано. Вижте новия списък и подпишете отново.`,
    en: (p) =>
      `The registry has changed since the keys of ${p['unit']} were shown: there are ${p['now']} in force now. Nothing was signed. Look at the new list and sign again.`,
  },
  'exchange.request-asks': {
    bg: () =>
      'Това работно място вече има действащ ключ. Нова заявка го заменя: докато не бъде вписана, написаното тук не се подписва, а старият ключ остава в сила, докато министерството не го приключи. Нищо не е направено; ако е нарочно, потвърдете.',
    en: () =>
      'This workplace has a key in force already. A new request replaces it: until it is answered nothing written here is signed, and the old key stays in force until the ministry retires it. Nothing was done; if it is meant, confirm it.',
  },
  'exchange.sealed': {
    bg: () =>
      'Записът е част от окончателен протокол и вече не се променя. Нищо не е записано. Ако нещо в него е невярно, добавете поправка към протокола: тя е отделен запис.',
    en: () =>
      'The record belongs to a final protocol and does not change any more. Nothing was written. If something in it is wrong, add an amendment to the protocol: it is a record of its own.',
  },
  'exchange.seal-contested': {
    bg: () =>
      'Протоколът не може да стане окончателен, докато двама са записали различно едно и също в него. Решете конфликтите в „Обмен“ и опитайте отново.',
    en: () =>
      'The protocol cannot become final while two people disagree on something in it. Decide the conflicts under “Exchange” and try again.',
  },
  'exchange.conflict-unknown': {
    bg: (p) => `Няма отворен конфликт „${p['id']}“: вероятно вече е решен.`,
    en: (p) => `There is no open conflict “${p['id']}”: it was probably decided already.`,
  },
  'exchange.decided-locked': {
    bg: () =>
      'Решението не се променя: отчетът междувременно е подаден или прегледан. Оттеглете подаването или поискайте отчетът да бъде върнат, и решете наново.',
    en: () =>
      'The decision is not changed: the report was submitted or reviewed since. Withdraw the submission or ask for the report to be returned, and decide anew.',
  },
  'exchange.value-form': {
    bg: (p) => `„${p['value']}“ не може да стои в това поле: очаква се число.`,
    en: (p) => `“${p['value']}” cannot stand in this field: a number is expected.`,
  },
  'exchange.pick-unknown': {
    bg: (p) => `Изберете число от 1 до ${p['most']}.`,
    en: (p) => `Choose a number from 1 to ${p['most']}.`,
  },
};

export const exchangeSentences: Sentences = {
  ...packageSentences,
  ...receivingSentences,
  ...joiningSentences,
  ...enrolmentSentences,
  ...keySentences,
  ...signingSentences,
};
