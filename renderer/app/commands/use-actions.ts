/** What can be done from anywhere. */
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileSpreadsheet,
  IconLanguage,
  IconMoon,
  IconNote,
  IconPrinter,
  IconSun,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { usePrint } from '../../core/print.ts';
import { useTRPCClient } from '../../core/trpc.ts';
import { commandsWords } from '../../text/commands.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { bytesOf, saveFile } from '../../ui/save-file.ts';
import { useFailureNotice } from '../../ui/use-failure-notice.ts';
import { useUndo } from '../use-undo.ts';
import type { Command } from './command.ts';

const useExport = () => {
  const client = useTRPCClient();
  const onError = useFailureNotice();
  return (): void => {
    client.plan.export.plan
      .query({ kind: 'xlsx' })
      .then(({ name, base64, mime }) => saveFile(name, bytesOf(base64), mime))
      .catch(onError);
  };
};

const useUndoCommands = (): Command[] => {
  const text = useText(commandsWords);
  const { canUndo, canRedo, undo, redo } = useUndo();
  const back = { id: 'undo', label: text.undo, icon: IconArrowBackUp, key: 'Ctrl+Z', run: undo };
  const forth = {
    id: 'redo',
    label: text.redo,
    icon: IconArrowForwardUp,
    key: 'Ctrl+Y',
    run: redo,
  };
  return [...(canUndo ? [back] : []), ...(canRedo ? [forth] : [])];
};

const useLookCommands = (): Command[] => {
  const text = useText(commandsWords);
  const { language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return [
    {
      id: 'scheme',
      label: dark ? text.light : text.dark,
      icon: dark ? IconSun : IconMoon,
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      label: text.language,
      icon: IconLanguage,
      run: () => choose(language === 'bg' ? 'en' : 'bg'),
    },
  ];
};

/** The page must be itself again before it is printed: the palette closes first. */
const PRINT_AFTER_MS = 300;

export const useActions = (): Command[] => {
  const text = useText(commandsWords);
  const [location, go] = useLocation();
  const exportPlan = useExport();
  const print = usePrint();
  const undoing = useUndoCommands();
  const looks = useLookCommands();
  const [, current] = /^\/measure\/([^/]+)/.exec(location) ?? [];
  const note: Command[] =
    current === undefined
      ? []
      : [
          {
            id: 'note',
            label: text.newNote(current),
            icon: IconNote,
            run: () => go(`/measure/${current}`, { state: { note: Date.now() } }),
          },
        ];
  return [
    ...note,
    ...undoing,
    { id: 'export', label: text.exportPlan, icon: IconFileSpreadsheet, run: exportPlan },
    {
      id: 'print',
      label: text.print,
      icon: IconPrinter,
      run: () => void setTimeout(print, PRINT_AFTER_MS),
    },
    ...looks,
  ];
};
