/** Whether this workplace may change a council's records (domain/exchange/rights.ts). */
import { useRefusal } from '../../core/use-rights.ts';
import { RightNote } from '../../ui/deeds.tsx';
import type { SittingView } from './use-council.ts';

export const useMayWrite = (): boolean => useRefusal('council') === null;

/** Sealed, or not this installation's to change. */
export const useLocked = ({ sitting }: Pick<SittingView, 'sitting'>): boolean =>
  !useMayWrite() || sitting.protocol === 'final';

export const ReadOnlyNote = () => <RightNote deed="council" />;
