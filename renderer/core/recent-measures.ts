/** The measures last opened in this window, newest first, for «continue where you were». */
import { useEffect } from 'react';

const KEY = 'myarka.recent-measures';
const KEPT = 8;

const isCodes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'string');

export const recentMeasures = (): string[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return isCodes(value) ? value : [];
  } catch {
    return [];
  }
};

export const useRememberMeasure = (code: string): void => {
  useEffect(() => {
    const others = recentMeasures().filter((other) => other !== code);
    localStorage.setItem(KEY, JSON.stringify([code, ...others].slice(0, KEPT)));
  }, [code]);
};
