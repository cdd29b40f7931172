/** The command palette (Ctrl+K): pages, measures by number or words. */
import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { usePlan } from '../core/use-plan.ts';
import { useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';
import { PAGES } from './pages.tsx';

export const openCommands = (): void => spotlight.open();

const MAX_SHOWN = 12;

export const Commands = () => {
  const text = useText(shellWords);
  const [, go] = useLocation();
  const { data: plan } = usePlan();
  const actions: SpotlightActionData[] = [
    ...PAGES.map(({ path, label, icon: Icon }) => ({
      id: path,
      label: text[label] as string,
      onClick: () => go(path),
      leftSection: <Icon size={18} aria-hidden />,
    })),
    ...(plan?.measures ?? []).map(({ code, title }) => ({
      id: code,
      label: `${code} ${title}`,
      onClick: () => go(`/measure/${code}`),
    })),
  ];
  return (
    <Spotlight
      actions={actions}
      limit={MAX_SHOWN}
      shortcut={['mod + K']}
      nothingFound={text.nothingFound}
      highlightQuery
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: text.commandsHint,
        'aria-label': text.commandsHint,
      }}
    />
  );
};
