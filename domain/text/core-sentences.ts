/** What the core says of its data folder, its log and its input: what happened, where, what to do. */
import { copyProblem } from './check-sentences.ts';
import { byCount } from './counted.ts';
import { olderText } from './older-text.ts';
import { actText, fieldText } from '../plan/history-texts.ts';
import type { Language, Sentences } from '../kernel/failure.ts';

type Params = Parameters<Sentences[string]['bg']>[0];

const list = (parts: readonly (string | false)[], and: string): string => {
  const named = parts.filter((part) => part !== false);
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} ${and} ${last}`;
};

const leftBg = ({ copies, moment, files, keys, journal }: Params): string =>
  list(
    [
      copies !== 0 && `копия (${copies}, последното от ${moment})`,
      files === 1 && 'доказателствени документи',
      keys === 1 && 'ключове',
      journal === 1 && 'историята ѝ',
    ],
    'и',
  );

const leftEn = ({ copies, day, files, keys, journal }: Params): string =>
  list(
    [
      copies !== 0 && `copies (${copies}, the latest of ${day})`,
      files === 1 && 'evidence files',
      keys === 1 && 'keys',
      journal === 1 && 'its journal',
    ],
    'and',
  );

/** What is refused: taking back, or doing again. */
const takingBg = ({ act, measure, again }: Params): string =>
  `„${actText(String(act), 'bg')}“${measure === '' ? '' : `, мярка ${measure},`} не може да се ${again === 1 ? 'повтори' : 'отмени'}`;

const takingEn = ({ act, measure, again }: Params): string =>
  `“${actText(String(act), 'en')}”${measure === '' ? '' : `, measure ${measure},`} cannot be ${again === 1 ? 'done again' : 'undone'}`;

/** «В полето „Бележка“: », where the sentence does not stand at the field itself. */
const inField = ({ table, field }: Params, lang: Language): string => {
  if (table === undefined) return '';
  const name = fieldText({ table: String(table), field: String(field) }, lang);
  return lang === 'bg' ? `В полето „${name}“: ` : `In the field “${name}”: `;
};

const whereBg = ({ after }: Params): string =>
  after === '' ? 'В началото на текста' : `След „${after}“`;

const whereEn = ({ after }: Params): string =>
  after === '' ? 'At the start of the text' : `After “${after}”`;

export const coreSentences: Sentences = {
  'db.newer': {
    bg: ({ version, known }) =>
      `Данните са записани от по-нова версия на Мярка (схема ${version}, тази версия познава до ${known}). Обновете приложението; нищо не е променено.`,
    en: ({ version, known }) =>
      `The data was written by a newer version of Myarka (schema ${version}, this version knows up to ${known}). Update the application; nothing was changed.`,
  },
  'db.damaged': {
    bg: ({ detail }) =>
      `Файлът с данните е повреден (${detail}). Не го изтривайте: възстановете последното копие или се обърнете към администратора.`,
    en: ({ detail }) =>
      `The data file is damaged (${detail}). Do not delete it: restore the latest copy, or ask your administrator.`,
  },
  'db.locked': {
    bg: () =>
      'Файлът с данните е зает от друга програма. Затворете другия прозорец на Мярка или програмата, която го държи, и опитайте отново.',
    en: () =>
      'Another program is holding the data file. Close the other Myarka window or that program and try again.',
  },
  'file.held': {
    bg: ({ file, detail }) =>
      `Файлът „${file}“ се държи от друга програма (${detail}) – антивирусна, за копиране или такава, в която е отворен. Последното действие не е извършено. Затворете програмата, която го държи, и опитайте отново; ако няма такава, проверете правата върху папката.`,
    en: ({ file, detail }) =>
      `The file “${file}” is held by another program (${detail}): an antivirus, a backup, or one in which it is open. The last action was not done. Close the program that holds it and try again; if there is none, check the permissions of the folder.`,
  },
  'db.disk-full': {
    bg: () =>
      'На диска няма място. Последното действие не е записано, всичко преди него е запазено. Освободете място и го повторете.',
    en: () =>
      'The disk is full. The last action was not saved; everything before it is safe. Free some space and repeat it.',
  },
  'db.read-only': {
    bg: ({ path }) =>
      `В папката с данни не може да се пише (${path}). Проверете правата върху папката и върху файла в нея или изберете друга папка.`,
    en: ({ path }) =>
      `The data folder cannot be written to (${path}). Check the permissions of the folder and the file in it, or choose another folder.`,
  },
  'db.folder-gone': {
    bg: ({ path }) =>
      `Папката с данни не може да се отвори (${path}). Ако е на преносим диск или в мрежата, свържете го и опитайте отново.`,
    en: ({ path }) =>
      `The data folder cannot be opened (${path}). If it is on a removable or network disk, connect it and try again.`,
  },
  'db.disk-error': {
    bg: ({ detail }) =>
      `Дискът отказа четене или запис (${detail}). Последното действие не е записано. Направете копие на папката с данни и проверете диска.`,
    en: ({ detail }) =>
      `The disk refused to read or write (${detail}). The last action was not saved. Copy the data folder and check the disk.`,
  },
  'db.second-window': {
    bg: ({ path }) =>
      `Мярка вече е отворена с тази папка с данни (${path}). Използвайте отворения прозорец или го затворете.`,
    en: ({ path }) =>
      `Myarka is already open on this data folder (${path}). Use the open window or close it.`,
  },
  'db.lost': {
    bg: (p) =>
      `В папката „${p['path']}“ няма база с данни (myarka.db), а е имало: останали са ${leftBg(p)}. Нищо не е създадено и нищо не е изтрито. Ако файлът е преместен, върнете го; иначе възстановете копие${p['copy'] === '' ? '' : ` („${p['copy']}“)`}. Празна база се започва само нарочно; останалото не се трие.`,
    en: (p) =>
      `The folder “${p['path']}” has no database (myarka.db), but it had one: ${leftEn(p)} are left. Nothing was made and nothing was deleted. If the file was moved, put it back; otherwise restore a copy${p['copy'] === '' ? '' : ` (“${p['copy']}”)`}. An empty database is begun only on purpose; what is left stays.`,
  },
  'db.not-a-copy': {
    bg: (p) =>
      `Файлът „${p['file']}“ не е копие на данни от Мярка (${copyProblem(p, 'bg')}). Нищо не е променено.`,
    en: (p) =>
      `The file “${p['file']}” is not a copy of Myarka data (${copyProblem(p, 'en')}). Nothing was changed.`,
  },
  'db.restore-unfinished': {
    bg: ({ file, detail, backups, ready }) =>
      `Възстановяването не е довършено: файлът „${file}“ не може да се премести (${detail}). И двете бази са цели: досегашната е в „${backups}“, възстановената – в „${ready}“. Не ги местете. Затворете програмата, която държи файла, и опитайте отново: възстановената ще отиде на мястото си.`,
    en: ({ file, detail, backups, ready }) =>
      `The restore is not finished: the file “${file}” cannot be moved (${detail}). Both databases are whole: the one until now in “${backups}”, the restored one in “${ready}”. Leave them there. Close the program that holds the file and try again: the restored one will go to its place.`,
  },
  'db.restore-window': {
    bg: ({ path }) =>
      `Нищо не е възстановено: с папката „${path}“ работи отворен прозорец на Мярка и би продължил със старите данни. Затворете го и повторете, или възстановете от него: „Настройки“ → „Възстановяване от копие“.`,
    en: ({ path }) =>
      `Nothing was restored: a Myarka window is working on the folder “${path}” and would go on with the old data. Close it and repeat, or restore in it: the settings, “Restore from a copy”.`,
  },
  'file.lost': {
    bg: ({ name, path }) =>
      `Липсва файлът „${name}“ (${path}). Върнете го от копие на папката или възстановете пълно копие; ако го имате другаде, приложете го отново.`,
    en: ({ name, path }) =>
      `The file “${name}” is missing (${path}). Bring it back from a copy of the folder or restore a full copy; if you have it elsewhere, attach it again.`,
  },
  'file.changed': {
    bg: ({ name, path }) =>
      `Файлът „${name}“ е повреден или подменен (${path}) и не се отваря. Върнете го от копие на папката или възстановете пълно копие; ако го имате другаде, приложете го отново.`,
    en: ({ name, path }) =>
      `The file “${name}” is damaged or was replaced (${path}) and is not opened. Bring it back from a copy of the folder or restore a full copy; if you have it elsewhere, attach it again.`,
  },
  'file.not-come': {
    bg: ({ name }) =>
      `Файлът „${name}“ още не е дошъл: пакетът, който го назовава, е без него. Поискайте го от изпратилия.`,
    en: ({ name }) =>
      `The file “${name}” has not come yet: the package that names it was without it. Ask the sender for it.`,
  },
  'db.heal-unproven': {
    bg: (p) =>
      `Веригата на историята е повредена на ред ${p['row']} по начин, който не може да се докаже като изрязана буква. Нищо не е променено. Не изтривайте нищо; върнете последното цяло копие или се обадете на поддръжката.`,
    en: (p) =>
      `The chain of the log is damaged at row ${p['row']} in a way that cannot be proven to be a letter cut in half. Nothing was changed. Delete nothing; put the last whole copy back, or call support.`,
  },
  'db.copy-not-whole': {
    bg: (p) =>
      `Копието „${p['file']}“ не е направено: от тези данни то не би могло да се възстанови (${copyProblem(p, 'bg')}). Копирайте цялата папка, докато Мярка е затворена, и се обадете на поддръжката.`,
    en: (p) =>
      `The copy “${p['file']}” was not made: it could not be restored from this data (${copyProblem(p, 'en')}). Copy the whole folder while Myarka is closed and call support.`,
  },
  'db.copy-no-room': {
    bg: ({ path }) =>
      `На диска, където е трябвало да бъде копието „${path}“, няма място. Копието не е направено; данните не са променени. Освободете място там или посочете друг диск.`,
    en: ({ path }) =>
      `The disk on which the copy “${path}” was to be is full. The copy was not made; the data was not changed. Free some space there or name another disk.`,
  },
  'copies.place-none': {
    bg: ({ path }) =>
      `Няма папка „${path}“. Поставете флашката или диска и напишете пътя изцяло, от буквата на диска или от „/“. Досегашното второ място не е сменено.`,
    en: ({ path }) =>
      `There is no folder “${path}”. Put in the stick or the disk and write the whole path, from the letter of the disk or from “/”. The second place so far was not changed.`,
  },
  'copies.place-inside': {
    bg: ({ path }) =>
      `„${path}“ е папката с данните, част от нея или около нея: каквото отнесе данните, ще отнесе и копията. Посочете папка на друг диск.`,
    en: ({ path }) =>
      `“${path}” is the data folder, part of it or around it: what takes the data would take the copies, too. Name a folder on another disk.`,
  },
  'copies.under-way': {
    bg: () => 'Копие на второто място вече се прави. Изчакайте го да свърши.',
    en: () => 'A copy at the second place is being made already. Wait for it to end.',
  },
  'file.gone': {
    bg: () =>
      'Избраният файл вече не може да се прочете: след избора е изтрит, преместен, променен или е заключен от друга програма. Нищо не е внесено. Изберете го отново.',
    en: () =>
      'The chosen file can no longer be read: it was deleted, moved, changed or locked by another program since. Nothing was taken in. Choose it again.',
  },
  'file.missing': {
    bg: ({ file }) => `Няма файл „${file}“. Проверете името и пътя.`,
    en: ({ file }) => `There is no file “${file}”. Check its name and path.`,
  },
  'file.no-file': {
    bg: ({ file }) =>
      `„${file}“ не е файл (папка, канал или устройство). Нищо не е направено. Посочете файл.`,
    en: ({ file }) =>
      `“${file}” is no file (a folder, a pipe or a device). Nothing was done. Name a file.`,
  },
  'file.unreadable': {
    bg: ({ file }) =>
      `Файлът „${file}“ не може да се прочете: няма права за него или е заключен от друга програма. Нищо не е направено.`,
    en: ({ file }) =>
      `The file “${file}” cannot be read: there is no right to, or another program has locked it. Nothing was done.`,
  },
  'file.exists': {
    bg: ({ file }) =>
      `Файлът „${file}“ вече съществува. Изберете друго име; нищо не е презаписано.`,
    en: ({ file }) =>
      `The file “${file}” already exists. Choose another name; nothing was overwritten.`,
  },
  'file.kind': {
    bg: ({ file, kinds }) => `Видът на файла „${file}“ не е познат. Познати са: ${kinds}.`,
    en: ({ file, kinds }) => `The kind of the file “${file}” is not known. Known kinds: ${kinds}.`,
  },
  'log.nothing-to-undo': {
    bg: () => 'Няма действие за отмяна.',
    en: () => 'There is nothing to undo.',
  },
  'log.nothing-to-redo': {
    bg: () => 'Няма действие за повторение.',
    en: () => 'There is nothing to redo.',
  },
  'log.act-gone': {
    bg: () =>
      'Това действие вече е отменено, или след него има решение, което не се отменя. Вижте „История“.',
    en: () =>
      'This action was already undone, or a decision that cannot be undone came after it. See the history.',
  },
  'log.overtaken': {
    bg: (p) =>
      `Нищо не е записано: ${byCount(p['count'], 'една стойност беше променена', `${p['count']} стойности бяха променени`)} другаде, след като сте ${byCount(p['count'], 'я', 'ги')} видели. Запишете отново и изберете коя да остане.`,
    en: (p) =>
      `Nothing was saved: ${byCount(p['count'], 'a value was changed', `${p['count']} values were changed`)} elsewhere after you saw ${byCount(p['count'], 'it', 'them')}. Save again and choose which one stays.`,
  },
  'log.undo-decision': {
    bg: ({ measure, values, older }) =>
      `Решен конфликт${measure === '' ? '' : ` (мярка ${measure})`} не се отваря наново с отмяна${values === '' ? '' : `; срещналите се стойности бяха ${values}`}. Ако решението е сгрешено, решете го наново: „Обмен“, „Конфликти“, „Решени“.${olderText(older, 'bg')}`,
    en: ({ measure, values, older }) =>
      `A decided conflict${measure === '' ? '' : ` (measure ${measure})`} is not opened again by undoing${values === '' ? '' : `; the values that met were ${values}`}. If the decision was wrong, decide anew: “Exchange”, “Conflicts”, “Decided”.${olderText(older, 'en')}`,
  },
  'log.nothing-older': {
    bg: () => 'Няма и по-старо действие, което може да се отмени.',
    en: () => 'There is no older action either that can be undone.',
  },
  'log.undo-overtaken': {
    bg: (p) =>
      `${takingBg(p)}: след това в същия запис е писано отново. Вижте историята му.${olderText(p['older'], 'bg')}`,
    en: (p) =>
      `${takingEn(p)}: the same record was written to again after it. See its history.${olderText(p['older'], 'en')}`,
  },
  'log.undo-row-gone': {
    bg: (p) =>
      `${takingBg(p)}: записът е изтрит след това (${p['by']}) и остава изтрит. Ако е нужен, първо се връща изтриването му – от този, който го е изтрил.${olderText(p['older'], 'bg')}`,
    en: (p) =>
      `${takingEn(p)}: the record was deleted after it (${p['by']}) and stays deleted. If it is needed, whoever deleted it takes that back first.${olderText(p['older'], 'en')}`,
  },
  'input.invalid': {
    bg: ({ reason, limit }) => {
      if (reason === 'too-long')
        return `Един от текстовете е по-дълъг от ${limit} знака. Съкратете го и опитайте отново.`;
      return reason === 'too-short'
        ? 'Един от текстовете е празен, а не може да остане така. Напишете го и опитайте отново.'
        : 'Нещо от въведеното не е във вида, който се очаква, и не е прието. Проверете го и опитайте отново.';
    },
    en: ({ reason, limit }) => {
      if (reason === 'too-long')
        return `One of the texts is longer than ${limit} letters. Shorten it and try again.`;
      return reason === 'too-short'
        ? 'One of the texts is empty and cannot stay so. Write it and try again.'
        : 'Something that was entered is not in the form that is expected, and was not accepted. Check it and try again.';
    },
  },
  'person.empty': {
    bg: () => 'Името е празно и не е записано. Напишете името, с което да се подписват промените.',
    en: () => 'The name is empty and was not saved. Write the name that changes are signed with.',
  },
  'person.no-letter': {
    bg: ({ name }) =>
      `В „${name}“ няма нито една буква и името не е записано. Напишете с букви името, с което да се подписват промените.`,
    en: ({ name }) =>
      `“${name}” has no letter in it and was not saved. Write in letters the name that changes are signed with.`,
  },
  'person.missing': {
    bg: () =>
      'Още не е казано кой работи тук, а това се подписва с име. Напишете името в „Настройки“ и повторете. Нищо не е записано.',
    en: () =>
      'Nobody has said yet who works here, and this is signed with a name. Write the name in the settings and repeat. Nothing was saved.',
  },
  'person.letters': {
    bg: () =>
      'В името има знаци, които не се виждат или обръщат реда на думите. Напишете го на клавиатурата, без да го поставяте.',
    en: () =>
      'The name contains characters that cannot be seen or reverse the order of words. Type it instead of pasting it.',
  },
  'person.long': {
    bg: ({ letters, most }) => `Името има ${letters} знака; най-много са ${most}. Съкратете го.`,
    en: ({ letters, most }) =>
      `The name has ${letters} characters; at most ${most} fit. Shorten it.`,
  },
  'workplace.letters': {
    bg: () =>
      'В името на работното място има знаци, които не се виждат или обръщат реда на думите. Напишете го на клавиатурата, без да го поставяте.',
    en: () =>
      'The name of the workplace contains characters that cannot be seen or reverse the order of words. Type it instead of pasting it.',
  },
  'workplace.long': {
    bg: ({ letters, most }) =>
      `Името на работното място има ${letters} знака; най-много са ${most}. Съкратете го.`,
    en: ({ letters, most }) =>
      `The name of the workplace has ${letters} characters; at most ${most} fit. Shorten it.`,
  },
  'write.too-long': {
    bg: ({ table, field, length, most }) =>
      `Текстът в полето „${fieldText({ table: String(table), field: String(field) }, 'bg')}“ е ${length} знака, а се събират ${most}. Нищо не е записано. Съкратете го.`,
    en: ({ table, field, length, most }) =>
      `The text in the field “${fieldText({ table: String(table), field: String(field) }, 'en')}” has ${length} characters; at most ${most} fit. Nothing was written. Shorten it.`,
  },
  'text.half-letter': {
    bg: (p) =>
      `${inField(p, 'bg')}${whereBg(p)} има половин или загубен знак („\uFFFD“), какъвто остава от рязане и копиране. Нищо не е записано. Изтрийте го и напишете знака наново.`,
    en: (p) =>
      `${inField(p, 'en')}${whereEn(p)} half a character or a lost one (“\uFFFD”) stands, as cutting and copying leave it. Nothing was written. Delete it and type the character again.`,
  },
  'text.unseen': {
    bg: (p) =>
      `${inField(p, 'bg')}${whereBg(p)} има невидим знак (${p['sign']}), който не е текст или обръща реда на думите. Нищо не е записано. Изтрийте го: курсорът отива на това място, после Delete.`,
    en: (p) =>
      `${inField(p, 'en')}${whereEn(p)} a character stands that cannot be seen (${p['sign']}) and is no text or reverses the order of words. Nothing was written. Delete it: put the cursor there, then press Delete.`,
  },
  'text.too-long': {
    bg: ({ length, most }) => `Текстът е ${length} знака, а се събират ${most}. Съкратете го.`,
    en: ({ length, most }) => `The text has ${length} characters; at most ${most} fit. Shorten it.`,
  },
  'unit.unknown': {
    bg: ({ unit }) => `Няма звено „${unit}“ в списъка на звената.`,
    en: ({ unit }) => `There is no unit “${unit}” in the list of units.`,
  },
  'unit.closed': {
    bg: ({ unit, date, successor }) =>
      `Звено ${unit} не съществува от ${date}${successor === '' ? '' : ` и е влято в ${successor}`}. Изберете съществуващо звено.`,
    en: ({ unit, date, successor }) =>
      `Unit ${unit} is no more since ${date}${successor === '' ? '' : ` and went into ${successor}`}. Choose a unit that stands.`,
  },
  'plan.no-edition': {
    bg: ({ edition }) => `Няма редакция № ${edition} на плана.`,
    en: ({ edition }) => `The plan has no edition No ${edition}.`,
  },
  'plan.unknown-measure': {
    bg: ({ measure }) => `Няма мярка „${measure}“ в плана.`,
    en: ({ measure }) => `There is no measure “${measure}” in the plan.`,
  },
  'core.crashed': {
    bg: () =>
      'Приложението спря неочаквано и беше пуснато отново. Записаното дотогава и написаното в полетата са запазени; ако последното действие не се вижда, повторете го.',
    en: () =>
      'The core of the application stopped unexpectedly and was started again. What was saved and what stands in fields is safe; repeat the last action if it does not show.',
  },
  'core.bug': {
    bg: ({ detail }) =>
      `Грешка в приложението (${detail}). Последното действие може да не е извършено: проверете го. Съобщете текста на поддръжката.`,
    en: ({ detail }) =>
      `A fault in the application (${detail}). The last action may not have been done: check it. Report this text to support.`,
  },
  'serve.no-window': {
    bg: () => 'Прозорецът още не е построен. Изпълнете „npm run build“ и опитайте отново.',
    en: () => 'The window has not been built yet. Run “npm run build” and try again.',
  },
  'serve.port-taken': {
    bg: ({ port }) => `Портът ${port} е зает. Изберете друг или оставете Мярка да го избере.`,
    en: ({ port }) => `Port ${port} is taken. Choose another one, or let Myarka choose.`,
  },
};
