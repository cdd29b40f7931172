/** How much waits on a page, beside its name in the menu; nothing where nothing does. */
import { Badge, VisuallyHidden } from '@mantine/core';
import { useText } from '../../text/language.tsx';
import { workWords } from '../../text/work.ts';
import { useWork, type Work } from './use-work.ts';

const COUNTERS: Readonly<Record<string, keyof Work['counters']>> = {
  '/progress': 'progress',
  '/council': 'council',
  '/exchange': 'exchange',
};

export const Waits = ({ path }: { readonly path: string }) => {
  const text = useText(workWords);
  const { data } = useWork();
  const counter = COUNTERS[path];
  const count = counter === undefined ? 0 : (data?.counters[counter] ?? 0);
  if (count === 0) return null;
  return (
    <Badge size="sm" variant="filled" tt="none" title={text.waits(count)}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{text.waits(count)}</VisuallyHidden>
    </Badge>
  );
};
