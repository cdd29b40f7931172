/**
 * The data for support: what stands in the one file that a person may send to whoever helps. The
 * parts are told by name before the file is saved.
 */
import type { Language } from '../kernel/failure.ts';

export const SUPPORT_PARTS = [
  'program',
  'system',
  'place',
  'data',
  'check',
  'exchange',
  'copies',
  'log',
] as const;
export type SupportPartId = (typeof SUPPORT_PARTS)[number];

export interface SupportPart {
  readonly id: SupportPartId;
  readonly lines: readonly string[];
}

interface PartWords {
  readonly title: string;
  readonly holds: string;
}

const BG: Readonly<Record<SupportPartId, PartWords>> = {
  program: { title: 'Програмата', holds: 'версия и как е пусната' },
  system: { title: 'Системата', holds: 'операционна система, памет, език, часова зона' },
  place: {
    title: 'Папката с данни',
    holds: 'къде е според вида си (без пътя), свободно място, размери на файловете',
  },
  data: { title: 'Данните', holds: 'версия на схемата и брой редове по таблици' },
  check: { title: 'Проверката', holds: 'кодовете на намереното и колко пъти' },
  exchange: { title: 'Обменът', holds: 'брой записи и регистри, кодове на пречките' },
  copies: { title: 'Копията', holds: 'брой, размер и дата на последното' },
  log: {
    title: 'Дневникът на програмата',
    holds: 'кога е пускана, какво е отказано и къде е сгрешила',
  },
};

const EN: Readonly<Record<SupportPartId, PartWords>> = {
  program: { title: 'The program', holds: 'its version and how it was started' },
  system: { title: 'The system', holds: 'operating system, memory, language, time zone' },
  place: {
    title: 'The data folder',
    holds: 'what kind of place it is (not its path), free room, sizes of files',
  },
  data: { title: 'The data', holds: 'version of the schema and number of rows by table' },
  check: { title: 'The check', holds: 'codes of what was found, and how often' },
  exchange: {
    title: 'The exchange',
    holds: 'numbers of entries and registries, codes of what stands in the way',
  },
  copies: { title: 'The copies', holds: 'how many, how large, and the day of the last one' },
  log: {
    title: 'The log of the program',
    holds: 'when it was started, what was refused and where it failed',
  },
};

export const partWords = (id: SupportPartId, language: Language): PartWords =>
  (language === 'bg' ? BG : EN)[id];

export const SUPPORT_LEAVES_OUT: Readonly<Record<Language, string>> = {
  bg: 'Няма имена, отчети, стойности, бележки, документи, пароли, ключове и пътища до папки.',
  en: 'No names, reports, values, notes, documents, passphrases, keys or paths of folders.',
};

const HEAD = 'Мярка: данни за поддръжка';

/** The file as a person reads it. */
export const supportText = (made: string, parts: readonly SupportPart[]): string =>
  [
    HEAD,
    `Направени: ${made}`,
    SUPPORT_LEAVES_OUT.bg,
    ...parts.flatMap(({ id, lines }) => ['', `== ${BG[id].title} ==`, ...lines]),
    '',
  ].join('\n');
