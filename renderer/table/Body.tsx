/**
 * The rows of a list. Short lists are drawn whole; of a long one, only the stretches near what is in
 * sight, each a `tbody` of its own, so that rows may be of any height and the browser lays them out.
 * A stretch out of sight is one empty row of the height it had. On paper all are drawn.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ListLine } from './column.ts';
import { Line, type Drawn } from './rows.tsx';
import { usePrinting } from './use-printing.ts';

/** Up to here all rows are drawn: nobody waits for them, and Ctrl+F finds them. */
export const WHOLE = 300;
const STRETCH = 50;
const ROW_PX = 32;
const AHEAD = '900px 0px';

interface StretchProps<T> {
  readonly lines: readonly ListLine<T>[];
  readonly start: number;
  readonly drawn: Drawn<T>;
  readonly whole: boolean;
  readonly frame: RefObject<HTMLElement | null>;
}

const useNear = (rows: number, first: boolean, frame: RefObject<HTMLElement | null>) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState(rows * ROW_PX);
  const [near, setNear] = useState(first);
  useEffect(() => {
    const section = body.current;
    if (section === null) return undefined;
    const seen = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last === undefined) return;
        if (!last.isIntersecting) setHeight(last.boundingClientRect.height);
        setNear(last.isIntersecting);
      },
      { root: frame.current, rootMargin: AHEAD },
    );
    seen.observe(section);
    return () => seen.disconnect();
  }, [frame]);
  return { body, height, near };
};

const Stretch = <T,>({ lines, start, drawn, whole, frame }: StretchProps<T>) => {
  const { body, height, near } = useNear(lines.length, start < STRETCH * 2, frame);
  return (
    <tbody ref={body}>
      {whole || near ? (
        lines.map((line, i) => (
          <Line key={line.id} line={line} drawn={drawn} index={start + i + 2} />
        ))
      ) : (
        <tr aria-hidden style={{ height }}>
          <td colSpan={drawn.columns.length}>{'\u00A0'}</td>
        </tr>
      )}
    </tbody>
  );
};

interface BodyProps<T> {
  readonly lines: readonly ListLine<T>[];
  readonly drawn: Drawn<T>;
  readonly frame: RefObject<HTMLElement | null>;
}

export const Body = <T,>({ lines, drawn, frame }: BodyProps<T>) => {
  const printing = usePrinting();
  if (lines.length <= WHOLE)
    return (
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} drawn={drawn} index={undefined} />
        ))}
      </tbody>
    );
  const starts = Array.from({ length: Math.ceil(lines.length / STRETCH) }, (_, i) => i * STRETCH);
  return starts.map((start) => {
    const part = lines.slice(start, start + STRETCH);
    return (
      <Stretch
        key={start}
        lines={part}
        start={start}
        drawn={drawn}
        whole={printing || part.some(({ id }) => id === drawn.currentId)}
        frame={frame}
      />
    );
  });
};
