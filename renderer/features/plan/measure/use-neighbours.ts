/** The measures before and after this one, and the keys that go there. */
import { useHotkeys, useLocalStorage } from '@mantine/hooks';
import { useLocation } from 'wouter';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { LETTER_KEYS } from '../../../core/letter-keys.ts';
import { measurePath } from './AsKnown.tsx';

export interface Neighbours {
  readonly previous: Measure | undefined;
  readonly next: Measure | undefined;
}

const neighboursOf = ({ measures }: Plan, code: string): Neighbours => {
  const at = measures.findIndex((m) => m.code === code);
  return { previous: measures[at - 1], next: measures[at + 1] };
};

/** Single letters can be switched off in the settings (WCAG 2.1.4); Alt with arrows always works. */
export const useNeighbours = (
  plan: Plan,
  code: string,
  asKnownOn: LocalDate | undefined,
): Neighbours => {
  const neighbours = neighboursOf(plan, code);
  const [, navigate] = useLocation();
  const [letters] = useLocalStorage(LETTER_KEYS);
  const go = (measure: Measure | undefined) => (): void => {
    if (measure !== undefined) navigate(measurePath(measure.code, asKnownOn));
  };
  const back = go(neighbours.previous);
  const forth = go(neighbours.next);
  const anyLayout = { usePhysicalKeys: true, preventDefault: false };
  useHotkeys([
    ['alt+ArrowUp', back],
    ['alt+ArrowDown', forth],
    ['K', () => letters && back(), anyLayout],
    ['J', () => letters && forth(), anyLayout],
  ]);
  return neighbours;
};
