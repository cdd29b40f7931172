/** A file of its own, so that its library is loaded with it and not with the window. */
import { Tooltip as MantineTooltip, type TooltipProps } from '@mantine/core';

export const Tooltip = (props: TooltipProps) => <MantineTooltip {...props} />;
