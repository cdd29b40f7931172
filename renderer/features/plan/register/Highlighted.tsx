import { Fragment } from 'react';
import type { Hit } from './use-register.ts';
import classes from './register.module.css';

interface HighlightedProps {
  readonly text: string;
  readonly ranges: Hit['ranges'];
}

/** A text with the found words marked. */
export const Highlighted = ({ text, ranges }: HighlightedProps) => {
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  return (
    <>
      {sorted.map(([start, end], i) => (
        <Fragment key={start}>
          {text.slice(sorted[i - 1]?.[1] ?? 0, start)}
          <mark className={classes['mark']}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(sorted.at(-1)?.[1] ?? 0)}
    </>
  );
};

/** Where the hit's words stand in the whole title, or null where they stand elsewhere. */
export const rangesInTitle = (hit: Hit | undefined, title: string): Hit['ranges'] | null => {
  if (hit === undefined || hit.field !== 'title') return null;
  const lead = hit.snippet.startsWith('…') ? 1 : 0;
  const core = hit.snippet.slice(lead, hit.snippet.endsWith('…') ? -1 : undefined);
  const at = title.indexOf(core);
  return at < 0 ? null : hit.ranges.map(([start, end]) => [start + at - lead, end + at - lead]);
};
