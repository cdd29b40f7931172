import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export const GROUPS = ['recent', 'measures', 'pages', 'places', 'actions', 'texts'] as const;
export type GroupId = (typeof GROUPS)[number];

export interface Command {
  /** The same from one opening to the next, so that what was used can be offered again. */
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  /** Below the label: the words in their text. */
  readonly detail?: ReactNode;
  /** The key that does the same. */
  readonly key?: string;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly id: GroupId;
  readonly commands: readonly Command[];
}
