import { byCount } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

/** The protocol on the screen: its parts, the secretary's own texts, states, seal, amendments. */
export const protocolWords = words(
  {
    protocol: 'Протокол',
    hint: 'Всяка част се съставя от записите. С молива я замествате със свой текст, докато протоколът не е окончателен; празен текст я изпуска.',
    sealedHint:
      'Протоколът е окончателен и записите на заседанието не се променят. Поправките са отделни записи и стоят в края му.',
    lookSealed: (parts: readonly string[]) =>
      `Изготвя се в изгледа, в който е направен окончателен: ${parts.join('; ')}.`,
    lookToday:
      'Изгледът, в който е направен окончателен, не е запазен тук: изготвя се в днешния изглед на документите.',
    lookEmblem: (name: string) => `емблема „${name}“`,
    lookTemplate: (name: string) => `за DOCX образец „${name}“`,
    noLetterhead: 'без бланка',
    preview: 'Протоколът, както е сега',
    change: (part: string) => `Промени: ${part}`,
    addOwn: 'Добави свой текст',
    addOwnTo: (part: string) => `Добави свой текст: ${part}`,
    own: 'текст на секретаря, различава се от записите',
    stale: 'записите са променени след тази редакция',
    leftOut: (part: string) => `Изпуснато от протокола: ${part}`,
    nowMade: 'Записите са променени, откакто е написан този текст. Сега по тях се съставя:',
    keepMine: 'Запази моя текст',
    restore: 'Върни съставения текст',
    save: 'Запази',
    cancel: 'Отказ',
    editHint: 'Ctrl + Enter записва, Esc отказва. Редове „1. …“ стават номериран списък.',
    ownTexts: 'Текстове на секретаря',
    noOwn: 'Няма: всичко е съставено от записите.',
    states: {
      draft: 'Върни в проект',
      'for-signature': 'За подпис',
      final: 'Направи окончателен',
    },
    sealTitle: 'Окончателен протокол',
    sealQuestion:
      'След това записите на заседанието не се променят и това не може да се върне, и от друго работно място. Добавят се само поправки.',
    sealOwn: (n: number) =>
      byCount(
        n,
        'Един текст е на секретаря и се различава от записите.',
        `Текстове на секретаря, които се различават от записите: ${n}.`,
      ),
    sealStale: (n: number) =>
      byCount(
        n,
        'При един от тях записите са променени след редакцията. Прегледайте го преди това.',
        `При ${n} от тях записите са променени след редакцията. Прегледайте ги преди това.`,
      ),
    sealOpen: (parts: string) => `Останали са празни места за попълване: ${parts}.`,
    contradictions:
      'Записите си противоречат. Докато не се поправят, протоколът не става окончателен:',
    unusual: 'Необичайно е, че:',
    sealReason: 'Защо протоколът е такъв (остава в него)',
    sealLacks: 'Напишете защо протоколът е такъв.',
    forPublic: 'публично копие, без поверителните точки',
    amend: 'Добави поправка',
    amendText: 'Поправка',
    amendReason: 'Основание',
    file: (kind: string) => `Протокол, ${kind}`,
  },
  {
    protocol: 'Protocol',
    hint: 'Each part is made from the records. The pencil replaces it by a text of your own until the protocol is final; an empty text leaves it out.',
    sealedHint:
      'The protocol is final and the records of the sitting do not change. Amendments are records of their own and stand at its end.',
    lookSealed: (parts) => `Made in the look in which it was sealed: ${parts.join('; ')}.`,
    lookToday:
      'The look in which it was sealed is not kept here: it is made in today’s look of papers.',
    lookEmblem: (name) => `emblem “${name}”`,
    lookTemplate: (name) => `for DOCX the template “${name}”`,
    noLetterhead: 'without a letterhead',
    preview: 'The protocol as it stands',
    change: (part) => `Change: ${part}`,
    addOwn: 'Add a text of your own',
    addOwnTo: (part) => `Add a text of your own: ${part}`,
    own: 'the secretary’s text, differs from the records',
    stale: 'the records have changed since this was written',
    leftOut: (part) => `Left out of the protocol: ${part}`,
    nowMade: 'The records have changed since this text was written. They now say:',
    keepMine: 'Keep my text',
    restore: 'Back to the made text',
    save: 'Save',
    cancel: 'Cancel',
    editHint: 'Ctrl + Enter saves, Esc cancels. Lines “1. …” become a numbered list.',
    ownTexts: 'Texts of the secretary',
    noOwn: 'None: everything is made from the records.',
    states: {
      draft: 'Back to draft',
      'for-signature': 'For signature',
      final: 'Make final',
    },
    sealTitle: 'Final protocol',
    sealQuestion:
      'After this the records of the sitting do not change, and that cannot be taken back, nor from another workplace. Only amendments are added.',
    sealOwn: (n) =>
      byCount(
        n,
        'One text is the secretary’s and differs from the records.',
        `Texts of the secretary that differ from the records: ${n}.`,
      ),
    sealStale: (n) =>
      byCount(
        n,
        'For one of them the records have changed since it was written. Look at it first.',
        `For ${n} of them the records have changed since they were written. Look at them first.`,
      ),
    sealOpen: (parts) => `Spaces are left to be filled in: ${parts}.`,
    contradictions:
      'The records contradict each other. Until they are put right the protocol cannot be sealed:',
    unusual: 'It is unusual that:',
    sealReason: 'Why the protocol is so (it stays in it)',
    sealLacks: 'Write why the protocol is so.',
    forPublic: 'public copy, without confidential items',
    amend: 'Add an amendment',
    amendText: 'Amendment',
    amendReason: 'Grounds',
    file: (kind) => `Protocol, ${kind}`,
  },
);
