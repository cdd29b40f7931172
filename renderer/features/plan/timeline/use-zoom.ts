/** The scale of the timeline: pixels a year, or the whole period in the room there is. */
import { useSessionStorage } from '@mantine/hooks';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const LEVELS = [90, 120, 160, 240, 360, 540];
const LEAST_PER_YEAR = 60;
/** A step that is hardly seen is none. */
const LEAST_STEP = 1.15;
export const QUARTERS_LEVEL = 240;

type Frame = RefObject<HTMLDivElement | null>;

export interface Zoom {
  readonly width: number;
  readonly perYear: number;
  readonly fitted: boolean;
  readonly canIn: boolean;
  readonly canOut: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly set: (perYear: number) => void;
}

/** The same moment stays at the same place of the screen while the scale changes. */
const useAnchor = (frame: Frame, width: number): ((offset: number) => void) => {
  const anchor = useRef<{ part: number; offset: number } | null>(null);
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null || anchor.current === null) return;
    box.scrollTo({ left: anchor.current.part * width - anchor.current.offset });
    anchor.current = null;
  }, [frame, width]);
  return useCallback(
    (offset) => {
      const box = frame.current;
      if (box !== null) anchor.current = { part: (box.scrollLeft + offset) / width, offset };
    },
    [frame, width],
  );
};

/** Ctrl and the wheel; the listener must be able to keep the page from being scaled instead. */
const useWheel = (frame: Frame, turn: (larger: boolean, clientX: number) => void): void => {
  useEffect(() => {
    const box = frame.current;
    if (box === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turn(event.deltaY < 0, event.clientX - box.getBoundingClientRect().left);
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => box.removeEventListener('wheel', onWheel);
  }, [frame, turn]);
};

interface Room {
  /** Of the whole timeline. */
  readonly room: number;
  /** Of the names at the left, which do not scale. */
  readonly labels: number;
  readonly years: number;
}

export const useZoom = (frame: Frame, { room, labels, years }: Room): Zoom => {
  const [level, setLevel] = useSessionStorage<number | null>({
    key: 'myarka.timeline.zoom',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const fitWidth = Math.max(room - labels - 2, years * LEAST_PER_YEAR);
  const width = level === null ? fitWidth : Math.max(level * years, fitWidth);
  const hold = useAnchor(frame, width);
  const current = width / years;

  const wider = LEVELS.find((l) => l > current * LEAST_STEP);
  const narrower = LEVELS.findLast((l) => l * LEAST_STEP < current && l * years > fitWidth) ?? null;
  const step = useCallback(
    (next: number | null | undefined, offset: number) => {
      if (next === undefined) return;
      hold(offset);
      setLevel(next);
    },
    [hold, setLevel],
  );
  const turn = useCallback(
    (larger: boolean, x: number) => step(larger ? wider : narrower, x - labels),
    [step, wider, narrower, labels],
  );
  useWheel(frame, turn);

  const middle = (room - labels) / 2;
  return {
    width,
    perYear: current,
    fitted: width === fitWidth,
    canIn: wider !== undefined,
    canOut: width > fitWidth,
    zoomIn: () => step(wider, middle),
    zoomOut: () => step(narrower, middle),
    fit: () => step(null, 0),
    set: (perYear) => step(perYear, middle),
  };
};
