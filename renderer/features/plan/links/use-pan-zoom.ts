/** What part of the drawing is seen: dragging moves it, the wheel with Ctrl and the buttons scale it. */
import { useState, type PointerEvent } from 'react';
import type { Drawing, Point } from './graph-layout.ts';

interface View extends Point {
  readonly scale: number;
}
const WHOLE: View = { x: 0, y: 0, scale: 1 };
const [LEAST, MOST] = [0.5, 8];
const STEP = 1.4;

export interface PanZoom {
  readonly viewBox: string;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly center: (at: Point) => void;
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: () => void;
}

export const usePanZoom = ({ width, height }: Drawing): PanZoom => {
  const [view, setView] = useState<View>(WHOLE);
  const [grip, setGrip] = useState<Point | null>(null);
  const [w, h] = [width / view.scale, height / view.scale];
  const scaleBy = (factor: number): void =>
    setView((old) => {
      const scale = Math.min(Math.max(old.scale * factor, LEAST), MOST);
      const cx = old.x + width / old.scale / 2;
      const cy = old.y + height / old.scale / 2;
      return { scale, x: cx - width / scale / 2, y: cy - height / scale / 2 };
    });
  return {
    viewBox: `${view.x} ${view.y} ${w} ${h}`,
    zoomIn: () => scaleBy(STEP),
    zoomOut: () => scaleBy(1 / STEP),
    fit: () => setView(WHOLE),
    center: (at) =>
      setView((old) => {
        const [ow, oh] = [width / old.scale, height / old.scale];
        const seen = at.x > old.x && at.x < old.x + ow && at.y > old.y && at.y < old.y + oh;
        return seen ? old : { ...old, x: at.x - ow / 2, y: at.y - oh / 2 };
      }),
    onPointerDown: (event) => setGrip({ x: event.clientX, y: event.clientY }),
    onPointerMove: (event) => {
      if (grip === null) return;
      const box = event.currentTarget.getBoundingClientRect();
      const perPixel = Math.max(w / box.width, h / box.height);
      const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
      setView((old) => ({ ...old, x: old.x - dx * perPixel, y: old.y - dy * perPixel }));
      setGrip({ x: event.clientX, y: event.clientY });
    },
    onPointerUp: () => setGrip(null),
  };
};
