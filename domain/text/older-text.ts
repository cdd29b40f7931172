/** After the refusal of an undo, where older acts could be taken back: how. */
import type { FailureParams, Language } from '../kernel/failure.ts';

const TEXTS = {
  bg: ' Още едно „Отмяна“ го подминава и взема обратно по-старо ваше действие.',
  en: ' Another “Undo” passes over it and takes back an older action of yours.',
} as const;

export const olderText = (older: FailureParams[string] | undefined, language: Language): string =>
  older === 1 ? TEXTS[language] : '';
