/** Mantine's own buttons without a text get a name in the chosen language. */
import { MantineThemeProvider, type MantineThemeOverride } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';

export const Labels = ({ children }: { readonly children: ReactNode }) => {
  const { close } = useText(shellWords);
  const theme = useMemo((): MantineThemeOverride => {
    const named = { defaultProps: { closeButtonProps: { 'aria-label': close } } };
    return {
      components: {
        Notification: named,
        Modal: named,
        Drawer: named,
        Alert: { defaultProps: { closeButtonLabel: close } },
      },
    };
  }, [close]);
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
};
