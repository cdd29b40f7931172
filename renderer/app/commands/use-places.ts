/** Parts of pages that have no entry in the menu: tabs, the returned reports, each unit's reports. */
import {
  IconArrowBackUp,
  IconBuildingCommunity,
  IconLayoutList,
  type Icon,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useUnits } from '../../core/use-plan.ts';
import { useRefusal } from '../../core/use-rights.ts';
import { askBoards } from '../../features/progress/boards/use-settings.ts';
import { commandsWords } from '../../text/commands.ts';
import { exchangeWords } from '../../text/exchange.ts';
import { useText } from '../../text/language.tsx';
import { progressWords } from '../../text/progress-common.ts';
import { shellWords } from '../../text/shell.ts';
import type { Command } from './command.ts';

const PROGRESS = ['entry', 'review', 'settings'] as const;
const EXCHANGE = ['receive', 'send', 'conflicts', 'trust', 'journal'] as const;

/** A page reads what is asked of it when it opens: one that is open already is left first. */
const useOpen = () => {
  const [location, go] = useLocation();
  return (path: string, state: Readonly<Record<string, string>> = {}): void => {
    if (location !== path) return go(path, { state });
    go('/', { replace: true });
    setTimeout(() => go(path, { state, replace: true }));
  };
};

export const usePlaces = (): Command[] => {
  const text = useText(commandsWords);
  const shell = useText(shellWords);
  const progress = useText(progressWords);
  const exchange = useText(exchangeWords);
  const open = useOpen();
  const { data: units } = useUnits();
  const noReview = useRefusal('review') !== null;
  const place = (id: string, label: string, icon: Icon, run: () => void): Command => ({
    id: `place:${id}`,
    label,
    icon,
    run,
  });
  const tab = (path: string, page: string, name: string, label: string): Command =>
    place(`${path}/${name}`, `${page} – ${label}`, IconLayoutList, () => open(path, { tab: name }));
  const ofUnit = (unit: string, title: string): Command =>
    place(`unit/${unit}`, text.unit(unit, title), IconBuildingCommunity, () => {
      if (!noReview) return open('/progress', { tab: 'review', of: unit });
      askBoards({ board: 'unreported', unit });
      return open('/boards');
    });
  const returned = (): void => {
    askBoards({ board: 'returned' });
    open('/boards');
  };
  return [
    ...PROGRESS.map((name) => tab('/progress', shell.progress, name, progress[name])),
    place('returned', text.returned, IconArrowBackUp, returned),
    ...EXCHANGE.map((name) => tab('/exchange', shell.exchange, name, exchange[name])),
    ...(units ?? []).map(({ code, name }) => ofUnit(code, name)),
  ];
};
