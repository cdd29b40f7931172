/** Prints the page on show. */
import { Button, type ButtonProps } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { usePrint } from '../core/print.ts';

interface PrintButtonProps extends Pick<ButtonProps, 'className' | 'variant'> {
  readonly children: string;
}

export const PrintButton = ({ children, variant = 'default', ...more }: PrintButtonProps) => (
  <Button
    size="xs"
    variant={variant}
    leftSection={<IconPrinter size={16} aria-hidden />}
    onClick={usePrint()}
    {...more}
  >
    {children}
  </Button>
);
