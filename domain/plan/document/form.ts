/**
 * The form of the adopted document: the words that are no cell of the plan, as they are printed, with
 * their places in the source text. The table's head is printed whole only once there (lines 3857–4155);
 * on the other pages the text layer has lost parts of it.
 */
import type { Language } from '../../kernel/failure.ts';

interface Fixed {
  readonly text: string;
  readonly at: readonly string[];
}

export const FORM = {
  abbreviations: { text: 'ИЗПОЛЗВАНИ СЪКРАЩЕНИЯ', at: ['1'] },
  introduction: { text: 'I. ВЪВЕДЕНИЕ', at: ['47'] },
  goals: {
    text: 'II. Стратегически цели и подцели на Секторната стратегия „е-здравеопазване“',
    at: ['100-102'],
  },
  goalsLead: {
    text: 'Секторна стратегия „е-здравеопазване“ определя следните стратегически цели и подцели:',
    at: ['104-106'],
  },
  measures: { text: 'III. Мерки за изпълнение до 2030 г.', at: ['240'] },
} as const satisfies Readonly<Record<string, Fixed>>;

/** At a further cell of one doubt. */
export const SAME_DOUBT = 'Съмнението е това от предходната бележка.';

export const goalInList = (code: string): string => `Стратегическа цел ${code}.`;
export const subgoalLabel = (code: string): string => `Подцел ${code}.`;
export const goalLabel = (code: string): string => `СТРАТЕГИЧЕСКА ЦЕЛ ${code}:`;
export const resourceOf = (code: string): string =>
  `Необходим финансов ресурс за СТРАТЕГИЧЕСКА ЦЕЛ ${code}:`;
export const measureLabel = (code: string): string => `Мярка ${code}.`;

export interface Head {
  readonly text: string;
  /** Under one head of two columns: «Период на изпълнение», «Стойност на индикаторите …». */
  readonly parts: readonly string[];
  /** Its width among the others. */
  readonly share: number;
}

const head = (text: string, share: number, ...parts: string[]): Head => ({ text, parts, share });

/** No word of a head, and in a PDF none of the adopted text, is broken at these widths. */
export const HEADS: readonly Head[] = [
  head('№', 0.5),
  head('Наименование на мярката/проекта/дейността', 2.7),
  head('Етап на изпълнение от Плана', 1.35),
  head('Очакван(и) резултат(и)', 2.25),
  head('Период на изпълнение', 1.8, 'Начало', 'Край'),
  head('Индикативен финансов ресурс за изпълнение в лв. с ДДС', 1.5),
  head('Източник на финансиране', 1.55),
  head('Индикатори за изпълнение', 2.5),
  head('Стойност на индикаторите за изпълнение', 1.95, 'Текуща', 'Целева'),
  head('Коментар относно обвързаност с изпълнението на други мерки/дейности', 1.75),
  head('Отговорна администрация', 1.75),
  head('Партньори', 1.25),
];

export const LINKAGE_HEAD: Readonly<Record<Language, string>> = {
  bg: 'коментар относно обвързаност с изпълнението на други мерки/дейности',
  en: 'comment on the dependence on other measures',
};
