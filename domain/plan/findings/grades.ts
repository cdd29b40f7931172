/** How a finding's weight and its rule's confidence are called, in the window and in every document. */
import type { Confidence } from './confidence.ts';
import type { Severity } from './finding.ts';

interface Grades {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
}

export const GRADES: Readonly<Record<'bg' | 'en', Grades>> = {
  bg: {
    severity: { error: 'Грешка', warning: 'Внимание', info: 'За сведение' },
    confidence: { sure: 'сигурно', likely: 'вероятно', hint: 'за преценка' },
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', info: 'For information' },
    confidence: { sure: 'certain', likely: 'likely', hint: 'to be judged' },
  },
};
