/** What a field of a row held, in words, wherever a change is told. */
import { useQuery } from '@tanstack/react-query';
import type { FieldValue } from '../../domain/kernel/change.ts';
import { heldText } from '../../domain/plan/undo-texts.ts';
import { modeOfRow } from '../../domain/progress/modes.ts';
import { useLanguage } from '../text/language.tsx';
import { useTRPC } from './trpc.ts';

interface HeldIn {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** Null where it held nothing. */
export const useHeldText = (): ((place: HeldIn, value: FieldValue) => string | null) => {
  const { data: modes = {} } = useQuery(useTRPC().progress.modes.queryOptions());
  const { language } = useLanguage();
  return (place, value) => heldText(place, value, modeOfRow(modes, place), language);
};
