/**
 * What `db check` finds: damage, each with the place it stands in, and clocks that were wrong. What to do
 * about damage is said once, beside the list.
 */
import { byCount } from './counted.ts';
import type { FailureParams, Language, Sentences } from '../kernel/failure.ts';

const REBUILD: Readonly<Record<Language, string>> = {
  bg: 'Извеждането наново от историята я поправя (Настройки, „Таблици от историята“).',
  en: 'Deriving it anew from the log puts it right (Settings, “Tables from the log”).',
};

/** «13 промени (първата е № 6) носят …»; `one` stands where there is only one. */
const changesBg = ({ count, first }: FailureParams, one: string, more: string): string =>
  byCount(
    count,
    `1 промяна (№ ${first}) ${one}`,
    `${count} промени (първата е № ${first}) ${more}`,
  );
const changesEn = ({ count, first }: FailureParams, one: string, more: string): string =>
  byCount(count, `1 change (No ${first}) ${one}`, `${count} changes (from No ${first} on) ${more}`);

const damage: Sentences = {
  'check.file': {
    bg: ({ detail }) => `Файлът с данните е повреден: SQLite съобщава „${detail}“.`,
    en: ({ detail }) => `The data file is damaged; SQLite says “${detail}”.`,
  },
  'check.log-chain': {
    bg: ({ change }) =>
      `История: веригата от контролни суми се прекъсва при промяна № ${change}. Тя или нещо преди нея е изменено извън Мярка.`,
    en: ({ change }) =>
      `Log: the hash chain breaks at change No ${change}. It, or something before it, was changed outside Myarka.`,
  },
  'check.log-times': {
    bg: ({ change }) =>
      `История: часовете на промяна № ${change} не са онези, които следват от записаното за часовниците.`,
    en: ({ change }) =>
      `Log: the times of change No ${change} are not what was recorded of clocks amounts to.`,
  },
  'check.journal-chain': {
    bg: ({ row }) => `Журнал на обмена: веригата от контролни суми се прекъсва при ред № ${row}.`,
    en: ({ row }) => `Journal of the exchange: the hash chain breaks at row No ${row}.`,
  },
  'check.journal-cut': {
    bg: ({ entry }) =>
      `Журнал на обмена: липсва ред, за който това работно място вече е писало на другите (запис ${entry}). Или журналът е отрязан, или папката е върната от по-старо копие: другите пазят какво е било.`,
    en: ({ entry }) =>
      `Journal of the exchange: a row is missing that this workplace has told the others of (entry ${entry}). Either the journal was cut, or the folder was put back from an older copy: the others keep what there was.`,
  },
  'check.registry-chain': {
    bg: () => 'Регистър на ключовете: веригата от версии не е цяла или подписите ѝ не са верни.',
    en: () =>
      'Registry of keys: the chain of versions is not whole, or its signatures do not hold.',
  },
  'check.entry-unlisted': {
    bg: ({ entry }) => `Запис ${entry}: няма регистър, по който да се провери подписът му.`,
    en: ({ entry }) => `Entry ${entry}: there is no registry to check its signature by.`,
  },
  'check.entry-signature': {
    bg: ({ entry }) => `Запис ${entry}: подписът не е верен.`,
    en: ({ entry }) => `Entry ${entry}: the signature does not hold.`,
  },
  'check.entry-standing': {
    bg: ({ entry }) =>
      `Запис ${entry}: тук стои с друго състояние, а не с онова, което му дават подписът и регистърът.`,
    en: ({ entry }) =>
      `Entry ${entry}: it stands here otherwise than its signature and the registry say.`,
  },
  'check.entry-changed': {
    bg: ({ entry }) => `Запис ${entry}: промените, дошли с него, не са тези, които са подписани.`,
    en: ({ entry }) => `Entry ${entry}: the changes that came with it are not those signed.`,
  },
  'check.entry-force': {
    bg: ({ entry }) => `Запис ${entry}: промените му важат тук, а не бива, или не важат, а трябва.`,
    en: ({ entry }) =>
      `Entry ${entry}: its changes are in force here and should not be, or the reverse.`,
  },
  'check.cells': {
    bg: () => `Стойностите не са онези, които следват от историята. ${REBUILD.bg}`,
    en: () => `The values are not what the log amounts to. ${REBUILD.en}`,
  },
  'check.table': {
    bg: ({ table }) => `Таблица „${table}“ не е каквато следва от историята. ${REBUILD.bg}`,
    en: ({ table }) => `Table “${table}” is not what the log amounts to. ${REBUILD.en}`,
  },
  'check.carried-file': {
    bg: ({ sha256 }) => `Приложеният файл ${sha256} в копието не е какъвто е бил.`,
    en: ({ sha256 }) => `The attached file ${sha256} in the copy is not what it was.`,
  },
};

const clocks: Sentences = {
  'check.clock-ahead': {
    bg: (p) =>
      `Часовник: ${changesBg(p, `е записана с час ${p['last']}, повече от ден след като е станала известна тук`, `са записани с час, който е с повече от ден след узнаването им тук, последната с ${p['last']}`)}. Часовникът е бил напред; запишете поправка (Настройки, „Часовник“).`,
    en: (p) =>
      `Clock: ${changesEn(p, `is dated ${p['last']}, more than a day after it came to be known here`, `are dated more than a day after they came to be known here, the latest ${p['last']}`)}. The clock was ahead; record a correction (Settings, “Clock”).`,
  },
  'check.clock-either': {
    bg: (p) =>
      `Часовник: ${changesBg(p, `е записана с час ${p['last']}, повече от ден след като е станала известна тук`, `са записани с час, който е с повече от ден след узнаването им тук, последната с ${p['last']}`)}. Или тогава часовникът е бил напред, или след тях е потвърден час, който изостава. Запишете поправка за времето, в което часовникът е грешил (Настройки, „Часовник“).`,
    en: (p) =>
      `Clock: ${changesEn(p, `is dated ${p['last']}, more than a day after it came to be known here`, `are dated more than a day after they came to be known here, the latest ${p['last']}`)}. Either the clock was ahead then, or a time that lagged was confirmed after them. Record a correction for the time in which the clock was wrong (Settings, “Clock”).`,
  },
  'check.clock-behind': {
    bg: (p) =>
      `Часовник: ${changesBg(p, `е записана с час ${p['last']}, по-ранен от плана`, `са записани с час, по-ранен от плана, най-ранната с ${p['last']}`)}. Часовникът е бил назад; запишете поправка (Настройки, „Часовник“).`,
    en: (p) =>
      `Clock: ${changesEn(p, `is dated ${p['last']}, earlier than the plan`, `are dated earlier than the plan, the earliest ${p['last']}`)}. The clock was behind; record a correction (Settings, “Clock”).`,
  },
  'check.clock-future': {
    bg: (p) =>
      `Часовник: ${changesBg(p, 'е записана', 'са записани')} под час, който още не е настъпил (до ${p['last']}). Ако сегашният час е верен, запишете поправка (Настройки, „Часовник“).`,
    en: (p) =>
      `Clock: ${changesEn(p, 'was', 'were')} recorded at a time still to come (up to ${p['last']}). If the time now is right, record a correction (Settings, “Clock”).`,
  },
};

const values: Sentences = {
  'check.misfit': {
    bg: ({ count }) =>
      `Стойности, каквито полетата им не приемат: ${count}. Пазят се в историята, но не се показват и не се смятат. Вижте ги в „Обмен“, „Конфликти“.`,
    en: ({ count }) =>
      `Values that their fields do not take: ${count}. They are kept in the log, and are neither shown nor counted. See them under “Exchange”, “Conflicts”.`,
  },
};

export const checkSentences: Sentences = { ...damage, ...clocks, ...values };

/** Why a copy is none: a finding of the check, or what SQLite or the file system said. */
export const copyProblem = (p: FailureParams, language: Language): string =>
  checkSentences[String(p['why'])]?.[language](p).replace(/\.$/, '') ?? String(p['detail']);
