/** Whether this workplace may change a council's records (domain/exchange/rights.ts). */
import { useRefusal } from '../../core/use-rights.ts';
import { RightNote } from '../../ui/deeds.tsx';
import type { SittingView } from './use-council.ts';

export const useMayWrite = (): boolean => useRefusal('council') === null;

/** Sealed, or not this installation's to change. */
export const useLocked = ({ sitting }: Pick<SittingView, 'sitting'>): boolean =>
  !useMayWrite() || sitting.protocol === 'final';

/** Nobody votes, comes or leaves but in an open sitting. */
export const useRoomLocked = (view: Pick<SittingView, 'sitting'>): boolean =>
  useLocked(view) || view.sitting.state !== 'open';

/** The roll is called once members were convened. */
export const useRollLocked = (view: Pick<SittingView, 'sitting'>): boolean => {
  const { state } = view.sitting;
  return useLocked(view) || (state !== 'open' && state !== 'convened');
};

export const ReadOnlyNote = () => <RightNote deed="council" />;
